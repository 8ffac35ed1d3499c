/** Running totals, and comparisons with last year, whatever was revised and whatever people type. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Achievement } from '../../src/domain/achievement';
import { achievementOf } from '../../src/domain/achievementOf';
import { isEqual, isLess, sumOf } from '../../src/domain/exact';
import { fiscalYear, fiscalYears, type FiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator, IndicatorDefinition, IndicatorRevision } from '../../src/domain/indicator';
import { indicatorInForce } from '../../src/domain/indicatorInForce';
import { anyIndicator, anyRows, anyRules } from './anyIndicator';
import { achieved, indicatorOf, resultsWith, townRules, valueOf, year } from './oneIndicator';

const years = fiscalYears(fiscalYear(2023), fiscalYear(2027));

/** What an indicator was in each year of the plan. */
type Definitions = readonly Pick<
  IndicatorDefinition,
  'unit' | 'source' | 'valuePoint' | 'desired'
>[];

/** Most years are as the year before: else hardly a total would be left. */
const definitions: fc.Arbitrary<Definitions> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('人', '件'),
      source: fc.constantFrom('窓口の集計', '電子申請を含む集計'),
      valuePoint: fc.constantFrom('暦年', '年度計'),
      desired: fc.constantFrom('increase', 'decrease' as const),
      isKept: fc.integer({ min: 0, max: 3 }),
      onlyDirection: fc.boolean(),
    }),
    { minLength: years.length, maxLength: years.length },
  )
  .map((typed) => {
    const found: Definitions[number][] = [];
    for (const { isKept, onlyDirection, ...own } of typed) {
      const before = found[found.length - 1];
      if (!before) found.push(own);
      else if (isKept > 0) found.push(before);
      else found.push(onlyDirection ? { ...before, desired: own.desired } : own);
    }
    return found;
  });

/** The tab shows the last definition, and 見直し台帳 every change that led to it. */
function revised(found: Definitions, more: Partial<Indicator>): Indicator {
  const revisions = years.slice(1).map((from, place): IndicatorRevision => ({
    id: `M-${String(from)}`,
    appliesFrom: from,
    reason: '',
    item: 'definition',
    before: { ...found[place] },
    after: { ...found[place + 1] },
  }));
  return indicatorOf({ ...found[years.length - 1], ...more, revisions }, { 最終: '100' });
}

function written(of: FiscalYear): string {
  return `R${String(of - 2018)}`;
}

function countedAlike(indicator: Indicator, some: readonly FiscalYear[]): boolean {
  const counted = some.map((one) => {
    const { unit, source, valuePoint } = indicatorInForce(indicator, one);
    return [unit, source, valuePoint].join(' ');
  });
  return new Set(counted).size <= 1;
}

describe('a running total', () => {
  const of = fc.constantFrom(...years);
  const begins = fc.option(fc.constantFrom(...years), { nil: undefined });
  const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 });
  const kinds = fc.constantFrom('cumulativeSummed', 'yearlyWithTotal' as const);

  it('never adds values of two units, and adds all that are of one', () => {
    fc.assert(
      fc.property(
        definitions,
        kinds,
        begins,
        values,
        of,
        (found, targetKind, firstYear, typed, upTo) => {
          const indicator = revised(found, {
            targetKind,
            ...(firstYear === undefined ? {} : { firstYear }),
          });
          const first = firstYear ?? fiscalYear(2023);
          if (upTo < first) return;
          const rows = years.map((one, place) =>
            valueOf(indicator, written(one), String(typed[place])),
          );
          const rules = { ...townRules, rateAgainst: 'finalTarget' } as const;
          const { outcome, explanation } = achievementOf(
            resultsWith([indicator], rows),
            rules,
            indicator,
            upTo,
          );
          const added = fiscalYears(first, upTo);
          if (!countedAlike(indicator, added)) {
            expect(outcome).toMatchObject({ kind: 'none', why: { reason: 'totalBroken' } });
            return;
          }
          const { basis } = explanation;
          const actual = 'actual' in basis ? basis.actual : undefined;
          expect(actual?.parts?.map((part) => part.year)).toEqual(added);
        },
      ),
    );
  });

  it('ends in the first year that counts something else', () => {
    fc.assert(
      fc.property(definitions, values, of, (found, typed, upTo) => {
        const indicator = revised(found, { targetKind: 'cumulativeSummed' });
        const rows = years.map((one, place) =>
          valueOf(indicator, written(one), String(typed[place])),
        );
        const { outcome } = achievementOf(
          resultsWith([indicator], rows),
          townRules,
          indicator,
          upTo,
        );
        if (outcome.kind !== 'none' || outcome.why.reason !== 'totalBroken') return;
        const { since } = outcome.why;
        expect(countedAlike(indicator, fiscalYears(fiscalYear(2023), fiscalYear(since - 1)))).toBe(
          true,
        );
        expect(countedAlike(indicator, fiscalYears(fiscalYear(2023), since))).toBe(false);
      }),
    );
  });
});

describe('a comparison with last year', () => {
  const any = fc.record({ indicator: anyIndicator, rows: anyRows, rules: anyRules });
  const comparing = fc.constantFrom('前年度以上', '前年度以下', '増加', '減少');

  it('is of one kind: a total with the total up to last year, a value with a value', () => {
    fc.assert(
      fc.property(any, comparing, ({ indicator: found, rows, rules }, text) => {
        const indicator = {
          ...found,
          ...targetsOf(indicatorOf({}, { R7: text, 最終: text })),
        };
        const results = resultsWith([indicator], rows(indicator));
        const { basis } = achievementOf(results, rules, indicator, year('R7')).explanation;
        if (!('actual' in basis)) return;
        const { actual, target } = basis;
        expect(target.origin).toBe(actual.parts ? 'lastTotal' : 'lastYear');
        if (!actual.parts) return;
        const upToLast = actual.parts.slice(0, -1).map(({ value }) => value);
        expect(isEqual(target.value, sumOf(upToLast))).toBe(true);
      }),
    );
  });

  it('「前年度以下」: less is never judged worse than more, where the direction says neither', () => {
    const value = fc.integer({ min: -5, max: 20 });
    const given = fc.record({
      desired: fc.constantFrom('keep', 'doing' as const),
      method: fc.constantFrom('keep', 'achievedOrNot' as const),
      targetKind: fc.constantFrom('yearly', 'againstLastYear' as const),
    });
    fc.assert(
      fc.property(given, value, value, value, (definition, before, some, other) => {
        const indicator = indicatorOf(definition, { R6: '前年度以下' });
        const [less, more] = [Math.min(some, other), Math.max(some, other)].map((actual) =>
          achieved(indicator, { R5: String(before), R6: String(actual) }),
        );
        expect(isWorse(less, more)).toBe(false);
      }),
    );
  });
});

function targetsOf({ targets, finalTarget }: Indicator): Partial<Indicator> {
  return { targets, ...(finalTarget ? { finalTarget } : {}) };
}

function isWorse(one: Achievement | undefined, other: Achievement | undefined): boolean {
  if (one?.outcome.kind !== 'missed') return false;
  if (other?.outcome.kind !== 'missed') return true;
  const [a, b] = [one.outcome.rate, other.outcome.rate];
  return a !== undefined && b !== undefined && isLess(a, b);
}
