/** 手直しの確認: what is asked of the server. */
import * as z from 'zod/mini';
import { callSchema } from './call';

export const handEditsCallSchema = z.extend(callSchema, {
  /** 種類 in 作成資料一覧. */
  kind: z.string().check(z.maxLength(200)),
  /** First calendar year of the fiscal year; absent: 評価対象年度. */
  year: z.optional(z.int().check(z.minimum(1989), z.maximum(2200))),
});
