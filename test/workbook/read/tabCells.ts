/** Tabs as Google answers them, written as tables: the headings, then what stands in the rows. */
import type { Cell, Rectangle, TabCells } from '../../../src/workbook/facts';
import type { Tab } from '../../../src/workbook/layout/layout';

/** A text as it was typed into a cell of the format TEXT, or a cell in full; '' is an empty cell. */
export type Typed = string | Cell;

export function tabCells(
  tab: Tab,
  table: readonly (readonly Typed[])[],
  extras: Partial<TabCells> = {},
): TabCells {
  return {
    sheetId: tab.sheetId,
    title: tab.title,
    hidden: false,
    rowCount: table.length + 100,
    columnCount: Math.max(...table.map((row) => row.length)) + 2,
    protections: [],
    merges: [],
    chartIds: [],
    rows: table.map((row) => row.map(cellOf)),
    ...extras,
  };
}

function cellOf(typed: Typed): Cell | undefined {
  if (typeof typed !== 'string') return typed;
  return typed === '' ? undefined : { value: typed, format: 'TEXT' };
}

export function merge(
  startRow: number,
  endRow: number,
  startColumn: number,
  endColumn: number,
): Rectangle {
  return { startRow, endRow, startColumn, endColumn };
}
