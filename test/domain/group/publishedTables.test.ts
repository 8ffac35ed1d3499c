/** The roll-up that the town published for 令和2年度 comes out exactly, to the last printed digit. */
import { describe, expect, it } from '@jest/globals';
import { distribute, type Counted, type Counting } from '../../../src/domain/group/distribution';
import { shareTable, sharesOf } from '../../../src/domain/group/share';

const town = { shareDigits: 0, notApplicableCounts: true };

function counted(counts: Readonly<Record<string, number>>): readonly Counted[] {
  return Object.entries(counts).flatMap(([mark, count]) =>
    Array.from({ length: count }, (_, place) => ({
      id: `${mark} ${String(place)}`,
      column:
        mark === '対象外'
          ? ({ kind: 'notApplicable', why: 'notSurveyed' } as const)
          : ({ kind: 'mark', mark } as const),
    })),
  );
}

function printed(
  counting: Counting,
  marks: readonly string[],
  counts: Readonly<Record<string, number>>,
  before?: Readonly<Record<string, number>>,
) {
  const now = distribute(counting, marks, counted(counts));
  const last = before && distribute(counting, marks, counted(before));
  return { now, table: shareTable(sharesOf(now, town), last && sharesOf(last, town)) };
}

describe('the town', () => {
  it('counted 221 outcome indicators: A 114 52 %, B 24 11 %, C 59 27 %, 対象外 24 11 %', () => {
    const counts = { A: 114, B: 24, C: 59, 対象外: 24 };
    const { now, table } = printed('indicators', ['A', 'B', 'C'], counts);
    const lines = table.lines.map(({ share }) => [share.count, share.printed]);
    expect(lines).toEqual([
      [114, '52'],
      [24, '11'],
      [59, '27'],
      [24, '11'],
      [0, undefined],
    ]);
    expect(now.total).toBe(221);
    expect(table.denominator).toBe(221);
  });

  it('printed parts of 101 % under a total of 100 %, so that the note stands below', () => {
    const counts = { A: 114, B: 24, C: 59, 対象外: 24 };
    expect(printed('indicators', ['A', 'B', 'C'], counts).table.doesNotAddUp).toBe(true);
  });

  const directions = [
    '1 現状のまま継続',
    '2 改善(事業の拡大)',
    '3 改善(手段の変更)',
    '4 改善(事業の縮小)',
    '5 改善(民間活用)',
    '6 改善(国・県・広域活用)',
    '7 民間委託',
    '8 統合・休止・廃止',
  ];
  const byPlace = (counts: readonly number[]) =>
    Object.fromEntries(directions.map((word, place) => [word, counts[place] ?? 0]));
  const decided = byPlace([101, 5, 37, 6, 0, 0, 0, 2]);

  it('counted 151 projects by direction, all eight rows also where nothing stands', () => {
    const { now, table } = printed('directions', directions, decided);
    const shares = table.lines.slice(0, 8).map(({ share }) => share.printed);
    expect(shares).toEqual(['67', '3', '25', '4', '0', '0', '0', '1']);
    expect(now.total).toBe(151);
    expect(table.doesNotAddUp).toBe(false);
  });

  it('printed last year beside it: 70, 7, 13, 8, 0, 0, 0, 2 %', () => {
    // Counts of 156 projects that give the published shares; the town did not publish the counts.
    const before = byPlace([109, 11, 20, 13, 0, 0, 0, 3]);
    const { table } = printed('directions', directions, decided, before);
    const lines = table.lines.slice(0, 8);
    const shares = lines.map(({ lastYear }) => lastYear?.printed);
    expect(shares).toEqual(['70', '7', '13', '8', '0', '0', '0', '2']);
    const changes = lines.map(({ change }) => change?.printed);
    expect(changes).toEqual(['-3', '-4', '12', '-4', '0', '0', '0', '-1']);
  });
});
