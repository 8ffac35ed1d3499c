/** People add, rename, hide and delete tabs; and whatever a person does, the workbook stays whole. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GoogleError } from '../../../src/local/googleError';
import type { Book } from '../../../src/local/sheets/book';
import { perform, type Deed } from '../../../src/local/sheets/people';
import type { Outcome } from '../../../src/local/sheets/peopleRefusals';
import { arbitraryDeed } from './deeds';
import {
  access,
  bookOf,
  closedTab,
  fukushi,
  kyoiku,
  sheetOf,
  tableOf,
  tabOf,
  visitor,
} from './tables';

const year = 2026;

function done(outcome: Outcome): Book {
  if (outcome instanceof GoogleError) throw outcome;
  return outcome;
}

function told(book: Book, deed: Deed, person = fukushi): string {
  const outcome = perform(book, access, person, deed, year);
  return outcome instanceof GoogleError ? outcome.message : 'done';
}

const titles = (book: Book) => book.sheets.map(({ properties }) => properties.title);

describe('tabs', () => {
  const choice = {
    dataValidation: {
      condition: {
        type: 'ONE_OF_RANGE' as const,
        values: [{ userEnteredValue: "='選択肢'!$A$2:$A" }],
      },
      strict: false,
    },
  };
  const results = { ...tabOf(1, '年度実績', []), rows: [[choice]] };
  const book = bookOf(
    results,
    tabOf(2, '選択肢', [['進捗状況']]),
    tabOf(3, 'はじめに', [["='選択肢'!A1&選択肢!A2"]], {
      protectedRanges: closedTab(3, [fukushi]),
    }),
  );

  it('a renamed tab keeps its id, and formulas and drop-downs follow', () => {
    const deed = { kind: 'renameTab', sheetId: 2, title: "選択肢'R7" } as const;
    const after = done(perform(book, access, fukushi, deed, year));
    expect(sheetOf(after, 2).properties.title).toBe("選択肢'R7");
    expect(tableOf(after, 3)).toEqual([["='選択肢''R7'!A1&'選択肢''R7'!A2"]]);
    expect(sheetOf(after, 1).rows[0]?.[0]?.dataValidation?.condition.values).toEqual([
      { userEnteredValue: "='選択肢''R7'!$A$2:$A" },
    ]);
  });

  it('a deleted tab leaves #REF! behind and the others numbered without a gap', () => {
    const after = done(perform(book, access, fukushi, { kind: 'deleteTab', sheetId: 2 }, year));
    expect(titles(after)).toEqual(['年度実績', 'はじめに']);
    expect(after.sheets.map(({ properties }) => properties.index)).toEqual([0, 1]);
    expect(tableOf(after, 3)).toEqual([['=#REF!&#REF!']]);
  });

  it('an added tab stands at the end with an id that no other has', () => {
    const once = done(perform(book, access, kyoiku, { kind: 'addTab', title: '教育課用' }, year));
    const twice = done(perform(once, access, kyoiku, { kind: 'addTab', title: 'メモ' }, year));
    expect(titles(twice)).toEqual(['年度実績', '選択肢', 'はじめに', '教育課用', 'メモ']);
    expect(new Set(twice.sheets.map(({ properties }) => properties.sheetId)).size).toBe(5);
  });

  it.each<[Deed, string]>([
    [
      { kind: 'addTab', title: '年度実績' },
      'A sheet with the name "年度実績" already exists. Please enter another name.',
    ],
    [
      { kind: 'renameTab', sheetId: 1, title: '選択肢' },
      'A sheet with the name "選択肢" already exists. Please enter another name.',
    ],
    [{ kind: 'renameTab', sheetId: 1, title: '' }, 'Sheet name cannot be empty.'],
    [
      { kind: 'addTab', title: 'あ'.repeat(101) },
      'The sheet name cannot be greater than 100 characters.',
    ],
    [{ kind: 'hideTab', sheetId: 9 }, 'No grid with id: 9'],
  ])('%j is refused', (deed, sentence) => {
    expect(told(book, deed)).toBe(sentence);
  });

  it('a tab may be renamed to its own name in other letters', () => {
    expect(
      told(bookOf(tabOf(1, 'Plan', [])), { kind: 'renameTab', sheetId: 1, title: 'PLAN' }),
    ).toBe('done');
  });

  it('the last tab to be seen can be neither hidden nor deleted', () => {
    const one = done(perform(book, access, fukushi, { kind: 'hideTab', sheetId: 2 }, year));
    const two = done(perform(one, access, fukushi, { kind: 'hideTab', sheetId: 3 }, year));
    expect(told(two, { kind: 'hideTab', sheetId: 1 })).toBe(
      "You can't hide all the sheets in a document.",
    );
    expect(told(two, { kind: 'deleteTab', sheetId: 1 })).toBe(
      "You can't remove all the visible sheets in a document.",
    );
    expect(told(bookOf(tabOf(1, 'A', [])), { kind: 'deleteTab', sheetId: 1 })).toBe(
      "You can't remove all the sheets in a document.",
    );
  });

  it.each<[Deed]>([
    [{ kind: 'renameTab', sheetId: 3, title: '案内' }],
    [{ kind: 'hideTab', sheetId: 3 }],
    [{ kind: 'deleteTab', sheetId: 3 }],
  ])('%j is refused to a person for whom the tab is protected', (deed) => {
    expect(told(book, deed, kyoiku)).toMatch(/^You are trying to edit a protected cell/);
    expect(told(book, deed, fukushi)).toBe('done');
  });

  it('a visitor adds no tab', () => {
    expect(told(book, { kind: 'addTab', title: 'メモ' }, visitor)).toBe(
      'The caller does not have permission',
    );
  });
});

describe('whatever people do', () => {
  const start = bookOf(
    tabOf(1, '年度実績', [
      ['取組ID', '担当課', '版', '点検'],
      ['1-1-3', '福祉課', 2, '=A2&C2'],
      ['1-1-1', '教育課', 7, '=A3&C3'],
      ['1-1-2', '福祉課', 1, '=A4&C4'],
    ]),
    tabOf(2, '指標実績', [
      ['指標ID', '実績値'],
      ['1-1-1-1', '８５'],
      ['1-1-1-2', '－'],
    ]),
    tabOf(3, '設定', [["=COUNTA('年度実績'!A2:A)"]], { protectedRanges: closedTab(3, [fukushi]) }),
  );

  /** A day at the sheet: one deed after the other, each drawn for the book as it then is. */
  const day = fc.gen().map((draw) => {
    let book = start;
    const deeds: { deed: Deed; before: Book; after: Outcome }[] = [];
    for (let count = 0; count < 8; count += 1) {
      const person = draw(() => fc.constantFrom(fukushi, kyoiku, access.owner));
      const deed = draw(arbitraryDeed, book);
      const after = perform(book, access, person, deed, year);
      deeds.push({ deed, before: book, after });
      if (!(after instanceof GoogleError)) book = after;
    }
    return { book, deeds };
  });

  it('nothing lies outside the grid, ids stay single, tabs are numbered through', () => {
    fc.assert(
      fc.property(day, ({ book }) => {
        const ids = book.sheets.map(({ properties }) => properties.sheetId);
        expect(new Set(ids).size).toBe(ids.length);
        book.sheets.forEach((sheet, index) => {
          const { rowCount, columnCount } = sheet.properties.gridProperties;
          expect(sheet.properties.index).toBe(index);
          expect(sheet.rows.length).toBeLessThanOrEqual(rowCount);
          const widest = Math.max(0, ...sheet.rows.map((row) => row?.length ?? 0));
          expect(widest).toBeLessThanOrEqual(columnCount);
        });
      }),
      { numRuns: 100 },
    );
  });

  it('a protection of a whole tab stays one', () => {
    fc.assert(
      fc.property(day, ({ book }) => {
        const settings = book.sheets.find(({ properties }) => properties.sheetId === 3);
        if (settings) expect(settings.protectedRanges).toEqual(closedTab(3, [fukushi]));
      }),
      { numRuns: 50 },
    );
  });

  it('the book before each deed is the same as ever, and a refusal is a sentence', () => {
    const pristine = JSON.stringify(start);
    fc.assert(
      fc.property(day, ({ deeds }) => {
        expect(JSON.stringify(start)).toBe(pristine);
        for (const { after } of deeds) {
          if (after instanceof GoogleError) expect(after.message).toMatch(/[.a-z0-9]$/);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('every kind of deed is drawn, and most are done', () => {
    const kinds = new Set<string>();
    let refusals = 0;
    const drawn = fc.sample(day, { numRuns: 60, seed: 7 }).flatMap(({ deeds }) => deeds);
    for (const { deed, after } of drawn) {
      kinds.add(deed.kind);
      if (after instanceof GoogleError) refusals += 1;
    }
    expect([...kinds].sort()).toEqual([
      'addTab',
      'clearCells',
      'copyPaste',
      'deleteColumns',
      'deleteRows',
      'deleteTab',
      'hideTab',
      'insertColumns',
      'insertRows',
      'moveColumn',
      'renameTab',
      'setColour',
      'setNote',
      'sortRows',
      'typeIn',
    ]);
    expect(refusals).toBeLessThan(drawn.length / 2);
  });
});
