/** People insert, delete and move rows and columns: what goes along in the whole workbook. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GoogleError } from '../../../src/local/googleError';
import type { Book, Sheet } from '../../../src/local/sheets/book';
import type { Outcome } from '../../../src/local/sheets/peopleRefusals';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumn,
} from '../../../src/local/sheets/peopleRows';
import {
  access,
  bookOf,
  cellAt,
  closedTab,
  fukushi,
  kyoiku,
  sheetOf,
  tableOf,
  tabOf,
} from './tables';

function done(outcome: Outcome): Book {
  if (outcome instanceof GoogleError) throw outcome;
  return outcome;
}

const lines = (first: number, count = 1, sheetId = 1) => ({ sheetId, first, count });
const rows = (startRowIndex: number, endRowIndex: number) => ({
  sheetId: 1,
  startRowIndex,
  endRowIndex,
});

/** A tab with everything that names ranges, and a second tab that refers to it. */
function furnished(): Book {
  const parts: Partial<Sheet> = {
    merges: [{ ...rows(5, 6), startColumnIndex: 1, endColumnIndex: 3 }],
    protectedRanges: [
      ...closedTab(1, [fukushi]),
      ...closedTab(7, [fukushi], { range: rows(3, 5) }),
    ],
    conditionalFormats: [
      {
        ranges: [{ sheetId: 1, startRowIndex: 1 }],
        booleanRule: {
          condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=$C2<>""' }] },
          format: {},
        },
      },
    ],
    filterViews: [
      {
        filterViewId: 9,
        title: '福祉課',
        range: { ...rows(0, 4), startColumnIndex: 0, endColumnIndex: 3 },
        filterSpecs: [{ columnIndex: 1, filterCriteria: { hiddenValues: ['教育課'] } }],
      },
    ],
    rowMetadata: [undefined, { pixelSize: 50, hiddenByUser: true }],
    columnMetadata: [{ pixelSize: 80 }, undefined, { pixelSize: 300 }],
  };
  const table = [
    ['取組ID', '担当課', '点検'],
    ['1-1-1', '福祉課', null],
    ['1-1-2', '教育課', '=A3&B3'],
    ['1-1-3', '福祉課', null],
  ];
  const tab = tabOf(1, '年度実績', table, parts);
  const frozen = { ...tab.properties.gridProperties, frozenRowCount: 1, frozenColumnCount: 1 };
  const first = { ...tab, properties: { ...tab.properties, gridProperties: frozen } };
  const looking = ["='年度実績'!A3", "=COUNTA('年度実績'!A2:A)", "=SUM('年度実績'!$A$2:$B$4)"];
  return bookOf(first, tabOf(2, '集計', [looking]));
}

describe('inserting rows', () => {
  const after = done(insertRows(furnished(), access, fukushi, lines(2), 'before'));

  it('pushes on what lies below and everything that names it', () => {
    expect(tableOf(after, 1).map((row) => row[0] ?? null)).toEqual([
      '取組ID',
      '1-1-1',
      null,
      '1-1-2',
      '1-1-3',
    ]);
    expect(tableOf(after, 1)[3]?.[2]).toBe('=A4&B4');
    expect(tableOf(after, 2)).toEqual([
      ["='年度実績'!A4", "=COUNTA('年度実績'!A2:A)", "=SUM('年度実績'!$A$2:$B$5)"],
    ]);
    expect(sheetOf(after, 1)).toMatchObject({
      merges: [{ startRowIndex: 6, endRowIndex: 7 }],
      filterViews: [{ range: { startRowIndex: 0, endRowIndex: 5 } }],
      conditionalFormats: [{ ranges: [{ startRowIndex: 1 }] }],
    });
    expect(sheetOf(after, 1).properties.gridProperties).toMatchObject({
      rowCount: 21,
      frozenRowCount: 1,
    });
  });

  it('leaves a protection of the whole tab the whole tab, and pushes a range of cells', () => {
    const [whole, part] = sheetOf(after, 1).protectedRanges;
    expect(whole?.range).toEqual({ sheetId: 1 });
    expect(part?.range).toEqual(rows(4, 6));
  });

  it('above the first row of a rule moves the rule and its formula', () => {
    const pushed = done(insertRows(furnished(), access, fukushi, lines(1), 'before'));
    const [rule] = sheetOf(pushed, 1).conditionalFormats;
    expect(rule?.ranges).toEqual([{ sheetId: 1, startRowIndex: 2 }]);
    expect(rule?.booleanRule.condition.values).toEqual([{ userEnteredValue: '=$C3<>""' }]);
  });

  it('dresses them like the row chosen: format and drop-down, not value, note or hiding', () => {
    const rule = { condition: { type: 'ONE_OF_LIST' as const, values: [] } };
    const format = { numberFormat: { type: 'TEXT' as const } };
    const cell = {
      userEnteredValue: { stringValue: '1-1-1' },
      userEnteredFormat: format,
      note: 'メモ',
      dataValidation: rule,
    };
    const sheet = { ...tabOf(1, '年度実績', []), rows: [undefined, [cell]] };
    const hidden = { ...sheet, rowMetadata: [undefined, { pixelSize: 50, hiddenByUser: true }] };
    const made = done(insertRows(bookOf(hidden), access, fukushi, lines(1), 'after'));
    expect(cellAt(made, 1, 1, 0)).toEqual(cell);
    expect(cellAt(made, 1, 2, 0)).toEqual({ userEnteredFormat: format, dataValidation: rule });
    expect(sheetOf(made, 1).rowMetadata[2]).toEqual({ pixelSize: 50 });
  });
});

