import { describe, expect, it } from '@jest/globals';
import { mendsFor, type DocumentShape, type KeptDocument } from '../../src/documents/documentShape';

const MADE: DocumentShape = {
  sections: [{ isLandscape: true }, { isLandscape: false }],
  tables: [
    { headRows: 1, rows: 3, wholeRows: [0, 1, 2] },
    { headRows: 2, rows: 2, wholeRows: [] },
  ],
  hasPageNumbers: true,
};

const turnedPage = { start: 0, end: 40, isLandscape: true, isTurned: true };
const uprightPage = { start: 40, end: 90, isLandscape: false, isTurned: false };
const listTable = { start: 5, headRows: 1, rows: 3, wholeRows: [0, 1, 2] };
const headTable = { start: 50, headRows: 2, rows: 2, wholeRows: [] };

const KEPT: KeptDocument = {
  revisionId: 'r1',
  sections: [turnedPage, uprightPage],
  tables: [listTable, headTable],
  hasPageNumbers: true,
};

describe('what a conversion has kept', () => {
  it('needs no mend', () => {
    expect(mendsFor(MADE, KEPT)).toEqual({ mends: [], losses: [] });
  });

  it('may be more than was asked for', () => {
    const kept = { ...KEPT, tables: [listTable, { ...headTable, wholeRows: [0, 1] }] };
    expect(mendsFor(MADE, kept).mends).toEqual([]);
  });
});

describe('what a conversion has lost', () => {
  it('numbers of pages are told, where there were any', () => {
    const kept = { ...KEPT, hasPageNumbers: false };
    expect(mendsFor(MADE, kept)).toEqual({ mends: [], losses: [{ kind: 'page numbers' }] });
    expect(mendsFor({ ...MADE, hasPageNumbers: false }, kept).losses).toEqual([]);
  });

  it('a turned page is turned again, by its section', () => {
    const kept = {
      ...KEPT,
      sections: [{ ...turnedPage, isLandscape: false, isTurned: false }, uprightPage],
    };
    expect(mendsFor(MADE, kept).mends).toEqual([
      { kind: 'turn section', start: 0, end: 40, isTurned: true },
    ]);
  });

  it('a head is repeated again, and rows are kept whole again', () => {
    const kept = { ...KEPT, tables: [{ ...listTable, headRows: 0, wholeRows: [1] }, headTable] };
    expect(mendsFor(MADE, kept).mends).toEqual([
      { kind: 'repeat head', table: 5, rows: 1 },
      { kind: 'keep rows whole', table: 5, rows: [0, 2] },
    ]);
  });

  it('a head over no row is not repeated: Google refuses it', () => {
    const kept = { ...KEPT, tables: [listTable, { ...headTable, headRows: 0 }] };
    expect(mendsFor(MADE, kept).mends).toEqual([]);
  });

  it('sections that were joined are said; styles of tables are given back all the same', () => {
    const kept = {
      ...KEPT,
      sections: [{ start: 0, end: 90, isLandscape: true, isTurned: false }],
      tables: [{ ...listTable, headRows: 0 }, headTable],
    };
    expect(mendsFor(MADE, kept)).toEqual({
      mends: [{ kind: 'repeat head', table: 5, rows: 1 }],
      losses: [{ kind: 'sections', made: 2, kept: 1 }],
    });
  });

  it('a table that is gone is said: nobody knows which one it was', () => {
    const kept = { ...KEPT, tables: [{ ...listTable, headRows: 0 }] };
    expect(mendsFor(MADE, kept)).toEqual({
      mends: [],
      losses: [{ kind: 'tables', made: 2, kept: 1 }],
    });
  });

  it('more than 400 styles are not given back in one batch, and the rest is said', () => {
    const tables = Array.from({ length: 450 }, () => ({ headRows: 1, rows: 2, wholeRows: [] }));
    const kept = {
      ...KEPT,
      tables: tables.map((table, place) => ({ ...table, headRows: 0, start: place * 10 })),
    };
    const { mends, losses } = mendsFor({ ...MADE, tables }, kept);
    expect(mends).toHaveLength(400);
    expect(losses).toEqual([{ kind: 'too many', left: 50 }]);
  });
});
