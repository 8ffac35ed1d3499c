/**
 * 提出状況・確認: what its panel is told at the opening, and is answered.
 *
 * The opening carries what the lists need, without a text; 確認事項 need the texts of two years and come
 * for a few actions at a time, the evidence with the action that is opened.
 */
import * as z from 'zod/mini';
import { entryItemSchema, fieldsSchema, submissionSchema } from './entry';
import { rowsSchema, yearSchema } from './entryCalls';
import { reviewStepSchema } from './reviewCalls';

const countsSchema = {
  /** 対象: the sum of the seven states. */
  total: z.int(),
  notEntered: z.int(),
  draft: z.int(),
  awaitingHead: z.int(),
  sentBack: z.int(),
  submitted: z.int(),
  checked: z.int(),
  settled: z.int(),
  /** 提出: 提出済み, 確認済み and 確定 together. */
  handedIn: z.int(),
  /** yyyy-mm-dd hh:mm; '' where nothing is submitted now. */
  lastSubmittedAt: z.string(),
};

const sectionStatusSchema = z.object({ section: z.string(), ...countsSchema });

export type ReviewSection = z.infer<typeof sectionStatusSchema>;

const listedSchema = z.object({
  actionId: z.string(),
  name: z.string(),
  /** 回答課; '' where nobody answers. */
  section: z.string(),
  submission: submissionSchema,
  /** 版 of its row, for what is done with several at once. */
  revision: z.int(),
  submittedBy: z.string(),
  submittedAt: z.string(),
  confirmedAt: z.string(),
  onBehalf: z.boolean(),
  /** Submitted, or confirmed, since this person looked. */
  isNew: z.boolean(),
  /** 関係課 that have not answered yet. */
  relatedOpen: z.array(z.string()),
});

export type ReviewListed = z.infer<typeof listedSchema>;

const relatedSchema = z.object({
  section: z.string(),
  /** Actions of others in which it takes part. */
  asked: z.int(),
  answered: z.int(),
});

export type ReviewRelated = z.infer<typeof relatedSchema>;

export const reviewOpeningSchema = z.object({
  opener: z.string(),
  workbookId: z.string(),
  /** Opened as a large dialog. */
  isWide: z.boolean(),
  /** The action that the dialog opens at once; '' for none. */
  wide: z.string(),
  isCopy: z.boolean(),
  /** 差戻し is told by a mail. */
  tellsSentBack: z.boolean(),
  year: yearSchema,
  /** When it was counted, yyyy-mm-dd hh:mm. */
  countedAt: z.string(),
  /** 入力期限 as yyyy-mm-dd; '' where 設定 has none. */
  entryDueOn: z.string(),
  /** Business days until then, 0 on the day itself, negative after it; absent without 入力期限. */
  businessDaysLeft: z.optional(z.int()),
  /** Since when `isNew` counts, yyyy-mm-dd hh:mm; '' at the first opening. */
  lookedAt: z.string(),
  whole: z.object(countsSchema),
  sections: z.array(sectionStatusSchema),
  /** 該当なし. */
  idle: z.array(z.string()),
  related: z.array(relatedSchema),
  /** Every action of the year, in natural order. */
  actions: z.array(listedSchema),
  /** What keeps rows from being counted rightly, in words. */
  damages: z.array(z.string()),
});

export type ReviewOpening = z.infer<typeof reviewOpeningSchema>;

const flagSchema = z.object({
  /** `notation` is advice; every other is a contradiction. */
  isAdvice: z.boolean(),
  /** About what the secretariat itself has written: no reason to send back. */
  isOurs: z.boolean(),
  text: z.string(),
});

export type ShownFlag = z.infer<typeof flagSchema>;

export const reviewFlagsSchema = z.object({
  /** One for each action that was asked for. */
  flags: z.array(z.object({ actionId: z.string(), flags: z.array(flagSchema) })),
  /** Where those stand that are asked for next. */
  rows: rowsSchema,
});

export type ReviewFlags = z.infer<typeof reviewFlagsSchema>;

export const reviewItemSchema = z.object({
  /** The action as its section sees it; `readOnlyFor` and `steps` are the section's. */
  entry: entryItemSchema,
  /** secondGrade, secondOpinion, secondDirection. */
  fields: fieldsSchema,
  relatedSections: z.array(z.string()),
  /** 関係課の確認, as it stands in the sheet. */
  relatedConfirmations: z.string(),
  confirmedBy: z.string(),
  confirmedAt: z.string(),
  flags: z.array(flagSchema),
  /** What may be done now. */
  steps: z.array(reviewStepSchema),
  /** Why nothing may be written, in words; '' when it may. */
  readOnlyFor: z.string(),
});

export type ReviewItem = z.infer<typeof reviewItemSchema>;

/**
 * - `saved`    it stands in the sheet; `item` is how it stands there now
 * - `conflict` nothing was written: somebody has changed it meanwhile; `item` is how it stands now
 * - `missing`  nothing was written: the step needs more
 */
export const reviewSavedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), savedAt: z.string(), item: reviewItemSchema }),
  z.object({ kind: z.literal('conflict'), item: reviewItemSchema }),
  z.object({ kind: z.literal('missing'), missing: z.array(z.string()) }),
]);

export type ReviewSaved = z.infer<typeof reviewSavedSchema>;

/** What was done with several at once. */
export const reviewTogetherSchema = z.object({
  done: z.array(z.string()),
  /** Those that were left, each with why, in words. */
  left: z.array(z.object({ actionId: z.string(), why: z.string() })),
  /** The list as it stands now. */
  opening: reviewOpeningSchema,
});

export type ReviewedTogether = z.infer<typeof reviewTogetherSchema>;

const changeSchema = z.object({
  at: z.string(),
  by: z.string(),
  what: z.string(),
  /** 指標 or 意見 by its id; '' for the action itself. */
  target: z.string(),
  item: z.string(),
  before: z.string(),
  after: z.string(),
  /** 操作の方法. */
  means: z.string(),
  /** 事務局修正 of a wording. */
  isCorrection: z.boolean(),
});

export type ShownChange = z.infer<typeof changeSchema>;

export const historySchema = z.object({
  /** Newest first. */
  changes: z.array(changeSchema),
  /** Older ones that are not shown. */
  more: z.int(),
});

export type ShownHistory = z.infer<typeof historySchema>;
