/**
 * 判定基準: the grade is the first row, in falling order of 下限, whose lower bound the unrounded
 * rate reaches. The last row has no lower bound, because rates may be negative.
 *
 * 達成 earns the first row. 未達成 without a rate earns the last. A missed 維持 has not reached 100:
 * where S begins at 120, A at 100 and B at 80, it earns at most a B. Default: A from 100, B from 80, C.
 */
import { exactInteger, fullText, hundred, isEqual, isLess, type Exact } from './exact';
import { accept, refuse, type Verdict } from './verdict';

export interface GradeRow {
  /** 記号, e.g. `A`. */
  readonly symbol: string;
  /** 名称: the heading in papers, e.g. `Ａ（100％以上）`. */
  readonly name: string;
  /** 下限 in percent; absent in the last row only. */
  readonly lowerBound?: Exact;
}

declare const scaleBrand: unique symbol;

/** Best grade first, bounds falling, exactly the last row without a bound. Made by `gradeScale`. */
export type GradeScale = readonly [GradeRow, ...GradeRow[]] & { readonly [scaleBrand]: true };

export type ScaleRefusal =
  | { readonly reason: 'no rows' }
  /** The rows without 下限; there must be exactly one, the last. */
  | { readonly reason: 'not one open row'; readonly symbols: readonly string[] }
  | { readonly reason: 'same bound'; readonly symbols: readonly string[]; readonly bound: string }
  | { readonly reason: 'same symbol'; readonly symbol: string };

/** The scale that the rows of 判定基準 make, in whatever order they stand in the sheet. */
export function gradeScale(rows: readonly GradeRow[]): Verdict<GradeScale, ScaleRefusal> {
  const sorted = [...rows].sort(byFallingBound);
  const open = rows.filter(({ lowerBound }) => lowerBound === undefined);
  const repeated = sorted.find(
    ({ symbol }, place) => sorted.findIndex((row) => row.symbol === symbol) < place,
  );
  const pair = sorted
    .map((row, place) => [sorted[place - 1], row] as const)
    .find(([a, b]) => a?.lowerBound && b.lowerBound && isEqual(a.lowerBound, b.lowerBound));
  if (!sorted[0]) return refuse({ reason: 'no rows' });
  if (repeated) return refuse({ reason: 'same symbol', symbol: repeated.symbol });
  if (open.length !== 1) {
    return refuse({ reason: 'not one open row', symbols: open.map(({ symbol }) => symbol) });
  }
  if (pair?.[0] && pair[1].lowerBound) {
    const symbols = [pair[0].symbol, pair[1].symbol];
    return refuse({ reason: 'same bound', symbols, bound: fullText(pair[1].lowerBound) ?? '' });
  }
  return isScale(sorted) ? accept(sorted) : refuse({ reason: 'no rows' });
}

function byFallingBound(a: GradeRow, b: GradeRow): number {
  if (!a.lowerBound) return b.lowerBound ? 1 : 0;
  if (!b.lowerBound) return -1;
  return isLess(a.lowerBound, b.lowerBound) ? 1 : isLess(b.lowerBound, a.lowerBound) ? -1 : 0;
}

function isScale(rows: readonly GradeRow[]): rows is GradeScale {
  return rows.length > 0;
}

/** The grade of an unrounded rate in percent. */
export function gradeOf(scale: GradeScale, rate: Exact): GradeRow {
  return (
    scale.find(({ lowerBound }) => lowerBound && !isLess(rate, lowerBound)) ?? lowestGrade(scale)
  );
}

/** What 達成 earns. */
export function highestGrade(scale: GradeScale): GradeRow {
  return scale[0];
}

/** What 未達成 without a rate earns; the grade that sentences name as missed. */
export function lowestGrade(scale: GradeScale): GradeRow {
  return scale[scale.length - 1] ?? scale[0];
}

/** The best row that a missed 維持 can earn: at most the second, and one that begins below 100. */
export function bestOfMissed(scale: GradeScale): GradeRow {
  const best = scale.find(
    ({ lowerBound }, place) => place > 0 && (!lowerBound || isLess(lowerBound, hundred)),
  );
  return best ?? lowestGrade(scale);
}

/** What a missed 維持 earns with its rate: never better than the rate, nor than `bestOfMissed`. */
export function gradeOfMissed(scale: GradeScale, rate: Exact): GradeRow {
  const [earned, best] = [gradeOf(scale, rate), bestOfMissed(scale)];
  return scale.indexOf(earned) < scale.indexOf(best) ? best : earned;
}

/** The bounds of all rows in percent, falling. */
export function boundsOf(scale: GradeScale): readonly Exact[] {
  const bounds: Exact[] = [];
  for (const { lowerBound } of scale) if (lowerBound) bounds.push(lowerBound);
  return bounds;
}

/** Ａ（100％以上）, Ｂ（80％以上100％未満）, Ｃ（80％未満）: the town's published scale. */
export const defaultGradeRows: readonly GradeRow[] = [
  { symbol: 'A', name: 'Ａ（100％以上）', lowerBound: exactInteger(100) },
  { symbol: 'B', name: 'Ｂ（80％以上100％未満）', lowerBound: exactInteger(80) },
  { symbol: 'C', name: 'Ｃ（80％未満）' },
];
