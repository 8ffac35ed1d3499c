/** The tags of 提出状況一覧. */
import { listTag, textTag } from './tagTree';

const countTags = {
  対象: textTag,
  提出: textTag,
  所属長確認待ち: textTag,
  作成中: textTag,
  未入力: textTag,
  差戻し: textTag,
  最終提出日: textTag,
};

export const submissionTags = {
  集計日: textTag,
  集計時刻: textTag,
  期限の行: textTag,
  課別: listTag({
    課: textTag,
    ...countTags,
  }),
  課別の計: listTag(countTags),
  該当なし: listTag({ 課: textTag }),
  注: listTag({ 注: textTag }),
};
