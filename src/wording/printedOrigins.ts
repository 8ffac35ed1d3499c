/**
 * From which cell a text of a paper came, by the tag that prints it: the tab and its heading. Whoever
 * wants the text in the next version to read otherwise writes it there. What is not listed is reckoned.
 */

/** Whose row it is: found by what the place is called. */
export type OriginRow =
  /** The action, in the year of the paper or that of the place. */
  | 'action of year'
  | 'action'
  | 'indicator of year'
  | 'indicator'
  | 'strategy of year'
  | 'strategy'
  | 'policy'
  /** The entry itself. */
  | 'entry'
  /** A row of 資料の文章: the paper and the place. */
  | 'text'
  /** The one meeting, the one setting. */
  | 'single';

export interface OriginCell {
  readonly tab: string;
  readonly heading: string;
  readonly row: OriginRow;
  /** Of 資料の文章 and 設定: what stands in its 場所 or 項目, where it is not the tag. */
  readonly item?: string;
}

type Cells = Readonly<Record<string, OriginCell>>;

function cells(tab: string, row: OriginRow, headings: Readonly<Record<string, string>>): Cells {
  return Object.fromEntries(
    Object.entries(headings).map(([tag, heading]) => [tag, { tab, row, heading }]),
  );
}

const ofAction: Cells = {
  ...cells('行動計画', 'action', {
    取組: '取組名',
    取組内容: '取組内容',
    関係課: '関係課',
    総合計画: '総合計画施策',
    指標のない理由: '指標を設定しない理由',
    備考: '備考',
  }),
  ...cells('年度実績', 'action of year', {
    担当課: '担当課（実績の年度）',
    進捗状況: '進捗状況',
    進捗: '進捗状況',
    取組実績: '取組実績',
    要旨: '取組実績の要旨',
    当初予算額: '当初予算額',
    予算現額: '予算現額',
    決算額: '決算額',
    翌年度繰越額: '翌年度繰越額',
    一次評価: '1次評価',
    一次の理由: '1次評価の理由（未達の場合は要因）',
    二次評価: '2次評価',
    評価: '2次評価',
    二次の意見: '2次評価の意見',
    課題: '課題',
    方向性: '方向性',
    現年度の取組: '現年度の取組',
    今後の取組: '今後の取組',
  }),
  ...cells('指標', 'indicator', {
    指標名: '指標名',
    指標区分: '指標区分',
    基準値: '基準値',
    最終目標: '最終目標',
    目標: '目標',
  }),
  ...cells('指標実績', 'indicator of year', { 実績: '実績値', 当初: '当初目標値' }),
  ...cells('意見台帳', 'action', { 意見: '意見の要旨', 対応: '町の考え方・対応' }),
};

function text(item: string): OriginCell {
  return { tab: '資料の文章', heading: '文章', row: 'text', item };
}

function setting(item: string): OriginCell {
  return { tab: '設定', heading: '値', row: 'single', item };
}

/** Known in every paper. */
const everywhere: Cells = {
  自治体名: setting('自治体名'),
  計画名: setting('計画名'),
  会議名: setting('会議名'),
  注の追記: text('注の追記'),
};

const ofPaper: Readonly<Record<string, Cells>> = {
  評価結果の概要: { 概要の文: text('概要の文') },
  戦略別の評価結果: {
    ...ofAction,
    ...cells('戦略', 'strategy', { 戦略名: '戦略名', 投資等の区分: '投資等の区分', 目的: '目的' }),
    ...cells('取組方針', 'policy', { 方針名: '取組方針' }),
    ...cells('戦略別集計', 'strategy of year', {
      事務局総括: '事務局総括',
      会議の評価: '会議の評価',
    }),
    全体の課題: text('全体を通じた課題'),
  },
  取組別調書: ofAction,
  次第: cells('会議', 'single', { 日時: '開催日', 場所: '場所', 議題: '議題' }),
  委員名簿: cells('委員', 'entry', {
    区分: '区分',
    ふりがな: 'ふりがな',
    氏名: '氏名',
    所属: '所属・役職',
    備考: '会議での役職',
  }),
  前回の会議における意見への対応: cells('意見台帳', 'entry', {
    意見の要旨: '意見の要旨',
    担当課: '担当課',
    対応: '町の考え方・対応',
    対応区分: '対応区分',
    現在の状況: '現在の状況',
  }),
  '見直し（案）': {
    ...ofAction,
    ...cells('見直し台帳', 'entry', {
      項目: '項目',
      変更前: '変更前',
      変更後: '変更後',
      変更の理由: '変更の理由',
    }),
  },
};

/** All of them, for the test that holds them against the layout. */
export const originCells: readonly OriginCell[] = [everywhere, ...Object.values(ofPaper)].flatMap(
  (of) => Object.values(of),
);

/** @param tag as places call it, without year and number */
export function originCell(paper: string, tag: string): OriginCell | undefined {
  return ofPaper[paper]?.[tag] ?? everywhere[tag];
}
