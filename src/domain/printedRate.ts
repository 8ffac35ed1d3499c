/**
 * A rate or mean in print: half-up to 率の桁, but cut where rounding would reach a bound that the
 * rate does not reach. 99.96 prints 「99.9」 and is a B: grade and number never contradict.
 *
 * Where a bound has more decimals than 率の桁, rates print with as many as the bound; else a rate
 * that reaches 33.3 could print 33.
 */
import { decimalsOf, isLess, rounded, roundedText, textBelow, type Exact } from './exact';

export interface PrintedRate {
  /** Half-width digits, `-` in front when negative, e.g. `99.9`. */
  readonly text: string;
  /** The bound that rounding would have reached; absent when the rate is rounded as usual. */
  readonly cutBelow?: Exact;
}

/**
 * @param bounds every bound in percent at which print must not contradict, whatever their order
 * @param unreached bounds that the rate counts as not reaching although its number does: 100 for a
 * missed 維持
 */
export function printedRate(
  rate: Exact,
  digits: number,
  bounds: readonly Exact[],
  unreached: readonly Exact[] = [],
): PrintedRate {
  const wide = widestPrint(digits, bounds);
  const printed = rounded(rate, wide);
  let cutBelow: Exact | undefined;
  for (const bound of bounds) {
    if (isLess(rate, bound) && !isLess(printed, bound)) cutBelow = lower(bound, cutBelow);
  }
  for (const bound of unreached) {
    if (!isLess(printed, bound)) cutBelow = lower(bound, cutBelow);
  }
  return cutBelow
    ? { text: textBelow(cutBelow, wide), cutBelow }
    : { text: roundedText(rate, wide) };
}

/** The decimals with which rates are printed beside these bounds. */
export function widestPrint(digits: number, bounds: readonly Exact[]): number {
  return bounds.reduce((most, bound) => Math.max(most, decimalsOf(bound) ?? 0), digits);
}

function lower(bound: Exact, other: Exact | undefined): Exact {
  return other && !isLess(bound, other) ? other : bound;
}
