/** What the sentence of 見込み prints never says the contrary of its word. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { divide, exactDecimal, exactInteger, zero, type Exact } from '../../src/domain/exact';
import type { KeptWithin } from '../../src/domain/explanation';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { isReached, projectedValue, type Trend } from '../../src/domain/group/outlook';
import { explainOutlook } from '../../src/wording/explainOutlook';

/** From R5 to R8, one year before the last: a third of the difference is added. */
function trendOf(first: Exact, last: Exact, target: Exact, reachedBy: KeptWithin): Trend {
  return {
    kind: 'trend',
    isTotal: false,
    first: { year: fiscalYear(2023), value: first },
    last: { year: fiscalYear(2026), value: last },
    finalYear: fiscalYear(2027),
    target: { kind: 'number', value: target, text: '' },
    reachedBy,
  };
}

function printedIn(trend: Trend): string {
  const sentence = explainOutlook({ figure: 'outlook', indicatorId: '1-1-1-1', basis: trend });
  const printed = /令和9年度は(.+)となります/u.exec(sentence.normalize('NFKC'))?.[1] ?? '';
  return printed.replace('△', '-').replaceAll(',', '');
}

const number = (text: string): Exact => exactDecimal(text) ?? zero;

describe('the value of the final year in the sentence', () => {
  it('prints cut where rounding would reach 最終目標: 99.9977 of 100', () => {
    // 99.98 + (99.98 − 99.927) ÷ 3 = 99.99766…
    const trend = trendOf(number('99.927'), number('99.98'), number('100'), { kind: 'atLeast' });
    expect(printedIn(trend)).toBe('99.99');
  });

  it('prints cut where rounding would leave 最終目標, though it is reached', () => {
    // 99.98 + 0.01766… = 99.99766… is at most 99.999, and 100.00 is not.
    const trend = trendOf(number('99.927'), number('99.98'), number('99.999'), { kind: 'atMost' });
    expect(printedIn(trend)).toBe('99.99');
  });

  it('has as many decimals as a narrow band needs', () => {
    const within: KeptWithin = { kind: 'band', width: number('0.001') };
    const trend = trendOf(number('99.927'), number('99.98'), number('99.997'), within);
    expect(printedIn(trend)).toBe('99.998');
  });

  it('always reaches 最終目標 in print exactly when it does', () => {
    const kinds = ['atLeast', 'atMost', 'moreThan', 'lessThan'] as const;
    const bounds = fc.oneof(
      fc.constantFrom(...kinds).map((kind): KeptWithin => ({ kind })),
      fc.nat(30).map((width): KeptWithin => ({ kind: 'band', width: thousandth(width * 10 + 1) })),
    );
    const values = fc.integer({ min: -400, max: 400 }).map((units) => thousandth(units * 10));
    const fine = fc.integer({ min: -4000, max: 4000 }).map(thousandth);
    fc.assert(
      fc.property(values, values, fine, bounds, (first, last, target, reachedBy) => {
        const trend = trendOf(first, last, target, reachedBy);
        const printed = number(printedIn(trend));
        expect(isReached(trend, printed)).toBe(isReached(trend, projectedValue(trend)));
      }),
      { numRuns: 2000 },
    );
  });
});

function thousandth(units: number): Exact {
  return divide(exactInteger(units), exactInteger(1000));
}
