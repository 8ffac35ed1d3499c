/** 取込: what its dialog is told at the opening, asks of the server, and is answered. */
import * as z from 'zod/mini';
import { callSchema } from './answer';

/** Bytes of all files of one press together, in millions. */
export const MOST_MEGABYTES = 5;

/** Base64 is a third longer than the bytes; a little more, so that a large file is told in words. */
const LONGEST_BASE64 = MOST_MEGABYTES * 2_000_000;

const broughtFileSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  base64: z.string().check(z.maxLength(LONGEST_BASE64), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
});

export type BroughtFile = z.infer<typeof broughtFileSchema>;

const kindSchema = z.enum(['plan', 'results']);

export type ImportKind = z.infer<typeof kindSchema>;

export const previewCallSchema = z.extend(callSchema, {
  kind: kindSchema,
  files: z.array(broughtFileSchema).check(z.minLength(1), z.maxLength(40)),
});

/** The same files again, and the preview that was looked at. */
export const applyCallSchema = z.extend(previewCallSchema, { fingerprint: z.string() });

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

export const blankCallSchema = z.extend(callSchema, {
  /** Name of a section; '' for all. */
  section: z.string().check(z.maxLength(200)),
  format: z.enum(['xlsx', 'csv']),
});

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
