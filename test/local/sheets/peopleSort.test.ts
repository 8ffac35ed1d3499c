/** People sort rows: what goes along, what stays, in which order. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GoogleError } from '../../../src/local/googleError';
import type { Book } from '../../../src/local/sheets/book';
import type { Outcome } from '../../../src/local/sheets/peopleRefusals';
import { sortRows, type SortKey } from '../../../src/local/sheets/peopleSort';
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

const up = (column: number): SortKey => ({ column, descending: false });
const down = (column: number): SortKey => ({ column, descending: true });
const below = { sheetId: 1, startRowIndex: 1 };

function sorted(book: Book, range = below, ...by: SortKey[]): Book {
  const outcome: Outcome = sortRows(book, access, fukushi, range, by);
  if (outcome instanceof GoogleError) throw outcome;
  return outcome;
}

const results = [
  ['取組ID', '担当課', '版'],
  ['1-1-3', '福祉課', 2],
  ['1-1-1', '教育課', 7],
  ['1-1-2', '福祉課', 1],
];

describe('sorting', () => {
  it('moves whole rows and leaves the heading', () => {
    expect(tableOf(sorted(bookOf(tabOf(1, '年度実績', results)), below, up(0)), 1)).toEqual([
      ['取組ID', '担当課', '版'],
      ['1-1-1', '教育課', 7],
      ['1-1-2', '福祉課', 1],
      ['1-1-3', '福祉課', 2],
    ]);
  });

  it('by two columns, one of them downwards', () => {
    const after = sorted(bookOf(tabOf(1, '年度実績', results)), below, up(1), down(2));
    expect(tableOf(after, 1).map((row) => row[2])).toEqual(['版', 7, 2, 1]);
  });

  it('puts numbers before texts before truth values, and empty cells last both ways', () => {
    const mixed = [['見出し'], [null], ['い'], [true], [2], ['あ'], [false], [1], [null], ['=A1']];
    const book = bookOf(tabOf(1, '年度実績', mixed));
    const column = (after: Book) => tableOf(after, 1).map((row) => row[0]);
    expect(column(sorted(book, below, up(0)))).toEqual([
      '見出し',
      1,
      2,
      'あ',
      'い',
      false,
      true,
      '=#REF!',
    ]);
    expect(column(sorted(book, below, down(0)))).toEqual([
      '見出し',
      '=#REF!',
      true,
      false,
      'い',
      'あ',
      2,
      1,
    ]);
  });

  it('rows that are equal keep their order', () => {
    const after = sorted(bookOf(tabOf(1, '年度実績', results)), below, up(1));
    expect(tableOf(after, 1).map((row) => row[0])).toEqual(['取組ID', '1-1-1', '1-1-3', '1-1-2']);
  });

  it('takes formats, notes and drop-downs along and lets formulas point at their own row', () => {
    const table = [['見出し'], [2, '=A2*2'], [1, '=A3*$A$1']];
    const sheet = tabOf(1, '年度実績', table);
    const dressed = {
      userEnteredValue: { numberValue: 2 },
      userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } },
      note: '福祉課のメモ',
      dataValidation: { condition: { type: 'ONE_OF_LIST' as const, values: [] } },
    };
    const rows = sheet.rows.map((row, at) => (at === 1 ? [dressed, row?.[1]] : row));
    const after = sorted(bookOf({ ...sheet, rows }), below, up(0));
    expect(cellAt(after, 1, 2, 0)).toEqual(dressed);
    expect(tableOf(after, 1)).toEqual([['見出し'], [1, '=A2*$A$1'], [2, '=A3*2']]);
  });

  it('leaves protections, conditional formats, filter views and heights of rows where they are', () => {
    const row2 = { sheetId: 1, startRowIndex: 1, endRowIndex: 2 };
    const parts = {
      protectedRanges: closedTab(1, [fukushi], { range: row2 }),
      conditionalFormats: [
        {
          ranges: [row2],
          booleanRule: {
            condition: {
              type: 'CUSTOM_FORMULA' as const,
              values: [{ userEnteredValue: '=$A2=1' }],
            },
            format: {},
          },
        },
      ],
      filterViews: [{ filterViewId: 5, title: '福祉課', range: row2 }],
      rowMetadata: [undefined, { pixelSize: 40 }],
    };
    const book = bookOf(tabOf(1, '年度実績', results, parts));
    expect(sheetOf(sorted(book, below, up(0)), 1)).toMatchObject(parts);
  });

  it('of some columns tears them from the columns beside', () => {
    const range = { ...below, startColumnIndex: 0, endColumnIndex: 1 };
    const after = sorted(bookOf(tabOf(1, '年度実績', results)), range, up(0));
    expect(tableOf(after, 1).slice(1)).toEqual([
      ['1-1-1', '福祉課', 2],
      ['1-1-2', '教育課', 7],
      ['1-1-3', '福祉課', 1],
    ]);
  });

  it('does not change formulas elsewhere, which now show another row', () => {
    const book = bookOf(tabOf(1, '年度実績', results), tabOf(2, '集計', [["='年度実績'!A2"]]));
    expect(tableOf(sorted(book, below, up(0)), 2)).toEqual([["='年度実績'!A2"]]);
  });

  it('is refused where one protected cell lies in the range', () => {
    const range = { sheetId: 1, startRowIndex: 3, endRowIndex: 4 };
    const parts = { protectedRanges: closedTab(1, [fukushi], { range }) };
    const book = bookOf(tabOf(1, '年度実績', results, parts));
    expect(sortRows(book, access, kyoiku, below, [up(0)])).toBeInstanceOf(GoogleError);
    expect(tableOf(sorted(book, below, up(0)), 1)[1]?.[0]).toBe('1-1-1');
  });

  it('is refused over cells merged from top to bottom, not over cells merged side by side', () => {
    const merge = {
      sheetId: 1,
      startRowIndex: 1,
      endRowIndex: 3,
      startColumnIndex: 0,
      endColumnIndex: 2,
    };
    const merged = (merges: (typeof merge)[]) => bookOf(tabOf(1, '年度実績', results, { merges }));
    expect(sortRows(merged([merge]), access, fukushi, below, [up(0)])).toBeInstanceOf(GoogleError);
    const flat = merged([{ ...merge, endRowIndex: 2 }]);
    expect(sortRows(flat, access, fukushi, below, [up(0)])).not.toBeInstanceOf(GoogleError);
  });

  it('is a permutation of the rows, in order, whatever they hold', () => {
    const value = fc.oneof(
      fc.integer(),
      fc.string({ unit: 'binary' }),
      fc.boolean(),
      fc.constant(null),
    );
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 19 });
    const byText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
    fc.assert(
      fc.property(table, fc.nat(2), fc.boolean(), (rows, column, descending) => {
        const plain = rows.map((row) => row.map((v) => (typeof v === 'string' ? `'${v}` : v)));
        const book = bookOf(tabOf(1, '年度実績', [['見出し'], ...plain]));
        const all = (of: Book) =>
          Array.from({ length: 20 }, (_, row) =>
            [0, 1, 2].map((at) => cellAt(of, 1, row, at).userEnteredValue ?? null),
          );
        const after = sorted(book, below, { column, descending });
        expect(byText(all(after))).toEqual(byText(all(book)));
        const numbers = all(after).flatMap((row) => row[column]?.numberValue ?? []);
        const inOrder = [...numbers].sort((one, other) => (descending ? other - one : one - other));
        expect(numbers).toEqual(inOrder);
        expect(tableOf(sorted(after, below, { column, descending }), 1)).toEqual(tableOf(after, 1));
      }),
      { numRuns: 100 },
    );
  });
});
