/** Amounts, 執行率 and 決算額 against last year, of docs/figures.md: one group of actions. */
import type { AmountItem } from '../../src/domain/group/explanationOfGroup';
import { notesOf } from '../../src/domain/group/groupNote';
import type { GroupFigures } from '../../src/domain/group/rollUp';
import { explainGroup } from '../../src/wording/explainGroup';
import { groupNoteText } from '../../src/wording/groupNotes';
import { amountText, noFigure } from '../../src/wording/numbers';
import {
  executionText,
  settledChangeRateText,
  settledChangeText,
} from '../../src/wording/rollUpCells';
import { figuresOf } from '../../test/domain/builders';
import type { Row } from '../../test/domain/planRows';

/** An action's own amounts, or its projects by 事業番号. */
interface Money {
  readonly own?: Row;
  readonly projects?: Readonly<Record<string, Row>>;
}

export interface MoneyExample {
  readonly title: string;
  readonly item?: AmountItem;
  readonly now: readonly Money[];
  readonly before?: readonly Money[];
}

const spent = (budget: string, settled: string, carried = ''): Money => ({
  own: { 予算現額: budget, 決算額: settled, ...(carried ? { 翌年度繰越額: carried } : {}) },
});

const settled = (...amounts: readonly string[]): readonly Money[] =>
  amounts.map((amount) => ({ own: { 決算額: amount } }));

const unbudgeted: Money = { own: { 予算措置: 'なし' } };

const underProject = (row: Row): Money => ({ projects: { '2110': row } });

export const sumExamples: readonly MoneyExample[] = [
  { title: '合計', now: [spent('100', '90'), spent('50', '40')] },
  { title: '記入のない額がある', now: [spent('100', '90'), spent('50', '')] },
  { title: '予算措置のない取組がある', now: [spent('100', '90'), unbudgeted] },
  { title: '全ての取組に予算措置がない', now: [unbudgeted, unbudgeted] },
  { title: '全て空欄', now: [spent('', ''), spent('', '')] },
  {
    title: '事業が２つの取組に計上されている',
    now: [
      underProject({ 予算現額: '100', 決算額: '90' }),
      underProject({ 予算現額: '100', 決算額: '90' }),
    ],
  },
  {
    title: '同じ事業の一方の行が空欄',
    now: [
      underProject({ 予算現額: '100', 決算額: '' }),
      underProject({ 予算現額: '100', 決算額: '90' }),
    ],
  },
  {
    title: '同じ事業の額が行によって異なる',
    now: [
      underProject({ 予算現額: '100', 決算額: '90' }),
      underProject({ 予算現額: '100', 決算額: '80' }),
    ],
  },
  {
    title: '当初予算額：関連事業に当初予算額がない取組は、取組の額',
    item: 'initialBudget',
    now: [{ own: { 当初予算額: '120' }, projects: { '2110': { 予算現額: '100', 決算額: '90' } } }],
  },
  {
    title: '当初予算額：２つの取組に計上している事業の額が分からない',
    item: 'initialBudget',
    now: [
      { own: { 当初予算額: '60' }, projects: { '2110': { 予算現額: '100', 決算額: '90' } } },
      { own: { 当初予算額: '40' }, projects: { '2110': { 予算現額: '100', 決算額: '90' } } },
    ],
  },
  { title: '翌年度繰越額がある', now: [spent('400', '100', '290')] },
  { title: '全額を翌年度へ繰り越した', now: [spent('100', '0', '100')] },
  { title: '予算現額が０', now: [spent('0', '0')] },
];

export const changeExamples: readonly MoneyExample[] = [
  { title: '増減', now: settled('90'), before: settled('100') },
  { title: '前年度が０（皆増）', now: settled('90'), before: settled('0') },
  { title: '本年度が０（皆減）', now: settled('0'), before: settled('90') },
  { title: 'どちらも０', now: settled('0'), before: settled('0') },
  { title: '本年度の額がない', now: settled(''), before: settled('90') },
  {
    title: '前年度に記入のない額がある',
    now: settled('50', '50'),
    before: settled('50', ''),
  },
  {
    title: '関連事業による集計の有無が異なる',
    now: [underProject({ 決算額: '90' })],
    before: settled('100'),
  },
];

/** A plan that begins this year has no year before. */
const begun: Row = { 計画期間: '令和6年度～令和10年度' };

export function moneyFigures({ now, before = [] }: MoneyExample): GroupFigures {
  const ids = (money: readonly Money[]) => money.map((_, place) => `1-1-${String(place + 1)}`);
  const own = (money: readonly Money[]) =>
    Object.fromEntries(ids(money).map((id, place) => [id, money[place]?.own ?? {}]));
  const projects = (money: readonly Money[]) =>
    money.flatMap(({ projects: rows = {} }, place) =>
      Object.entries(rows).map(([number, row]) => ({
        取組ID: `1-1-${String(place + 1)}`,
        事業番号: number,
        事業名: '事業',
        ...row,
      })),
    );
  const all = now.length > before.length ? now : before;
  return figuresOf({
    settings: before.length > 0 ? {} : begun,
    actions: Object.fromEntries(ids(all).map((id) => [id, {}])),
    results: own(now),
    lastYear: own(before),
    projects: projects(now),
    lastProjects: projects(before),
  });
}

/** What is typed, action by action. */
function typed(money: readonly Money[]): string {
  const amounts = (row: Row) =>
    Object.entries(row)
      .map(([heading, text]) => `${heading}${text === '' ? '（空欄）' : text}`)
      .join('、');
  const each = money.map(({ own = {}, projects = {} }) =>
    [
      amounts(own),
      ...Object.entries(projects).map(([number, row]) => `事業${number}：${amounts(row)}`),
    ]
      .filter((text) => text !== '')
      .join('；'),
  );
  return each.join('<br>');
}

function notesText(figures: GroupFigures): string {
  return notesOf(figures, 'amounts').map(groupNoteText).join('<br>');
}

export const sumHead = [
  '場合',
  '取組ごとの入力（千円）',
  '合計',
  '執行率',
  '説明',
  '表の注',
] as const;

export function sumRow(example: MoneyExample): readonly string[] {
  const figures = moneyFigures(example);
  const { sums, execution } = figures.amounts;
  const { value, explanation } = sums[example.item ?? 'settledAmount'];
  return [
    example.title,
    typed(example.now),
    value ? amountText(value, 'thousandYen') : noFigure,
    executionText(execution),
    [
      explainGroup(explanation, 'thousandYen'),
      explainGroup(execution.explanation, 'thousandYen'),
    ].join('<br>執行率：'),
    notesText(figures),
  ];
}

export const changeHead = ['場合', '本年度', '前年度', '増減', '増減率', '説明', '表の注'] as const;

export function changeRow(example: MoneyExample): readonly string[] {
  const figures = moneyFigures(example);
  const { settledChange } = figures;
  if (!settledChange) throw new Error(`The example ${example.title} has no last year.`);
  return [
    example.title,
    typed(example.now),
    typed(example.before ?? []),
    settledChangeText(settledChange),
    settledChangeRateText(settledChange),
    explainGroup(settledChange.explanation, 'thousandYen'),
    notesText(figures),
  ];
}
