/** Every tag that a template of 会議資料 may use. */
import { actionSheetTags } from './actionSheetTags';
import { confirmationTags } from './confirmationTags';
import { paperNames } from './paperKind';
import { strategyTags } from './strategyTags';
import { submissionTags } from './submissionTags';
import { summaryTags } from './summaryTags';
import { conditionTag, textTag, type PackTags } from './tagTree';

/** Known in every paper and in every header and footer. */
export const commonTags = {
  自治体名: textTag('設定「自治体名」', '聖籠町'),
  計画名: textTag('設定「計画名」', '聖籠町経営戦略推進プラン'),
  会議名: textTag('設定「会議名」と会議の回', '聖籠町経営戦略推進会議（令和７年度第１回）'),
  評価対象年度: textTag('実績を評価する年度', '令和６年度'),
  前年度: textTag('評価対象年度の前の年度', '令和５年度'),
  実施年度: textTag('評価対象年度の次の年度', '令和７年度'),
  反映する年度: textTag('評価対象年度の翌々年度', '令和８年度'),
  評価対象年度の略: textTag('評価対象年度の略記', 'R6'),
  前年度の略: textTag('前年度の略記', 'R5'),
  表示: textTag('【見本】や【作成中】の表示。どちらでもなければ空欄', '【見本】架空の内容です'),
  作成: textTag('作成日と版', '作成 令和7年8月15日　第2版'),
  前年度あり: conditionTag('評価対象年度が計画の初年度でないとき'),
  評価あり: conditionTag('評価（A/B/C）を使うとき'),
  庁内用: conditionTag('庁内会議用のとき'),
  分冊: conditionTag('資料ごとにページを数えるとき'),
};

/** Known in every paper beside its own. */
export const numberTags = {
  資料番号: textTag('資料の番号', '資料１'),
  照合番号: textTag('照合番号。最後の資料でなければ空欄', '照合番号 7F3A-91C2'),
};

export const packTags: PackTags = {
  common: commonTags,
  papers: {
    [paperNames.summary]: { ...numberTags, ...summaryTags },
    [paperNames.strategies]: { ...numberTags, ...strategyTags },
    [paperNames.actionSheets]: { ...numberTags, ...actionSheetTags },
    [paperNames.confirmationList]: { ...numberTags, ...confirmationTags },
    [paperNames.submissionList]: { ...numberTags, ...submissionTags },
  },
};
