/** 初期設定: what its dialog is told at the opening, asks of the server, and is answered. */
import * as z from 'zod/mini';
import { callSchema } from './answer';

const year = z.int().check(z.minimum(2000), z.maximum(2090));

/** What the workbook begins with. Ignored once the set-up has begun: the first choice stands. */
export const setUpContentSchema = z.discriminatedUnion('kind', [
  /** The sample plan; `blank` leaves the open year to be entered. */
  z.object({ kind: z.literal('sample'), openYear: z.enum(['filled', 'blank']) }),
  /** No plan yet; fiscal years as the year in which they begin. */
  z.object({ kind: z.literal('empty'), firstYear: year, lastYear: year, evaluationYear: year }),
]);

export type SetUpContent = z.infer<typeof setUpContentSchema>;

export const setUpCallSchema = z.extend(callSchema, { content: setUpContentSchema });

/** One call does one step; the dialog calls until `done`. */
export const setUpProgressSchema = z.object({
  done: z.boolean(),
  /** Steps that are behind us in this press, this one included. */
  stepsLeft: z.int(),
  /** What this step added, in words; empty when nothing was missing. */
  added: z.array(z.string()),
});

export type SetUpProgress = z.infer<typeof setUpProgressSchema>;

export const setUpOpeningSchema = z.object({
  opener: z.string(),
  /** Is there a plan already? Then only what is missing is added and nothing is asked. */
  state: z.enum(['new', 'begun', 'complete']),
  currentYear: z.int(),
});

export type SetUpOpening = z.infer<typeof setUpOpeningSchema>;
