/**
 * People work at the sheet while a save is between two of its calls: whatever they do to rows and
 * columns, every cell is afterwards as they left it, ours stands in its own row, or we are refused.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Book, Sheet } from '../../src/local/sheets/book';
import type { Deed } from '../../src/local/sheets/people';
import type { WriteRequest } from '../../src/workbook/write/rowWrite';
import { rowDeeds } from '../local/sheets/deeds';
import { columnIn, does, tabOf, type OfficeInMemory } from './officeInMemory';
import { aRequest, inResult, officeAtWork, personDoes, rowOf, shown, write } from './writing';

const TAB = '年度実績';
const year = '令和6年度';
const keyOf = (actionId: string) => `${year} ${actionId}`;

/** 年度実績 with what people have made of it: a column, colours, notes, formulas, rows of their own. */
function livedIn(): OfficeInMemory {
  const office = officeAtWork();
  const { owner } = office.access;
  const { sheetId } = tabOf(office, TAB).properties;
  const at = columnIn(tabOf(office, TAB), '取組実績');
  does(office, owner, {
    kind: 'insertColumns',
    lines: { sheetId, first: at, count: 1 },
    side: 'before',
  });
  const sheet = tabOf(office, TAB);
  const place = (row: number, column: number) => ({ sheetId, row, column });
  const [results, issues, progress] = ['取組実績', '課題', '進捗状況'].map((heading) =>
    columnIn(sheet, heading),
  ) as [number, number, number];
  does(office, owner, { kind: 'typeIn', place: place(0, at), text: '課内のメモ' });
  for (let row = 1; row < 20; row += 3) {
    const text = `係長に確認（${String(row)}）`;
    does(
      office,
      owner,
      { kind: 'typeIn', place: place(row, at), text },
      { kind: 'setNote', place: place(row + 1, results), note: `要確認${String(row)}` },
      {
        kind: 'setColour',
        range: {
          sheetId,
          startRowIndex: row,
          endRowIndex: row + 1,
          startColumnIndex: issues,
          endColumnIndex: issues + 2,
        },
        colour: { rgbColor: { red: 1, green: 1 } },
      },
    );
  }
  const lines = { sheetId, first: 9, count: 2 };
  does(
    office,
    owner,
    { kind: 'typeIn', place: place(4, issues), text: `=A5&"の課題"` },
    { kind: 'insertRows', lines, side: 'before' },
    { kind: 'typeIn', place: place(9, results), text: 'ここから下は後半の取組' },
    { kind: 'typeIn', place: place(9, progress), text: '完了' },
    { kind: 'typeIn', place: place(10, at), text: '集計用' },
  );
  return office;
}

const LIVED_IN = livedIn().book;

function anOffice(): OfficeInMemory {
  return { ...officeAtWork(), book: LIVED_IN };
}

const ids = ['1-1-1', '1-1-2', '1-2-1', '2-1-1', '3-1-1'];

/** A save of one action, or of several at once. */
const arbitraryWrites: fc.Arbitrary<WriteRequest['writes']> = fc
  .subarray(ids, { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((id) =>
        fc
          .record(
            {
              results: fc.constantFrom('説明会を３回開催した。', '', '=A1', '実施\r\nした'),
              progress: fc.constantFrom('完了', '計画どおり'),
              issues: fc.constantFrom('人手が足りない。', ''),
              settledAmount: fc.constantFrom<number | string>(1200, ''),
            },
            { requiredKeys: ['progress'] },
          )
          .map((cells) => ({
            tabKey: 'yearlyResults',
            key: keyOf(id),
            cells: cells,
            basedOn: Number(inResult({ ...anOffice() }, id, '版')) || 0,
          })),
      ),
    ),
  );

const headingOf: Readonly<Record<string, string>> = {
  results: '取組実績',
  progress: '進捗状況',
  issues: '課題',
  settledAmount: '決算額',
};

const valueAt = ({ rows }: Sheet, row: number, column: number): string =>
  JSON.stringify(rows[row]?.[column]?.userEnteredValue ?? '');

/**
 * Rows without a key cannot be told from each other once they were moved and written over: what stood in
 * one of them may come back in a blank one, which takes nothing from anybody.
 */
