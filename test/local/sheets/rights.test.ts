/** Ranges that share a cell, and who may edit inside a protection. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GridRange } from '../../../src/google/surface/sheets';
import { mayEditInside, overlap } from '../../../src/local/sheets/rights';
import { access, fukushi, kyoiku, owner, visitor } from './tables';

describe('two ranges share a cell', () => {
  const side = fc.option(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })), { nil: null });
  const range = fc.record({ sheetId: fc.nat(1), rows: side, columns: side });
  type Drawn = typeof range extends fc.Arbitrary<infer T> ? T : never;

  const rangeOf = ({ sheetId, rows, columns }: Drawn): GridRange => ({
    sheetId,
    ...(rows ? { startRowIndex: rows[0], endRowIndex: rows[0] + rows[1] } : {}),
    ...(columns ? { startColumnIndex: columns[0], endColumnIndex: columns[0] + columns[1] } : {}),
  });

  const holds = (bounds: Drawn['rows'], at: number): boolean =>
    !bounds || (at >= bounds[0] && at < bounds[0] + bounds[1]);

  const cellsOf = ({ sheetId, rows, columns }: Drawn): string[] =>
    Array.from({ length: 49 }, (_, at) => [Math.floor(at / 7), at % 7] as const)
      .filter(([row, column]) => holds(rows, row) && holds(columns, column))
      .map(([row, column]) => `${String(sheetId)}!${String(row)},${String(column)}`);

  it('exactly where a cell is listed in both', () => {
    fc.assert(
      fc.property(range, range, (one, other) => {
        const cells = new Set(cellsOf(one));
        const shared = cellsOf(other).some((cell) => cells.has(cell));
        expect(overlap(rangeOf(one), rangeOf(other))).toBe(shared);
      }),
      { numRuns: 100 },
    );
  });
});

describe('inside a protection', () => {
  const protection = { editors: { users: [fukushi, visitor] } };

  it.each([
    [fukushi, true],
    [kyoiku, false],
    [owner, true],
    [visitor, false],
  ])('%s may edit: %s', (person, may) => {
    expect(mayEditInside(protection, access, person)).toBe(may);
  });

  it('that only warns every editor of the file may edit, nobody else', () => {
    const warning = { ...protection, warningOnly: true };
    const people = [fukushi, kyoiku, owner, visitor];
    expect(people.map((person) => mayEditInside(warning, access, person))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
