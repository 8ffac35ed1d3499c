/**
 * Units behind a number. A unit that measures (円, ％, km …) says how much the number is, so it must
 * be the indicator's own, however it is written: ㎞ is km, パーセント is ％. Counters say what is
 * counted; 25名 is 25人. A unit that is on neither list is accepted only as the indicator's own:
 * 「11月公表予定」 is not the number 11.
 */

/**
 * NFKC, without changing what NFKC would turn into digits or letters of another meaning: ㎡ and
 * other squared units, ², ①, ½.
 */
export function plainCharacters(text: string): string {
  return text.replace(/[^\p{No}\u3300-\u33ff]+/gu, (part) => part.normalize('NFKC'));
}

/** A unit in the one form in which units are compared: after NFKC, パーセント as %. */
export function comparableUnit(unit: string): string {
  return unit.normalize('NFKC').replace(/パーセント/gu, '%');
}

const measures = new Set(
  (
    '% ‰ ポイント pt 割 倍 円 m km cm mm m2 m3 km2 ha a ヘクタール kg g mg t t-CO2 L l kL ml ' +
    'Wh kWh MWh 日 日間 週 か月 時間 分 秒 歳 °C 度'
  ).split(' '),
);

const counters = new Set(
  (
    '人 名 件 回 個 箇所 か所 カ所 ヶ所 ケ所 団体 組織 事業 台 枚 点 本 地区 施設 品 者 組 店 店舗 隻 校 計画 社 尾 ' +
    '戸 世帯 棟 区画 冊 部 部署 頭 羽 匹 室 席 床 園 館 路線 便 号 例 票 通 口 頁 ページ 種 種類 品目 項目 科目 講座 ' +
    '教室 クラス チーム グループ サークル 組合 法人 企業 企業等 事業所 事業者 農家 経営体 学級 学校 コース 会 会場 集落 ' +
    '自治会 行政区 区 市町村 自治体 位 番 段階 基 面 か国 業務 手続 システム アクセス PV 人/日 人/回 人/年 回/年 件/年 ' +
    '人日 人回 指数 字 曲 灯 株 食 泊 着 柱 艘 体 膳 両 反 束 袋 箱 缶 課 係 年間'
  ).split(' '),
);

/** 千円, 万人: 「3千」 alone could be 3 or 3,000 of them. */
export function isMultiple(unit: string): boolean {
  return /^[千百十万億]/u.test(unit);
}

function isMeasure(unit: string): boolean {
  return measures.has(unit) || isMultiple(unit) || unit.endsWith('円');
}

/**
 * Whether a number with the written unit is a number in the indicator's own unit; '' when there is
 * none.
 */
export function isSameUnit(writtenUnit: string, ownUnit: string): boolean {
  const [written, own] = [comparableUnit(writtenUnit), comparableUnit(ownUnit)];
  if (written === '' || written === own) return true;
  if (own === '') return measures.has(written) || counters.has(written) || written.endsWith('円');
  return counters.has(written) && !isMeasure(own);
}