function isInBlankRow(people: Sheet, now: Sheet, row: number, column: number): boolean {
  const before = tabOf({ book: LIVED_IN }, TAB);
  const wasBlank = (people.rows[row] ?? []).every((cell) => cell?.userEnteredValue === undefined);
  return (
    wasBlank &&
    before.rows.some(
      (_, at) =>
        valueAt(before, at, 0) === JSON.stringify('') &&
        valueAt(before, at, column) === valueAt(now, row, column),
    )
  );
}

/** The cells that differ between what people made of the workbook and what is there, outside ours. */
function differences(
  people: Book,
  now: Book,
  ours: (sheet: Sheet) => ReadonlySet<string>,
): readonly string[] {
  return people.sheets.flatMap((sheet) => {
    const { sheetId, title } = sheet.properties;
    if (title === '変更履歴') return [];
    const there = now.sheets.find(({ properties }) => properties.sheetId === sheetId);
    if (there === undefined) return [`the tab ${title}`];
    if (there === sheet) return [];
    const except = ours(there);
    const rows = Math.max(sheet.rows.length, there.rows.length);
    return Array.from({ length: rows }, (_, row) => row).flatMap((row) => {
      const width = Math.max(sheet.rows[row]?.length ?? 0, there.rows[row]?.length ?? 0);
      return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
        const [was, is] = [shown(sheet.rows[row]?.[column]), shown(there.rows[row]?.[column])];
        const isOurs = except.has(`${String(row)},${String(column)}`);
        return was === is || isOurs || isInBlankRow(sheet, there, row, column)
          ? []
          : [`${title} row ${String(row + 1)} column ${String(column + 1)}: ${was} became ${is}`];
      });
    });
  });
}

/** The cells that the request may change, by row and column. */
function cellsOf({ writes }: Pick<WriteRequest, 'writes'>): (sheet: Sheet) => ReadonlySet<string> {
  return (sheet) =>
    sheet.properties.title !== TAB
      ? new Set()
      : new Set(
          writes.flatMap(({ key, cells }) => {
            const row = rowOf(sheet, { 取組ID: key.slice(year.length + 1) });
            return [...Object.keys(cells).map((each) => headingOf[each] ?? ''), '版'].map(
              (heading) => `${String(row)},${String(columnIn(sheet, heading))}`,
            );
          }),
        );
}

function saved(office: OfficeInMemory, writes: WriteRequest['writes']): readonly unknown[] {
  return writes.flatMap(({ key, cells, basedOn }) => {
    const id = key.slice(year.length + 1);
    return [
      ...Object.keys(cells).map((each) => inResult(office, id, headingOf[each] ?? '')),
      Number(inResult(office, id, '版')) - (basedOn ?? 0),
    ];
  });
}

function wanted(writes: WriteRequest['writes']): readonly unknown[] {
  return writes.flatMap(({ cells }) => [
    ...Object.values(cells).map((each) =>
      typeof each === 'string' ? each.replace('\r\n', '\n') : each,
    ),
    1,
  ]);
}

/** What a save may be refused for when people take away what it needs. */
const GONE: readonly string[] = ['row gone', 'heading gone', 'rows keep moving'];

/** What people do before a call, counted from 1. */
interface Met {
  readonly call: number;
  readonly deed: Deed;
}

/** Saves while people do this before these calls; says what is not as it should be. */
function wrong(writes: WriteRequest['writes'], deeds: readonly Met[]): readonly string[] {
  const office = anOffice();
  const history = [{ what: '提出', targetId: '', item: '', before: '', after: '' }];
  let people = LIVED_IN;
  const meanwhile = deeds.map(({ call, deed }) => {
    const person = personDoes(call, deed);
    return {
      call,
      happens: (there: OfficeInMemory) => {
        const alone = { ...there, book: people };
        person.happens(alone);
        people = alone.book;
        person.happens(there);
      },
    };
  });
  const verdict = write(office, aRequest({ writes, history }), meanwhile);
  if (!verdict.accepted) {
    return GONE.includes(verdict.refusal.reason)
      ? differences(people, office.book, () => new Set())
      : [JSON.stringify(verdict.refusal)];
  }
  const stands = saved(office, writes);
  return [
    ...(JSON.stringify(stands) === JSON.stringify(wanted(writes))
      ? []
      : [`ours: ${JSON.stringify(stands)} instead of ${JSON.stringify(wanted(writes))}`]),
    ...differences(people, office.book, cellsOf({ writes })),
  ];
}

