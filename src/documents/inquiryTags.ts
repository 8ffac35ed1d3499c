/** The tags of 照会文. */
import { listTag, textTag } from './tagTree';

const line = listTag({ 行: textTag });

export const inquiryTags = {
  課: listTag({
    文書番号: textTag,
    文書の日付: textTag,
    宛名: textTag,
    差出人: textTag,
    件名: textTag,
    本文: textTag,
    対象: textTag,
    回答方法: line,
    回答期限: line,
    留意事項: line,
    連絡先: textTag,
    一覧の題名: textTag,
    一覧: listTag({
      番号: textTag,
      取組: textTag,
      主関係: textTag,
      指標数: textTag,
      前年度の評価: textTag,
      前回の意見: textTag,
    }),
  }),
  対象のない課の文: textTag,
  対象のない課: listTag({ 課: textTag }),
};
