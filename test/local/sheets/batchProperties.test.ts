/** What holds for every batch: all or nothing, nothing outside the grid, nothing shared by mistake. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SheetsRequest } from '../../../src/google/surface/sheets';
import { GoogleError } from '../../../src/local/googleError';
import type { Book } from '../../../src/local/sheets/book';
import {
  CLERK,
  GUIDE,
  RESULTS,
  SETTINGS,
  after,
  batch,
  officeBook,
  text,
  write,
} from './sheetsOffice';

const start = officeBook();
const tab = fc.constantFrom(GUIDE, SETTINGS, RESULTS, 77);
const index = fc.integer({ min: -1, max: 22 });
const dimension = fc.constantFrom('ROWS' as const, 'COLUMNS' as const);
const span = fc.record({ sheetId: tab, dimension, startIndex: index, endIndex: index });
const word = fc.constantFrom('6', '1-1-1', '=A1', '', '完了');

/** Requests of which many are refused: ids, indexes and names meet, miss and clash. */
const request: fc.Arbitrary<SheetsRequest> = fc.oneof(
  fc
    .tuple(tab, index, index, word)
    .map(([sheetId, row, column, value]) => write(sheetId, row, column, [[text(value), {}]], '*')),
  fc.tuple(tab, word).map(([sheetId, value]) => ({
    appendCells: { sheetId, rows: [{ values: [text(value)] }], fields: 'userEnteredValue' },
  })),
  fc.tuple(tab, index).map(([sheetId, startRowIndex]) => ({
    repeatCell: {
      range: { sheetId, startRowIndex },
      cell: { userEnteredFormat: { wrapStrategy: 'WRAP' as const } },
      fields: 'userEnteredFormat',
    },
  })),
  fc.tuple(span, fc.boolean()).map(([range, inheritFromBefore]) => ({
    insertDimension: { range, inheritFromBefore },
  })),
  span.map((range) => ({ deleteDimension: { range } })),
  fc.tuple(word, index).map(([title, position]) => ({
    addSheet: { properties: { sheetId: 77, title, index: position } },
  })),
  fc.tuple(tab, index).map(([sheetId, position]) => ({
    updateSheetProperties: { properties: { sheetId, index: position }, fields: 'index' },
  })),
  fc.tuple(tab, word).map(([sourceSheetId, newSheetName]) => ({
    duplicateSheet: { sourceSheetId, newSheetId: 77, newSheetName },
  })),
  fc.tuple(tab, index).map(([sheetId, startRowIndex]) => ({
    addFilterView: { filter: { title: '見る', range: { sheetId, startRowIndex } } },
  })),
);

/** The book after those requests that are let through, one batch each. */
function lived(requests: readonly SheetsRequest[]): Book {
  return requests.reduce((book, each) => {
    try {
      return after(book, [each]);
    } catch (error) {
      if (error instanceof GoogleError) return book;
      throw error;
    }
  }, start);
}

describe('every batch', () => {
  it('that is refused leaves the book as it was, to the last byte', () => {
    const before = JSON.stringify(start);
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 6 }), (requests) => {
        try {
          batch(start, requests);
        } catch (error) {
          if (!(error instanceof GoogleError)) throw error;
          refusals += 1;
        }
        expect(JSON.stringify(start)).toBe(before);
      }),
      { numRuns: 100 },
    );
    expect(refusals).toBeGreaterThan(10);
  });

  it('does the same as its requests one by one', () => {
    fc.assert(
      fc.property(fc.array(request, { minLength: 1, maxLength: 4 }), (requests) => {
        let together: Book;
        try {
          together = after(start, requests);
        } catch (error) {
          if (error instanceof GoogleError) return;
          throw error;
        }
        expect(lived(requests)).toEqual(together);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves positions without gaps, ids once, and nothing outside the grid', () => {
    fc.assert(
      fc.property(fc.array(request, { maxLength: 12 }), (requests) => {
        const { sheets } = lived(requests);
        expect(sheets.map(({ properties }) => properties.index)).toEqual([...sheets.keys()]);
        expect(new Set(sheets.map(({ properties }) => properties.sheetId)).size).toBe(
          sheets.length,
        );
        for (const { rows, properties, filterViews } of sheets) {
          const { rowCount, columnCount, frozenRowCount = 0 } = properties.gridProperties;
          expect(frozenRowCount).toBeLessThan(rowCount);
          expect(rows.length).toBeLessThanOrEqual(rowCount);
          expect(Math.max(0, ...rows.map((row) => row?.length ?? 0))).toBeLessThanOrEqual(
            columnCount,
          );
          for (const { range } of filterViews) {
            expect(range.startRowIndex).toBeLessThan(rowCount);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('that inserts and deletes at the same place changes nothing', () => {
    const place = fc.record({
      of: dimension,
      at: fc.integer({ min: 1, max: 5 }),
      count: fc.integer({ min: 1, max: 3 }),
      inheritFromBefore: fc.boolean(),
    });
    fc.assert(
      fc.property(place, ({ of, at, count, inheritFromBefore }) => {
        const range = { sheetId: RESULTS, dimension: of, startIndex: at, endIndex: at + count };
        const there = after(start, [{ insertDimension: { range, inheritFromBefore } }], CLERK);
        expect(there).not.toEqual(start);
        expect(after(there, [{ deleteDimension: { range } }])).toEqual(start);
      }),
      { numRuns: 100 },
    );
  });
});
