/** The tags of 評価結果の概要. */
import { barTag } from './bar';
import { gradeTags, scaleTags } from './gradeColumns';
import { conditionTag, listTag, textTag } from './tagTree';

/** A sentence behind ※ below a table. */
function notesTag(help: string) {
  return listTag(`${help}の注`, { 注: textTag('１つの注', '※人件費を除きます。') });
}

function numberTag(help: string) {
  return textTag(`「${help}」の見出しの番号`, '１');
}

const gradeRow = {
  見出し: textTag('戦略の名前。計などの行では、その見出し', '２　未来投資戦略'),
  取組数: textTag('取組の数', '6'),
  ...gradeTags,
  評価なし: textTag('評価なしの件数', '0'),
  未確定: textTag('未確定の件数', '0'),
  内訳: textTag('件数を１行に並べたもの', 'Ａ 0　Ｂ 3　Ｃ 3'),
  分布: barTag,
};

const countRow = {
  区分: textTag('判定、進捗状況又は方向性', 'Ａ（100％以上）'),
  件数: textTag('件数', '12'),
  割合: textTag('割合', '43％'),
  前年度の件数: textTag('前年度の件数', '18'),
  前年度の割合: textTag('前年度の割合', '62％'),
  増減: textTag('割合の増減（ポイント）', '△19'),
};

export const summaryTags = {
  概要の文: textTag(
    '資料の文章「概要の文」。空欄のときは自動の文',
    '25取組のうち、Ａは10件でした。',
  ),
  注の追記: textTag('資料の文章「注の追記」', ''),
  ...scaleTags,
  評価の番号: numberTag('評価の状況'),
  評価の見出し: listTag('判定の列の見出し（１件）', {
    ...gradeTags,
    評価なし: textTag('評価なしの列の見出し', '評価なし'),
  }),
  戦略別: listTag('戦略ごとの評価', gradeRow),
  評価の計: listTag('計、割合、前年度の割合及び増減の行', gradeRow),
  評価の注: notesTag('評価の状況'),
  成果指標の番号: numberTag('成果指標の達成状況'),
  成果指標あり: conditionTag('成果指標があるとき'),
  成果指標: listTag('成果指標の判定ごとの行', countRow),
  成果指標の未確定: textTag('計に含まない未確定の件数', '未確定（集計中）1件'),
  成果指標の注: notesTag('成果指標の達成状況'),
  変化の番号: numberTag('評価の変わった取組'),
  変化あり: conditionTag('評価の変わった取組があるとき'),
  変化: listTag('前年度から本年度への評価の変わり方ごと', {
    変わり方: textTag('前年度→本年度', 'Ａ→Ｃ'),
    件数: textTag('件数', '3'),
    取組: textTag('最初の取組の番号と名前', '1-1-2 健康づくりに係る企画調整部門の設置'),
    理由: textTag('最初の取組の主な理由', '年度内の設置に至らず、目標を達成できなかったため。'),
    続き: listTag('２件目以降の取組', {
      取組: textTag('取組の番号と名前', '2-1-3 地域資源を活かした商工業・観光業の振興'),
      理由: textTag('主な理由', '入込客数が減少したため。'),
    }),
  }),
  変化のないとき: textTag('評価の変わった取組がないときの文', '該当なし'),
  方向性の番号: numberTag('今後の方向性'),
  方向性: listTag('方向性ごとの行', countRow),
  方向性の注: notesTag('今後の方向性'),
  進捗の番号: numberTag('進捗状況'),
  進捗: listTag('進捗状況ごとの行', countRow),
  進捗の注: notesTag('進捗状況'),
  戦略別の進捗: listTag('戦略ごとの進捗状況', {
    戦略: textTag('戦略の名前', '２　未来投資戦略'),
    取組数: textTag('取組の数', '6'),
    内訳: textTag('進捗状況ごとの件数', '計画どおり 4　一部遅れ 2'),
  }),
  予算の番号: numberTag('予算及び決算'),
  予算: listTag('戦略ごとの予算と決算', {
    戦略: textTag('戦略の名前', '２　未来投資戦略'),
    予算現額: textTag('予算現額（千円）', '668,000'),
    決算額: textTag('決算額（千円）', '276,578'),
    翌年度繰越額: textTag('翌年度繰越額（千円）', '372,400'),
    執行率: textTag('執行率', '41.4％（93.6％）'),
    前年度の決算額: textTag('前年度の決算額（千円）', '548,014'),
    増減: textTag('決算額の増減（千円）', '△271,436'),
  }),
  予算の注: notesTag('予算及び決算'),
  課別あり: conditionTag('担当課別の表を載せるとき（庁内会議用）'),
  課別の番号: numberTag('担当課別'),
  課別: listTag('課ごとの評価', {
    課: textTag('課の名前', '保健福祉課'),
    取組数: textTag('取組の数', '5'),
    提出: textTag('提出済みの数', '5'),
    内訳: textTag('評価又は進捗状況の件数', 'Ａ 2　Ｂ 2　Ｃ 1'),
  }),
};
