/** The tags of 前回の会議における意見への対応. */
import { conditionTag, listTag, textTag } from './tagTree';

const opinionTag = listTag({
  番号: textTag,
  意見ID: textTag,
  対象: textTag,
  意見の要旨: textTag,
  担当課: textTag,
  対応: textTag,
  対応区分: textTag,
  現在の状況: textTag,
});

export const opinionTags = {
  題名: textTag,
  件数の行: textTag,
  意見あり: conditionTag,
  意見なし: textTag,
  状況の見出し: textTag,
  意見: opinionTag,
  継続あり: conditionTag,
  継続の見出し: textTag,
  継続: opinionTag,
};
