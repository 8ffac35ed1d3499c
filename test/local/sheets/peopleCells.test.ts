/** People type, empty, colour, note and copy cells; protections and strict drop-downs stop them. */
import { describe, expect, it } from '@jest/globals';
import type { DataValidationRule } from '../../../src/google/surface/sheets';
import type { Sheet } from '../../../src/local/sheets/book';
import { GoogleError } from '../../../src/local/googleError';
import {
  clearCells,
  copyPaste,
  setColour,
  setNote,
  typeIn,
} from '../../../src/local/sheets/peopleCells';
import type { Outcome } from '../../../src/local/sheets/peopleRefusals';
import {
  access,
  bookOf,
  cellAt,
  closedTab,
  fukushi,
  kyoiku,
  owner,
  sheetOf,
  tableOf,
  tabOf,
  visitor,
} from './tables';

const year = 2026;
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function done(outcome: Outcome) {
  if (outcome instanceof GoogleError) throw outcome;
  return outcome;
}

function refused(outcome: Outcome): string {
  return outcome instanceof GoogleError ? outcome.message : 'not refused';
}

const place = (row: number, column: number) => ({ sheetId: 1, row, column });

function withCell(cell: NonNullable<Sheet['rows'][number]>[number]): Sheet {
  return { ...tabOf(1, '年度実績', []), rows: [[cell]] };
}

