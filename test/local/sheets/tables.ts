/** Small workbooks for tests, written as tables of plain values. */
import type { ExtendedValue, ProtectedRange } from '../../../src/google/surface/sheets';
import {
  newBook,
  newSheet,
  type Book,
  type Cell,
  type FileAccess,
  type Sheet,
} from '../../../src/local/sheets/book';

type Plain = string | number | boolean | null;

/** 町長公室 owns the file; 福祉課 and 教育課 edit it; 来庁者 may not. */
export const access: FileAccess = {
  owner: 'owner@town.example',
  editors: ['fukushi@town.example', 'kyoiku@town.example'],
};
export const owner = access.owner;
export const fukushi = 'fukushi@town.example';
export const kyoiku = 'kyoiku@town.example';
export const visitor = 'visitor@town.example';

/** A tab of 20 × 8 with these values from A1 on; `=…` is a formula, null an empty cell. */
export function tabOf(
  sheetId: number,
  title: string,
  table: readonly (readonly Plain[])[],
  parts: Partial<Sheet> = {},
): Sheet {
  const properties = {
    sheetId,
    title,
    index: 0,
    gridProperties: { rowCount: 20, columnCount: 8 },
  };
  const rows = table.map((row) => row.map((value) => cellOf(value)));
  return { ...newSheet(properties), rows, ...parts };
}

/** A workbook of these tabs, in this order. */
export function bookOf(...sheets: readonly Sheet[]): Book {
  return {
    ...newBook('book', '推進'),
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      properties: { ...sheet.properties, index },
    })),
  };
}

/** The whole tab closed to all but the owner and these people. */
export function closedTab(
  sheetId: number,
  users: readonly string[],
  parts: Partial<ProtectedRange> = {},
): Sheet['protectedRanges'] {
  return [{ protectedRangeId: sheetId + 1, range: { sheetId }, editors: { users }, ...parts }];
}

/** The values of a tab as a table, trailing empty cells and rows left away. */
export function tableOf(book: Book, sheetId: number): Plain[][] {
  const sheet = sheetOf(book, sheetId);
  return sheet.rows.map((row) => (row ?? []).map((cell) => plainOf(cell?.userEnteredValue)));
}

export function sheetOf(book: Book, sheetId: number): Sheet {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (!sheet) throw new Error(`no tab ${String(sheetId)}`);
  return sheet;
}

export function cellAt(book: Book, sheetId: number, row: number, column: number): Cell {
  return sheetOf(book, sheetId).rows[row]?.[column] ?? {};
}

function cellOf(value: Plain): Cell | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return {
    userEnteredValue: value.startsWith('=') ? { formulaValue: value } : { stringValue: value },
  };
}

function plainOf(value: ExtendedValue | undefined): Plain {
  return (
    value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? value?.formulaValue ?? null
  );
}
