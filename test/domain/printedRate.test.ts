/** A rate in print never contradicts its grade, with whatever scale, 率の桁 and rate. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  exactDecimal,
  exactInteger,
  hundred,
  isLess,
  roundedText,
  zero,
  type Exact,
} from '../../src/domain/exact';
import { printedRate } from '../../src/domain/printedRate';
import {
  boundsOf,
  gradeOf,
  gradeOfMissed,
  gradeScale,
  type GradeScale,
} from '../../src/domain/scale';
import { decimal } from './oneIndicator';

function scaleOf(bounds: readonly string[]): GradeScale {
  const rows = bounds.map((bound) => ({ symbol: bound, name: '', lowerBound: decimal(bound) }));
  const scale = gradeScale([...rows, { symbol: 'last', name: '' }]);
  if (!scale.accepted) throw new Error(scale.refusal.reason);
  return scale.value;
}

function printed(rate: string, digits: number, bounds: readonly string[]): string {
  return printedRate(decimal(rate), digits, bounds.map(decimal)).text;
}

describe('率の桁 is the number of decimals', () => {
  it.each([
    ['120', 1, ['66.667', '33.334'], '120.0'],
    ['85.8024', 1, ['66.667', '33.334'], '85.8'],
    ['33.34', 0, ['66.7'], '33'],
    ['66.67', 0, ['66.667'], '67'],
    ['66.6674', 1, ['66.667'], '66.7'],
  ])('%s with %i beside %j prints %s', (rate, digits, bounds, text) => {
    expect(printed(rate, digits, bounds)).toBe(text);
  });

  it.each([
    ['a rate at the bound', '33.34', 1, ['33.34'], '33.34'],
    ['a bound of three decimals', '33.334', 1, ['33.334'], '33.334'],
    ['the highest of two bounds', '33.346', 1, ['33.345', '33.32'], '33.346'],
    ['the lower of two is hidden', '33.344', 1, ['33.345', '33.34'], '33.34'],
    ['cut below one bound, above another', '33.355', 1, ['33.36', '33.35'], '33.35'],
    ['a negative rate', '-33.36', 1, ['-33.36'], '-33.36'],
  ])('except for %s', (_, rate, digits, bounds, text) => {
    expect(printed(rate, digits, bounds)).toBe(text);
  });
});

describe('a missed 維持', () => {
  it.each([
    ['100', 1, ['100', '80'], '99.9'],
    ['99.97', 0, ['100', '80'], '99'],
    ['99.97', 1, ['90', '70'], '99.9'],
    ['100', 1, ['100', '99.97'], '99.99'],
    ['96.2', 1, ['100', '80'], '96.2'],
  ])('of %s with %i beside %j prints %s', (rate, digits, bounds, text) => {
    expect(printedRate(decimal(rate), digits, bounds.map(decimal), hundred).text).toBe(text);
  });
});

/** One to five rows, bounds with up to three decimals, often close together and about 100. */
const anyScale = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom('100', '80', '120', '99.97', '33.34', '66.667', '0'),
      fc
        .tuple(fc.integer({ min: -200, max: 150_000 }), fc.integer({ min: 0, max: 3 }))
        .map(([thousandths, decimals]) => (thousandths / 1000).toFixed(decimals)),
      fc
        .integer({ min: 99_900, max: 100_100 })
        .map((thousandths) => (thousandths / 1000).toFixed(3)),
    ),
    { maxLength: 4, selector: (text) => Number(text) + 0 },
  )
  .map(scaleOf);
const anyDigits = fc.integer({ min: 0, max: 3 });

/** Any fraction, or one within a hair of a bound. */
function ratesBeside(scale: GradeScale, least: number, most: number): fc.Arbitrary<Exact> {
  const any = fc
    .tuple(
      fc.integer({ min: least * 9999, max: most * 9999 }),
      fc.integer({ min: 9999, max: 19998 }),
    )
    .map(([n, d]) => divide(exactInteger(n), exactInteger(d)));
  const bounds = boundsOf(scale);
  if (bounds.length === 0) return any;
  const hairs = fc
    .tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(20, 200, 2000, 20_000))
    .map(([n, d]) => divide(exactInteger(n), exactInteger(d)));
  const near = fc.tuple(fc.constantFrom(...bounds), hairs).map(([bound, hair]) => add(bound, hair));
  return fc.oneof(any, near);
}

const anyCase = anyScale.chain((scale) =>
  fc.record({
    scale: fc.constant(scale),
    rate: ratesBeside(scale, -300, 3000),
    digits: anyDigits,
  }),
);

function shown(text: string): Exact {
  return exactDecimal(text) ?? zero;
}

describe('for any scale, rate and 率の桁', () => {
  it('the print reaches exactly the bounds that the rate reaches, and so earns its grade', () => {
    fc.assert(
      fc.property(anyCase, ({ scale, rate, digits }) => {
        const print = shown(printedRate(rate, digits, boundsOf(scale)).text);
        for (const bound of boundsOf(scale)) {
          expect(isLess(print, bound)).toBe(isLess(rate, bound));
        }
        expect(gradeOf(scale, print)).toBe(gradeOf(scale, rate));
      }),
      { numRuns: 1000 },
    );
  });

  it('no other rate is widened, and none is cut without need', () => {
    fc.assert(
      fc.property(anyCase, ({ scale, rate, digits }) => {
        const bounds = boundsOf(scale);
        const usual = roundedText(rate, digits);
        const isTrue = bounds.every((bound) => isLess(shown(usual), bound) === isLess(rate, bound));
        const { text, cutBelow } = printedRate(rate, digits, bounds);
        if (isTrue) expect([text, cutBelow]).toEqual([usual, undefined]);
        else expect(text).not.toBe(usual);
      }),
      { numRuns: 1000 },
    );
  });

  /**
   * The print of a missed 維持 lies at or above the bound of its grade, below 100, and below every
   * better bound that its rate does not reach. Only the first row may lie below the print: where its
   * bound is below 100, 「at most the second row」 holds the grade down although the rate reaches it.
   */
  const missedCase = anyScale.chain((scale) =>
    fc.record({
      scale: fc.constant(scale),
      rate: ratesBeside(scale, 0, 100),
      digits: anyDigits,
    }),
  );

  it('a missed 維持 prints below 100, and its grade never contradicts', () => {
    fc.assert(
      fc.property(missedCase, ({ scale, rate, digits }) => {
        if (compare(rate, zero) < 0 || compare(rate, hundred) > 0) return;
        const grade = gradeOfMissed(scale, rate);
        const print = shown(printedRate(rate, digits, boundsOf(scale), hundred).text);
        const place = scale.indexOf(grade);
        expect(isLess(print, hundred)).toBe(true);
        expect(place > 0 || scale.length === 1).toBe(true);
        expect(place).toBeGreaterThanOrEqual(scale.indexOf(gradeOf(scale, rate)));
        if (grade.lowerBound) {
          expect(isLess(print, grade.lowerBound)).toBe(false);
          expect(isLess(grade.lowerBound, hundred)).toBe(true);
        }
        scale.slice(0, place).forEach(({ lowerBound }, above) => {
          if (!lowerBound) throw new Error('Only the last row is open.');
          const isHeldByRow = above === 0 && isLess(lowerBound, hundred);
          if (!isHeldByRow) expect(isLess(print, lowerBound)).toBe(true);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