describe('typing', () => {
  it('fills the cell with what Sheets reads and keeps note, colour and drop-down', () => {
    const rule: DataValidationRule = { condition: { type: 'ONE_OF_LIST', values: [] } };
    const colour = { rgbColor: { red: 1 } };
    const cell = {
      userEnteredValue: { stringValue: '前' },
      userEnteredFormat: { backgroundColorStyle: colour },
      note: '見出しの説明',
      dataValidation: rule,
    };
    const after = done(typeIn(bookOf(withCell(cell)), access, fukushi, place(0, 0), '1-1-1', year));
    expect(cellAt(after, 1, 0, 0)).toEqual({
      ...cell,
      userEnteredValue: { numberValue: 36892 },
      userEnteredFormat: {
        backgroundColorStyle: colour,
        numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' },
      },
    });
  });

  it('keeps a key as typed where the column has the format TEXT', () => {
    const text = withCell({ userEnteredFormat: { numberFormat: { type: 'TEXT' } } });
    const after = done(typeIn(bookOf(text), access, fukushi, place(0, 0), '1-1-1', year));
    expect(cellAt(after, 1, 0, 0)).toEqual({
      userEnteredValue: { stringValue: '1-1-1' },
      userEnteredFormat: { numberFormat: { type: 'TEXT' } },
    });
  });

  it('nothing empties the cell', () => {
    const before = bookOf(tabOf(1, '年度実績', [['あ', 'い']]));
    expect(tableOf(done(typeIn(before, access, fukushi, place(0, 1), '', year)), 1)).toEqual([
      ['あ'],
    ]);
  });

  it('copies the row it writes and shares all others', () => {
    const before = bookOf(tabOf(1, '年度実績', [['あ'], ['い']]), tabOf(2, '設定', [['う']]));
    const after = done(typeIn(before, access, fukushi, place(1, 0), 'え', year));
    expect(sheetOf(after, 1).rows[0]).toBe(sheetOf(before, 1).rows[0]);
    expect(sheetOf(after, 2)).toBe(sheetOf(before, 2));
    expect(tableOf(before, 1)).toEqual([['あ'], ['い']]);
    expect(tableOf(after, 1)).toEqual([['あ'], ['え']]);
  });

  it('inside a merge goes to its first cell', () => {
    const merges = [
      { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 3 },
    ];
    const before = bookOf(tabOf(1, 'はじめに', [], { merges }));
    const after = done(typeIn(before, access, fukushi, place(0, 2), '案内', year));
    expect(tableOf(after, 1)).toEqual([['案内']]);
  });

  it('takes 50,000 characters and not one more', () => {
    const book = bookOf(tabOf(1, '年度実績', []));
    const text = 'あ'.repeat(50_000);
    expect(tableOf(done(typeIn(book, access, fukushi, place(0, 0), text, year)), 1)).toEqual([
      [text],
    ]);
    expect(refused(typeIn(book, access, fukushi, place(0, 0), `${text}あ`, year))).toBe(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  it.each([
    [20, 0],
    [0, 8],
    [-1, 0],
  ])('outside the grid (row %i, column %i) is refused', (row, column) => {
    const book = bookOf(tabOf(1, '年度実績', []));
    expect(refused(typeIn(book, access, fukushi, place(row, column), 'あ', year))).not.toBe(
      'not refused',
    );
  });

  it('into a tab that somebody has deleted is refused', () => {
    const book = bookOf(tabOf(2, '設定', []));
    expect(refused(typeIn(book, access, fukushi, place(0, 0), 'あ', year))).toBe(
      'No grid with id: 1',
    );
  });
});

describe('a protected tab', () => {
  const closed = bookOf(
    tabOf(1, '設定', [['評価対象年度', '5']], { protectedRanges: closedTab(1, [fukushi]) }),
  );
  const whole = { sheetId: 1 };
  const colour = { rgbColor: { red: 1 } };

  it.each([
    ['typing', typeIn(closed, access, kyoiku, place(0, 1), '6', year)],
    ['emptying', clearCells(closed, access, kyoiku, whole)],
    ['colouring', setColour(closed, access, kyoiku, whole, colour)],
    ['a note', setNote(closed, access, kyoiku, place(0, 0), 'メモ')],
    ['pasting', copyPaste(closed, access, kyoiku, whole, place(0, 0))],
  ])('refuses %s by a person who is not among its editors', (_, outcome) => {
    expect(refused(outcome)).toBe(PROTECTED);
  });

  it.each([[fukushi], [owner]])('lets %s type', (person) => {
    const after = done(typeIn(closed, access, person, place(0, 1), "'6", year));
    expect(tableOf(after, 1)).toEqual([['評価対象年度', '6']]);
  });

  it('with a warning only lets every editor type', () => {
    const warned = bookOf(
      tabOf(1, '意見台帳', [], { protectedRanges: closedTab(1, [], { warningOnly: true }) }),
    );
    expect(tableOf(done(typeIn(warned, access, kyoiku, place(0, 0), '意見', year)), 1)).toEqual([
      ['意見'],
    ]);
  });

  it('nobody types who may only look at the file, protected or not', () => {
    const open = bookOf(tabOf(1, '年度実績', []));
    expect(refused(typeIn(open, access, visitor, place(0, 0), 'あ', year))).toBe(
      'The caller does not have permission',
    );
  });

  it('a protected range closes its own cells only', () => {
    const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 1 };
    const book = bookOf(tabOf(1, '年度実績', [], { protectedRanges: closedTab(1, [], { range }) }));
    expect(refused(typeIn(book, access, kyoiku, place(0, 3), 'あ', year))).toBe(PROTECTED);
    expect(tableOf(done(typeIn(book, access, kyoiku, place(1, 0), 'あ', year)), 1)[1]).toEqual([
      'あ',
    ]);
  });
});

describe('a drop-down', () => {
  const choices = tabOf(2, '選択肢', [
    ['進捗状況', '方向性'],
    ['計画どおり', '継続'],
    [null, '拡大'],
    [5, null],
  ]);
  const ofRange = (formula: string, strict = true): DataValidationRule => ({
    condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: formula }] },
    strict,
  });
  const typed = (rule: DataValidationRule, text: string): string => {
    const book = bookOf(withCell({ dataValidation: rule }), choices);
    return refused(typeIn(book, access, fukushi, place(0, 0), text, year));
  };
  const VIOLATED =
    'The data you entered in cell A1 violates the data validation rules set on this cell.';

  it('that is strict refuses what is not in its range', () => {
    const rule = ofRange("='選択肢'!$A$2:$A");
    expect(typed(rule, '計画どおり')).toBe('not refused');
    expect(typed(rule, '5')).toBe('not refused');
    expect(typed(rule, '')).toBe('not refused');
    expect(typed(rule, '継続')).toBe(VIOLATED);
    expect(typed(rule, '進捗状況')).toBe(VIOLATED);
    expect(typed(rule, '計画どおり ')).toBe(VIOLATED);
  });

  it('that is strict refuses what is not in its list, with its help', () => {
    const rule: DataValidationRule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'A' }] },
      strict: true,
      inputMessage: 'A・B・C から選んでください。',
    };
    expect(typed(rule, 'A')).toBe('not refused');
    expect(typed(rule, 'Ａ')).toBe(`${VIOLATED} A・B・C から選んでください。`);
  });

  it('that is not strict lets everything through', () => {
    expect(typed(ofRange("='選択肢'!$A$2:$A", false), 'Ａ')).toBe('not refused');
  });
});

