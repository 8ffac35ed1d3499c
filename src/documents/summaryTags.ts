/** The tags of 評価結果の概要. */
import { barTag } from './bar';
import { gradeTags, scaleTags } from './gradeColumns';
import { conditionTag, listTag, textTag } from './tagTree';

/** Sentences behind ※ below a table. */
const notesTag = listTag({ 注: textTag });

const gradeRow = {
  見出し: textTag,
  取組数: textTag,
  ...gradeTags,
  評価なし: textTag,
  未確定: textTag,
  内訳: textTag,
  分布: barTag,
};

const countRow = {
  区分: textTag,
  件数: textTag,
  割合: textTag,
  前年度の件数: textTag,
  前年度の割合: textTag,
  増減: textTag,
};

export const summaryTags = {
  概要の文: textTag,
  注の追記: textTag,
  ...scaleTags,
  評価の番号: textTag,
  評価の見出し: listTag({
    ...gradeTags,
    評価なし: textTag,
  }),
  戦略別: listTag(gradeRow),
  評価の計: listTag(gradeRow),
  評価の注: notesTag,
  成果指標の番号: textTag,
  成果指標あり: conditionTag,
  成果指標: listTag(countRow),
  成果指標の未確定: textTag,
  成果指標の注: notesTag,
  変化の番号: textTag,
  変化あり: conditionTag,
  変化: listTag({
    変わり方: textTag,
    件数: textTag,
    取組: textTag,
    理由: textTag,
    続き: listTag({
      取組: textTag,
      理由: textTag,
    }),
  }),
  変化のないとき: textTag,
  方向性の番号: textTag,
  方向性: listTag(countRow),
  方向性の注: notesTag,
  進捗の番号: textTag,
  進捗: listTag(countRow),
  進捗の注: notesTag,
  戦略別の進捗: listTag({
    戦略: textTag,
    取組数: textTag,
    内訳: textTag,
  }),
  予算の番号: textTag,
  予算: listTag({
    戦略: textTag,
    予算現額: textTag,
    決算額: textTag,
    翌年度繰越額: textTag,
    執行率: textTag,
    前年度の決算額: textTag,
    増減: textTag,
  }),
  予算の注: notesTag,
  課別あり: conditionTag,
  課別の番号: textTag,
  課別: listTag({
    課: textTag,
    取組数: textTag,
    提出: textTag,
    内訳: textTag,
  }),
};
