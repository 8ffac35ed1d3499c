/** What holds for every achievement, whatever the plan says and people type. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Achievement } from '../../src/domain/achievement';
import { achievementOf } from '../../src/domain/achievementOf';
import {
  add,
  compare,
  divide,
  exactDecimal,
  exactInteger,
  hundred,
  isLess,
  isZero,
  multiply,
  negate,
  subtract,
  zero,
  type Exact,
} from '../../src/domain/exact';
import type { AchievementExplanation, UsedActual } from '../../src/domain/explanation';
import { gradeOf } from '../../src/domain/scale';
import { anyIndicator, anyRows, anyRules, typedValues, writtenStates } from './anyIndicator';
import { resultsWith, valueOf, year } from './oneIndicator';

const any = fc.record({ indicator: anyIndicator, rows: anyRows, rules: anyRules });
const againsts = fc.constantFrom('inForce', 'original', 'final' as const);

/** What is printed of an achievement, and the exact rate behind it. */
interface Summary {
  readonly word: string;
  readonly grade?: string;
  readonly rate?: Exact;
}

/** The figure, recomputed from nothing but the explanation. */
function recomputed({ basis, scale }: AchievementExplanation): Summary {
  const lowest = scale[scale.length - 1]?.symbol ?? '';
  const word = (isAchieved: boolean): Summary =>
    isAchieved ? { word: '達成', grade: scale[0].symbol } : { word: '未達成', grade: lowest };
  if (basis.kind === 'none') return { word: basis.why.reason };
  if (basis.kind === 'word') return word(basis.isAchieved);
  const [actual, target] = [totalOf(basis.actual), basis.target.value];
  const rated = (part: Exact, of: Exact): Summary => {
    const rate = multiply(exactInteger(100), divide(part, of));
    return { word: '率', grade: gradeOf(scale, rate).symbol, rate };
  };
  const order = compare(actual, target);
  const holds = {
    atLeast: order >= 0,
    atMost: order <= 0,
    moreThan: order > 0,
    lessThan: order < 0,
  };
  switch (basis.kind) {
    case 'zeroActual':
      return word(true);
    case 'zeroTarget':
      return word(isZero(actual));
    case 'ratio':
      return basis.method === 'targetOverActual' ? rated(target, actual) : rated(actual, target);
    case 'progress':
      return rated(subtract(actual, basis.base), subtract(target, basis.base));
    case 'comparison':
      return word(holds[basis.comparison]);
    case 'keep': {
      const { tolerance } = basis;
      const off = subtract(actual, target);
      const isKept =
        tolerance.kind === 'band'
          ? compare(off, tolerance.width) <= 0 && compare(negate(off), tolerance.width) <= 0
          : holds[tolerance.kind];
      if (isKept) return word(true);
      if (compare(target, zero) <= 0 || compare(actual, zero) < 0) return word(false);
      const isUnder =
        tolerance.kind === 'band' ? order < 0 : ['atLeast', 'moreThan'].includes(tolerance.kind);
      const { rate, grade } = isUnder ? rated(actual, target) : rated(target, actual);
      const best = scale.findIndex(
        ({ lowerBound }, place) =>
          (place > 0 || scale.length === 1) &&
          (lowerBound === undefined || compare(lowerBound, exactInteger(100)) < 0),
      );
      const earned = scale.findIndex(({ symbol }) => symbol === grade);
      const held = scale[Math.max(best, earned)]?.symbol ?? '';
      return { word: '未達成', ...(rate ? { rate } : {}), grade: held };
    }
  }
}

function totalOf({ value, parts }: UsedActual): Exact {
  return parts ? parts.map((part) => part.value).reduce(add, zero) : value;
}

function summary({ outcome, grade }: Achievement): Summary {
  const graded = grade ? { grade: grade.symbol } : {};
  switch (outcome.kind) {
    case 'rate':
      return { word: '率', rate: outcome.rate, ...graded };
    case 'achieved':
      return { word: '達成', ...graded };
    case 'missed':
      return { word: '未達成', ...(outcome.rate ? { rate: outcome.rate } : {}), ...graded };
    case 'none':
      return { word: outcome.why.reason };
  }
}

const of = year('R7');

describe('every achievement', () => {
  it('is computed, whatever is typed: nothing divides by 0', () => {
    fc.assert(
      fc.property(any, againsts, ({ indicator, rows, rules }, against) => {
        const results = resultsWith([indicator], rows(indicator));
        expect(() => achievementOf(results, rules, indicator, of, against)).not.toThrow();
      }),
      { numRuns: 100 },
    );
  });

  it('is recomputed from its explanation alone', () => {
    fc.assert(
      fc.property(any, againsts, ({ indicator, rows, rules }, against) => {
        const results = resultsWith([indicator], rows(indicator));
        const found = achievementOf(results, rules, indicator, of, against);
        expect(summary(found)).toEqual(recomputed(found.explanation));
      }),
      { numRuns: 100 },
    );
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(any, ({ indicator, rows, rules }) => {
        const inOrder = rows(indicator);
        const [one, other] = [inOrder, [...inOrder].reverse()].map((list) =>
          achievementOf(resultsWith([indicator], list), rules, indicator, of),
        );
        expect(one).toEqual(other);
      }),
    );
  });

  it('printed grade and number never contradict', () => {
    fc.assert(
      fc.property(any, ({ indicator, rows, rules }) => {
        const results = resultsWith([indicator], rows(indicator));
        const { outcome, grade, printedRate } = achievementOf(results, rules, indicator, of);
        if (!printedRate) return;
        const printed = exactDecimal(printedRate.text) ?? zero;
        if (outcome.kind === 'rate') {
          expect(gradeOf(rules.scale, printed).symbol).toBe(grade?.symbol);
          return;
        }
        expect(isLess(printed, hundred)).toBe(true);
        const place = rules.scale.findIndex((row) => row === grade);
        expect(place > 0 || rules.scale.length === 1).toBe(true);
        rules.scale.forEach(({ lowerBound = printed }, row) => {
          if (row >= place) {
            expect(row > place || !isLess(printed, lowerBound)).toBe(true);
          } else if (row > 0 || !isLess(lowerBound, hundred)) {
            // The first row alone may be reached: where it begins below 100, 未達成 keeps out of it.
            expect(isLess(printed, lowerBound)).toBe(true);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('has no rate without a number: no state is ever read as one', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...writtenStates), ({ indicator, rows, rules }, state) => {
        const others = rows(indicator).filter((row) => row.year !== of);
        const list = [...others, valueOf(indicator, 'R7', state)];
        const { outcome, grade, printedRate } = achievementOf(
          resultsWith([indicator], list),
          rules,
          indicator,
          of,
        );
        expect(outcome.kind).toBe('none');
        expect(grade).toBeUndefined();
        expect(printedRate).toBeUndefined();
      }),
    );
  });

  it('a year after it changes nothing', () => {
    fc.assert(
      fc.property(any, typedValues, ({ indicator, rows, rules }, later) => {
        const list = rows(indicator);
        const [before, after] = [list, [...list, valueOf(indicator, 'R8', later)]].map((some) =>
          achievementOf(resultsWith([indicator], some), rules, indicator, of),
        );
        expect(after).toEqual(before);
      }),
    );
  });
});
