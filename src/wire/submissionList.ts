/** 提出状況一覧: what the server answers when it has been made. */
import * as z from 'zod/mini';

export const submissionListSchema = z.object({
  name: z.string(),
  link: z.string(),
  /** What people are told. */
  message: z.string(),
});

export type SubmissionListMade = z.infer<typeof submissionListSchema>;
