/**
 * 達成率 of an indicator in a year: what it is found from, by 算定方法, 目標値の種類 and the state of
 * the value. Which numbers go in is decided here; what comes out of them, in `outcomeOf`.
 */
import type { Achievement } from './achievement';
import { isEqual, isZero, sign } from './exact';
import type { AchievementBasis, NoRate, UsedActual, UsedTarget } from './explanation';
import type { FigureRules } from './figureRules';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce } from './indicatorInForce';
import type { Indicator } from './indicator';
import { achievementFrom } from './outcomeOf';
import { sourceOf } from './plan';
import { comparisonFor, methodOf, toleranceFor } from './rateMethod';
import type { Results } from './results';
import { actualIn, isPreliminaryIn, missingValue, runningTotal, totalledYears } from './usedActual';
import { isAgainstFinal, targetFor, type Against, type FoundTarget } from './usedTarget';

/**
 * The achievement of an indicator that is set for the year. One that is repeated (再掲) has that of
 * its source.
 * @param against `inForce` is the figure that papers print; `original` and `final` stand beside it
 */
export function achievementOf(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against = 'inForce',
): Achievement {
  const source = sourceOf(indicator, results.indicators);
  const inForce = source ? indicatorInForce(source, year) : undefined;
  const why: NoRate = { reason: 'sourceMissing', sourceId: indicator.repeatedFrom ?? '' };
  return achievementFrom({
    figure: 'achievement',
    indicatorId: indicator.id,
    year,
    basis: inForce ? basisOf(results, rules, inForce, year, against) : { kind: 'none', why },
    isPreliminary: inForce ? hasPreliminary(results, rules, inForce, year, against) : false,
    scale: rules.scale,
    rateDigits: rules.rateDigits,
  });
}

function basisOf(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): AchievementBasis {
  const actual = actualFor(results, rules, indicator, year, against);
  if ('reason' in actual) return { kind: 'none', why: actual };
  if (
    indicator.targetKind === 'finalYearOnly' &&
    against !== 'final' &&
    year < results.plan.lastYear
  ) {
    return none({ reason: 'beforeFinalYear', finalYear: results.plan.lastYear });
  }
  const found = targetFor(results, rules, indicator, year, against);
  const method = methodOf(indicator, found.kind === 'number' ? found.target.range : undefined);
  if (method === 'none') return none({ reason: 'judgedByPeople' });
  if (actual.kind === 'word') {
    return method === 'achievedOrNot' ? actual : none({ reason: 'actualIsWord' });
  }
  if (found.kind === 'none') return { kind: 'none', why: found.why };
  return basisFrom(indicator, method, actual, found);
}

type ActualBasis = { readonly kind: 'number' } & UsedActual;
type WordBasis = Extract<AchievementBasis, { kind: 'word' }>;

/** Whether the product adds the yearly values of this indicator for this figure. */
function isTotalled(rules: FigureRules, { targetKind }: Indicator, against: Against): boolean {
  return (
    targetKind === 'cumulativeSummed' ||
    (targetKind === 'yearlyWithTotal' && isAgainstFinal(rules, against))
  );
}

function actualFor(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): ActualBasis | WordBasis | NoRate {
  const isJudged = methodOf(indicator) === 'none';
  if (isTotalled(rules, indicator, against) && !isJudged) {
    const total = runningTotal(results, indicator, year);
    return 'reason' in total ? total : { kind: 'number', ...total };
  }
  const actual = actualIn(results, indicator, year);
  switch (actual.state) {
    case 'reported':
      return { kind: 'number', value: actual.value };
    case 'achieved':
    case 'missed':
      return { kind: 'word', isAchieved: actual.state === 'achieved' };
    case 'worded':
      return isJudged ? { reason: 'judgedByPeople' } : { reason: 'actualIsWord' };
    default:
      return missingValue(results, indicator, year, actual.state);
  }
}

function hasPreliminary(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): boolean {
  const added = isTotalled(rules, indicator, against)
    ? totalledYears(results, indicator, year)
    : [year];
  const found = targetFor(results, rules, indicator, year, against);
  return (
    added.some((part) => isPreliminaryIn(results, indicator, part)) ||
    (found.kind === 'lastYear' && found.isPreliminary)
  );
}

function none(why: NoRate): AchievementBasis {
  return { kind: 'none', why };
}

function basisFrom(
  indicator: Indicator,
  method: Exclude<ReturnType<typeof methodOf>, 'none'>,
  actual: UsedActual,
  found: Exclude<FoundTarget, { kind: 'none' }>,
): AchievementBasis {
  const { target } = found;
  const lastYear = found.kind === 'lastYear' ? found.comparison : undefined;
  if (lastYear === 'more') return { kind: 'comparison', comparison: 'moreThan', actual, target };
  if (lastYear === 'less') return { kind: 'comparison', comparison: 'lessThan', actual, target };
  switch (method) {
    case 'actualOverTarget':
    case 'targetOverActual':
      return ratioBasis(indicator, method, actual, target);
    case 'progressFromBase':
      return progressBasis(indicator, actual, target);
    case 'achievedOrNot': {
      const comparison = comparisonFor(indicator.desired, target.range);
      return { kind: 'comparison', comparison, actual, target };
    }
    case 'keep':
      return {
        kind: 'keep',
        tolerance: toleranceFor(indicator, target.range, lastYear),
        actual,
        target,
      };
  }
}

/**
 * Never a division by 0: a target 0 is reached by 0 where less is better and otherwise has no rate,
 * and a value 0 under 目標÷実績 is as good as can be. Ratios of negative numbers say nothing.
 */
function ratioBasis(
  { desired }: Indicator,
  method: 'actualOverTarget' | 'targetOverActual',
  actual: UsedActual,
  target: UsedTarget,
): AchievementBasis {
  const isInverse = method === 'targetOverActual';
  if (sign(target.value) < 0 || (isInverse && sign(actual.value) < 0)) {
    return none({ reason: 'negative', actual: actual.value, target: target.value });
  }
  if (isZero(target.value)) {
    return desired === 'decrease'
      ? { kind: 'zeroTarget', actual, target }
      : none({ reason: 'zeroTarget' });
  }
  if (isInverse && isZero(actual.value)) return { kind: 'zeroActual', actual, target };
  return { kind: 'ratio', method, actual, target };
}

function progressBasis(
  { baseValue, baseYear }: Indicator,
  actual: UsedActual,
  target: UsedTarget,
): AchievementBasis {
  if (!baseValue) return none({ reason: 'noBase' });
  if (isEqual(baseValue, target.value)) return none({ reason: 'baseIsTarget', base: baseValue });
  return {
    kind: 'progress',
    base: baseValue,
    ...(baseYear === undefined ? {} : { baseYear }),
    actual,
    target,
  };
}
