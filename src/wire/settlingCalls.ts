/** 確定値の報告: what the panel asks before it stores anything. */
import * as z from 'zod/mini';
import { callSchema } from './call';
import { changesSchema, yearSchema } from './entryCalls';

const id = z.string().check(z.maxLength(100));

export const settlingCallSchema = z.extend(callSchema, {
  year: yearSchema,
  actionId: id,
  result: changesSchema,
  indicators: z.record(id, changesSchema),
});
