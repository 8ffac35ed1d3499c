/** 取組実績の入力: what its panel asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

const id = z.string().check(z.maxLength(100));
export const yearSchema = z.int().check(z.gte(1989), z.lte(2200));

/**
 * - `draft`    keeps what is written
 * - `handOver` 所属長の確認へ: the staff has finished
 * - `submit`   提出: the head, or whoever may submit; the secretariat on behalf
 * - `takeBack` the staff, or the head, reopens what awaits the head
 * - `settle`   確定値の報告: what was 見込, 速報 or 集計中 when it was submitted, and nothing else
 */
export const stepSchema = z.enum(['draft', 'handOver', 'submit', 'takeBack', 'settle']);

export type EntryStep = z.infer<typeof stepSchema>;

/** Zero-based rows in which something stood when it was last read; a guess that saves a call. */
export const rowsSchema = z.record(z.string(), z.array(z.int().check(z.gte(0), z.lte(100_000))));

export type EntryRows = z.infer<typeof rowsSchema>;

export const entryListCallSchema = z.extend(callSchema, { section: id });

export const entryItemCallSchema = z.extend(callSchema, { year: yearSchema, actionId: id });

/** A field as it was when it was opened, and as it is to be. */
const changeSchema = z.object({ seen: z.string(), typed: z.string() });

export const changesSchema = z.record(z.string().check(z.maxLength(40)), changeSchema);

export type EntryChanges = z.infer<typeof changesSchema>;

export const entrySaveCallSchema = z.extend(callSchema, {
  year: yearSchema,
  actionId: id,
  step: stepSchema,
  /** 版 of the row of 年度実績 as it was opened; a step other than `draft` is refused on another. */
  revision: z.int(),
  result: changesSchema,
  indicators: z.record(id, changesSchema),
  opinions: z.record(id, changesSchema),
  rows: rowsSchema,
});

export type EntrySave = z.infer<typeof entrySaveCallSchema>;

/** Opens the large dialog with this action. */
export const entryWideCallSchema = z.extend(callSchema, { year: yearSchema, actionId: id });
