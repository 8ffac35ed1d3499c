/**
 * Does everything that stood in a workbook still stand there after a write? Rows and columns may have
 * come between; what was in a cell, its note and its colour are there, in the order in which they were.
 */
import type { Book, Cell, Sheet } from '../../src/local/sheets/book';

/** What is gone, as sentences; empty when nothing is. */
export function lost(before: Book, after: Book): readonly string[] {
  return before.sheets.flatMap((sheet) => {
    const { sheetId, title } = sheet.properties;
    const now = after.sheets.find(({ properties }) => properties.sheetId === sheetId);
    if (now === undefined) return [`the tab ${title}`];
    if (now === sheet) return [];
    return [
      ...(now.properties.title === title ? [] : [`the title ${title}`]),
      ...widths(sheet, now),
      ...rowsLost(sheet, now),
    ];
  });
}

/** What people see of a cell; '' where there is nothing. The number format may be ours. */
function seen(cell: Cell | undefined): string {
  const { userEnteredValue, note, userEnteredFormat } = cell ?? {};
  const parts = [userEnteredValue, note, userEnteredFormat?.backgroundColorStyle];
  return parts.every((part) => part === undefined) ? '' : JSON.stringify(parts);
}

function rowsLost({ properties, rows }: Sheet, now: Sheet): readonly string[] {
  const standing = now.rows.map((row) => (row ?? []).map(seen));
  let from = 0;
  return rows.flatMap((row, place) => {
    const cells = (row ?? []).map(seen).filter((cell) => cell !== '');
    if (cells.length === 0) return [];
    const found = standing.findIndex((each, at) => at >= from && holds(each, cells));
    if (found < 0) return [`row ${String(place + 1)} of ${properties.title}: ${cells.join(' ')}`];
    from = found + 1;
    return [];
  });
}

/** Are the parts among the cells, in their order? */
function holds(cells: readonly string[], parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const found = cells.indexOf(part, from);
    from = found + 1;
    return found >= 0;
  });
}

function widths(sheet: Sheet, now: Sheet): readonly string[] {
  const pixels = ({ columnMetadata }: Sheet) =>
    columnMetadata.map((column) => String(column?.pixelSize ?? ''));
  const before = pixels(sheet).filter((width) => width !== '');
  return holds(pixels(now), before) ? [] : [`the widths of ${sheet.properties.title}`];
}
