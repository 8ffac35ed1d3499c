/**
 * What Drive makes of an .xlsx that somebody uploads to be a spreadsheet: a book to be read.
 *
 * Values, formats, formulas, merges and protections as for our own workbook; what Excel last
 * calculated stands as the value of a formula. The book is never written: nobody needs it.
 */
import type { Workbook } from 'hucre';
import type { Book, Cell, Sheet } from '../sheets/book';
import { fromXlsxValue } from './cellValues';
import { readXlsxNow } from './readXlsxNow';
import { bookOf } from './workbookXlsx';

const known = new WeakMap<Uint8Array, Book>();

/** @throws Error with the reader's complaint where the bytes are no .xlsx */
export function convertedBook(bytes: Uint8Array): Book {
  const before = known.get(bytes);
  if (before !== undefined) return before;
  const workbook = readXlsxNow(bytes);
  const read = bookOf(workbook, bytes, undefined);
  const sheets = read.sheets.map((sheet, at) => withResults(sheet, workbook, at));
  const book = { ...read, sheets };
  known.set(bytes, book);
  return book;
}

function withResults(sheet: Sheet, workbook: Workbook, at: number): Sheet {
  const cells = workbook.sheets[at]?.cells;
  const resultOf = (cell: Cell, r: number, c: number): Cell => {
    const found = cells?.get(`${String(r)},${String(c)}`);
    const calculated = found && fromXlsxValue(found.value, found);
    return calculated === undefined ? cell : { ...cell, calculated };
  };
  const rows = sheet.rows.map((row, r) =>
    row?.map((cell, c) =>
      cell?.userEnteredValue?.formulaValue === undefined ? cell : resultOf(cell, r, c),
    ),
  );
  return { ...sheet, rows };
}
