/**
 * Generated 見直し台帳: any column of 指標 by which something is computed, decided or not, from any plan
 * year on, once or twice. The tab 指標 shows the new text already, or still the old one.
 */
import { yearInTable, type FiscalYear } from '../../../src/domain/fiscalYear';
import type { Row } from '../../domain/planRows';
import type { Random } from './seededRandom';

/** A column of one indicator from a year on. */
export interface Change {
  readonly column: string;
  readonly from: FiscalYear;
  readonly before: string;
  readonly after: string;
  readonly isDecided: boolean;
}

export interface RevisedIndicator {
  /** The row of 指標 as it stands in the tab today. */
  readonly row: Row;
  /** By 適用年度. */
  readonly changes: readonly Change[];
}

/** How another text of a column is found. */
export type TextOf = (random: Random, column: string, indicator: Row) => string;

const columns = [
  '年度目標',
  '年度目標',
  '年度目標',
  '年度目標',
  '最終目標',
  '最終目標',
  '最終目標',
  '単位',
  '単位',
  '出典・算出方法',
  '値の時点',
  '望ましい方向',
  '算定方法',
  '目標値の種類',
  '達成とみなす範囲',
  '基準値',
  '測定年度',
  '指標区分',
  '開始年度',
  '終了年度',
];

/** How often an indicator is revised, and in which columns. */
export interface Revising {
  readonly percent: number;
  readonly columns: readonly string[];
}

export const fewRevisions: Revising = { percent: 8, columns: ['出典・算出方法'] };

export const manyRevisions: Revising = { percent: 35, columns };

export function revised(
  random: Random,
  row: Row,
  planYears: readonly FiscalYear[],
  revising: Revising,
  textOf: TextOf,
): RevisedIndicator {
  if (!random.chance(revising.percent)) return { row, changes: [] };
  const picked = Array.from({ length: random.whole(1, 2) }, () => {
    const column = random.pick(revising.columns);
    return column === '年度目標' ? `${yearInTable(random.pick(planYears))}目標` : column;
  });
  const changes = [...new Set(picked)].flatMap((column) =>
    changesOf(random, row, column, planYears, textOf),
  );
  const shown = changes.filter(({ isDecided }) => isDecided && random.chance(70));
  const today = Object.fromEntries(shown.map(({ column, after }) => [column, after]));
  return { row: { ...row, ...today }, changes };
}

/** One change, or two of which the second goes on from the first. */
function changesOf(
  random: Random,
  row: Row,
  column: string,
  planYears: readonly FiscalYear[],
  textOf: TextOf,
): readonly Change[] {
  const years = planYears.filter(() => random.chance(40)).slice(0, 2);
  let before = row[column] ?? '';
  return (years.length > 0 ? years : [random.pick(planYears)]).map((from) => {
    const isDecided = random.chance(85);
    const change = { column, from, before, after: textOf(random, column, row), isDecided };
    if (isDecided) before = change.after;
    return change;
  });
}

/** What a column says in a year. */
export function textIn(
  { row, changes }: RevisedIndicator,
  column: string,
  year: FiscalYear,
): string {
  const decided = changes.filter((one) => one.column === column && one.isDecided);
  const applied = decided.filter(({ from }) => from <= year);
  return applied.at(-1)?.after ?? decided[0]?.before ?? row[column] ?? '';
}

/** What it said before any revision. */
export function originalText({ row, changes }: RevisedIndicator, column: string): string {
  const decided = changes.filter((one) => one.column === column && one.isDecided);
  return decided[0]?.before ?? row[column] ?? '';
}

export function revisionRows(random: Random, indicators: readonly RevisedIndicator[]): Row[] {
  const all = indicators.flatMap(({ row, changes }) => changes.map((change) => ({ row, change })));
  return all.map(({ row, change }, place) => ({
    見直しID: `M-${String(place)}`,
    状態: change.isDecided ? '決定' : random.pick(['案', '取下げ']),
    適用年度: yearInTable(change.from),
    対象ID: row['指標ID'] ?? '',
    項目: change.column,
    変更前: change.before || random.pick(['', '（新設）']),
    変更後: change.after || random.pick(['', '（削除）']),
    変更の理由: '見直し',
    決定日: random.pick(['', '2024-03-25']),
  }));
}
