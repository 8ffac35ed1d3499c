/**
 * 集計グラフ as changes: its first lines, its tables, and the charts that are not there yet. Every cell
 * of the tables' ground is rewritten; whatever people put beside it, and the charts, are left alone.
 * How the ground looks is written together with the first chart, never again.
 */
import type { CivilDateTime } from '../../domain/civilDate';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { RollUpRules } from '../../domain/group/rollUpRules';
import {
  asOfText,
  chartsNote,
  chartsTitle,
  notYetIncludedFormula,
  outgrownNote,
  overflowNote,
} from '../../wording/rollUpCharts';
import type { CellContent, Change } from '../change';
import type { TabCells } from '../facts';
import { firstTableRow, groundEnd, groundOf, widths, type TableName } from './chartGround';
import { chartsDue, isOurs } from './charts';
import type { ChartTable } from './chartTables';

/** The tables' ground reaches as far as the widest of them, and at least under the charts. */
const FEWEST_COLUMNS = 14;

export interface ChartSheet {
  readonly year: FiscalYear;
  readonly now: CivilDateTime;
  /** 未反映件数 of the whole plan, a formula without its `=`. */
  readonly notYetIncluded: string;
  readonly tables: readonly ChartTable[];
  readonly rules: RollUpRules;
}

/**
 * Whether rows or columns of the ground have been moved away: then the charts no longer stand on the
 * places of their tables, and nothing may be written there.
 */
export function isGroundMoved({ tables }: ChartSheet, { rows, chartIds }: TabCells): boolean {
  return (
    chartIds.some(isOurs) &&
    tables.some(({ name, columns }) => {
      const standing = rows[groundOf(name).titleRow + 1]?.[0]?.value;
      return standing !== columns[0]?.heading;
    })
  );
}

/** @param tab 集計グラフ as it stands: its grid and its charts; none of its cells is needed */
export function chartSheetChanges(
  { year, now, notYetIncluded, tables, rules }: ChartSheet,
  { sheetId, rowCount, columnCount, chartIds }: TabCells,
): readonly Change[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const due = chartsDue(byName, rules, chartIds);
  const width = Math.max(FEWEST_COLUMNS, ...tables.map(({ columns }) => columns.length));
  const isNew = due.missing.length > 0 && !chartIds.some(isOurs);
  const firstLines: readonly CellContent[] = [
    chartsTitle(year),
    asOfText(now),
    { formula: notYetIncludedFormula(notYetIncluded) },
    chartsNote(firstTableRow + 1),
  ];
  return [
    ...grown(sheetId, 'rows', rowCount, groundEnd),
    ...grown(sheetId, 'columns', columnCount, width),
    ...(isNew ? dressing(sheetId, tables, width) : []),
    { kind: 'put cells', sheetId, row: 0, column: 0, cells: firstLines.map((line) => [line]) },
    ...tables.map((table) => tableCells(sheetId, table, due.outgrown, width)),
    ...due.missing.map((chart): Change => ({ kind: 'add chart', sheetId, chart })),
  ];
}

function grown(
  sheetId: number,
  what: 'rows' | 'columns',
  there: number,
  wanted: number,
): readonly Change[] {
  return there >= wanted
    ? []
    : [{ kind: 'insert', what, sheetId, at: there, count: wanted - there, gridEnd: there }];
}

function tableCells(
  sheetId: number,
  { name, title, columns, rows }: ChartTable,
  outgrown: ReadonlySet<TableName>,
  width: number,
): Change {
  const { titleRow, room } = groundOf(name);
  const left = rows.length - room;
  const notes = (outgrown.has(name) ? outgrownNote : '') + (left > 0 ? overflowNote(left) : '');
  const shown: readonly (readonly CellContent[])[] = [
    [title + notes],
    columns.map(({ heading }) => heading),
    ...rows.slice(0, room),
  ];
  const cells = Array.from({ length: room + 2 }, (_, row) =>
    Array.from({ length: width }, (_each, column) => shown[row]?.[column] ?? ''),
  );
  return { kind: 'put cells', sheetId, row: titleRow, column: 0, cells };
}

function dressing(
  sheetId: number,
  tables: readonly ChartTable[],
  width: number,
): readonly Change[] {
  const dress = (
    as: Extract<Change, { kind: 'dress cells' }>['as'],
    startRow: number,
    endRow: number,
    startColumn = 0,
    endColumn = startColumn + 1,
  ): Change => ({
    kind: 'dress cells',
    sheetId,
    area: { startRow, endRow, startColumn, endColumn },
    as,
  });
  const others = Array.from({ length: width - 1 }, () => widths.other);
  return [
    { kind: 'set widths', sheetId, widths: [widths.name, ...others] },
    dress('title', 0, 1),
    ...tables.flatMap(({ name, columns }) => {
      const { titleRow, room } = groundOf(name);
      const first = titleRow + 2;
      return [
        dress('title', titleRow, titleRow + 1),
        dress('heading', titleRow + 1, first, 0, columns.length),
        ...columns.flatMap(({ kind }, column) =>
          kind === undefined ? [] : [dress(kind, first, first + room, column)],
        ),
      ];
    }),
  ];
}
