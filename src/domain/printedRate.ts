/**
 * A rate or mean in print: half-up to 率の桁, but cut where rounding would reach a bound that the
 * rate does not reach. 99.96 prints 「99.9」 and is a B: grade and number never contradict.
 *
 * Where a bound has more decimals than 率の桁, rates print with as many as the bound; else a rate
 * that reaches 33.3 could print 33.
 */
import { decimalsOf, exactDecimal, isLess, roundedText, textBelow, type Exact } from './exact';

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
  const wide = Math.max(digits, ...bounds.map((bound) => decimalsOf(bound) ?? 0));
  const text = roundedText(rate, wide);
  const printed = exactDecimal(text) ?? rate;
  const passed = [...bounds.filter((bound) => isLess(rate, bound)), ...unreached].filter(
    (bound) => !isLess(printed, bound),
  );
  const [first, ...others] = passed;
  if (!first) return { text };
  const cutBelow = others.reduce((low, bound) => (isLess(bound, low) ? bound : low), first);
  return { text: textBelow(cutBelow, wide), cutBelow };
}
