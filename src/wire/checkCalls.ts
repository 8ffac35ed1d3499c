/** 入力内容の点検: what its dialog asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

export const checkCallSchema = z.extend(callSchema, {
  /** Keys of the rows whose typed 提出状態 is to become valid; empty: only the marks are written. */
  accepted: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(2000)),
});