const sheet = tabOf({ book: LIVED_IN }, TAB);
const notWritten = new Set(
  [...Object.values(headingOf), '版'].map((heading) => columnIn(sheet, heading)),
);

/** A sort by a column that the save does not change, so that both orders stay the same. */
const steady = rowDeeds(sheet, 1).filter(
  (deed) => deed.kind !== 'sortRows' || deed.by.every(({ column }) => !notWritten.has(column)),
);

const { sheetId } = sheet.properties;
const width = sheet.rows[0]?.length ?? 0;
const columnDeeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('insertColumns' as const, 'deleteColumns' as const),
    lines: fc.record({
      sheetId: fc.constant(sheetId),
      first: fc.nat(width - 3),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    side: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({
    kind: fc.constant('moveColumn' as const),
    sheetId: fc.constant(sheetId),
    column: fc.nat(width - 1),
    before: fc.nat(width),
  }),
);

const completed = (id: string) => ({
  tabKey: 'yearlyResults',
  key: keyOf(id),
  cells: { progress: '完了' },
  basedOn: 3,
});
const inserted = (call: number, first: number, count: number): Met => ({
  call,
  deed: { kind: 'insertRows', lines: { sheetId, first, count }, side: 'before' },
});
const deleted = (call: number, first: number): Met => ({
  call,
  deed: { kind: 'deleteRows', lines: { sheetId, first, count: 1 } },
});
const sorted = (call: number, column: number, descending = false): Met => ({
  call,
  deed: { kind: 'sortRows', range: { sheetId, startRowIndex: 1 }, by: [{ column, descending }] },
});

/** What a campaign has met: rows that move before a write, and again before it is mended. */
const MET: readonly [WriteRequest['writes'], Met[]][] = [
  // What is put back hits another row without a key.
  [[completed('3-1-1')], [inserted(2, 1, 3), inserted(4, 1, 1)]],
  // A row that was hit is hit again by what was to be put back elsewhere, over some of its cells.
  [
    [completed('1-1-2'), completed('3-1-1')],
    [deleted(1, 3), sorted(2, 9), inserted(4, 1, 1), sorted(6, 0)],
  ],
  // A row that was written rightly is hit afterwards, and everything is given up.
  [
    [completed('1-1-2'), completed('3-1-1')],
    [sorted(2, 11), sorted(4, 18, true), sorted(6, 24)],
  ],
  // What was put back rightly is not taken for a stranger.
  [[completed('3-1-1')], [inserted(9, 1, 1), sorted(2, 0), inserted(4, 10, 2), deleted(2, 12)]],
  // A row without a key gets its own back when everything is given up.
  [[completed('3-1-1')], [deleted(2, 1), inserted(6, 1, 1), inserted(4, 1, 2), sorted(1, 19)]],
];

describe('while people work at the sheet', () => {
  it('a sort, an insertion or a deletion just before the write takes nothing from anybody', () => {
    fc.assert(
      fc.property(arbitraryWrites, rowDeeds(sheet, 1), (writes, deed) => {
        expect(wrong(writes, [{ call: 2, deed }])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('nor do several of them, before any of the calls', () => {
    const meanwhile = fc.record({ call: fc.integer({ min: 1, max: 9 }), deed: steady });
    fc.assert(
      fc.property(
        arbitraryWrites,
        fc.array(meanwhile, { minLength: 2, maxLength: 6 }),
        (writes, deeds) => {
          expect(wrong(writes, deeds)).toEqual([]);
        },
      ),
      { numRuns: 30, examples: [...MET] },
    );
  });

  it('a column inserted, moved or deleted just before the write takes nothing from anybody', () => {
    fc.assert(
      fc.property(arbitraryWrites, columnDeeds, (writes, deed) => {
        expect(wrong(writes, [{ call: 2, deed }])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
