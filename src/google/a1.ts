/** An area of a tab in A1 notation, as Sheets wants it: the title always quoted. */
import type { Area } from '../workbook/facts';
import { columnLetters, quotedTitle } from '../workbook/layout/layout';

/**
 * @example a1({ title: '設定', startRow: 0, endRow: 1 }) //=> "'設定'!1:1"
 * @throws RangeError for an area that A1 notation cannot say: open downwards without its columns, or
 *         open to the right
 */
export function a1({ title, startRow, endRow, startColumn, endColumn }: Area): string {
  const name = quotedTitle(title);
  if ([startRow, endRow, startColumn, endColumn].every((bound) => bound === undefined)) return name;
  const hasColumns = endColumn !== undefined;
  if (hasColumns !== (startColumn !== undefined) || (endRow === undefined && !hasColumns)) {
    throw new RangeError(`an area of 「${title}」 that A1 notation cannot say`);
  }
  const from = corner(startColumn, startRow ?? (endRow === undefined ? undefined : 0));
  const to = corner(
    hasColumns ? endColumn - 1 : undefined,
    endRow === undefined ? undefined : endRow - 1,
  );
  return `${name}!${from}:${to}`;
}

function corner(column: number | undefined, row: number | undefined): string {
  return `${column === undefined ? '' : columnLetters(column)}${row === undefined ? '' : String(row + 1)}`;
}
