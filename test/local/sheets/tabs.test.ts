/** Tabs, protections and filter views made and changed through the Sheets service. */
import { describe, expect, it } from '@jest/globals';
import type { Book } from '../../../src/local/sheets/book';
import {
  CLERK,
  GUIDE,
  OWNER,
  PROTECTION,
  RESULTS,
  SECTION,
  SETTINGS,
  after,
  batch,
  officeBook,
  read,
  text,
  write,
} from './sheetsOffice';

const book = officeBook();

function titles(of: Book): string[] {
  return of.sheets.map(({ properties }) => properties.title);
}

function indexes(of: Book): number[] {
  return of.sheets.map(({ properties }) => properties.index);
}

describe('addSheet', () => {
  it('puts the tab at its position and counts the others anew', () => {
    const done = after(book, [{ addSheet: { properties: { title: '課一覧', index: 1 } } }]);
    expect(titles(done)).toEqual(['はじめに', '課一覧', '設定', '年度実績']);
    expect(indexes(done)).toEqual([0, 1, 2, 3]);
  });

  it('answers the properties of the tab that it made', () => {
    const { answer } = batch(book, [
      { addSheet: { properties: { sheetId: 77, title: '課一覧', hidden: true } } },
    ]);
    expect(answer.replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 77,
            title: '課一覧',
            index: 3,
            hidden: true,
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      },
    ]);
  });

  it('gives an id of its own to a tab without one', () => {
    const done = after(book, [
      { addSheet: { properties: { title: '一' } } },
      { addSheet: { properties: { title: '二' } } },
    ]);
    expect(new Set(done.sheets.map(({ properties }) => properties.sheetId)).size).toBe(5);
  });

  it('lets later requests of the batch use the id', () => {
    const done = after(book, [
      { addSheet: { properties: { sheetId: 77, title: '課一覧' } } },
      write(77, 0, 0, [[text('課名')]]),
    ]);
    expect(done.sheets[3]?.rows[0]?.[0]).toEqual(text('課名'));
  });
});

describe('updateSheetProperties', () => {
  const move = (index: number) =>
    titles(
      after(book, [
        { updateSheetProperties: { properties: { sheetId: GUIDE, index }, fields: 'index' } },
      ]),
    );

  it('counts positions as they were before the move', () => {
    expect(move(2)).toEqual(['設定', 'はじめに', '年度実績']);
    expect(move(3)).toEqual(['設定', '年度実績', 'はじめに']);
    expect(move(1)).toEqual(['はじめに', '設定', '年度実績']);
  });

  it('takes formulas along when a tab is renamed', () => {
    const done = after(book, [
      write(GUIDE, 0, 0, [[{ userEnteredValue: { formulaValue: "='年度実績'!A2" } }]]),
      {
        updateSheetProperties: { properties: { sheetId: RESULTS, title: '実績' }, fields: 'title' },
      },
    ]);
    expect(done.sheets[0]?.rows[0]?.[0]?.userEnteredValue).toEqual({ formulaValue: "='実績'!A2" });
  });

  it('cuts off what lies beyond a smaller grid', () => {
    const done = after(book, [
      {
        updateSheetProperties: {
          properties: { sheetId: RESULTS, gridProperties: { rowCount: 2 } },
          fields: 'gridProperties.rowCount',
        },
      },
    ]);
    expect(done.sheets[2]?.rows).toHaveLength(2);
    expect(done.sheets[2]?.properties.gridProperties).toEqual({
      rowCount: 2,
      columnCount: 6,
      frozenRowCount: 1,
    });
  });
});

describe('duplicateSheet', () => {
  const copied = after(book, [
    { duplicateSheet: { sourceSheetId: SETTINGS, newSheetId: 88, newSheetName: '設定の控え' } },
  ]);

  it('puts the copy behind its source, with the same cells', () => {
    expect(titles(copied)).toEqual(['はじめに', '設定', '設定の控え', '年度実績']);
    expect(copied.sheets[2]?.rows).toEqual(copied.sheets[1]?.rows);
  });

  it('does not copy the protection', () => {
    expect(copied.sheets[2]?.protectedRanges).toEqual([]);
  });
});