describe('deleting rows', () => {
  it('takes away what they held; who referred to them sees #REF!', () => {
    const after = done(deleteRows(furnished(), access, fukushi, lines(2, 2)));
    expect(tableOf(after, 1).map((row) => row[0])).toEqual(['取組ID', '1-1-1']);
    expect(tableOf(after, 2)).toEqual([
      ['=#REF!', "=COUNTA('年度実績'!A2:A)", "=SUM('年度実績'!$A$2:$B$2)"],
    ]);
    expect(sheetOf(after, 1).protectedRanges[1]?.range).toEqual(rows(2, 3));
    expect(sheetOf(after, 1).merges).toMatchObject([{ startRowIndex: 3, endRowIndex: 4 }]);
  });

  it('takes away a merge, a protection and a filter view that lose all their cells', () => {
    const book = furnished();
    const after = done(deleteRows(book, access, fukushi, lines(0, 6)));
    expect(sheetOf(after, 1).merges).toEqual([]);
    expect(sheetOf(after, 1).filterViews).toEqual([]);
    expect(sheetOf(after, 1).protectedRanges.map(({ range }) => range)).toEqual([{ sheetId: 1 }]);
    expect(sheetOf(after, 1).properties.gridProperties.frozenRowCount).toBe(0);
  });

  it('at the end of the tab is done as long as one row below the frozen ones is left', () => {
    const after = done(deleteRows(furnished(), access, fukushi, lines(2, 18)));
    expect(sheetOf(after, 1).properties.gridProperties.rowCount).toBe(2);
  });

  it('the first row of a rule leaves the rule on the row that follows', () => {
    const [rule] = sheetOf(
      done(deleteRows(furnished(), access, fukushi, lines(1))),
      1,
    ).conditionalFormats;
    expect(rule?.ranges).toEqual([{ sheetId: 1, startRowIndex: 1 }]);
    expect(rule?.booleanRule.condition.values).toEqual([{ userEnteredValue: '=$C2<>""' }]);
  });

  it.each([
    [lines(0, 20), "You can't delete all the rows on the sheet."],
    [lines(1, 19), 'Sorry, it is not possible to delete all non-frozen rows.'],
    [lines(15, 9), "Range ('年度実績'!A16:24) exceeds grid limits. Max rows: 20, max columns: 8"],
    [lines(0, 1, 3), 'No grid with id: 3'],
  ])('is refused for %j', (which, sentence) => {
    const outcome = deleteRows(furnished(), access, fukushi, which);
    expect(outcome instanceof GoogleError ? outcome.message : 'not refused').toBe(sentence);
  });
});

