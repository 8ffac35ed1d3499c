/**
 * 表記の点検: spellings of 公用文 that the product points out to the writer. It only advises;
 * nothing is changed without the writer. From 公用文作成の考え方 (令和４年１月７日建議) and the
 * misspellings that come back every year; the office adds its own rows.
 */

export interface NotationAdvice {
  readonly found: string;
  readonly better: string;
}

function advise(found: string, better: string): NotationAdvice {
  return { found, better };
}

export const notationAdvice: readonly NotationAdvice[] = [
  advise('取り組み', '取組（動詞は「取り組む」）'),
  advise('取組み', '取組'),
  advise('引き続いて', '引き続き'),
  advise('または', '又は'),
  advise('および', '及び'),
  advise('ならびに', '並びに'),
  advise('及び、', '及び'),
  advise('又、', 'また、'),
  advise('更に、', 'さらに、'),
  advise('従って、', 'したがって、'),
  advise('出来る', 'できる'),
  advise('無い', 'ない'),
  advise('殆ど', 'ほとんど'),
  advise('行なう', '行う'),
  advise('行なった', '行った'),
  advise('頂く', 'いただく'),
  advise('致します', 'いたします'),
  advise('下さい', 'ください'),
  advise('宜しく', 'よろしく'),
  advise('ご協力', '御協力'),
  advise('ご意見', '御意見'),
  advise('ご確認', '御確認'),
  advise('ヶ月', 'か月'),
  advise('ヶ所', 'か所'),
  advise('目途', 'めど'),
  advise('子供', '子ども'),
  advise('等など', 'など'),
  advise('次年度', '具体の年度（例：令和８年度）'),
];
