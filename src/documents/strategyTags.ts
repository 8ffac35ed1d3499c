/** The tags of 戦略別の評価結果. */
import { barTag } from './bar';
import { conditionTag, listTag, textTag } from './tagTree';

const indicatorTags = {
  指標名: textTag,
  目標: textTag,
  実績: textTag,
  達成率: textTag,
  判定: textTag,
  次と離さない: conditionTag,
};

const actionTags = {
  番号: textTag,
  取組: textTag,
  担当課: textTag,
  進捗: textTag,
  前年度の評価: textTag,
  評価: textTag,
  要旨: textTag,
  方向性: textTag,
  ...indicatorTags,
  続き: listTag(indicatorTags),
};

export const strategyTags = {
  戦略: listTag({
    戦略名: textTag,
    投資等の区分: textTag,
    目的: textTag,
    件数の行: textTag,
    分布: barTag,
    参考の行: textTag,
    方針: listTag({
      方針名: textTag,
      取組: listTag(actionTags),
    }),
    取組なし: conditionTag,
    注: listTag({
      注: textTag,
      次と離さない: conditionTag,
    }),
    事務局総括: textTag,
    会議の評価: textTag,
  }),
  全体の課題: textTag,
  注の追記: textTag,
};
