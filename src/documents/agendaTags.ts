/** The tags of 次第. */
import { listTag, textTag } from './tagTree';

export const agendaTags = {
  題名: textTag,
  日時: textTag,
  場所: textTag,
  次第: listTag({
    項目: textTag,
    議題: listTag({
      議題: textTag,
      議題の資料: textTag,
    }),
  }),
  配布の凡例: textTag,
  配布資料: listTag({
    左の資料: textTag,
    右の資料: textTag,
  }),
};
