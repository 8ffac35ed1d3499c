/** 初期設定: what its dialog asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

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
