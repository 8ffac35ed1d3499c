/** 会議資料の作成: what the server answers. */
import * as z from 'zod/mini';

export const madeSchema = z.object({
  /** What people are told. */
  message: z.string(),
  documents: z.array(z.object({ name: z.string(), link: z.string(), checkNumber: z.string() })),
  /** How many are still to be made. */
  left: z.int(),
});

export type Made = z.infer<typeof madeSchema>;
