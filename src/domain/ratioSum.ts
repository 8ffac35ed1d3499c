/**
 * Sums of ratios, not yet in lowest terms. One is added after the other as long as the sum is small;
 * what no longer is waits, and is added in pairs and pairs of pairs: one after the other, the
 * denominators of a large group would grow too long.
 */
import { bottom, isSmall, nothing, Ratio, top, type Large, type Small } from './ratio';
import { commonDivisor, wholeProduct, wholeSum } from './wholeNumber';

/** 0 when there is none. */
export function plainSum(ratios: readonly (Small | Large)[]): Small | Large {
  const waiting: Large[] = [];
  let sum: Small = nothing;
  for (const ratio of ratios) {
    if (isSmall(ratio)) {
      const next = smallSum(sum, ratio);
      if (!next) waiting.push(enlarged(sum));
      sum = next ?? ratio;
    } else {
      waiting.push(ratio);
    }
  }
  return waiting.length > 0 ? sumInPairs([...waiting, enlarged(sum)]) : sum;
}

/** Undefined when it does not fit. */
export function smallSum(a: Small, b: Small): Small | undefined {
  const d = a[bottom];
  if (d === b[bottom]) return fitting(wholeSum(a[top], b[top]), d);
  const divisor = commonDivisor(d, b[bottom]);
  const factor = b[bottom] / divisor;
  const n = wholeSum(wholeProduct(a[top], factor), wholeProduct(b[top], d / divisor));
  return fitting(n, wholeProduct(d, factor));
}

function fitting(n: number, d: number): Small | undefined {
  return Number.isNaN(n) || Number.isNaN(d) ? undefined : new Ratio(n, d);
}

function enlarged(ratio: Small | Large): Large {
  return new Ratio(BigInt(ratio[top]), BigInt(ratio[bottom]));
}

function sumInPairs(ratios: readonly Large[]): Large {
  let sums = ratios;
  while (sums.length > 1) sums = inPairs(sums);
  return sums[0] ?? enlarged(nothing);
}

function inPairs(sums: readonly Large[]): readonly Large[] {
  const half = Math.ceil(sums.length / 2);
  return sums.slice(0, half).map((left, place) => {
    const right = sums[half + place];
    return right ? largeSum(left, right) : left;
  });
}

function largeSum(a: Large, b: Large): Large {
  return new Ratio(a[top] * b[bottom] + b[top] * a[bottom], a[bottom] * b[bottom]);
}
