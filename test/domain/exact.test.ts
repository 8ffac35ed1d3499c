/** Exact numbers: nothing is lost between a cell and the printed figure. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  clamp,
  compare,
  decimalsOf,
  divide,
  exactDecimal,
  exactInteger,
  exactStored,
  fullText,
  hundred,
  isEqual,
  isZero,
  magnitude,
  meanOf,
  multiply,
  nearestNumber,
  negate,
  one,
  percentOf,
  roundedBelow,
  roundedText,
  sign,
  subtract,
  sumOf,
  zero,
  type Exact,
} from '../../src/domain/exact';

function decimal(text: string): Exact {
  const value = exactDecimal(text);
  if (!value) throw new Error(`The test expected a decimal; found ${text}.`);
  return value;
}

const integers = fc.integer({ min: -1_000_000, max: 1_000_000 });
const fractions = fc
  .tuple(integers, fc.integer({ min: 1, max: 9999 }))
  .map(([n, d]) => divide(exactInteger(n), exactInteger(d)));

describe('a number enters exactly', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['007', '7'],
    ['97.50', '97.5'],
    ['-1.25', '-1.25'],
    ['123456789012345', '123456789012345'],
    ['1234567890.12345', '1234567890.12345'],
    ['0.000000000000001', '0.000000000000001'],
    ['120000000000000000000', '120000000000000000000'],
  ])('the text %s is %s', (text, full) => {
    expect(fullText(decimal(text))).toBe(full);
  });

  it.each(['', '-', '.5', '5.', '1e5', '1/2', '１', '+5', '1,000', '1 1/2', '0.(3)', '--5', ' 5'])(
    'the text %j is no plain decimal',
    (text) => {
      expect(exactDecimal(text)).toBeUndefined();
    },
  );

  it('a text of more than 15 significant digits is refused, a sheet would have changed it', () => {
    expect(exactDecimal('1234567890123456')).toBeUndefined();
    expect(exactDecimal('0.1234567890123456')).toBeUndefined();
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [0.975, '0.975'],
    [-2.25, '-2.25'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [0, '0'],
    [-0, '0'],
    [4.22, '4.22'],
    [100 / 3, '33.3333333333333'],
    [123456789012345680, '123456789012346000'],
  ])('the stored number %d is %s', (stored, full) => {
    expect(fullText(exactStored(stored))).toBe(full);
  });

  it('what no cell stores is a bug', () => {
    expect(() => exactStored(Number.NaN)).toThrow(RangeError);
    expect(() => exactStored(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => exactInteger(1.5)).toThrow('whole number');
    expect(() => exactInteger(2 ** 53)).toThrow('whole number');
  });

  it('a decimal of up to 15 digits survives being stored in a cell', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), fc.integer({ min: 0, max: 6 }), (n, k) => {
        const exact = divide(exactInteger(n), exactInteger(10 ** k));
        expect(fullText(exactStored(nearestNumber(exact)))).toBe(fullText(exact));
      }),
    );
  });
});

describe('arithmetic loses nothing', () => {
  it('11/15, 11/15 and 14/15 of a target have the mean 80', () => {
    const rates = [11, 11, 14].map((n) => percentOf(exactInteger(n), exactInteger(15)));
    expect(isEqual(meanOf(rates), exactInteger(80))).toBe(true);
  });

  it('what is added is taken away again, what is multiplied divided', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        expect(compare(subtract(add(a, b), b), a)).toBe(0);
        if (!isZero(b)) expect(compare(divide(multiply(a, b), b), a)).toBe(0);
        expect(sign(subtract(a, b))).toBe(Math.sign(compare(a, b)));
        expect(isEqual(add(a, negate(a)), zero)).toBe(true);
        expect(sign(magnitude(a))).toBe(isZero(a) ? 0 : 1);
      }),
    );
  });

  it('dividing by 0 is a bug, whoever divides has asked before', () => {
    expect(() => divide(one, zero)).toThrow('divided by 0');
    expect(() => percentOf(one, zero)).toThrow(RangeError);
    expect(() => meanOf([])).toThrow(RangeError);
  });

  it('a sum does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(fc.array(fractions, { maxLength: 40 }), (numbers) => {
        const oneByOne = numbers.reduce(add, zero);
        expect(isEqual(sumOf(numbers), oneByOne)).toBe(true);
        expect(isEqual(sumOf([...numbers].reverse()), oneByOne)).toBe(true);
      }),
    );
  });

  it('clamping keeps what lies between the bounds', () => {
    fc.assert(
      fc.property(fractions, (a) => {
        const held = clamp(a, zero, hundred);
        expect(compare(held, zero) >= 0 && compare(held, hundred) <= 0).toBe(true);
        const isInside = compare(a, zero) >= 0 && compare(a, hundred) <= 0;
        expect(isEqual(held, a)).toBe(isInside);
      }),
    );
  });
});

describe('rounding is half-up by magnitude', () => {
  it.each([
    ['2.25', 1, '2.3'],
    ['-2.25', 1, '-2.3'],
    ['2.35', 1, '2.4'],
    ['2.24999', 1, '2.2'],
    ['-0.04', 1, '0.0'],
    ['-0.05', 1, '-0.1'],
    ['0.5', 0, '1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['-0.5', 0, '-1'],
    ['99.95', 1, '100.0'],
    ['7', 2, '7.00'],
    ['0', 1, '0.0'],
    ['1.005', 2, '1.01'],
  ])('%s with %d decimals is %s', (text, digits, printed) => {
    expect(roundedText(decimal(text), digits)).toBe(printed);
  });

  it('is never further off than half of the last digit', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 3 }), (a, digits) => {
        const off = magnitude(subtract(decimal(roundedText(a, digits)), a));
        const half = divide(one, exactInteger(2 * 10 ** digits));
        expect(compare(off, half)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('a number and its opposite print alike but for the sign', () => {
    fc.assert(
      fc.property(fractions, fc.integer({ min: 0, max: 3 }), (a, digits) => {
        const text = roundedText(magnitude(a), digits);
        const isNothing = /^[0.]+$/u.test(text);
        expect(roundedText(negate(magnitude(a)), digits)).toBe(isNothing ? text : `-${text}`);
      }),
    );
  });

  it.each([
    ['100', 1, '99.9'],
    ['80', 0, '79'],
    ['79.97', 1, '79.9'],
    ['0', 1, '-0.1'],
    ['-50', 1, '-50.1'],
    ['-49.95', 1, '-50.0'],
  ])('the largest number below %s with %d decimals is %s', (bound, digits, printed) => {
    expect(roundedText(roundedBelow(decimal(bound), digits), digits)).toBe(printed);
  });
});

describe('a number in full', () => {
  it('says every finite decimal, and no other', () => {
    expect(fullText(divide(one, exactInteger(3)))).toBeUndefined();
    expect(decimalsOf(divide(one, exactInteger(3)))).toBeUndefined();
    expect(decimalsOf(decimal('79.970'))).toBe(2);
    expect(decimalsOf(exactInteger(80))).toBe(0);
    fc.assert(
      fc.property(integers, fc.integer({ min: 0, max: 6 }), (n, k) => {
        const exact = divide(exactInteger(n), exactInteger(10 ** k));
        const full = fullText(exact);
        expect(full && exactDecimal(full)).toEqual(exact);
      }),
    );
  });
});
