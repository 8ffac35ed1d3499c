/**
 * 取組実績の入力: what its panel is told at the opening, and is answered.
 *
 * A form is texts by column key, as they are typed; the panel reckons with the same code as the server
 * reads with. `figures` is a part of plan and results, carried by domain/carried.
 */
import * as z from 'zod/mini';
import { rowsSchema, stepSchema, yearSchema } from './entryCalls';

/** Texts by column key. */
export const fieldsSchema = z.record(z.string(), z.string());

export type EntryFields = z.infer<typeof fieldsSchema>;

export const submissionSchema = z.enum([
  'notEntered',
  'draft',
  'awaitingHead',
  'submitted',
  'sentBack',
  'checked',
  'settled',
]);

const listItemSchema = z.object({
  year: yearSchema,
  actionId: z.string(),
  name: z.string(),
  submission: submissionSchema,
  sentBackFor: z.string(),
  /** What has still to be written before the next step, each in words. */
  missing: z.array(z.string()),
  /** Indicators that are still 集計中 or 速報. */
  provisional: z.int(),
  /** What of a submitted result is asked for now, each in words: 確定値の報告. */
  late: z.array(z.string()),
  /** What 点検 has found in its rows, each in words. */
  damages: z.array(z.string()),
});

export type EntryListItem = z.infer<typeof listItemSchema>;

/** `before` nothing may be written yet; `drafts` drafts only; `late` after 入力期限, still accepted. */
const windowSchema = z.object({
  state: z.enum(['before', 'drafts', 'open', 'late']),
  /** 下書き開始日, 入力開始日, 入力期限 as yyyy-mm-dd; '' where 設定 has none. */
  draftsOpenOn: z.string(),
  entryOpensOn: z.string(),
  entryDueOn: z.string(),
});

export type EntryWindow = z.infer<typeof windowSchema>;

const listSchema = z.object({
  /** The section whose actions are listed; '' while the secretariat has not chosen one. */
  section: z.string(),
  items: z.array(listItemSchema),
});

export type EntryList = z.infer<typeof listSchema>;

export const entryListSchema = listSchema;

export const entryOpeningSchema = z.extend(listSchema, {
  opener: z.string(),
  workbookId: z.string(),
  /** Opened as a large dialog, with this action at once; '' as the sidebar. */
  wide: z.string(),
  /**
   * - `section`     enters for its sections
   * - `secretariat` may enter for every section, on behalf
   * - `unknown`     the address stands in no section
   */
  role: z.enum(['section', 'secretariat', 'unknown']),
  /** The person's sections; for the secretariat every section that answers for something. */
  sections: z.array(z.string()),
  year: yearSchema,
  window: windowSchema,
  /** 入力の案内. */
  guide: z.string(),
  contact: z.string(),
  /** The file is a copy: nothing is written. */
  isCopy: z.boolean(),
  /** The section is told by a mail of what the secretariat submits on its behalf. */
  tellsOnBehalf: z.boolean(),
});

export type EntryOpening = z.infer<typeof entryOpeningSchema>;

const indicatorSchema = z.object({
  id: z.string(),
  /** 版 of its row. */
  revision: z.int(),
  /** value, state, stateReason, certainty, fixedMonth, note. */
  fields: fieldsSchema,
  /** Last year's fields; absent where there was no row. */
  lastYear: z.optional(fieldsSchema),
});

export type EntryIndicator = z.infer<typeof indicatorSchema>;

const opinionSchema = z.object({
  id: z.string(),
  opinion: z.string(),
  answer: z.string(),
  response: z.string(),
  /** currentState, currentStateAsOf. */
  fields: fieldsSchema,
});

export type EntryOpinion = z.infer<typeof opinionSchema>;

const choicesSchema = z.object({
  progress: z.array(z.string()),
  direction: z.array(z.string()),
  viewpoints: z.array(z.object({ name: z.string(), question: z.string() })),
  grades: z.array(z.object({ symbol: z.string(), name: z.string() })),
  notation: z.array(z.object({ found: z.string(), better: z.string() })),
});

export type EntryChoices = z.infer<typeof choicesSchema>;

export const entryItemSchema = z.object({
  year: yearSchema,
  actionId: z.string(),
  name: z.string(),
  /** 取組内容. */
  plan: z.string(),
  section: z.string(),
  answeringSection: z.string(),
  submission: submissionSchema,
  sentBackFor: z.string(),
  submittedBy: z.string(),
  submittedAt: z.string(),
  /** Entered on behalf by the secretariat. */
  onBehalf: z.boolean(),
  /** This person writes for a section that is not its own. */
  actsOnBehalf: z.boolean(),
  /** Why nothing may be written, in words; '' when it may. */
  readOnlyFor: z.string(),
  /** Steps that this person may take now. */
  steps: z.array(stepSchema),
  /** What of it is not final and may be settled, by column keys and ids: 確定値の報告. */
  late: z.object({ result: z.array(z.string()), indicators: z.array(z.string()) }),
  /** This person is 所属長 of the section, or stands in for it. */
  decides: z.boolean(),
  revision: z.int(),
  /** By column key of 年度実績: everything that the section and its head write. */
  fields: fieldsSchema,
  lastYear: z.optional(z.object({ year: yearSchema, fields: fieldsSchema })),
  indicators: z.array(indicatorSchema),
  opinions: z.array(opinionSchema),
  /** 関連事業 stands under the action: the amounts are their sum and are not typed here. */
  hasProjects: z.boolean(),
  choices: choicesSchema,
  rules: z.object({
    usesGrades: z.boolean(),
    viewpoints: z.enum(['unlessContinued', 'always', 'never']),
    /** 千円 or 円. */
    amountUnit: z.string(),
  }),
  /** What 点検 has found in its rows, each in words. */
  damages: z.array(z.string()),
  figures: z.string(),
  rows: rowsSchema,
});

export type EntryItem = z.infer<typeof entryItemSchema>;

/**
 * - `saved`    it stands in the sheet; `item` is how it stands there now
 * - `conflict` nothing was written: somebody has changed fields that this save changes, or, before a
 *              step, any field; `item` is how it stands there now
 * - `missing`  nothing was written: the step needs more
 */
export const entrySavedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), savedAt: z.string(), item: entryItemSchema }),
  z.object({ kind: z.literal('conflict'), item: entryItemSchema }),
  z.object({ kind: z.literal('missing'), missing: z.array(z.string()) }),
]);

export type EntrySaved = z.infer<typeof entrySavedSchema>;

/** The action on whose row the cursor stands; absent where it stands elsewhere. */
export const selectedEntrySchema = z.object({
  year: z.optional(yearSchema),
  actionId: z.optional(z.string()),
});

export type SelectedEntry = z.infer<typeof selectedEntrySchema>;
