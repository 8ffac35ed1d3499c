/** The tags of 見直し（案）. */
import { conditionTag, listTag, textTag } from './tagTree';

/** Exactly one of these is not empty in a piece. */
const sideTag = listTag({ 同じ: textTag, 変わる: textTag });

export const revisionTags = {
  題名: textTag,
  決定: textTag,
  方向性の見出し: textTag,
  取組あり: conditionTag,
  取組: listTag({
    番号: textTag,
    取組: textTag,
    担当課: textTag,
    評価: textTag,
    進捗: textTag,
    方向性: textTag,
    現年度の取組: textTag,
    今後の取組: textTag,
  }),
  新旧の見出し: textTag,
  新旧あり: conditionTag,
  新旧: listTag({
    番号: textTag,
    見直しID: textTag,
    対象: textTag,
    項目: textTag,
    変更前: sideTag,
    変更後: sideTag,
    変更の理由: textTag,
    次と離さない: conditionTag,
  }),
  件数の行: textTag,
  下線の注: textTag,
};
