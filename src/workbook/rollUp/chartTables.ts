/**
 * The tables of 集計グラフ as data. Their figures are the cells of 戦略別集計 of the same run, so that
 * tab and charts never contradict.
 */
import { yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import { countIn } from '../../domain/group/distribution';
import type { RollUpRules } from '../../domain/group/rollUpRules';
import { chartHeadings, chartWords, titleInYear } from '../../wording/rollUpCharts';
import type { CellContent } from '../change';
import type { CellKind } from '../layout/cellKinds';
import { gradeCountKey } from '../layout/rollUp';
import type { TableName } from './chartGround';
import type { RowCells } from './groupCells';
import type { GroupRow } from './groupRows';

export interface TableColumn {
  readonly heading: string;
  /** Absent: a last column of long texts, which run on to the right. */
  readonly kind?: CellKind;
}

export interface ChartTable {
  readonly name: TableName;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly CellContent[])[];
  /** Rows from the first that a chart shows; a total is not among them. */
  readonly charted: number;
}

/** A row of 戦略別集計 as this run writes it. */
export interface FiguredRow {
  readonly row: GroupRow;
  readonly cells: RowCells;
}

/** A column that repeats one of 戦略別集計. */
interface Taken extends TableColumn {
  readonly key: string;
}

function taken(key: string, heading: string, kind: CellKind = 'count'): Taken {
  return { key, heading, kind };
}

function gradeColumns({ scale }: RollUpRules): readonly Taken[] {
  return [
    ...scale.map(({ symbol }) => taken(gradeCountKey('actions', symbol), symbol)),
    taken('actionsNotApplicable', chartHeadings.notApplicable),
    taken('actionsUngraded', chartHeadings.ungraded),
    taken('actionsOpen', chartHeadings.open),
  ];
}

/** How many columns stand before the first grade. */
export const columnsBeforeGrades = 3;
/** How many columns stand before the first word of 進捗状況. */
export const columnsBeforeWords = 2;

export function strategiesTable(rows: readonly FiguredRow[], rules: RollUpRules): ChartTable {
  const title = rules.gradesUsed ? chartWords.strategies : chartWords.strategiesWithoutGrades;
  return takenTable('strategies', title, rows, [
    taken('actions', chartHeadings.actions),
    taken('submitted', chartHeadings.submitted),
    ...gradeColumns(rules),
    taken('meanRate', chartHeadings.meanRate, 'rate'),
    taken('standing', chartHeadings.standing, 'mark'),
    { key: 'outlook', heading: chartHeadings.outlook },
  ]);
}

export function amountsTable(rows: readonly FiguredRow[]): ChartTable {
  return takenTable('amounts', chartWords.amounts, rows, [
    taken('currentBudget', chartHeadings.currentBudget, 'amount'),
    taken('settledAmount', chartHeadings.settledAmount, 'amount'),
    taken('executionRate', chartHeadings.executionRate, 'printedNumber'),
    taken('lastYearSettled', chartHeadings.lastYearSettled, 'amount'),
    taken('settledChange', chartHeadings.settledChange, 'printedNumber'),
    taken('settledChangeRate', chartHeadings.settledChangeRate, 'printedNumber'),
  ]);
}

function takenTable(
  name: TableName,
  title: string,
  rows: readonly FiguredRow[],
  columns: readonly Taken[],
): ChartTable {
  const { strategies, total } = byStrategy(rows);
  const line = (label: string, cells: RowCells) => [
    label,
    ...columns.map(({ key }) => cells[key] ?? ''),
  ];
  return {
    name,
    title: inYear(title, rows),
    columns: [{ heading: chartHeadings.strategy, kind: 'line' }, ...columns],
    rows: [
      ...strategies.map(({ row, cells }) => line(strategyLabel(row), cells)),
      ...total.map(({ cells }) => line(chartHeadings.total, cells)),
    ],
    charted: strategies.length,
  };
}

export function progressTable(rows: readonly FiguredRow[]): ChartTable {
  const { strategies, total } = byStrategy(rows);
  const headings = total[0]?.row.figures.progress.distribution.parts.map((part) => part.heading);
  const counts = ({ row }: FiguredRow): readonly CellContent[] => [
    row.figures.of,
    ...(headings ?? []).map((heading) => countIn(row.figures.progress.distribution, heading)),
  ];
  return {
    name: 'progress',
    title: inYear(chartWords.progress, rows),
    columns: [
      { heading: chartHeadings.strategy, kind: 'line' },
      { heading: chartHeadings.actions, kind: 'count' },
      ...(headings ?? []).map((heading): TableColumn => ({
        heading: heading.kind === 'mark' ? heading.mark : chartHeadings[heading.kind],
        kind: 'count',
      })),
    ],
    rows: [
      ...strategies.map((each) => [strategyLabel(each.row), ...counts(each)]),
      ...total.map((each) => [chartHeadings.total, ...counts(each)]),
    ],
    charted: strategies.length,
  };
}

/** @param cellsIn the row 「全体」 of a year as it stands or is being written; undefined: there is none */
export function trendTable(
  years: readonly FiscalYear[],
  cellsIn: (year: FiscalYear) => RowCells | undefined,
  rules: RollUpRules,
): ChartTable {
  const columns = [
    taken('actions', chartHeadings.actions),
    taken('submitted', chartHeadings.submitted),
    ...gradeColumns(rules),
    taken('meanRate', chartHeadings.meanRate, 'rate'),
    taken('settledAmount', chartHeadings.settledAmount, 'amount'),
  ];
  return {
    name: 'trend',
    title: chartWords.trend,
    columns: [{ heading: chartHeadings.year, kind: 'line' }, ...columns],
    rows: years.map((year) => {
      const cells = cellsIn(year) ?? {};
      return [yearInTable(year), ...columns.map(({ key }) => cells[key] ?? '')];
    }),
    charted: years.length,
  };
}

function byStrategy(rows: readonly FiguredRow[]) {
  const ofKind = (kind: 'plan' | 'strategy') =>
    rows.filter(({ row }) => row.figures.key.kind === kind);
  return { strategies: ofKind('strategy'), total: ofKind('plan') };
}

function strategyLabel({ groupId, name }: GroupRow): string {
  return `${groupId}　${name}`;
}

function inYear(title: string, [first]: readonly FiguredRow[]): string {
  return first ? titleInYear(title, first.row.figures.year) : title;
}
