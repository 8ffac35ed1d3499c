/**
 * A rate or mean in print: half-up to 率の桁, but cut where rounding would reach a bound that the
 * rate does not reach. 99.96 prints 「99.9」 and is a B: grade and number never contradict.
 *
 * Where the print would fall below a bound that the rate does reach (33.3 of 33.34, which is the
 * bound), this one rate prints with as many decimals as the bound.
 */
import { decimalsOf, isLess, rounded, roundedBelow, roundedText, type Exact } from './exact';

export interface PrintedRate {
  /** Half-width digits, `-` in front when negative, e.g. `99.9`. */
  readonly text: string;
  /** The bound that rounding would have reached; absent when the rate is rounded as usual. */
  readonly cutBelow?: Exact;
}

/**
 * @param bounds every bound in percent at which print must not contradict, whatever their order
 * @param ceiling what the rate counts as not reaching although its number may: 100 for a missed 維持
 */
export function printedRate(
  rate: Exact,
  digits: number,
  bounds: readonly Exact[],
  ceiling?: Exact,
): PrintedRate {
  let reached: Exact | undefined;
  let missed = ceiling;
  for (const bound of bounds) {
    const isReached = !isLess(rate, bound) && (!ceiling || isLess(bound, ceiling));
    if (isReached) reached = reached && isLess(bound, reached) ? reached : bound;
    else missed = missed && isLess(missed, bound) ? missed : bound;
  }
  const usual = roundedBeside(rate, digits, missed);
  if (!reached || !isLess(usual.value, reached)) return printOf(usual);
  return printOf(roundedBeside(rate, decimalsOf(reached) ?? digits, missed));
}

interface Rounded {
  readonly value: Exact;
  readonly digits: number;
  readonly cutBelow?: Exact;
}

/** @param missed the lowest bound that the rate does not reach */
function roundedBeside(rate: Exact, digits: number, missed: Exact | undefined): Rounded {
  const value = rounded(rate, digits);
  return missed && !isLess(value, missed)
    ? { value: roundedBelow(missed, digits), digits, cutBelow: missed }
    : { value, digits };
}

function printOf({ value, digits, cutBelow }: Rounded): PrintedRate {
  const text = roundedText(value, digits);
  return cutBelow ? { text, cutBelow } : { text };
}
