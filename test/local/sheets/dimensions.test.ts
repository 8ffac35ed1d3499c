/** Rows and columns inserted, deleted and sized through the Sheets service. */
import { describe, expect, it } from '@jest/globals';
import type { SheetsRequest } from '../../../src/google/surface/sheets';
import { PROTECTION, RESULTS, SETTINGS, after, officeBook, text, write } from './sheetsOffice';

const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'A' }] } } as const;
const format = { numberFormat: { type: 'TEXT' } } as const;

/** 年度実績 with a format and a drop-down in C4, and a colour rule, a filter view and a width. */
const book = after(officeBook(), [
  write(
    RESULTS,
    3,
    2,
    [[{ ...text('中止'), userEnteredFormat: format, dataValidation: rule, note: '注' }]],
    '*',
  ),
  {
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: [{ sheetId: RESULTS, startRowIndex: 1, endRowIndex: 4 }],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$C2<>""' }] },
          format: { textFormat: { bold: true } },
        },
      },
    },
  },
  {
    addFilterView: {
      filter: { filterViewId: 7, title: '見る', range: { sheetId: RESULTS, startColumnIndex: 1 } },
    },
  },
]);

function insert(startIndex: number, inheritFromBefore: boolean, sheetId = RESULTS): SheetsRequest {
  return {
    insertDimension: {
      range: { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
      inheritFromBefore,
    },
  };
}

describe('insertDimension', () => {
  it('pushes rows down and grows the grid', () => {
    const tab = after(book, [insert(2, true)]).sheets[2];
    expect(tab?.rows[3]?.[1]).toEqual(text('1-1-2'));
    expect(tab?.properties.gridProperties.rowCount).toBe(21);
  });

  it('takes format and drop-down of the row before, neither value nor note', () => {
    const tab = after(book, [insert(4, true)]).sheets[2];
    expect(tab?.rows[4]?.[2]).toEqual({ userEnteredFormat: format, dataValidation: rule });
  });

  it('takes them of the row after when told so', () => {
    const tab = after(book, [insert(3, false)]).sheets[2];
    expect(tab?.rows[3]?.[2]).toEqual({ userEnteredFormat: format, dataValidation: rule });
  });

  it('stretches a colour rule inside which it falls, not one that ends before it', () => {
    const rangeAfter = (at: number) =>
      after(book, [insert(at, true)]).sheets[2]?.conditionalFormats[0]?.ranges[0];
    expect(rangeAfter(2)).toEqual({ sheetId: RESULTS, startRowIndex: 1, endRowIndex: 5 });
    expect(rangeAfter(4)).toEqual({ sheetId: RESULTS, startRowIndex: 1, endRowIndex: 4 });
  });

  it('leaves the protection of a whole tab a protection of the whole tab', () => {
    const tab = after(book, [insert(1, true, SETTINGS)]).sheets[1];
    expect(tab?.protectedRanges[0]).toMatchObject({
      protectedRangeId: PROTECTION,
      range: { sheetId: SETTINGS },
    });
    expect(Object.keys(tab?.protectedRanges[0]?.range ?? {})).toEqual(['sheetId']);
  });
});

describe('deleteDimension', () => {
  it('takes rows out, and what loses all its cells goes', () => {
    const tab = after(book, [
      {
        deleteDimension: {
          range: { sheetId: RESULTS, dimension: 'ROWS', startIndex: 1, endIndex: 4 },
        },
      },
    ]).sheets[2];
    expect(tab?.rows).toHaveLength(1);
    expect(tab?.conditionalFormats).toEqual([]);
    expect(tab?.filterViews).toHaveLength(1);
  });

  it('takes columns out of every row and moves filter views', () => {
    const tab = after(book, [
      {
        deleteDimension: {
          range: { sheetId: RESULTS, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        },
      },
    ]).sheets[2];
    expect(tab?.rows[1]?.[0]).toEqual(text('1-1-1'));
    expect(tab?.filterViews[0]?.range.startColumnIndex).toBe(0);
  });
});

describe('appendDimension', () => {
  it('adds empty columns at the end', () => {
    const tab = after(book, [
      { appendDimension: { sheetId: RESULTS, dimension: 'COLUMNS', length: 4 } },
    ]).sheets[2];
    expect(tab?.properties.gridProperties).toEqual({
      rowCount: 20,
      columnCount: 10,
      frozenRowCount: 1,
    });
    expect(tab?.rows).toEqual(book.sheets[2]?.rows);
  });
});

describe('updateDimensionProperties', () => {
  const size = (properties: object, fields: string): SheetsRequest => ({
    updateDimensionProperties: {
      range: { sheetId: RESULTS, dimension: 'COLUMNS', startIndex: 1, endIndex: 3 },
      properties,
      fields,
    },
  });

  it('sets widths and hides, and shows again', () => {
    const hidden = after(book, [size({ pixelSize: 240, hiddenByUser: true }, '*')]);
    expect(hidden.sheets[2]?.columnMetadata).toEqual([
      undefined,
      { pixelSize: 240, hiddenByUser: true },
      { pixelSize: 240, hiddenByUser: true },
    ]);
    const shown = after(hidden, [size({ hiddenByUser: false }, 'hiddenByUser')]);
    expect(shown.sheets[2]?.columnMetadata[1]).toEqual({ pixelSize: 240 });
  });

  it('refuses to freeze when every other row is hidden', () => {
    const requests: SheetsRequest[] = [
      {
        updateDimensionProperties: {
          range: { sheetId: RESULTS, dimension: 'ROWS', startIndex: 2, endIndex: 20 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      {
        updateSheetProperties: {
          properties: { sheetId: RESULTS, gridProperties: { frozenRowCount: 2 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
    ];
    expect(() => after(book, requests)).toThrow("You can't freeze all visible rows on the sheet.");
  });
});