describe('columns', () => {
  it('inserted ones push widths, filter columns, and the $ of a rule', () => {
    const after = sheetOf(done(insertColumns(furnished(), access, fukushi, lines(0), 'after')), 1);
    expect(after.columnMetadata.map((column) => column?.pixelSize)).toEqual([
      80,
      80,
      undefined,
      300,
    ]);
    expect(after.filterViews[0]).toMatchObject({
      range: { startColumnIndex: 0, endColumnIndex: 4 },
      filterSpecs: [{ columnIndex: 2 }],
    });
    expect(after.conditionalFormats[0]?.booleanRule.condition.values).toEqual([
      { userEnteredValue: '=$D2<>""' },
    ]);
  });

  it('a deleted one takes the condition of a filter on it away', () => {
    const after = done(deleteColumns(furnished(), access, fukushi, lines(1)));
    expect(tableOf(after, 1)[0]).toEqual(['取組ID', '点検']);
    expect(tableOf(after, 1)[2]?.[1]).toBe('=A3&#REF!');
    expect(sheetOf(after, 1).filterViews[0]?.filterSpecs).toEqual([]);
  });

  it('a moved one takes width, filter and references along', () => {
    const after = done(
      moveColumn(furnished(), access, fukushi, { sheetId: 1, column: 2, before: 0 }),
    );
    expect(tableOf(after, 1)[0]).toEqual(['点検', '取組ID', '担当課']);
    expect(tableOf(after, 1)[2]?.[0]).toBe('=B3&C3');
    expect(tableOf(after, 2)[0]?.[0]).toBe("='年度実績'!B3");
    expect(sheetOf(after, 1).columnMetadata.map((column) => column?.pixelSize)).toEqual([300, 80]);
    expect(sheetOf(after, 1).filterViews[0]?.filterSpecs).toMatchObject([{ columnIndex: 2 }]);
  });

  it('a moved one may come to stand after all that is filled', () => {
    const after = done(
      moveColumn(furnished(), access, fukushi, { sheetId: 1, column: 0, before: 8 }),
    );
    expect(tableOf(after, 1)[0]).toEqual([
      '担当課',
      '点検',
      null,
      null,
      null,
      null,
      null,
      '取組ID',
    ]);
  });

  it('moved there and back, the book is as it was', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(7), (column, to) => {
        const book = bookOf(
          tabOf(1, '年度実績', [['A', '=A1', '=B1', 4], [1]]),
          tabOf(2, '集', [["='年度実績'!B:B"]]),
        );
        const before = to > column ? to + 1 : to;
        const there = done(moveColumn(book, access, fukushi, { sheetId: 1, column, before }));
        const back = to > column ? column : column + 1;
        expect(
          done(moveColumn(there, access, fukushi, { sheetId: 1, column: to, before: back })),
        ).toEqual(book);
      }),
      { numRuns: 64 },
    );
  });
});

describe('rows and columns of a protected tab', () => {
  it.each([
    ['inserted', insertRows(furnished(), access, kyoiku, lines(2), 'before')],
    ['deleted', deleteRows(furnished(), access, kyoiku, lines(2))],
    ['inserted as columns', insertColumns(furnished(), access, kyoiku, lines(2), 'before')],
    ['deleted as columns', deleteColumns(furnished(), access, kyoiku, lines(2))],
    ['moved', moveColumn(furnished(), access, kyoiku, { sheetId: 1, column: 2, before: 0 })],
  ])('are not %s by others', (_, outcome) => {
    expect(outcome).toMatchObject({ message: expect.stringContaining('protected cell') });
  });
});

it('a workbook does not grow beyond ten million cells', () => {
  const tab = tabOf(1, '年度実績', []);
  const properties = {
    ...tab.properties,
    gridProperties: { rowCount: 1_000_000, columnCount: 10 },
  };
  const outcome = insertRows(bookOf({ ...tab, properties }), access, fukushi, lines(0), 'before');
  expect(outcome).toMatchObject({ message: expect.stringContaining('10000000 cells') });
});

it('inserting and deleting at the same place leaves the book as it was', () => {
  const at = fc.integer({ min: 0, max: 7 });
  const count = fc.integer({ min: 1, max: 4 });
  const side = fc.constantFrom('before' as const, 'after' as const);
  fc.assert(
    fc.property(at, count, side, fc.boolean(), (first, size, where, ofRows) => {
      const book = furnished();
      const which = lines(first, Math.min(size, 8 - first));
      const made = lines(where === 'before' ? first : first + which.count, which.count);
      const [insert, remove] = ofRows
        ? ([insertRows, deleteRows] as const)
        : ([insertColumns, deleteColumns] as const);
      const grown = done(insert(book, access, fukushi, which, where));
      expect(grown).not.toEqual(book);
      expect(done(remove(grown, access, fukushi, made))).toEqual(book);
    }),
    { numRuns: 100 },
  );
});
