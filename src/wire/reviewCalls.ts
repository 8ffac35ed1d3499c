/** 提出状況・確認: what its panel asks of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';
import { changesSchema, rowsSchema, yearSchema } from './entryCalls';

const id = z.string().check(z.maxLength(100));

/**
 * - `keep`        keeps 2次評価, opinion and wording
 * - `confirm`     確認: 提出済み becomes 確認済み
 * - `sendBack`    差戻し, with a comment
 * - `undoConfirm` 確認の取消し: 確認済み becomes 提出済み
 */
export const reviewStepSchema = z.enum(['keep', 'confirm', 'sendBack', 'undoConfirm']);

export type ReviewStep = z.infer<typeof reviewStepSchema>;

const actionSchema = z.object({ year: yearSchema, actionId: id });

/** `listReview`: the opening as it stands now. */
export const reviewListCallSchema = callSchema;

/** 確認事項 of some actions of the list; the panel asks for a few at a time. */
export const reviewFlagsCallSchema = z.extend(callSchema, {
  year: yearSchema,
  actionIds: z.array(id).check(z.minLength(1), z.maxLength(50)),
  /** Those that are asked for next: where they stand comes with the answer. */
  nextIds: z.array(id).check(z.maxLength(50)),
  /** As the last answer told them. */
  rows: rowsSchema,
});

export const reviewItemCallSchema = z.extend(callSchema, actionSchema.shape);

/** Opens the large dialog with this action; '' with the list. */
export const reviewWideCallSchema = z.extend(callSchema, { year: yearSchema, actionId: id });

export const reviewSaveCallSchema = z.extend(callSchema, {
  year: yearSchema,
  actionId: id,
  step: reviewStepSchema,
  /** 版 of the row of 年度実績 as it was opened. */
  revision: z.int(),
  /** 2次評価, 2次評価の意見, 2次の方向性, and wording of the section that is corrected. */
  result: changesSchema,
  /** 差戻しの内容; '' for every other step. */
  comment: z.string().check(z.maxLength(2_000)),
  rows: rowsSchema,
});

export type ReviewSave = z.infer<typeof reviewSaveCallSchema>;

/** Several actions at once. */
export const reviewTogetherCallSchema = z.extend(callSchema, {
  step: z.enum(['confirm', 'sendBack']),
  actions: z
    .array(z.extend(actionSchema, { revision: z.int() }))
    .check(z.minLength(1), z.maxLength(300)),
  comment: z.string().check(z.maxLength(2_000)),
});

/** From now on the list tells what has come since now; the answer is that minute, yyyy-mm-dd hh:mm. */
export const reviewLookedCallSchema = callSchema;

/** 変更履歴 of one action, also of its indicators and of the opinions on it. */
export const historyCallSchema = z.extend(callSchema, actionSchema.shape);
