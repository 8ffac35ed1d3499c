/**
 * What an exact number is made of: numerator over denominator. The denominator is above 0.
 *
 * A ratio of two whole numbers below 2^53 is small and is calculated with as it is. A step that would
 * pass 2^53 is taken with BigInt instead; its result is large unless it fits again. A small ratio is
 * in lowest terms, so that one number has one form; a large sum is not: to reduce it would cost more
 * than to find it.
 */
import { commonDivisor } from './wholeNumber';

export const top: unique symbol = Symbol('numerator');
export const bottom: unique symbol = Symbol('denominator');

/** Its parts have no names outside: only `exact.ts` and the files that it is made of know them. */
export class Ratio<Whole extends number | bigint> {
  readonly [top]: Whole;
  readonly [bottom]: Whole;

  constructor(numerator: Whole, denominator: Whole) {
    this[top] = numerator;
    this[bottom] = denominator;
  }
}

export type Small = Ratio<number>;
export type Large = Ratio<bigint>;

export function isSmall(ratio: Small | Large): ratio is Small {
  return typeof ratio[bottom] === 'number';
}

// One of each kind of number: a kind that came later would have all that is compiled compiled again.
for (const ratio of [new Ratio(0n, 1n), new Ratio(2 ** 40, 1)]) isSmall(ratio);

/** 0 over 1. */
export const nothing: Small = new Ratio(0, 1);

/**
 * In lowest terms; undefined when a part is NaN, because it does not fit.
 * @param d not 0; its sign becomes the numerator's
 */
export function reduced(n: number, d: number): Small | undefined {
  if (Number.isNaN(n) || Number.isNaN(d)) return undefined;
  if (n === 0) return nothing;
  if (d === 1) return new Ratio(n, d);
  const divisor = commonDivisor(Math.abs(n), Math.abs(d)) * Math.sign(d);
  return new Ratio(n / divisor, d / divisor);
}
