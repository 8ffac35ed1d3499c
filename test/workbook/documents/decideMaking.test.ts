import { describe, expect, it } from '@jest/globals';
import { parseCivilDateTime } from '../../../src/domain/civilDate';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { decideMaking, type WantedPack } from '../../../src/workbook/documents/decideMaking';
import type { DocumentRow } from '../../../src/workbook/documents/documentRows';

const NOW = parseCivilDateTime('2025-08-15 10:32');
const LONG_AGO = parseCivilDateTime('2025-08-15 10:25');
const JUST_NOW = parseCivilDateTime('2025-08-15 10:26');

const WANTED: WantedPack = {
  kind: '会議用',
  year: fiscalYear(2024),
  idsIn: (edition) => ['全体', '戦略1'].map((part) => `R6-会議用-${String(edition)}-${part}`),
  checkNumber: '7F3A-91C2',
  now: NOW,
};

function row(part: string, more: Partial<DocumentRow> = {}): DocumentRow {
  const { edition = 1 } = more;
  return {
    documentId: `R6-会議用-${String(edition)}-${part}`,
    kind: '会議用',
    year: fiscalYear(2024),
    edition,
    name: '会議資料',
    state: '完成',
    link: 'https://docs/1',
    madeBy: 'seisaku@town.example.jp',
    madeAt: LONG_AGO,
    checkNumber: '7F3A-91C2',
    ...more,
  };
}

/** 文書ID of each document with what is to be done about it. */
function decided(rows: readonly DocumentRow[], more: Partial<WantedPack> = {}) {
  const decision = decideMaking(rows, { ...WANTED, ...more });
  if (decision.kind === 'under way') return decision.kind;
  const todo = decision.documents.map(({ documentId, begun, made }) => [
    documentId,
    made ? 'made' : begun ? 'begun' : 'new',
  ]);
  return { todo, abandoned: decision.abandoned.map(({ documentId }) => documentId) };
}

const all = (edition: number, ...states: readonly string[]) =>
  WANTED.idsIn(edition).map((id, place) => [id, states[place] ?? states[0]]);

describe('the first press', () => {
  it('begins the first edition', () => {
    expect(decided([])).toEqual({ todo: all(1, 'new'), abandoned: [] });
  });

  it('does not mind other kinds and other years', () => {
    const others = [row('全体', { kind: '公表用' }), row('全体', { year: fiscalYear(2023) })];
    expect(decided(others)).toEqual({ todo: all(1, 'new'), abandoned: [] });
  });
});

describe('a press after documents were made', () => {
  it('of the same data finds them', () => {
    expect(decided([row('全体'), row('戦略1')])).toEqual({ todo: all(1, 'made'), abandoned: [] });
  });

  it('of the same data makes what is missing', () => {
    expect(decided([row('全体')])).toEqual({ todo: all(1, 'made', 'new'), abandoned: [] });
  });

  it('of other data begins the next edition', () => {
    const old = row('全体', { checkNumber: '0000-0000' });
    expect(decided([old, row('戦略1')])).toEqual({ todo: all(2, 'new'), abandoned: [] });
  });

  it('that asks for another edition begins it', () => {
    expect(decided([row('全体'), row('戦略1')], { anewAfter: 1 })).toEqual({
      todo: all(2, 'new'),
      abandoned: [],
    });
  });

  it('that asks for another edition finishes the one that is not whole', () => {
    expect(decided([row('全体')], { anewAfter: 1 })).toEqual({
      todo: all(1, 'made', 'new'),
      abandoned: [],
    });
  });

  it('looks at the last edition only', () => {
    const rows = [row('全体', { checkNumber: '0000-0000' }), row('全体', { edition: 2 })];
    expect(decided(rows)).toEqual({ todo: all(2, 'made', 'new'), abandoned: [] });
  });
});

describe('a press after a run that began', () => {
  it('less than seven minutes ago waits for it', () => {
    expect(decided([row('全体', { state: '作成中', madeAt: JUST_NOW })])).toBe('under way');
  });

  it('seven minutes ago goes on where it ended', () => {
    expect(decided([row('全体'), row('戦略1', { state: '作成中' })])).toEqual({
      todo: all(1, 'made', 'begun'),
      abandoned: [],
    });
  });

  it('and finished nothing uses its edition, whatever the data are now', () => {
    const old = { state: '作成中', checkNumber: '0000-0000' } as const;
    expect(decided([row('全体', old)])).toEqual({ todo: all(1, 'begun', 'new'), abandoned: [] });
  });

  it('and finished something of other data gives up the rest', () => {
    const old = { checkNumber: '0000-0000' };
    expect(decided([row('全体', old), row('戦略1', { ...old, state: '作成中' })])).toEqual({
      todo: all(2, 'new'),
      abandoned: ['R6-会議用-1-戦略1'],
    });
  });

  it('of a document that is not wanted any more gives it up', () => {
    const gone = row('戦略2', { state: '作成中' });
    expect(decided([row('全体'), row('戦略1'), gone])).toEqual({
      todo: all(1, 'made'),
      abandoned: ['R6-会議用-1-戦略2'],
    });
  });

  it('at a time that nobody can read is over', () => {
    const timed = Object.entries(row('全体', { state: '作成中' }));
    const timeless = Object.fromEntries(timed.filter(([key]) => key !== 'madeAt'));
    expect(decided([timeless as unknown as DocumentRow])).toEqual({
      todo: all(1, 'begun', 'new'),
      abandoned: [],
    });
  });

  it('and was given up is used again', () => {
    expect(decided([row('全体', { state: '取りやめ', madeAt: JUST_NOW })])).toEqual({
      todo: all(1, 'begun', 'new'),
      abandoned: [],
    });
  });
});
