/** 会議資料の作成: what is asked of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

export const makeCallSchema = z.extend(callSchema, {
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  year: z.optional(z.int().check(z.minimum(1989), z.maximum(2200))),
  /** In the order in which they are printed. */
  papers: z.array(z.enum(['summary', 'strategies', 'actionSheets'])).check(z.maxLength(3)),
  version: z.enum(['meeting', 'internal', 'published']),
  /** Another edition, although nothing has changed since the last one. */
  anew: z.boolean(),
});
