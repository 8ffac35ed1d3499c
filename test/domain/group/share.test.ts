/** Shares, what is in their denominator, and 増減. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distribute, type Counted } from '../../../src/domain/group/distribution';
import { shareTable, sharesOf } from '../../../src/domain/group/share';
import type { Column } from '../../../src/domain/group/column';

const columns = {
  A: { kind: 'mark', mark: 'A' },
  B: { kind: 'mark', mark: 'B' },
  C: { kind: 'mark', mark: 'C' },
  対象外: { kind: 'notApplicable', why: 'noIndicatorApplies' },
  評価なし: { kind: 'ungraded' },
  未確定: { kind: 'open', why: 'notSubmitted' },
} as const satisfies Record<string, Column>;

type Counts = Partial<Record<keyof typeof columns, number>>;

function distribution(counts: Counts) {
  const counted = Object.entries(columns).flatMap(([word, column]): readonly Counted[] =>
    Array.from({ length: counts[word as keyof Counts] ?? 0 }, (_, place) => ({
      id: `${word}${String(place)}`,
      column,
    })),
  );
  return distribute('actions', ['A', 'B', 'C'], counted);
}

const included = { shareDigits: 0, notApplicableCounts: true };
const excluded = { shareDigits: 0, notApplicableCounts: false };

function printed(counts: Counts, rules = included) {
  return shareTable(sharesOf(distribution(counts), rules)).lines.map(({ share }) => share.printed);
}

describe('a share', () => {
  it('counts 対象外 and 評価なし in the denominator where the office says so', () => {
    const counts = { A: 10, B: 9, C: 5, 評価なし: 1 };
    expect(printed(counts)).toEqual(['40', '36', '20', '0', '4', undefined]);
  });

  it('leaves 対象外 and 評価なし out where the office says so, and prints none for them', () => {
    const counts = { A: 2, B: 1, C: 1, 対象外: 3, 評価なし: 3 };
    expect(printed(counts, excluded)).toEqual(['50', '25', '25', undefined, undefined, undefined]);
  });

  it('never has 未確定 in the denominator', () => {
    expect(printed({ A: 1, 未確定: 9 })).toEqual(['100', '0', '0', '0', '0', undefined]);
  });

  it('is none when the denominator is 0', () => {
    expect(printed({ 未確定: 4 })).toEqual(Array(6).fill(undefined));
    expect(printed({ 対象外: 4 }, excluded)).toEqual(Array(6).fill(undefined));
  });

  it('is rounded half-up: 1 of 8 is 12.5 and prints 13', () => {
    expect(printed({ A: 1, B: 7 }).slice(0, 2)).toEqual(['13', '88']);
  });

  it('has as many decimals as 割合の桁', () => {
    expect(printed({ A: 1, B: 2 }, { ...included, shareDigits: 1 }).slice(0, 2)).toEqual([
      '33.3',
      '66.7',
    ]);
  });
});

function tableOf(now: Counts, before: Counts) {
  const [shares, earlier] = [now, before].map((counts) => sharesOf(distribution(counts), included));
  if (!shares) throw new Error('The test has no shares.');
  return shareTable(shares, earlier);
}

describe('増減', () => {
  function changeOfA(now: Counts, before: Counts) {
    return tableOf(now, before).lines[0]?.change;
  }

  it('is the difference that readers find: 43 − 62 is △19, as in the sample', () => {
    expect(changeOfA({ A: 12, B: 16 }, { A: 18, B: 11 })?.printed).toBe('-19');
  });

  it('is the printed difference where the unrounded one would print otherwise, and says so', () => {
    // 33.33 − 16.67 = 16.67 would print 17, while readers see 33 and 17.
    const change = changeOfA({ A: 1, B: 2 }, { A: 1, B: 5 });
    expect(change).toMatchObject({ printed: '16', isPrintedDifference: true });
    expect(changeOfA({ A: 1, B: 1 }, { A: 1, B: 3 })).toMatchObject({
      printed: '25',
      isPrintedDifference: false,
    });
  });

  it('is none where either share is none', () => {
    expect(changeOfA({ A: 1 }, { 未確定: 1 })).toBeUndefined();
    expect(changeOfA({ 未確定: 1 }, { A: 1 })).toBeUndefined();
  });

  it('always is what the two printed shares differ by', () => {
    const counts = fc.record({ A: fc.nat(40), B: fc.nat(40), C: fc.nat(40), 対象外: fc.nat(9) });
    fc.assert(
      fc.property(counts, counts, (now, before) => {
        for (const line of tableOf(now, before).lines) {
          if (!line.change) continue;
          const difference = Number(line.share.printed) - Number(line.lastYear?.printed);
          expect(Number(line.change.printed)).toBe(difference);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a distribution', () => {
  it('keeps a mark that its list does not have, in a column of its own', () => {
    const { parts, total } = distribute(
      'progress',
      ['完了'],
      [
        { id: '1-1-1', column: { kind: 'mark', mark: '順調' } },
        { id: '1-1-2', column: { kind: 'blank' } },
      ],
    );
    expect(parts.map(({ members }) => members.length)).toEqual([0, 1, 1, 0]);
    expect(total).toBe(2);
  });

  it('refuses a column that its counting does not have', () => {
    const strange = [{ id: '1-1-1-1', column: { kind: 'ungraded' } as const }];
    expect(() => distribute('indicators', ['A'], strange)).toThrow('has no column ungraded');
  });
});
