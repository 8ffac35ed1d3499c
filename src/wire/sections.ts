/** 課と担当者: what its panel is told at its opening, and is answered. */
import * as z from 'zod/mini';

const sectionSchema = z.object({
  name: z.string(),
  fields: z.object({
    shortName: z.string(),
    order: z.string(),
    sharedAddress: z.string(),
    staffAddresses: z.string(),
    headAddresses: z.string(),
    validFrom: z.string(),
    validTo: z.string(),
    successor: z.string(),
  }),
  /** Actions of 評価対象年度 that it enters. */
  entered: z.int(),
  /** Actions of this or the next year for which it answers in 行動計画. */
  planned: z.int(),
  /** Rows of the open years in which it is 回答課. */
  rows: z.int(),
  /** The last submission; '' where there is none. */
  lastAt: z.string(),
  lastBy: z.string(),
  /** Who submitted and stands in no section any more. */
  gone: z.array(z.string()),
});

export type Section = z.infer<typeof sectionSchema>;

const listSchema = z.object({
  sections: z.array(sectionSchema),
  /** What of 課一覧 cannot be read, in sentences. */
  damages: z.array(z.string()),
});

export type SectionList = z.infer<typeof listSchema>;

export const sectionsOpeningSchema = z.extend(listSchema, {
  opener: z.string(),
  workbookId: z.string(),
  /** The fiscal year of today. */
  year: z.int(),
  /** 提出は所属長のみか. */
  headSubmits: z.boolean(),
  isCopy: z.boolean(),
});

export type SectionsOpening = z.infer<typeof sectionsOpeningSchema>;

export const sectionsSavedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), list: listSchema }),
  z.object({
    kind: z.literal('faults'),
    faults: z.array(
      z.object({ name: z.string(), field: z.string(), cause: z.string(), found: z.string() }),
    ),
  }),
  z.object({ kind: z.literal('conflict'), names: z.array(z.string()), list: listSchema }),
]);

export type SectionsSaved = z.infer<typeof sectionsSavedSchema>;

export const personsAnswerSchema = z.object({
  list: listSchema,
  /** Of this year, the last of each section. */
  marks: z.array(
    z.object({
      name: z.string(),
      at: z.string(),
      by: z.string(),
      /** The people are still those who were confirmed. */
      isCurrent: z.boolean(),
    }),
  ),
  /** Sections whose people are no longer those who were shown: not confirmed. */
  differing: z.array(z.string()),
});

export type PersonsAnswer = z.infer<typeof personsAnswerSchema>;

/** What 「権限の更新」 changes of one tab. */
const tabChangeSchema = z.object({
  title: z.string(),
  /** How it is protected now, and how afterwards. */
  before: z.enum(['none', 'warning', 'editors']),
  after: z.enum(['warning', 'editors']),
  gains: z.array(z.string()),
  loses: z.array(z.string()),
});

export type TabChange = z.infer<typeof tabChangeSchema>;

const leftSchema = z.object({
  title: z.string(),
  /**
   * - `own`    people protected a tab that the product leaves open
   * - `other`  a tab that is none of the product's
   * - `second` a further protection of a tab
   * - `closed` the caller may not change the protection
   */
  why: z.enum(['own', 'other', 'second', 'closed']),
  editors: z.array(z.string()),
});

export type LeftProtection = z.infer<typeof leftSchema>;

export const rightsPreviewSchema = z.object({
  fingerprint: z.string(),
  /** Whom 設定 names as secretariat, with the person at the keyboard. */
  editors: z.array(z.string()),
  owner: z.string(),
  changes: z.array(tabChangeSchema),
  left: z.array(leftSchema),
});

export type RightsPreview = z.infer<typeof rightsPreviewSchema>;

export const rightsDoneSchema = z.object({
  /** `differs`: somebody changed something meanwhile, and nothing was applied. */
  outcome: z.enum(['applied', 'differs']),
  preview: rightsPreviewSchema,
});

export type RightsDone = z.infer<typeof rightsDoneSchema>;
