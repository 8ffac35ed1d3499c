/** The rows of a tab by heading, as people see them; for the demonstration and the local page, which know no layout. */
import type { Book, Cell, Sheet } from '../sheets/book';

export interface SheetRow {
  /** Zero-based. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** @throws Error when there is no such tab */
export function sheetOf(book: Book, title: string): Sheet {
  const found = book.sheets.find(({ properties }) => properties.title === title);
  if (found) return found;
  throw new Error(`The demonstration has no tab ${title}.`);
}

export function headingsOf(sheet: Sheet): readonly string[] {
  return (sheet.rows[0] ?? []).map(textOf);
}

/** Rows that hold something in their first column. */
export function rowsOf(book: Book, title: string): readonly SheetRow[] {
  const sheet = sheetOf(book, title);
  const headings = headingsOf(sheet);
  return sheet.rows.flatMap((cells, row) => {
    if (row === 0 || textOf(cells?.[0]) === '') return [];
    const texts = headings.map((heading, column) => [heading, textOf(cells?.[column])] as const);
    return [{ row, cells: Object.fromEntries(texts) }];
  });
}

function textOf(cell: Cell | undefined): string {
  const value = cell?.userEnteredValue;
  return String(value?.stringValue ?? value?.numberValue ?? '');
}
