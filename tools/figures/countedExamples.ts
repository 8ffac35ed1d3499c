/** Shares and 増減 of docs/figures.md: actions of one group with their grades, this year and last. */
import type { Heading } from '../../src/domain/group/column';
import type { Counting } from '../../src/domain/group/distribution';
import type { CountingFigures, GroupFigures } from '../../src/domain/group/rollUp';
import { notesOf } from '../../src/domain/group/groupNote';
import { headingInText } from '../../src/wording/distributionText';
import { explainShareChanges, explainShares } from '../../src/wording/explainShares';
import { groupNoteText } from '../../src/wording/groupNotes';
import { countInText, gradeInText, noFigure } from '../../src/wording/numbers';
import { changesText, movementsText, shareText } from '../../src/wording/rollUpCells';
import { figuresOf, type Office } from '../../test/domain/builders';
import type { Row } from '../../test/domain/planRows';

export interface CountedExample {
  readonly title: string;
  readonly counting?: Counting;
  /** Of each action its grade, its 進捗状況, or a word of `wordRows`. */
  readonly now: readonly string[];
  readonly before?: readonly string[];
  readonly settings?: Row;
}

interface TypedRows {
  readonly result?: Row;
  readonly indicator?: Row;
  readonly value?: Row;
}

/** What is typed for an action that has no grade. */
const wordRows: Readonly<Record<string, TypedRows>> = {
  未提出: { result: { 提出状態: '作成中' }, value: { 実績値: '100' } },
  評価未記入: { result: { '1次評価': '' }, value: { 実績値: '100' } },
  評価なし: { result: { '1次評価': '' } },
  対象外: { result: { '1次評価': '' }, value: { 実績値の状況: '対象外' } },
  測定不能: { value: { 実績値の状況: '測定不能' } },
  調査年以外: { value: { 実績値の状況: '調査年以外' } },
  設定なし: { value: { 実績値の状況: '設定なし' } },
  目標なし: { value: { 実績値の状況: '目標なし' } },
  集計中: { value: { 実績値の状況: '集計中' } },
  未入力: { value: { 実績値: '' } },
  最終年度に判定: { indicator: { 目標値の種類: '最終年度のみ' }, value: { 実績値: '50' } },
  算定不可: { indicator: { 令和6年度目標: '検討' }, value: { 実績値: '50' } },
  未記入: { result: { 進捗状況: '' } },
};

/** A value of the indicator that has this grade. */
const valuesByGrade: Readonly<Record<string, string>> = { A: '100', B: '80', C: '50' };

function officeOf({ counting, now, before = [], settings = {} }: CountedExample): Office {
  const ids = Array.from(
    { length: Math.max(now.length, before.length) },
    (_, place) => `1-1-${String(place + 1)}`,
  );
  const rowsOf = (words: readonly string[], rowOf: (word: string) => Row | undefined) =>
    Object.fromEntries(
      words.flatMap((word, place) => {
        const row = rowOf(word);
        return row ? [[ids[place] ?? '', row] as const] : [];
      }),
    );
  const result = (word: string): Row =>
    wordRows[word]?.result ??
    (counting === 'progress' ? { 進捗状況: word } : { '1次評価': gradeOf(word) });
  const value = (word: string): Row | undefined =>
    word in wordRows ? wordRows[word]?.value : { 実績値: valuesByGrade[word] ?? '' };
  const underIndicator = (rows: Readonly<Record<string, Row>>) =>
    Object.fromEntries(Object.entries(rows).map(([id, row]) => [`${id}-1`, row]));
  const indicators = underIndicator(rowsOf(now, (word) => wordRows[word]?.indicator));
  const values = underIndicator(rowsOf(now, value));
  const lastValues = underIndicator(rowsOf(before, value));
  return {
    settings,
    actions: Object.fromEntries(ids.map((id) => [id, {}])),
    indicators: Object.fromEntries(
      [...new Set([...Object.keys(values), ...Object.keys(lastValues)])].map((id) => [
        id,
        indicators[id] ?? {},
      ]),
    ),
    results: rowsOf(now, result),
    lastYear: rowsOf(before, result),
    values,
    lastValues,
  };
}

