/** Means, 状況 and 最終目標の達成見込み of docs/figures.md. */
import { fiscalYear } from '../../src/domain/fiscalYear';
import { meanOfText, outlooksText } from '../../src/wording/rollUpCells';
import { explainGroup } from '../../src/wording/explainGroup';
import { gradeInText, noFigure, percentText } from '../../src/wording/numbers';
import type { GroupFigures } from '../../src/domain/group/rollUp';
import { figuresOf, groupIn, rollUpOfPlan, tablesOf } from '../../test/domain/builders';
import { readTables, type Row } from '../../test/domain/planRows';

export interface MeanExample {
  readonly title: string;
  /** Of each action: 実績値 or state of its one indicator with the target 100, and ウエイト. */
  readonly actions: readonly {
    readonly value: string;
    /** Other than an ordinary one; null: the action has none. */
    readonly indicator?: Row | null;
    readonly weight?: string;
    readonly isOpen?: boolean;
  }[];
}

const each = (...values: readonly string[]) => values.map((value) => ({ value }));

export const meanExamples: readonly MeanExample[] = [
  { title: '単純平均（100％を上限）', actions: each('275', '80', '90') },
  {
    title: 'ウエイトがある',
    actions: [{ value: '100', weight: '2' }, { value: '50' }, { value: '90', weight: '0.5' }],
  },
  {
    title: '除くものがある',
    actions: [
      ...each('80', '測定不能', '測定不能', '対象外', '調査年以外', '集計中', '設定なし'),
      ...each('目標なし', ''),
      { value: '最終年度に判定', indicator: { 目標値の種類: '最終年度のみ' } },
      { value: '算定不可', indicator: { 令和6年度目標: '検討' } },
      { value: '指標なし', indicator: null },
      { value: '100', isOpen: true },
    ],
  },
  { title: '率を算定できた取組がない', actions: each('測定不能', '集計中') },
  {
    title: 'ウエイトが全て０',
    actions: [
      { value: '100', weight: '0' },
      { value: '50', weight: '0' },
    ],
  },
  { title: '四捨五入すると判定の境目に達する', actions: each('99.96', '99.96') },
];

export const meanHead = ['場合', '取組の率（ウエイト）', '平均達成率', '件数', '説明'] as const;

export function meanFigures({ actions }: MeanExample): GroupFigures {
  const ids = actions.map((_, place) => `1-1-${String(place + 1)}`);
  const byId = (rowOf: (place: number) => Row | null, suffix = '') =>
    Object.fromEntries(
      ids.flatMap((id, place) => {
        const row = rowOf(place);
        return row ? [[id + suffix, row] as const] : [];
      }),
    );
  const indicatorOf = (place: number) => {
    const indicator = actions[place]?.indicator;
    return indicator === undefined ? {} : indicator;
  };
  /** What is no number and no state is said of the indicator. */
  const valueOf = (place: number): Row => {
    const { value = '', indicator } = actions[place] ?? {};
    return { 実績値: indicator === undefined ? value : '50' };
  };
  return figuresOf({
    actions: byId(() => ({})),
    indicators: byId(indicatorOf, '-1'),
    values: byId((place) => (indicatorOf(place) ? valueOf(place) : null), '-1'),
    results: byId((place) => {
      const { weight = '1', isOpen = false } = actions[place] ?? {};
      return { ウエイト: weight, 提出状態: isOpen ? '作成中' : '確定' };
    }),
  });
}

export function meanRow(example: MeanExample): readonly string[] {
  const { mean } = meanFigures(example);
  const typed = example.actions.map(({ value, weight, isOpen }) => {
    const rate = /^\d/u.test(value) ? `${value}％` : value || '未入力';
    const shown = isOpen ? '未提出' : rate;
    return weight === undefined ? shown : `${shown}（${weight}）`;
  });
  return [
    example.title,
    typed.join('、'),
    mean.printed ? percentText(mean.printed) : noFigure,
    meanOfText(mean),
    explainGroup(mean.explanation, 'thousandYen'),
  ];
}

export interface StandingExample {
  readonly title: string;
  readonly grades: readonly string[];
}

export const standingExamples: readonly StandingExample[] = [
  { title: '未提出が１件以上', grades: ['A', 'A', '未提出'] },
  { title: 'Ｃが３分の１以上', grades: ['A', 'B', 'C'] },
  { title: '判定の件数が０件', grades: ['評価なし', '評価なし'] },
  { title: '全てがＡ', grades: ['A', 'A', '評価なし'] },
  { title: 'その他', grades: ['A', 'B', 'B', 'C'] },
];

