/** 取込: what its dialog is told at the opening, and is answered. */
import * as z from 'zod/mini';
import { kindSchema } from './importCalls';

const placedSchema = z.object({ place: z.string(), message: z.string() });

export const importPreviewSchema = z.object({
  /** Names what would be done, so that nothing else is done. */
  fingerprint: z.string(),
  isApplicable: z.boolean(),
  counts: z.object({
    newRows: z.int(),
    changedRows: z.int(),
    changedCells: z.int(),
    unchangedRows: z.int(),
    refused: z.int(),
    advice: z.int(),
  }),
  /** At most as many of each as a person looks through; the counts say how many there are. */
  refused: z.array(placedSchema),
  /** Does not stand in the way; somebody should look. */
  advice: z.array(placedSchema),
  notices: z.array(z.string()),
  changed: z.array(
    z.object({
      tab: z.string(),
      key: z.string(),
      name: z.string(),
      heading: z.string(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  newRows: z.array(z.object({ tab: z.string(), key: z.string(), name: z.string() })),
});

export type ImportPreview = z.infer<typeof importPreviewSchema>;

export const importOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('applied'), lines: z.array(z.string()) }),
  /** Somebody changed the workbook meanwhile: nothing was applied, this is what it would be now. */
  z.object({ outcome: z.literal('differs'), message: z.string(), preview: importPreviewSchema }),
]);

export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

export const blankFilesSchema = z.object({
  files: z.array(
    z.discriminatedUnion('as', [
      z.object({ as: z.literal('base64'), name: z.string(), content: z.string() }),
      z.object({ as: z.literal('text'), name: z.string(), content: z.string() }),
    ]),
  ),
  /** How many rows there are to fill in. */
  actions: z.int(),
  indicators: z.int(),
});

export type BlankFiles = z.infer<typeof blankFilesSchema>;

export const importOpeningSchema = z.object({
  opener: z.string(),
  /** Behind which item of the menu it was opened. */
  kind: kindSchema,
  isSecretariat: z.boolean(),
  /** 評価対象年度 as people read it; '' while it cannot be read. */
  year: z.string(),
  /** The sections whose blanks this person may take. */
  sections: z.array(z.string()),
});

export type ImportOpening = z.infer<typeof importOpeningSchema>;
