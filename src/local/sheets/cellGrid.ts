/**
 * Cells of a tab changed in bulk. Rows and cells are shared wherever they are equal, before and
 * after: a batch that writes one row copies one row, and a thousand rows formatted alike are one.
 */
import type { GridRange } from '../../google/surface/sheets';
import { type Bounds, exceedsGrid, printTitle } from './a1';
import type { Book, Cell, Row, Sheet } from './book';
import { columnLetters } from './references';
import { refuse } from './refusal';
import { trimmed } from './sparse';

type Change = (cell: Cell | undefined) => Cell | undefined;

/** The tab of this id; refused in Google's words. */
export function gridOf(book: Book, sheetId: number): Sheet {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  return sheet ?? refuse(`No grid with id: ${String(sheetId)}`);
}

/** The book with the tab of the same id replaced. */
export function withSheet(book: Book, sheet: Sheet): Book {
  const { sheetId } = sheet.properties;
  return {
    ...book,
    sheets: book.sheets.map((other) => (other.properties.sheetId === sheetId ? sheet : other)),
  };
}

/**
 * The cells of a range, unbounded sides filled in. Stricter than Google, which cuts off what lies
 * beyond the grid: a range that ends outside, is empty or upside down is refused.
 */
export function boundsOf(sheet: Sheet, range: GridRange): Bounds {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const bounds = {
    top: range.startRowIndex ?? 0,
    bottom: range.endRowIndex ?? rowCount,
    left: range.startColumnIndex ?? 0,
    right: range.endColumnIndex ?? columnCount,
  };
  if (
    bounds.top >= rowCount ||
    bounds.bottom > rowCount ||
    bounds.left >= columnCount ||
    bounds.right > columnCount
  ) {
    refuse(exceedsGrid(sheet, printGridRange(sheet, range)));
  }
  if (bounds.top < 0 || bounds.left < 0) {
    refuse(`range ${JSON.stringify(range)} has a negative index.`);
  }
  if (bounds.top >= bounds.bottom || bounds.left >= bounds.right) {
    refuse(`range ${JSON.stringify(range)} holds no cell.`);
  }
  return bounds;
}

/** A grid range as Google names it in its errors, open sides left open. */
function printGridRange(sheet: Sheet, range: GridRange): string {
  const first = `${columnLetters(range.startColumnIndex ?? 0)}${String((range.startRowIndex ?? 0) + 1)}`;
  const column = range.endColumnIndex === undefined ? '' : columnLetters(range.endColumnIndex - 1);
  const row = range.endRowIndex === undefined ? '' : String(range.endRowIndex);
  const title = printTitle(sheet.properties.title);
  return column + row === '' ? `${title}!${first}` : `${title}!${first}:${column}${row}`;
}

/** The tab with every cell of the bounds changed; rows for which `skip` says so are left alone. */
export function mapCells(
  sheet: Sheet,
  bounds: Bounds,
  change: Change,
  skip: (row: number) => boolean = () => false,
): Sheet {
  const cells = new Map<Cell | undefined, Cell | undefined>();
  const changeOnce: Change = (cell) => {
    if (!cells.has(cell)) cells.set(cell, change(cell));
    return cells.get(cell);
  };
  const known = new Map<Row | undefined, Row | undefined>();
  const rows = [...sheet.rows];
  for (let index = bounds.top; index < bounds.bottom; index++) {
    if (skip(index)) continue;
    const row = rows[index];
    if (!known.has(row)) known.set(row, changeRow(row, bounds.left, bounds.right, changeOnce));
    putRow(rows, index, known.get(row));
  }
  return { ...sheet, rows: trimmed(rows) };
}

/** The tab with rows of cells changed from a corner on; each row as wide as its list. */
export function writeRows(
  sheet: Sheet,
  top: number,
  left: number,
  lists: readonly (readonly Change[])[],
): Sheet {
  const rows = [...sheet.rows];
  lists.forEach((changes, i) => {
    if (changes.length === 0) return;
    let at = left;
    const next: Change = (cell) => changes[at++ - left]?.(cell);
    putRow(rows, top + i, changeRow(rows[top + i], left, left + changes.length, next));
  });
  return { ...sheet, rows: trimmed(rows) };
}

function changeRow(
  row: Row | undefined,
  left: number,
  right: number,
  change: Change,
): Row | undefined {
  const cells = [...(row ?? [])];
  while (cells.length < left) cells.push(undefined);
  let same = true;
  for (let index = left; index < right; index++) {
    const changed = change(row?.[index]);
    same &&= changed === row?.[index];
    cells[index] = changed;
  }
  if (same) return row;
  const kept = trimmed(cells);
  return kept.length === 0 ? undefined : kept;
}

function putRow(rows: (Row | undefined)[], index: number, row: Row | undefined): void {
  while (rows.length < index) rows.push(undefined);
  rows[index] = row;
}

/** Index after the last row that holds a value or a note; formats and drop-downs do not count. */
export function rowAfterData(sheet: Sheet): number {
  const holds = (cell: Cell | undefined) =>
    cell?.userEnteredValue !== undefined || cell?.note !== undefined;
  return sheet.rows.findLastIndex((row) => row?.some(holds) ?? false) + 1;
}
