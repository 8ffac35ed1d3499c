/** The tags of 課内確認用一覧. */
import { conditionTag, listTag, textTag } from './tagTree';

/** What may be long. */
const longTags = {
  取組実績: textTag,
  指標: listTag({
    指標名: textTag,
    実績: textTag,
    目標: textTag,
    達成率: textTag,
    判定: textTag,
    備考: textTag,
  }),
  指標のない理由: textTag,
};

const actionTags = {
  番号: textTag,
  取組: textTag,
  提出状態: textTag,
  ...longTags,
  一次評価: textTag,
  進捗状況: textTag,
  方向性: textTag,
  長い: conditionTag,
};

export const confirmationTags = {
  課: textTag,
  作成日時: textTag,
  件数の行: textTag,
  取組: listTag(actionTags),
  最後の取組: listTag({
    ...actionTags,
    終わり: listTag(longTags),
  }),
  注: listTag({ 注: textTag }),
};
