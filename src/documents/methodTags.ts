/** The tags of 指標の判定方法と集計の内訳. */
import { errataTags } from './errataTags';
import { conditionTag, listTag, textTag } from './tagTree';

export const methodTags = {
  基準の番号: textTag,
  判定基準: listTag({
    記号: textTag,
    名称: textTag,
    率の範囲: textTag,
    達成未達成: textTag,
  }),
  基準の注: textTag,
  進捗の区分: textTag,
  算定方法の番号: textTag,
  算定方法あり: conditionTag,
  算定方法: listTag({
    方法名: textTag,
    式: textTag,
    用いる指標: textTag,
    計算例: textTag,
  }),
  表示の番号: textTag,
  表示の説明: textTag,
  内訳の番号: textTag,
  内訳あり: conditionTag,
  件数の行: textTag,
  内訳の注: listTag({ 注: textTag }),
  内訳: listTag({
    指標ID: textTag,
    指標区分: textTag,
    指標名: textTag,
    目標: textTag,
    実績: textTag,
    計算: textTag,
    達成率: textTag,
    判定: textTag,
    説明: textTag,
  }),
  除外の番号: textTag,
  除外あり: conditionTag,
  集計の行: textTag,
  分母の説明: textTag,
  除外: listTag({
    指標ID: textTag,
    指標名: textTag,
    区分: textTag,
    理由: textTag,
  }),
  正誤の番号: textTag,
  ...errataTags,
  注の追記: textTag,
};