describe('other things done to cells', () => {
  const book = bookOf(
    tabOf(1, '年度実績', [
      ['取組', 3, '=B1*2'],
      ['別の取組', 4, '=B2*$B$1'],
    ]),
  );
  const square = (top: number, left: number, size: number) => ({
    sheetId: 1,
    startRowIndex: top,
    endRowIndex: top + size,
    startColumnIndex: left,
    endColumnIndex: left + size,
  });

  it('the Delete key takes values and leaves formats and notes', () => {
    const noted = done(setNote(book, access, fukushi, place(0, 0), 'メモ'));
    const after = done(clearCells(noted, access, fukushi, square(0, 0, 2)));
    expect(cellAt(after, 1, 0, 0)).toEqual({ note: 'メモ' });
    expect(tableOf(after, 1)).toEqual([
      [null, null, '=B1*2'],
      [null, null, '=B2*$B$1'],
    ]);
  });

  it('a colour put on and taken away leaves the book as it was', () => {
    const colour = { rgbColor: { green: 1 } };
    const coloured = done(setColour(book, access, fukushi, square(0, 0, 4), colour));
    expect(cellAt(coloured, 1, 3, 3)).toEqual({
      userEnteredFormat: { backgroundColorStyle: colour },
    });
    const plain = done(setColour(coloured, access, fukushi, square(0, 0, 4), null));
    expect(plain).toEqual(book);
  });

  it('a note written and emptied leaves the book as it was', () => {
    const noted = done(setNote(book, access, fukushi, place(5, 5), 'メモ'));
    expect(cellAt(noted, 1, 5, 5)).toEqual({ note: 'メモ' });
    expect(done(setNote(noted, access, fukushi, place(5, 5), ''))).toEqual(book);
  });

  it('pasted cells bring everything along, and their formulas point as far as before', () => {
    const noted = done(setNote(book, access, fukushi, place(1, 2), 'メモ'));
    const source = { ...square(1, 1, 1), endColumnIndex: 3 };
    const after = done(copyPaste(noted, access, fukushi, source, place(4, 0)));
    expect(tableOf(after, 1)[4]).toEqual([4, '=A5*$B$1']);
    expect(cellAt(after, 1, 4, 1).note).toBe('メモ');
  });

  it('a paste onto itself, half over, takes what was there before', () => {
    const after = done(copyPaste(book, access, fukushi, square(0, 0, 2), place(1, 0)));
    expect(tableOf(after, 1).map((row) => row.slice(0, 2))).toEqual([
      ['取組', 3],
      ['取組', 3],
      ['別の取組', 4],
    ]);
  });

  it('a reference that a paste would push out of the grid becomes #REF!', () => {
    const after = done(copyPaste(book, access, fukushi, square(1, 2, 1), place(0, 0)));
    expect(tableOf(after, 1)[0]?.[0]).toBe('=#REF!*$B$1');
  });
});