describe('protections', () => {
  it('let their editors write', () => {
    const done = after(book, [write(SETTINGS, 1, 0, [[text('町名')]])], CLERK);
    expect(done.sheets[1]?.rows[1]?.[0]).toEqual(text('町名'));
  });

  it('let the owner write, named or not', () => {
    expect(after(book, [write(SETTINGS, 1, 0, [[text('町名')]])], OWNER)).not.toBe(book);
  });

  it('stop nobody when they only warn', () => {
    const warned = after(book, [
      { addProtectedRange: { protectedRange: { range: { sheetId: RESULTS }, warningOnly: true } } },
    ]);
    const done = after(warned, [write(RESULTS, 1, 0, [[text('7')]])], SECTION);
    expect(done.sheets[2]?.rows[1]?.[0]).toEqual(text('7'));
  });

  it('refuse a whole batch for one protected cell in it', () => {
    const requests = [write(RESULTS, 1, 0, [[text('7')]]), write(SETTINGS, 1, 0, [[text('7')]])];
    expect(() => after(book, requests, SECTION)).toThrow(
      /^Invalid requests\[1\]\.updateCells: You are trying to edit a protected cell/,
    );
  });

  it('always count the owner among the editors', () => {
    expect(book.sheets[1]?.protectedRanges[0]?.editors?.users).toEqual([CLERK, OWNER]);
  });

  it('tell who may edit only to those who may', () => {
    const mask = 'sheets.protectedRanges(protectedRangeId,requestingUserCanEdit,editors)';
    expect(read(book, mask, ["'設定'"], SECTION)).toEqual({
      sheets: [{ protectedRanges: [{ protectedRangeId: PROTECTION }] }],
    });
    expect(read(book, mask, ["'設定'"], CLERK)).toEqual({
      sheets: [
        {
          protectedRanges: [
            {
              protectedRangeId: PROTECTION,
              requestingUserCanEdit: true,
              editors: { users: [CLERK, OWNER] },
            },
          ],
        },
      ],
    });
  });

  it('get all editors of the file when a warning becomes a protection', () => {
    const done = after(book, [
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 9, range: { sheetId: RESULTS }, warningOnly: true },
        },
      },
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: 9, warningOnly: false },
          fields: 'warningOnly',
        },
      },
    ]);
    expect(done.sheets[2]?.protectedRanges[0]?.editors?.users).toEqual([OWNER, CLERK, SECTION]);
  });

  it('lose their editors when they become a warning', () => {
    const done = after(book, [
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: PROTECTION, warningOnly: true },
          fields: 'warningOnly',
        },
      },
    ]);
    expect(done.sheets[1]?.protectedRanges[0]).not.toHaveProperty('editors');
  });
});

describe('addFilterView', () => {
  it('answers the view with its id and keeps it on its tab', () => {
    const filter = {
      filterViewId: 7,
      title: '福祉課',
      range: { sheetId: RESULTS, startRowIndex: 0 },
    };
    const { book: done, answer } = batch(book, [{ addFilterView: { filter } }]);
    expect(answer.replies).toEqual([{ addFilterView: { filter } }]);
    expect(done.sheets[2]?.filterViews).toEqual([filter]);
  });
});

describe('addConditionalFormatRule', () => {
  it('puts the rule in at its place', () => {
    const rule = (formula: string) => ({
      ranges: [{ sheetId: RESULTS, startRowIndex: 1 }],
      booleanRule: {
        condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] },
        format: { textFormat: { bold: true } },
      },
    });
    const { book: done } = batch(book, [
      { addConditionalFormatRule: { rule: rule('=A2=1'), index: 0 } },
      { addConditionalFormatRule: { rule: rule('=A2=2'), index: 0 } },
    ]);
    expect(done.sheets[2]?.conditionalFormats).toEqual([rule('=A2=2'), rule('=A2=1')]);
  });
});