export const standingHead = ['場合', '取組の評価', '状況', '説明'] as const;

export function standingFigures({ grades }: StandingExample): GroupFigures {
  const results = grades.map((grade, place): readonly [string, Row] => [
    `1-1-${String(place + 1)}`,
    {
      '1次評価': /^[A-Z]$/u.test(grade) ? grade : '',
      提出状態: grade === '未提出' ? '作成中' : '確定',
    },
  ]);
  return figuresOf({
    actions: Object.fromEntries(results.map(([id]) => [id, {}])),
    results: Object.fromEntries(results),
  });
}

export function standingRow(example: StandingExample): readonly string[] {
  const { standing } = standingFigures(example);
  return [
    example.title,
    example.grades.map(gradeInText).join('、'),
    standing.standing ?? noFigure,
    explainGroup(standing.explanation, 'thousandYen'),
  ];
}

export interface OutlookExample {
  readonly title: string;
  readonly indicator: Row;
  /** 実績値 from 令和5年度 on. */
  readonly values: readonly string[];
  /** A decided revision of 出典・算出方法 from this year on. */
  readonly sourceFrom?: string;
}

export const outlookExamples: readonly OutlookExample[] = [
  { title: '増加', indicator: { 最終目標: '100' }, values: ['60', '70'] },
  { title: '増加：届かない', indicator: { 最終目標: '100' }, values: ['60', '65'] },
  {
    title: '減少',
    indicator: { 望ましい方向: '減少', 最終目標: '5' },
    values: ['20', '16', '14'],
  },
  {
    title: '維持：範囲の中',
    indicator: { 望ましい方向: '維持', 達成とみなす範囲: '±2', 最終目標: '95' },
    values: ['94', '94'],
  },
  {
    title: '最終目標が「５位以内」で算定方法が空欄',
    indicator: { 最終目標: '５位以内' },
    values: ['4', '4'],
  },
  {
    title: '途中に値のない年度がある',
    indicator: { 最終目標: '100' },
    values: ['60', '調査年以外', '80'],
  },
  {
    title: '累計（単年度で入力）は累計による',
    indicator: { 目標値の種類: '累計（単年度で入力）', 最終目標: '10' },
    values: ['1', '2', '3'],
  },
  { title: '比べられる年度が１年', indicator: { 最終目標: '100' }, values: ['60'] },
  { title: '最終目標が言葉', indicator: { 最終目標: '向上' }, values: ['60', '70'] },
  { title: '最終目標が空欄', indicator: { 最終目標: '' }, values: ['60', '70'] },
  {
    title: '人が評価する指標',
    indicator: { 算定方法: '達成率を算定しない', 最終目標: '100' },
    values: ['60', '70'],
  },
  {
    title: '累計の集計の方法が途中で変わった',
    indicator: {
      目標値の種類: '累計（単年度で入力）',
      最終目標: '10',
      '出典・算出方法': '新しい調査',
    },
    values: ['1', '2'],
    sourceFrom: '令和6年度',
  },
];

export const outlookHead = ['場合', '最終目標', '実績', '見込み', '説明'] as const;

export function outlookFigures({ indicator, values, sourceFrom }: OutlookExample): GroupFigures {
  const tables = tablesOf({ actions: { '1-1-1': {} }, indicators: { '1-1-1-1': indicator } });
  const year = fiscalYear(2022 + values.length);
  const plan = readTables({
    ...tables,
    指標実績: values.map((value, place) => ({
      年度: `令和${String(5 + place)}年度`,
      指標ID: '1-1-1-1',
      実績値: value,
    })),
    見直し台帳: sourceFrom
      ? [
          {
            見直しID: 'M-1',
            状態: '決定',
            適用年度: sourceFrom,
            対象ID: '1-1-1-1',
            項目: '出典・算出方法',
            変更前: '',
            変更後: '新しい調査',
          },
        ]
      : [],
  });
  return groupIn(rollUpOfPlan(plan, year), { kind: 'plan' });
}

export function outlookRow(example: OutlookExample): readonly string[] {
  const { outlooks } = outlookFigures(example);
  const [outlook] = outlooks;
  if (!outlook) throw new Error(`The example ${example.title} has no outcome indicator.`);
  return [
    example.title,
    example.indicator['最終目標'] || '（空欄）',
    example.values.join('→'),
    outlooksText(outlooks).replace('１件', ''),
    explainGroup(outlook.explanation, 'thousandYen'),
  ];
}
