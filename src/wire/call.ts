/**
 * What every call of a panel carries. The schemas of calls stand in files of their own (`…Calls.ts`):
 * the server parses them and needs no others, and what it does not need it does not load.
 */
import * as z from 'zod/mini';

/** A call says for whom the panel was opened and under which press it is made. */
export const callSchema = z.object({
  /** Address of the person who opened the panel. */
  opener: z.string().check(z.maxLength(320)),
  /** 操作ID: made once per press, repeated when the same press is tried again. */
  operationId: z.string().check(z.regex(/^[0-9A-Za-z-]{8,64}$/)),
});
