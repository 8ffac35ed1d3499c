/** 様式の編集: what its panel is told at its opening, and is answered. */
import * as z from 'zod/mini';

const versionSchema = z.object({
  /** 0: the one that ships, while nothing else was ever stored. */
  version: z.int(),
  kind: z.enum(['built-in', 'own']),
  /** Of the .docx; 0 where its pieces are damaged. */
  bytes: z.int(),
  /** Out of 変更履歴; '' where it does not say. */
  by: z.string(),
  /** yyyy-mm-dd hh:mm */
  at: z.string(),
  /** The file that was brought. */
  note: z.string(),
  /** What is wrong with what is stored; '' for nothing. */
  damage: z.string(),
});

export type ShownVersion = z.infer<typeof versionSchema>;

const stateSchema = z.object({
  name: z.string(),
  builtInBytes: z.int(),
  /** The newest first: that one counts. Never empty. */
  versions: z.array(versionSchema),
  /** Rows that belong to no version: nothing can be stored until they are mended. */
  damage: z.string(),
});

export type TemplateState = z.infer<typeof stateSchema>;

export const templatesOpeningSchema = z.object({
  opener: z.string(),
  isCopy: z.boolean(),
  state: stateSchema,
});

export type TemplatesOpening = z.infer<typeof templatesOpeningSchema>;

export const takenOutSchema = z.object({
  name: z.string(),
  /** In base64. */
  content: z.string(),
});

export type TakenOut = z.infer<typeof takenOutSchema>;

const findingsSchema = z.object({
  /** At most as many as a person looks through. */
  findings: z.array(z.object({ place: z.string(), message: z.string() })),
  count: z.int(),
  /** Known papers that the template does not print. */
  lacking: z.string(),
  papers: z.array(z.string()),
});

export type TemplateFindings = z.infer<typeof findingsSchema>;

export const templateCheckedSchema = findingsSchema;

export const templateStoredSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stored'), message: z.string(), state: stateSchema }),
  z.object({ kind: z.literal('faults'), found: findingsSchema }),
  /** Somebody else stored one meanwhile. */
  z.object({ kind: z.literal('conflict'), message: z.string(), state: stateSchema }),
]);

export type TemplateStored = z.infer<typeof templateStoredSchema>;

export const tagListSchema = z.object({
  papers: z.array(
    z.object({
      /** '' for what is known in every paper. */
      paper: z.string(),
      tags: z.array(
        z.object({
          name: z.string(),
          kind: z.enum(['text', 'condition', 'list']),
          /** The lists around it, from the outside. */
          inside: z.array(z.string()),
          help: z.string(),
          example: z.string(),
        }),
      ),
    }),
  ),
});

export type TagList = z.infer<typeof tagListSchema>;
