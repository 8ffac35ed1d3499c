/** The tags of 委員名簿. */
import { conditionTag, listTag, textTag } from './tagTree';

export const memberTags = {
  題名: textTag,
  並び順: textTag,
  委員あり: conditionTag,
  委員: listTag({
    番号: textTag,
    区分: textTag,
    ふりがな: textTag,
    氏名: textTag,
    所属: textTag,
    備考: textTag,
  }),
  ほかの委員: textTag,
  任期: listTag({ 任期: textTag }),
  事務局あり: conditionTag,
  事務局: listTag({ 職: textTag, 氏名: textTag }),
};
