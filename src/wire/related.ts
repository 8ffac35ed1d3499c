/** 関係課の確認: the submitted actions of others in which a section takes part. */
import * as z from 'zod/mini';
import { yearSchema } from './entryCalls';

const relatedItemSchema = z.object({
  year: yearSchema,
  actionId: z.string(),
  name: z.string(),
  /** 回答課 of the action. */
  section: z.string(),
  /** The section has answered. */
  isAnswered: z.boolean(),
});

export type RelatedItem = z.infer<typeof relatedItemSchema>;

export const relatedListSchema = z.object({ items: z.array(relatedItemSchema) });

export type RelatedList = z.infer<typeof relatedListSchema>;
