/** What of submitted results is not final yet, as the secretariat reads it. */
import * as z from 'zod/mini';
import { yearSchema } from './entryCalls';

const itemSchema = z.object({
  year: yearSchema,
  actionId: z.string(),
  name: z.string(),
  /** 回答課. */
  section: z.string(),
  /** 見込 of the amounts, and each indicator with its 確定予定月, in words. */
  what: z.array(z.string()),
  /** The section is asked for it now: the 確定予定月 has come, or 入力期限 is over. */
  isAsked: z.boolean(),
});

export type LateItem = z.infer<typeof itemSchema>;

export const lateListSchema = z.object({ items: z.array(itemSchema) });

export type LateList = z.infer<typeof lateListSchema>;
