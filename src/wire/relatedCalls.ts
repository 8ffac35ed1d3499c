/** 関係課の確認: what the panel asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';
import { yearSchema } from './entryCalls';

const name = z.string().check(z.maxLength(100));

export const relatedListCallSchema = z.extend(callSchema, { section: name });

export const relatedConfirmCallSchema = z.extend(callSchema, {
  section: name,
  year: yearSchema,
  actionId: name,
  /** What the section answers; '' is 異議なし. */
  answer: z.string().check(z.maxLength(500)),
});
