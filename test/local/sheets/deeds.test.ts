/** How deeds are used: somebody works at the sheet between the read and the write of a run. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GoogleError } from '../../../src/local/googleError';
import { applyBatch } from '../../../src/local/sheets/batch';
import type { Book } from '../../../src/local/sheets/book';
import { perform, type Deed } from '../../../src/local/sheets/people';
import { rowDeeds } from './deeds';
import { access, bookOf, fukushi, kyoiku, sheetOf, tableOf, tabOf } from './tables';

const before = bookOf(
  tabOf(1, '年度実績', [
    ['取組ID', '取組実績'],
    ['1-1-1', '説明会を開催した。'],
    ['1-1-3', '計画を作った。'],
    ['1-1-2', '委員を選んだ。'],
  ]),
);

/** A run that trusts the row it read: writes a result into row 3, where 1-1-3 stood. */
function writesWhereItRead(book: Book): Book {
  const values = [{ userEnteredValue: { stringValue: '計画を公表した。' } }];
  const start = { sheetId: 1, rowIndex: 2, columnIndex: 1 };
  const requests = [{ updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } }];
  return applyBatch(book, access, kyoiku, { requests }, { fields: 'replies' }).book;
}

/** The action under which the written result then stands. */
function actionWritten(deed: Deed): unknown {
  const between = perform(before, access, fukushi, deed, 2026);
  const after = writesWhereItRead(between instanceof GoogleError ? before : between);
  return tableOf(after, 1).find((row) => row[1] === '計画を公表した。')?.[0];
}

describe('a run that writes where it read', () => {
  it('is right as long as nobody touches the rows', () => {
    const text = { kind: 'typeIn', place: { sheetId: 1, row: 1, column: 1 }, text: 'あ' } as const;
    expect(actionWritten(text)).toBe('1-1-3');
  });

  it.each<[Deed, string | null]>([
    [
      {
        kind: 'sortRows',
        range: { sheetId: 1, startRowIndex: 1 },
        by: [{ column: 0, descending: false }],
      },
      '1-1-2',
    ],
    [{ kind: 'insertRows', lines: { sheetId: 1, first: 1, count: 1 }, side: 'before' }, '1-1-1'],
    [{ kind: 'deleteRows', lines: { sheetId: 1, first: 1, count: 1 } }, '1-1-2'],
  ])('meets a stranger after %j', (deed, stranger) => {
    expect(actionWritten(deed)).toBe(stranger);
  });

  it('is now right and now wrong under deeds drawn at random', () => {
    const deeds = fc.sample(rowDeeds(sheetOf(before, 1), 1), { numRuns: 100, seed: 3 });
    const hits = deeds.filter((deed) => actionWritten(deed) === '1-1-3').length;
    expect(hits).toBeGreaterThan(10);
    expect(hits).toBeLessThan(90);
  });
});
