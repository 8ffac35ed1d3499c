/** 会議資料の作成: what is asked of the server, and what it answers. */
import * as z from 'zod/mini';
import { callSchema } from './answer';

export const makeCallSchema = z.extend(callSchema, {
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  year: z.optional(z.int().check(z.minimum(1989), z.maximum(2200))),
  /** In the order in which they are printed. */
  papers: z.array(z.enum(['summary', 'strategies', 'actionSheets'])).check(z.maxLength(3)),
  version: z.enum(['meeting', 'internal', 'published']),
  /** Another edition, although nothing has changed since the last one. */
  anew: z.boolean(),
});

export const madeSchema = z.object({
  /** What people are told. */
  message: z.string(),
  documents: z.array(z.object({ name: z.string(), link: z.string(), checkNumber: z.string() })),
  /** How many are still to be made. */
  left: z.int(),
});

export type Made = z.infer<typeof madeSchema>;
