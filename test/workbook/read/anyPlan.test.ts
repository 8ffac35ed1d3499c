/** Whatever plan stands in the workbook: its figures are those that another reader finds. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEqual } from '../../../src/domain/exact';
import { resultsOf } from '../../../src/domain/results';
import type { WorkbookRead } from '../../../src/workbook/read/workbookRead';
import { readTables } from '../../domain/planRows';
import { figuresOfPlan, type Figure } from '../../independent/figures/figuresOfPlan';
import { generatedPlan } from '../../independent/figures/generatedPlan';
import { understandTables, type Arrangement } from './workbookOfTables';

const seeds = fc.nat(1_000_000);

function figuresOf({ plan, results, rules }: WorkbookRead): ReadonlyMap<string, Figure> {
  return figuresOfPlan({ results: resultsOf(plan, results), rules });
}

function differing(
  ours: ReadonlyMap<string, Figure>,
  theirs: ReadonlyMap<string, Figure>,
): readonly string[] {
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((key) => {
    const [a, b] = [ours.get(key), theirs.get(key)];
    return typeof a === 'object' && typeof b === 'object' ? !isEqual(a, b) : a !== b;
  });
}

/** The same items in an order that the numbers decide. */
function shuffled<Item>(items: readonly Item[], numbers: readonly number[]): readonly Item[] {
  return items
    .map((item, place) => ({ item, rank: numbers[place % numbers.length] ?? 0, place }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ item }) => item);
}

const arrangements: fc.Arbitrary<Arrangement> = fc
  .record({
    numbers: fc.array(fc.nat(1000), { minLength: 3, maxLength: 40 }),
    ownColumn: fc.nat(3),
  })
  .map(({ numbers, ownColumn }) => ({
    columns: (places) => shuffled(places, numbers),
    rows: (rows) => shuffled(rows, numbers),
    ownColumn,
  }));

/** What is named, without the rows in which it stands. */
function named({ damages }: WorkbookRead): readonly string[] {
  return damages
    .map(({ place, cause, reach, section }) =>
      JSON.stringify([place.tabKey, place.key, place.heading, reach, cause, section], plain),
    )
    .sort();
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

describe('any plan', () => {
  it('has the figures that another reader finds in the same rows', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const tables = generatedPlan(seed);
        const read = understandTables(tables);
        expect(differing(figuresOf(read), figuresOfPlan(readTables(tables)))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('is the same in whatever order rows and columns stand, and beside people’s own columns', () => {
    fc.assert(
      fc.property(seeds, arrangements, (seed, arrangement) => {
        const tables = generatedPlan(seed);
        const [plain, arranged] = [understandTables(tables), understandTables(tables, arrangement)];
        expect(differing(figuresOf(arranged), figuresOf(plain))).toEqual([]);
        expect(named(arranged)).toEqual(named(plain));
      }),
      { numRuns: 12 },
    );
  });
});
