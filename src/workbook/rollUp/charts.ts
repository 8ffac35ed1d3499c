/**
 * Which native charts 集計グラフ still lacks. Each has an id of ours that tells which chart it is and how
 * many rows and series it shows, so that a later run sees whether the chart is there and whether its
 * table has outgrown it. One that is there is people's: it is never drawn anew.
 */
import type { RollUpRules } from '../../domain/group/rollUpRules';
import type { ChartPlan } from '../chart';
import type { Rectangle } from '../facts';
import { chartSize, groundOf, slotRow, widths, type TableName } from './chartGround';
import { columnsBeforeWords, type ChartTable } from './chartTables';
import { drawings, type Drawing } from './drawings';

/** 1015 is the sheet id of the tab. @example chartIdOf(1, 17, 5) //=> 1015101705 */
function chartIdOf(number: number, rows: number, series: number): number {
  return ((1015 * 10 + number) * 1000 + rows) * 100 + series;
}

/** The drawing to which an id of ours belongs, with what it shows; undefined for a chart of others. */
function shownBy(chartId: number) {
  const [, number, rows, series] = /^1015(\d)(\d{3})(\d{2})$/u.exec(String(chartId)) ?? [];
  return number === undefined
    ? undefined
    : { number: Number(number), rows: Number(rows), series: Number(series) };
}

/** Whether a chart on the tab is one of ours; people may draw their own beside them. */
export function isOurs(chartId: number): boolean {
  return shownBy(chartId) !== undefined;
}

export interface ChartsDue {
  /** Charts that are not there; a chart without a row to show is not due. */
  readonly missing: readonly ChartPlan[];
  /** Tables that have more rows or columns than the chart standing on them shows. */
  readonly outgrown: ReadonlySet<TableName>;
}

/** @param standing ids of the charts that lie on the tab */
export function chartsDue(
  tables: ReadonlyMap<TableName, ChartTable>,
  rules: RollUpRules,
  standing: readonly number[],
): ChartsDue {
  const shown = standing.flatMap((chartId) => shownBy(chartId) ?? []);
  const missing: ChartPlan[] = [];
  const outgrown = new Set<TableName>();
  for (const drawing of drawings(rules, progressWords(tables))) {
    const rows = chartedRows(tables, drawing.table);
    const there = shown.find(({ number }) => number === drawing.number);
    if (!there && rows > 0) missing.push(planOf(drawing, rows));
    else if (there && (there.rows < rows || there.series < drawing.series.length)) {
      outgrown.add(drawing.table);
    }
  }
  return { missing, outgrown };
}

/** Without 未記入 and 未確定. */
function progressWords(tables: ReadonlyMap<TableName, ChartTable>): number {
  const columns = tables.get('progress')?.columns.length ?? 0;
  return Math.max(0, columns - columnsBeforeWords - 2);
}

function chartedRows(tables: ReadonlyMap<TableName, ChartTable>, name: TableName): number {
  return Math.min(tables.get(name)?.charted ?? 0, groundOf(name).room);
}

function planOf(drawing: Drawing, rows: number): ChartPlan {
  const { titleRow } = groundOf(drawing.table);
  const inColumn = (column: number): Rectangle => ({
    startRow: titleRow + 1,
    endRow: titleRow + 2 + rows,
    startColumn: column,
    endColumn: column + 1,
  });
  return {
    chartId: chartIdOf(drawing.number, rows, drawing.series.length),
    title: drawing.title,
    kind: drawing.kind,
    stacking: drawing.isStacked ? 'stacked' : 'none',
    domain: inColumn(0),
    series: drawing.series.map(({ column, colour }) => ({ cells: inColumn(column), colour })),
    valueTitle: drawing.valueTitle,
    at: {
      row: slotRow(drawing.slot),
      column: drawing.isRight ? widths.rightColumn : 0,
      width: chartSize.width,
      height: drawing.height * chartSize.height,
    },
  };
}
