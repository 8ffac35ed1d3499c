/** Cells written through the Sheets service. */
import { describe, expect, it } from '@jest/globals';
import type { Book, Cell } from '../../../src/local/sheets/book';
import { RESULTS, after, batch, officeBook, read, text, write } from './sheetsOffice';

const book = officeBook();

function cellAt(of: Book, row: number, column: number): Cell | undefined {
  return of.sheets.find(({ properties }) => properties.sheetId === RESULTS)?.rows[row]?.[column];
}

describe('updateCells', () => {
  it('clears what the mask names and the cell does not hold', () => {
    const noted = after(book, [write(RESULTS, 1, 0, [[{ note: '注' }]], 'note')]);
    const cleared = after(noted, [write(RESULTS, 1, 0, [[{}]])]);
    expect(cellAt(cleared, 1, 0)).toEqual({ note: '注' });
  });

  it('leaves alone what the mask does not name', () => {
    const noted = after(book, [write(RESULTS, 1, 0, [[{ note: '注' }]], 'note')]);
    expect(cellAt(noted, 1, 0)).toEqual({ ...text('6'), note: '注' });
  });

  it('sets one member of a format and keeps its neighbours', () => {
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const asText = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    const both = after(book, [
      write(RESULTS, 5, 0, [[bold]], 'userEnteredFormat.textFormat.bold'),
      write(RESULTS, 5, 0, [[asText]], 'userEnteredFormat(numberFormat)'),
    ]);
    expect(cellAt(both, 5, 0)).toEqual({
      userEnteredFormat: { ...bold.userEnteredFormat, ...asText.userEnteredFormat },
    });
  });

  it('leaves no empty format behind when its last member is cleared', () => {
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    const back = after(book, [
      write(RESULTS, 5, 0, [[bold]], 'userEnteredFormat'),
      write(RESULTS, 5, 0, [[{}]], 'userEnteredFormat.textFormat.bold'),
    ]);
    expect(cellAt(back, 5, 0)).toBeUndefined();
  });

  it('clears a cell whole with the mask *', () => {
    expect(cellAt(after(book, [write(RESULTS, 1, 2, [[{}]], '*')]), 1, 2)).toBeUndefined();
  });

  it('touches only the cells of a row that is shorter than its neighbours', () => {
    const written = after(book, [
      write(RESULTS, 1, 0, [[text('a'), text('b'), text('c')], [text('d')]]),
    ]);
    expect(cellAt(written, 2, 1)).toEqual(text('1-1-2'));
  });

  it('stores texts as they are: no date, no formula, no dropped apostrophe', () => {
    const texts = ['1-1-1', '=1+1', "'5", '97.5%', '+1'];
    const written = after(book, [write(RESULTS, 4, 0, [texts.map(text)])]);
    expect(texts.map((_, i) => cellAt(written, 4, i))).toEqual(texts.map(text));
  });

  it('clears the value where an empty text is written', () => {
    expect(cellAt(after(book, [write(RESULTS, 1, 2, [[text('')]])]), 1, 2)).toBeUndefined();
  });

  it('does not ask a strict drop-down', () => {
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: '完了' }] },
      strict: true,
    } as const;
    const written = after(book, [
      {
        setDataValidation: {
          range: { sheetId: RESULTS, startRowIndex: 1 },
          rule,
          filteredRowsIncluded: true,
        },
      },
      write(RESULTS, 1, 2, [[text('なし')]]),
    ]);
    expect(cellAt(written, 1, 2)).toEqual({ ...text('なし'), dataValidation: rule });
  });
});

describe('repeatCell', () => {
  it('fills an open range down to the end of the grid', () => {
    const filled = after(book, [
      {
        repeatCell: {
          range: { sheetId: RESULTS, startRowIndex: 1, startColumnIndex: 5 },
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    expect(cellAt(filled, 19, 5)).toEqual({
      userEnteredFormat: { numberFormat: { type: 'TEXT' } },
    });
    expect(cellAt(filled, 0, 5)).toBeUndefined();
  });

  it('shares the rows in which it changes nothing', () => {
    const done = after(book, [
      {
        repeatCell: {
          range: { sheetId: RESULTS, startColumnIndex: 4 },
          cell: {},
          fields: 'note',
        },
      },
    ]);
    expect(done.sheets[2]?.rows[1]).toBe(book.sheets[2]?.rows[1]);
  });

  it('keeps one row for all rows that are filled alike', () => {
    const filled = after(book, [
      {
        repeatCell: {
          range: { sheetId: 0 },
          cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
          fields: 'userEnteredFormat',
        },
      },
    ]);
    expect(new Set(filled.sheets[0]?.rows).size).toBe(1);
  });
});

describe('appendCells', () => {
  const append = {
    appendCells: {
      sheetId: RESULTS,
      rows: [{ values: [text('7')] }],
      fields: 'userEnteredValue',
    },
  };

  it('writes below the last row that holds a value', () => {
    expect(cellAt(after(book, [append]), 4, 0)).toEqual(text('7'));
  });

  it('writes below a stray note far down', () => {
    const noted = after(book, [write(RESULTS, 15, 3, [[{ note: '？' }]], 'note'), append]);
    expect(cellAt(noted, 16, 0)).toEqual(text('7'));
  });

  it('does not count formats and drop-downs as data', () => {
    const formatted = after(book, [
      write(
        RESULTS,
        15,
        3,
        [[{ userEnteredFormat: { wrapStrategy: 'WRAP' } }]],
        'userEnteredFormat',
      ),
      append,
    ]);
    expect(cellAt(formatted, 4, 0)).toEqual(text('7'));
  });

  it('adds rows where the grid is full', () => {
    const full = after(book, [write(RESULTS, 19, 0, [[text('終')]]), append]);
    expect(cellAt(full, 20, 0)).toEqual(text('7'));
    expect(read(full, 'sheets.properties.gridProperties.rowCount', ["'年度実績'"])).toEqual({
      sheets: [{ properties: { gridProperties: { rowCount: 21 } } }],
    });
  });
});

describe('setDataValidation', () => {
  const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'A' }] } } as const;
  const filtered: Book = {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rowMetadata: [undefined, { hiddenByFilter: true }],
    })),
  };
  const set = (more: object) => ({
    setDataValidation: {
      range: { sheetId: RESULTS, startRowIndex: 1, endRowIndex: 3, endColumnIndex: 1 },
      rule,
      ...more,
    },
  });

  it('reaches rows hidden by a filter when told so', () => {
    const done = batchOf(filtered, set({ filteredRowsIncluded: true }));
    expect(cellAt(done, 1, 0)?.dataValidation).toEqual(rule);
  });

  it('leaves rows hidden by a filter out when not told', () => {
    const done = batchOf(filtered, set({}));
    expect(cellAt(done, 1, 0)?.dataValidation).toBeUndefined();
    expect(cellAt(done, 2, 0)?.dataValidation).toEqual(rule);
  });

  it('takes choices from a tab that the batch made', () => {
    const choices = {
      setDataValidation: {
        range: { sheetId: RESULTS, startRowIndex: 1, endRowIndex: 2, endColumnIndex: 1 },
        rule: {
          condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='選択肢'!$B$2:$B" }] },
        },
        filteredRowsIncluded: true,
      },
    } as const;
    const done = after(book, [{ addSheet: { properties: { title: '選択肢' } } }, choices]);
    expect(cellAt(done, 1, 0)?.dataValidation?.condition.type).toBe('ONE_OF_RANGE');
  });
});

function batchOf(of: Book, request: object): Book {
  return batch(of, [request]).book;
}
