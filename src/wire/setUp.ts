/** 初期設定: what its dialog is told at the opening, and is answered. */
import * as z from 'zod/mini';

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
