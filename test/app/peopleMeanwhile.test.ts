/**
 * People work at the sheet while 初期設定 adds what is missing: whatever they do between any two of its
 * calls, no write takes anything away that stood there.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setUp } from '../../src/app/setUp';
import { ServiceFault } from '../../src/app/serviceFault';
import { GoogleError } from '../../src/local/googleError';
import type { Book } from '../../src/local/sheets/book';
import { perform, type Deed } from '../../src/local/sheets/people';
import { arbitraryDeed } from '../local/sheets/deeds';
import { lost } from './nothingLost';
import {
  columnIn,
  does,
  FILLED,
  finishedOffice,
  headingsIn,
  portsOf,
  SECRETARY,
  tabOf,
  under,
  type OfficeInMemory,
} from './officeInMemory';

/** A workbook in use that lacks columns, settings, a tab and a protection. */
function worn(): OfficeInMemory {
  const office = finishedOffice();
  const { owner } = office.access;
  for (const [title, heading] of [
    ['年度実績', '点検'],
    ['会議', '場所'],
  ] as const) {
    const tab = tabOf(office, title);
    const lines = { sheetId: tab.properties.sheetId, first: columnIn(tab, heading), count: 1 };
    does(office, owner, { kind: 'deleteColumns', lines });
  }
  const settings = { sheetId: tabOf(office, '設定').properties.sheetId, first: 20, count: 3 };
  does(office, owner, { kind: 'deleteRows', lines: settings });
  does(office, owner, {
    kind: 'deleteTab',
    sheetId: tabOf(office, '見直し台帳').properties.sheetId,
  });
  const actions = tabOf(office, '行動計画');
  const open = { ...actions, protectedRanges: [] };
  const sheets = office.book.sheets.map((sheet) => (sheet === actions ? open : sheet));
  office.book = { ...office.book, sheets };
  return office;
}

const WORN = worn().book;

/** What people do before the service call of this place, counted over the whole set-up. */
interface Meanwhile {
  readonly call: number;
  readonly deed: Deed;
}

/** Runs 初期設定 to its end or refusal; answers what its writes took away. */
function takenAway(book: Book, meanwhile: readonly Meanwhile[]): readonly string[] {
  const office = { ...finishedOffice(), book };
  const ports = portsOf(office, SECRETARY);
  const gone: string[] = [];
  let call = 0;
  const next = () => {
    call += 1;
    for (const { deed } of meanwhile.filter((each) => each.call === call)) {
      const outcome = perform(office.book, office.access, office.access.owner, deed, 2025);
      if (!(outcome instanceof GoogleError)) office.book = outcome;
    }
  };
  const workbook: typeof ports.workbook = {
    facts() {
      next();
      return ports.workbook.facts();
    },
    values(areas) {
      next();
      return ports.workbook.values(areas);
    },
    cells(areas) {
      next();
      return ports.workbook.cells(areas);
    },
    apply(changes, check) {
      next();
      const before = office.book;
      const answer = ports.workbook.apply(changes, check);
      gone.push(...lost(before, office.book));
      return answer;
    },
  };
  for (let calls = 0; calls < 12; calls += 1) {
    if (isOver(() => setUp({ ...ports, workbook }, { ...PRESS, content: FILLED }))) return gone;
  }
  return [...gone, 'never done'];
}

const PRESS = { operationId: 'press-0002', caller: SECRETARY };

/** Is the set-up done, or refused for what people did to a heading? A refused call is made again. */
function isOver(call: () => ReturnType<typeof setUp>): boolean {
  try {
    const verdict = call();
    return !verdict.accepted || verdict.value.done;
  } catch (error) {
    if (error instanceof ServiceFault) return false;
    throw error;
  }
}

/** A text typed just below or just beside what a tab holds: where new rows and columns come. */
const typedAtTheEdge: fc.Arbitrary<Deed> = fc
  .record({
    title: fc.constantFrom('設定', '年度実績', '会議'),
    below: fc.boolean(),
    at: fc.nat(3),
  })
  .map(({ title, below, at }) => {
    const tab = tabOf({ book: WORN }, title);
    const [firstHeading = ''] = headingsIn(tab);
    const bottom = under(tab, firstHeading).length + 1;
    const edge = below ? { row: bottom, column: at } : { row: at, column: headingsIn(tab).length };
    return {
      kind: 'typeIn',
      place: { sheetId: tab.properties.sheetId, ...edge },
      text: '要確認',
    };
  });

describe('while people work at the sheet', () => {
  it('no write of 初期設定 takes anything away', () => {
    const deed = fc.oneof(arbitraryDeed(WORN), typedAtTheEdge);
    const meanwhile = fc.record({ call: fc.integer({ min: 1, max: 9 }), deed });
    fc.assert(
      fc.property(fc.array(meanwhile, { minLength: 1, maxLength: 4 }), (deeds) => {
        expect(takenAway(WORN, deeds)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['below the last setting', '設定', 'row'],
    ['beside the last heading', '会議', 'column'],
  ] as const)('a text typed %s just before the write is still there', (_, title, edge) => {
    const tab = tabOf({ book: WORN }, title);
    const [firstHeading = ''] = headingsIn(tab);
    const place = {
      sheetId: tab.properties.sheetId,
      row: edge === 'row' ? under(tab, firstHeading).length + 1 : 0,
      column: edge === 'row' ? 1 : headingsIn(tab).length,
    };
    expect(takenAway(WORN, [{ call: 3, deed: { kind: 'typeIn', place, text: 'メモ' } }])).toEqual(
      [],
    );
  });
});

describe('what is lost is seen', () => {
  const { sheetId } = tabOf({ book: WORN }, '会議').properties;
  const cell = {
    sheetId,
    startRowIndex: 1,
    endRowIndex: 2,
    startColumnIndex: 1,
    endColumnIndex: 2,
  };
  const place = { sheetId, row: 1, column: 1 };
  const deeds: readonly Deed[] = [
    { kind: 'typeIn', place, text: '上書き' },
    { kind: 'clearCells', range: cell },
    { kind: 'setColour', range: { ...cell, startRowIndex: 0, endRowIndex: 1 }, colour: null },
    { kind: 'setNote', place: { ...place, row: 0 }, note: '' },
    { kind: 'deleteRows', lines: { sheetId, first: 1, count: 1 } },
    { kind: 'deleteColumns', lines: { sheetId, first: 0, count: 1 } },
    { kind: 'renameTab', sheetId, title: '旧会議' },
    { kind: 'deleteTab', sheetId },
  ];

  it.each(deeds.map((deed) => [deed.kind, deed] as const))('%s', (_, deed) => {
    const office = { ...finishedOffice(), book: WORN };
    does(office, office.access.owner, deed);
    expect(lost(WORN, office.book)).not.toEqual([]);
  });

  it('a row or column that came between is no loss', () => {
    const office = { ...finishedOffice(), book: WORN };
    const lines = { sheetId, first: 1, count: 2 };
    for (const kind of ['insertRows', 'insertColumns'] as const) {
      does(office, office.access.owner, { kind, lines, side: 'before' });
    }
    expect(lost(WORN, office.book)).toEqual([]);
  });
});
