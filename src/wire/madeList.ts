/** A list that one press makes (課内確認用一覧, 提出状況一覧), as a file to be opened and printed. */
import * as z from 'zod/mini';

export const madeListSchema = z.object({
  name: z.string(),
  link: z.string(),
  /** What people are told. */
  message: z.string(),
});

export type MadeList = z.infer<typeof madeListSchema>;
