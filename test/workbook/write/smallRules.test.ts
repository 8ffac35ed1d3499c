/** The small rules of writing by key. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../../src/workbook/write/fingerprint';
import { followRow } from '../../../src/workbook/write/followRow';
import { isEntered, keptText } from '../../../src/workbook/write/history';
import { mendEntries, overlaid } from '../../../src/workbook/write/mend';
import { linesOf, sameLines } from '../../../src/workbook/write/sameLine';

const cell = (value: string) => ({ value });
const none: ReadonlySet<number> = new Set();

describe('a long text in 変更履歴', () => {
  it('is kept with its first 500 characters, its length and its 照合番号', () => {
    const text = 'あ'.repeat(700);
    expect(keptText(text)).toBe(`${'あ'.repeat(500)}…（全700字、照合番号 ${fingerprint(text)}）`);
    expect(keptText('あ'.repeat(500))).toBe('あ'.repeat(500));
  });

  it('is never cut within a character', () => {
    expect(keptText(`${'あ'.repeat(499)}𠮷野`)).not.toContain('\ud842…');
    expect(keptText(`${'あ'.repeat(499)}𠮷野`)).toMatch(/^あ+…/u);
  });

  it('has another 照合番号 when one character of it is another', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(), fc.string({ unit: 'binary', minLength: 1 }), (one, at, other) => {
        const place = at % one.length;
        const changed = one.slice(0, place) + other + one.slice(place + 1);
        fc.pre(changed !== one);
        expect(fingerprint(changed)).not.toBe(fingerprint(one));
      }),
    );
    expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/u);
  });
});

describe('a line of 変更履歴', () => {
  const line = (operationId: string, what: string) => ({ operationId, what });

  it('tells that its press was saved', () => {
    expect(isEntered([line('a', '提出'), line('b', '提出')], 'a')).toBe(true);
    expect(isEntered([line('b', '提出')], 'a')).toBe(false);
  });

  it('that was taken back does not, until the press is saved after all', () => {
    const lines = [line('a', '提出'), line('a', '保存の取消し')];
    expect(isEntered(lines, 'a')).toBe(false);
    expect(isEntered([...lines, line('a', '提出')], 'a')).toBe(true);
  });
});

describe('a formula that is put back', () => {
  it.each([
    ['=B3*2', 4, '=B7*2'],
    ['=SUM(B3:D3)', -1, '=SUM(B2:D2)'],
    ['=B$3+$B3', 2, '=B$3+$B5'],
    ["='旧 B3'!B3&B3", 1, "='旧 B3'!B3&B4"],
    ['=設定!B3&"B3"', 1, '=設定!B3&"B3"'],
    ['=LOG10(B3)', 1, '=LOG10(B4)'],
    ['=B1', -1, '=#REF!'],
  ])('%s, %i rows down, is %s', (formula, down, followed) => {
    expect(followRow(formula, down)).toBe(followed);
  });
});

describe('a row of before', () => {
  it('is known by its name, wherever it stands', () => {
    const before = linesOf([[cell('見出し')], [cell('い')], [cell('ろ')]], ['', 'a', 'b']);
    const now = linesOf([[cell('見出し')], [cell('ろ')], [cell('い')]], ['', 'b', 'a']);
    expect(sameLines(before, now, [1, 2], none)).toEqual(
      new Map([
        [1, 2],
        [2, 1],
      ]),
    );
  });

  it('without a name is known by the cells that nobody wrote', () => {
    const memo = [cell('メモ'), cell('い')];
    const before = linesOf([memo, [cell('別のメモ'), cell('ろ')]], ['', '']);
    const now = linesOf([[cell('別のメモ'), cell('ours')], memo], ['', '']);
    expect(sameLines(before, now, [0], new Set([1]))).toEqual(new Map([[0, 1]]));
  });

  it('is the one of several alike that is no longer there', () => {
    const before = linesOf([[cell('い')], [cell('ろ')]], ['', '']);
    const now = linesOf([[cell('い')], [cell('ours')]], ['', '']);
    expect(sameLines(before, now, [1], new Set([0]))).toEqual(new Map([[1, 1]]));
  });

  it('was not there when nothing is left that it could be', () => {
    const before = linesOf([[cell('い')]], ['a']);
    const now = linesOf([[cell('い')], [cell('ours')]], ['a', '']);
    expect(sameLines(before, now, [1], new Set([0]))).toEqual(new Map());
  });
});

describe('what is put back', () => {
  it('gives way, cell by cell, to what is wanted in the same row', () => {
    const row = (cells: readonly (readonly [number, string])[]) => ({
      tabKey: 'yearlyResults',
      row: 4,
      key: '令和6年度 1-1-1',
      cells: new Map(cells),
      isNew: false,
    });
    const [one, ...others] = overlaid([
      row([
        [1, 'もと'],
        [2, 'もと'],
      ]),
      row([[2, 'ours']]),
    ]);
    expect(others).toEqual([]);
    expect(one?.cells).toEqual(
      new Map([
        [1, 'もと'],
        [2, 'ours'],
      ]),
    );
  });
});

describe('変更履歴 of rows that were written again', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, row) => ({
      tabKey: 'yearlyResults',
      row,
      key: `令和6年度 1-1-${String(row)}`,
      cells: new Map(),
      isNew: false,
    }));

  it('names them one by one up to 50, and counts more', () => {
    expect(mendEntries(new Map(), [], rows(50)).map(({ targetId }) => targetId)).toEqual(
      rows(50).map(({ key }) => key),
    );
    expect(mendEntries(new Map(), [], rows(51))).toEqual([
      expect.objectContaining({ targetId: '', item: '51行' }),
    ]);
  });
});
