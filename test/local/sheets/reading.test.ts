/** What the Sheets service answers: under masks, by ranges, with values as people see them. */
import { describe, expect, it } from '@jest/globals';
import { NotEmulated } from '../../../src/local/googleError';
import type { Book } from '../../../src/local/sheets/book';
import { getSpreadsheet } from '../../../src/local/sheets/spreadsheetAnswer';
import { batchGetValues } from '../../../src/local/sheets/values';
import {
  ACCESS,
  CLERK,
  GUIDE,
  RESULTS,
  after,
  batch,
  officeBook,
  read,
  text,
  write,
} from './sheetsOffice';

const book = officeBook();
const CELLS = 'sheets.data(startRow,startColumn,rowData.values.effectiveValue)';

function values(
  of: Book,
  range: string,
  valueRenderOption: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA' = 'UNFORMATTED_VALUE',
) {
  const answer = batchGetValues(of, ACCESS, CLERK, {
    ranges: [range],
    valueRenderOption,
    fields: 'valueRanges',
  });
  return answer.valueRanges?.[0];
}

describe('Spreadsheets.get', () => {
  it('keeps only what the mask names', () => {
    expect(read(book, 'properties(locale),sheets.properties(sheetId,title)')).toEqual({
      properties: { locale: 'ja_JP' },
      sheets: [
        { properties: { sheetId: 0, title: 'はじめに' } },
        { properties: { sheetId: 11, title: '設定' } },
        { properties: { sheetId: 22, title: '年度実績' } },
      ],
    });
  });

  it('leaves out what is false or 0, but not a tab id or position 0', () => {
    expect(read(book, 'sheets.properties', ["'はじめに'"])).toEqual({
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'はじめに',
            index: 0,
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
    });
  });

  it('does not name the tab 0 inside ranges', () => {
    const done = after(book, [
      { addProtectedRange: { protectedRange: { range: { sheetId: GUIDE }, warningOnly: true } } },
    ]);
    expect(read(done, 'sheets.protectedRanges(range,warningOnly)', ["'はじめに'"])).toEqual({
      sheets: [{ protectedRanges: [{ range: {}, warningOnly: true }] }],
    });
  });

  it('answers only the tabs that the ranges name, and no data that the mask does not name', () => {
    expect(read(book, 'sheets.properties.title', ["'年度実績'!A1"])).toEqual({
      sheets: [{ properties: { title: '年度実績' } }],
    });
  });

  it('says where data begins, unless at 0', () => {
    expect(read(book, CELLS, ["'年度実績'!B2:C2", "'年度実績'!A1"])).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 1,
              startColumn: 1,
              rowData: [
                {
                  values: [
                    { effectiveValue: { stringValue: '1-1-1' } },
                    { effectiveValue: { stringValue: '完了' } },
                  ],
                },
              ],
            },
            { rowData: [{ values: [{ effectiveValue: { stringValue: '年度' } }] }] },
          ],
        },
      ],
    });
  });

  it('ends rows and data with the last cell that holds anything; empty ones between are {}', () => {
    const done = after(book, [write(RESULTS, 5, 1, [[text('末')]])]);
    expect(read(done, CELLS, ["'年度実績'!A4:F20"])).toEqual({
      sheets: [
        {
          data: [
            {
              startRow: 3,
              rowData: [
                {
                  values: [
                    { effectiveValue: { stringValue: '6' } },
                    { effectiveValue: { stringValue: '1-1-3' } },
                  ],
                },
                {},
                { values: [{}, { effectiveValue: { stringValue: '末' } }] },
              ],
            },
          ],
        },
      ],
    });
  });

  it('has no rowData where all cells are empty', () => {
    expect(read(book, CELLS, ["'はじめに'!B2:C3"])).toEqual({
      sheets: [{ data: [{ startRow: 1, startColumn: 1 }] }],
    });
  });

  it('does not calculate: a formula is loading', () => {
    const done = after(book, [
      write(GUIDE, 0, 0, [[{ userEnteredValue: { formulaValue: '=TODAY()' } }]]),
    ]);
    const mask =
      'sheets.data.rowData.values(effectiveValue,formattedValue,userEnteredValue(formulaValue))';
    expect(read(done, mask, ["'はじめに'!A1"])).toEqual({
      sheets: [
        {
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      effectiveValue: { errorValue: { type: 'LOADING', message: 'Loading...' } },
                      formattedValue: 'Loading...',
                      userEnteredValue: { formulaValue: '=TODAY()' },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('answers a width for every column of the range', () => {
    const done = after(book, [
      {
        updateDimensionProperties: {
          range: { sheetId: RESULTS, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
          properties: { pixelSize: 240, hiddenByUser: true },
          fields: 'pixelSize,hiddenByUser',
        },
      },
    ]);
    expect(read(done, 'sheets.data.columnMetadata', ["'年度実績'!A1:C1"])).toEqual({
      sheets: [
        {
          data: [
            {
              columnMetadata: [
                { pixelSize: 100 },
                { pixelSize: 240, hiddenByUser: true },
                { pixelSize: 100 },
              ],
            },
          ],
        },
      ],
    });
  });

  it('throws without a mask instead of answering everything', () => {
    expect(() => getSpreadsheet(book, ACCESS, CLERK, {})).toThrow(NotEmulated);
  });
});

describe('Values.batchGet', () => {
  it('answers the range in full and leaves out trailing empty cells', () => {
    expect(values(book, "'年度実績'!A2:F")).toEqual({
      range: "'年度実績'!A2:F20",
      values: [
        ['6', '1-1-1', '完了'],
        ['6', '1-1-2', '未着手'],
        ['6', '1-1-3'],
      ],
    });
  });

  it('has no values where all cells are empty', () => {
    expect(values(book, "'はじめに'!1:1")).toEqual({ range: "'はじめに'!A1:Z1" });
  });

  it('gives an empty cell between as an empty text', () => {
    const done = after(book, [write(RESULTS, 4, 1, [[text('x')]])]);
    expect(values(done, "'年度実績'!A5:C5")?.values).toEqual([['', 'x']]);
  });

  it('does not count a mere format as a value', () => {
    const done = after(book, [
      write(
        RESULTS,
        9,
        3,
        [[{ userEnteredFormat: { wrapStrategy: 'WRAP' } }]],
        'userEnteredFormat',
      ),
    ]);
    expect(values(done, "'年度実績'")?.values).toHaveLength(4);
  });

  it('reads a whole tab, whole columns, and a title with an apostrophe', () => {
    const done = after(book, [{ addSheet: { properties: { title: "町長's メモ" } } }]);
    expect(values(done, "'町長''s メモ'")?.range).toBe("'町長''s メモ'!A1:Z1000");
    expect(values(book, "'年度実績'!B:B")?.range).toBe("'年度実績'!B1:B20");
  });

  it('gives numbers bare, as people see them, or as they were entered', () => {
    const amount = {
      userEnteredValue: { numberValue: -1234.5 },
      userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0;△#,##0' } },
    };
    const formula = { userEnteredValue: { formulaValue: '=1+1' } };
    const done = after(book, [
      write(RESULTS, 4, 0, [[amount, formula, { userEnteredValue: { boolValue: false } }]], '*'),
    ]);
    const range = "'年度実績'!A5:C5";
    expect(values(done, range)?.values).toEqual([[-1234.5, 'Loading...', false]]);
    expect(values(done, range, 'FORMATTED_VALUE')?.values).toEqual([
      ['△1,235', 'Loading...', 'FALSE'],
    ]);
    expect(values(done, range, 'FORMULA')?.values).toEqual([[-1234.5, '=1+1', false]]);
  });
});

describe('the answer of a batch', () => {
  const change = write(RESULTS, 1, 2, [[text('一部遅れ')]]);

  it('has one reply per request', () => {
    expect(batch(book, [change, change]).answer).toEqual({
      spreadsheetId: 'book-1',
      replies: [{}, {}],
    });
  });

  it('shows afterwards what stands in the ranges asked for', () => {
    const { answer } = batch(
      book,
      [change],
      CLERK,
      { includeSpreadsheetInResponse: true, responseRanges: ["'年度実績'!C2"] },
      'updatedSpreadsheet.sheets(properties.title,data.rowData.values.effectiveValue)',
    );
    expect(answer).toEqual({
      updatedSpreadsheet: {
        sheets: [
          {
            properties: { title: '年度実績' },
            data: [{ rowData: [{ values: [{ effectiveValue: { stringValue: '一部遅れ' } }] }] }],
          },
        ],
      },
    });
  });

  it('has no spreadsheet where none was asked for', () => {
    expect(batch(book, [change], CLERK, {}, 'updatedSpreadsheet').answer).toEqual({});
  });
});
