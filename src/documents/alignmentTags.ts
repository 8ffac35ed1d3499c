/** The tags of 総合計画との対応表. */
import { conditionTag, listTag, textTag } from './tagTree';

export const alignmentTags = {
  施策あり: conditionTag,
  施策: listTag({
    施策コード: textTag,
    施策名: textTag,
    対応する取組: textTag,
    件数: textTag,
  }),
  延べ件数の行: textTag,
  対応表の注: listTag({ 注: textTag }),
  注の追記: textTag,
};