function gradeOf(word: string): string {
  return word in valuesByGrade ? word : 'A';
}

export const countedExamples: readonly CountedExample[] = [
  { title: '割合', now: ['A', 'A', 'B', 'C'] },
  { title: '割合を足しても100％にならない', now: ['A', 'B', 'C'] },
  { title: '対象外と評価なしがある（分母に含む）', now: ['A', 'A', '対象外', '評価なし'] },
  {
    title: '対象外と評価なしがある（分母に含まない）',
    now: ['A', 'A', 'B', '対象外', '評価なし'],
    settings: { 対象外の扱い: '分母に含まない' },
  },
  { title: '未提出と評価未記入がある', now: ['A', 'B', '未提出', '評価未記入'] },
  { title: '全て未確定', now: ['未提出', '未提出'] },
  { title: '前年度との増減', now: ['A', 'B', 'C', 'C'], before: ['A', 'A', 'B', 'B'] },
  {
    title: '増減が、四捨五入する前の差と異なる',
    now: ['A', 'B', 'B', 'B', 'B', 'B', 'C'],
    before: ['A', 'A', 'B', 'B', 'B', 'B', 'C'],
  },
  {
    title: '成果指標の件数',
    counting: 'indicators',
    now: [
      'A',
      'C',
      '調査年以外',
      '測定不能',
      '対象外',
      '設定なし',
      '目標なし',
      '最終年度に判定',
      '算定不可',
      '集計中',
      '未入力',
      '未提出',
    ],
  },
  {
    title: '進捗状況の件数',
    counting: 'progress',
    now: ['完了', '計画どおり', '計画どおり', '未記入', '未提出'],
  },
];

export const countedHead = ['場合', '本年度', '前年度', '割合', '増減', '説明', '表の注'] as const;

/** The example with the figures of its group. */
export function countedFigures(example: CountedExample): GroupFigures {
  return figuresOf(officeOf(example));
}

function inWords(words: readonly string[]): string {
  const each = [...new Set(words)].map((word) => {
    const count = words.filter((other) => other === word).length;
    return `${gradeInText(word)}${countInText(count)}件`;
  });
  return each.join('、');
}

/** Grades in any case, the rest where it occurs. */
function shownShares({ shares }: CountingFigures, counting: Counting): string {
  const isOfGrades = counting === 'actions' || counting === 'indicators';
  const isShown = (heading: Heading, count: number) =>
    count > 0 || (isOfGrades && heading.kind === 'mark');
  return shares.lines
    .filter(({ heading, share }) => isShown(heading, share.count))
    .map(({ heading, share }) => `${headingInText(heading, counting)}${shareText(share)}`)
    .join('、');
}

export function countedRow(example: CountedExample): readonly string[] {
  const counting = example.counting ?? 'actions';
  const figures = countedFigures(example);
  const { lines } = figures[counting].shares;
  const explained = lines.filter(({ share }) => share.value ?? share.count > 0);
  const changes = example.before ? lines.flatMap(({ change }) => change?.explanation ?? []) : [];
  const moved = example.before ? movementsText(figures.movements).split('\n') : [];
  const sentences = [
    explainShares(explained.map(({ share }) => share.explanation)),
    ...(changes.length > 0 ? [explainShareChanges(changes)] : []),
    ...moved.map((line) => `評価の変わった取組：${line}`),
  ];
  return [
    example.title,
    inWords(example.now),
    example.before ? inWords(example.before) : noFigure,
    shownShares(figures[counting], counting),
    example.before ? changesText(lines, counting, 0) : noFigure,
    sentences.join('<br>'),
    notesOf(figures, counting).map(groupNoteText).join('<br>'),
  ];
}
