/** Large books: a write copies what it touches, a read of a whole tab stays quick. */
import { describe, expect, it } from '@jest/globals';
import type { SheetsRequest } from '../../../src/google/surface/sheets';
import { newBook } from '../../../src/local/sheets/book';
import { after, read, text, write } from './sheetsOffice';

const ROWS = 2_000;
const COLUMNS = 40;

const tabs = Array.from({ length: 30 }, (_, i): SheetsRequest => ({
  addSheet: {
    properties: {
      sheetId: i + 1,
      title: `表${String(i + 1)}`,
      gridProperties: { rowCount: ROWS, columnCount: COLUMNS },
    },
  },
}));
const cells = Array.from({ length: ROWS }, (_, row) =>
  Array.from({ length: COLUMNS }, (_, column) => text(`${String(row)}-${String(column)}`)),
);
const large = after(newBook('book-1', '大'), [...tabs, write(1, 0, 0, cells)]);

describe('a large book', () => {
  it('shares with the book before it every row and tab that a batch does not touch', () => {
    const next = after(large, [write(1, 1_000, 3, [[text('新')]])]);
    const [before, now] = [large.sheets[1], next.sheets[1]];
    const copied = now?.rows.filter((row, i) => row !== before?.rows[i]);
    expect(copied).toHaveLength(1);
    expect(copied?.[0]?.filter((cell, i) => cell !== before?.rows[1_000]?.[i])).toHaveLength(1);
    expect(next.sheets.filter((sheet, i) => sheet !== large.sheets[i])).toHaveLength(1);
  });

  it('is read under a mask within 200 ms, 2,000 × 40 cells', () => {
    const mask = 'sheets.data.rowData.values(effectiveValue,effectiveFormat(numberFormat(type)))';
    const times = [1, 2, 3].map(() => {
      const began = performance.now();
      read(large, mask, ["'表1'"]);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(200);
  });

  it('formatted to the end of every grid keeps one row per tab', () => {
    const formatted = after(
      large,
      tabs.map((_, i) => ({
        repeatCell: {
          range: { sheetId: i + 1, startRowIndex: 1 },
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' as const } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      })),
    );
    const rows = formatted.sheets.slice(2).flatMap((sheet) => sheet.rows.slice(1));
    expect(rows).toHaveLength(29 * (ROWS - 1));
    expect(new Set(rows).size).toBe(29);
  });
});
