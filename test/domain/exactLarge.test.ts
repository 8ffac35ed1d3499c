/**
 * Small fractions are calculated with as JavaScript numbers, large ones with BigInt: both ways find the
 * same, also where a step passes 2^53.
 */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import {
  add,
  compare,
  divide,
  exactInteger,
  isZero,
  meanOf,
  multiply,
  percentOf,
  roundedText,
  subtract,
  sumOf,
  type Exact,
} from '../../src/domain/exact';

/** Around the bound, far below it, and far above. */
const whole = fc.oneof(
  fc.bigInt({ min: -2n, max: 2n }),
  fc.bigInt({ min: -10_000n, max: 10_000n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
  fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }),
);
const parts = fc.tuple(
  whole,
  whole.map((n) => (n === 0n ? 1n : n < 0n ? -n : n)),
);
type Parts = readonly [bigint, bigint];

const exactOf = ([n, d]: Parts): Exact => divide(exactInteger(n), exactInteger(d));
const fractionOf = ([n, d]: Parts): Fraction => new Fraction(n, d);

/** Twenty decimals say enough to tell two fractions of these tests apart, with their comparison. */
function isSame(exact: Exact, { s, n, d }: Fraction): boolean {
  return compare(exact, exactOf([s * n, d])) === 0;
}

const both: readonly (readonly [string, (a: Exact, b: Exact) => Exact, 'add' | 'sub' | 'mul'])[] = [
  ['a sum', add, 'add'],
  ['a difference', subtract, 'sub'],
  ['a product', multiply, 'mul'],
];

it.each(both)('%s', (_, ours, theirs) => {
  fc.assert(
    fc.property(parts, parts, (a, b) =>
      isSame(ours(exactOf(a), exactOf(b)), fractionOf(a)[theirs](fractionOf(b))),
    ),
    { numRuns: 500 },
  );
});

it('a quotient and a share', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const divisor = exactOf(b);
      if (isZero(divisor)) return true;
      const quotient = fractionOf(a).div(fractionOf(b));
      return (
        isSame(divide(exactOf(a), divisor), quotient) &&
        isSame(percentOf(exactOf(a), divisor), quotient.mul(100))
      );
    }),
    { numRuns: 500 },
  );
});

it('a comparison, also with a neighbour', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const [ours, theirs] = [
        compare(exactOf(a), exactOf(b)),
        fractionOf(a).compare(fractionOf(b)),
      ];
      return Math.sign(ours) === Math.sign(theirs);
    }),
    { numRuns: 500 },
  );
});

it('the sum and the mean of many', () => {
  fc.assert(
    fc.property(fc.array(parts, { minLength: 1, maxLength: 30 }), (many) => {
      const sum = many.reduce((total, each) => total.add(fractionOf(each)), new Fraction(0n, 1n));
      const exact = many.map(exactOf);
      return isSame(sumOf(exact), sum) && isSame(meanOf(exact), sum.div(many.length));
    }),
    { numRuns: 200 },
  );
});

it('a printed number', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 3 }), ([n, d], digits) => {
      const times = 10n ** BigInt(digits);
      const magnitude = n < 0n ? -n : n;
      const rounded = (2n * magnitude * times + d) / (2n * d);
      const text = roundedText(exactOf([n, d]), digits);
      return (
        BigInt(text.replace(/[-.]/gu, '')) === rounded &&
        text.startsWith('-') === (n < 0n && rounded > 0n)
      );
    }),
    { numRuns: 500 },
  );
});

it('tells the two numbers at the bound apart', () => {
  const bound = 2n ** 53n;
  expect(compare(exactInteger(bound), exactInteger(bound + 1n))).toBeLessThan(0);
  expect(roundedText(add(exactInteger(bound), exactInteger(1)), 0)).toBe('9007199254740993');
});
