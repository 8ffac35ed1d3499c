/** A small workbook of the office for tests of the Sheets service, and short ways to call it. */
import type { BatchUpdateAnswer, SheetsRequest } from '../../../src/google/surface/sheets';
import { GoogleError } from '../../../src/local/googleError';
import { applyBatch } from '../../../src/local/sheets/batch';
import { type Book, type FileAccess, newBook } from '../../../src/local/sheets/book';
import { getSpreadsheet } from '../../../src/local/sheets/spreadsheetAnswer';

export const OWNER = 'kikaku@town.example.jp';
export const CLERK = 'jimu@town.example.jp';
export const SECTION = 'fukushi@town.example.jp';
export const STRANGER = 'stranger@example.com';
export const ACCESS: FileAccess = { owner: OWNER, editors: [CLERK, SECTION] };

/** Ids of the tabs. */
export const GUIDE = 0;
export const SETTINGS = 11;
export const RESULTS = 22;

/** Id of the protection of the whole tab 設定: owner and clerk edit it. */
export const PROTECTION = 501;

/** Applies requests as a user; requests may be of any shape, as JSON may. */
export function batch(
  book: Book,
  requests: readonly unknown[],
  user = CLERK,
  settings: object = {},
  fields = 'spreadsheetId,replies,updatedSpreadsheet',
): { book: Book; answer: BatchUpdateAnswer } {
  return applyBatch(book, ACCESS, user, { requests, ...settings }, { fields });
}

/** The book after requests of our surface. */
export function after(book: Book, requests: readonly SheetsRequest[], user = CLERK): Book {
  return batch(book, requests, user).book;
}

/** What the spreadsheet answers under a mask. */
export function read(
  book: Book,
  fields: string,
  ranges?: readonly string[],
  user = CLERK,
): unknown {
  return getSpreadsheet(book, ACCESS, user, { fields, ...(ranges ? { ranges } : {}) });
}

/** The refusal of a call; a call that is let through is an error of the test. */
export function refusalOf(call: () => unknown): GoogleError {
  try {
    call();
  } catch (error) {
    if (error instanceof GoogleError) return error;
    throw error;
  }
  throw new Error('expected a refusal, but the call was let through');
}

/** A text cell. */
export function text(stringValue: string) {
  return { userEnteredValue: { stringValue } };
}

/** Writes rows of cells from a corner on. */
export function write(
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  rows: readonly (readonly object[])[],
  fields = 'userEnteredValue',
): SheetsRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: rows.map((values) => ({ values })),
      fields,
    },
  };
}

/**
 * はじめに (id 0, 1000 × 26, empty); 設定 (10 × 3, protected as a whole); 年度実績 (20 × 6, one frozen
 * row, headings, three rows of which the last has no 進捗).
 */
export function officeBook(): Book {
  return after(newBook('book-1', '経営戦略'), [
    {
      updateSpreadsheetProperties: {
        properties: { locale: 'ja_JP', timeZone: 'Asia/Tokyo' },
        fields: 'locale,timeZone',
      },
    },
    {
      updateSheetProperties: {
        properties: { sheetId: GUIDE, title: 'はじめに' },
        fields: 'title',
      },
    },
    {
      addSheet: {
        properties: {
          sheetId: SETTINGS,
          title: '設定',
          gridProperties: { rowCount: 10, columnCount: 3, frozenRowCount: 1 },
        },
      },
    },
    {
      addSheet: {
        properties: {
          sheetId: RESULTS,
          title: '年度実績',
          gridProperties: { rowCount: 20, columnCount: 6, frozenRowCount: 1 },
        },
      },
    },
    write(SETTINGS, 0, 0, [[text('項目'), text('値')]]),
    write(RESULTS, 0, 0, [
      [text('年度'), text('取組ID'), text('進捗')],
      [text('6'), text('1-1-1'), text('完了')],
      [text('6'), text('1-1-2'), text('未着手')],
      [text('6'), text('1-1-3')],
    ]),
    {
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: PROTECTION,
          range: { sheetId: SETTINGS },
          editors: { users: [CLERK] },
        },
      },
    },
  ]);
}
