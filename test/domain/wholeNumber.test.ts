/** Whole numbers are exact or NaN, never rounded; what an exact number says does not depend on its size. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  divide,
  exactInteger,
  isEqual,
  meanOf,
  nearestNumber,
  rounded,
  roundedText,
  subtract,
} from '../../src/domain/exact';
import { commonDivisor, wholeProduct, wholeQuotient, wholeSum } from '../../src/domain/wholeNumber';

const largest = BigInt(Number.MAX_SAFE_INTEGER);
const wholes = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.maxSafeInteger(),
  fc.integer({ min: -94_906_300, max: 94_906_300 }),
  fc.integer({ min: 0, max: 3 }).map((less) => Number.MAX_SAFE_INTEGER - less),
  fc.integer({ min: 0, max: 3 }).map((less) => less - Number.MAX_SAFE_INTEGER),
);
const naturals = wholes.map(Math.abs);

/** The number when JavaScript tells it apart, else NaN. */
function toldApart(whole: bigint): number {
  return whole <= largest && whole >= -largest ? Number(whole) : Number.NaN;
}

describe('a step with whole numbers', () => {
  it('is exact, or NaN where the result passes 2^53', () => {
    fc.assert(
      fc.property(wholes, wholes, (a, b) => {
        expect(wholeSum(a, b) + 0).toBe(toldApart(BigInt(a) + BigInt(b)));
        expect(wholeProduct(a, b) + 0).toBe(toldApart(BigInt(a) * BigInt(b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays NaN once it is', () => {
    const passed = wholeProduct(Number.MAX_SAFE_INTEGER, 2);
    expect([
      passed,
      wholeSum(passed, -1),
      wholeProduct(passed, 0),
      wholeQuotient(passed, 2),
    ]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('divides without a rest, and finds the greatest divisor of both', () => {
    fc.assert(
      fc.property(naturals, naturals, (a, b) => {
        if (b !== 0) expect(BigInt(wholeQuotient(a, b))).toBe(BigInt(a) / BigInt(b));
        const divisor = commonDivisor(a, b);
        if (divisor === 0) return;
        expect([a % divisor, b % divisor]).toEqual([0, 0]);
        expect(commonDivisor(a / divisor, b / divisor)).toBe(1);
      }),
    );
  });
});

describe('an exact number', () => {
  it('has one form as long as it is small, also after it was large', () => {
    const large = exactInteger(2n ** 80n);
    const third = divide(exactInteger(1), exactInteger(3));
    expect(subtract(add(third, large), large)).toEqual(third);
  });

  it('rounds to the number that it prints', () => {
    fc.assert(
      fc.property(wholes, naturals, fc.integer({ min: 0, max: 3 }), (n, d, digits) => {
        const exact = divide(exactInteger(n), exactInteger(d === 0 ? 1 : d));
        const tens = exactInteger(10 ** digits);
        const printed = BigInt(roundedText(exact, digits).replace('.', ''));
        expect(isEqual(rounded(exact, digits), divide(exactInteger(printed), tens))).toBe(true);
      }),
    );
  });

  it('is near a JavaScript number, however long the mean of a large group is', () => {
    const shares = Array.from({ length: 600 }, (_, place) =>
      divide(exactInteger(place + 1), exactInteger(1009 + 2 * place)),
    );
    const plain = shares.reduce((sum, share) => sum + nearestNumber(share), 0) / shares.length;
    expect(nearestNumber(meanOf(shares))).toBeCloseTo(plain, 12);
  });
});
