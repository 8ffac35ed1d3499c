/**
 * 達成率 of an indicator in a year: what it is found from, by 算定方法, 目標値の種類 and the state of
 * the value. Which numbers go in is decided here; what comes out of them, in `outcomeOf`.
 */
import type { Achievement, Judgement } from './achievement';
import { isEqual, isZero, sign } from './exact';
import type {
  AchievementBasis,
  AchievementExplanation,
  NoRate,
  UsedActual,
  UsedTarget,
} from './explanation';
import type { FigureRules } from './figureRules';
import { finalYearOf, isBeforeFinalYear } from './finalYear';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce } from './indicatorInForce';
import type { Indicator, RateMethod } from './indicator';
import { achievementFrom, judgementFrom } from './outcomeOf';
import { sourceOf } from './plan';
import { comparisonFor, methodOf, toleranceFor } from './rateMethod';
import { rowIn, type Results } from './results';
import type { RangeWord } from './target';
import { actualIn, missingValue, runningTotal, totalledYears } from './usedActual';
import { isTotalled, targetFor, type Against, type FoundTarget } from './usedTarget';

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
  return achievementFrom(explanationOf(results, rules, indicator, year, against));
}

/** The same without the rate in print. */
export function judgementOf(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
): Judgement {
  return judgementFrom(explanationOf(results, rules, indicator, year, 'inForce'));
}

/** How the rate of an indicator is found in a year; undefined where its source is missing. */
export function methodIn(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
): RateMethod | undefined {
  const source = sourceOf(indicator, results.indicators);
  if (!source) return undefined;
  const inForce = indicatorInForce(source, year);
  const found = targetFor(results, rules, inForce, year, 'inForce');
  return methodOf(inForce, rangeIn(found));
}

function rangeIn(found: FoundTarget): RangeWord | undefined {
  return found.kind === 'number' ? found.target.range : undefined;
}

function explanationOf(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): AchievementExplanation {
  const source = sourceOf(indicator, results.indicators);
  const { basis, isPreliminary } = source
    ? foundIn({ results, rules, indicator: indicatorInForce(source, year), year, against })
    : sourceMissing(indicator);
  return {
    figure: 'achievement',
    indicatorId: indicator.id,
    year,
    basis,
    isPreliminary,
    scale: rules.scale,
    rateDigits: rules.rateDigits,
  };
}

type Found = Pick<AchievementExplanation, 'basis' | 'isPreliminary'>;

function sourceMissing({ repeatedFrom = '' }: Indicator): Found {
  return { basis: none({ reason: 'sourceMissing', sourceId: repeatedFrom }), isPreliminary: false };
}

/** A source, as it was in force in a year, and what it is measured against. */
interface Case {
  readonly results: Results;
  readonly rules: FigureRules;
  readonly indicator: Indicator;
  readonly year: FiscalYear;
  readonly against: Against;
}

function foundIn(one: Case): Found {
  const { results, rules, indicator, year, against } = one;
  const target = targetFor(results, rules, indicator, year, against);
  const basis = basisOf(one, target);
  const isLastUsed = target.kind === 'lastYear' && basis.kind !== 'word';
  return {
    basis,
    isPreliminary: (isLastUsed && target.isPreliminary) || isActualPreliminary(one),
  };
}

function basisOf(one: Case, found: FoundTarget): AchievementBasis {
  const { results, indicator, year, against } = one;
  const { plan } = results;
  const actual = actualFor(one);
  if ('reason' in actual) return none(actual);
  const method = methodOf(indicator, rangeIn(found));
  if (method === 'none') return none({ reason: 'judgedByPeople' });
  if (against !== 'final' && isBeforeFinalYear(plan, indicator, year)) {
    return none({ reason: 'beforeFinalYear', finalYear: finalYearOf(plan, indicator) });
  }
  if (actual.kind === 'word') {
    return method === 'achievedOrNot' ? actual : none({ reason: 'actualIsWord' });
  }
  return found.kind === 'none' ? none(found.why) : basisFrom(indicator, method, actual.used, found);
}

type NumberBasis = { readonly kind: 'number'; readonly used: UsedActual };
type WordBasis = Extract<AchievementBasis, { kind: 'word' }>;

function actualFor(one: Case): NumberBasis | WordBasis | NoRate {
  const { results, rules, indicator, year, against } = one;
  const isJudged = methodOf(indicator) === 'none';
  if (isTotalled(indicator, rules, against) && !isJudged) {
    const total = runningTotal(results, indicator, year);
    return 'reason' in total ? total : { kind: 'number', used: total };
  }
  const actual = actualIn(results, indicator, year);
  switch (actual.state) {
    case 'reported':
      return { kind: 'number', used: { value: actual.value } };
    case 'achieved':
    case 'missed':
      return { kind: 'word', isAchieved: actual.state === 'achieved' };
    case 'worded':
      return isJudged ? { reason: 'judgedByPeople' } : { reason: 'actualIsWord' };
    default:
      return missingValue(results, indicator, year, actual.state);
  }
}

function isActualPreliminary(one: Case): boolean {
  const { results, rules, indicator, year, against } = one;
  const years = results.indicatorYears(indicator.id);
  if (!isTotalled(indicator, rules, against)) return rowIn(years, year)?.isPreliminary ?? false;
  return totalledYears(results, indicator, year).some((part) => rowIn(years, part)?.isPreliminary);
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
  const word = found.kind === 'lastYear' ? found.comparison : target.range;
  if (word === 'more') return { kind: 'comparison', comparison: 'moreThan', actual, target };
  if (word === 'less') return { kind: 'comparison', comparison: 'lessThan', actual, target };
  switch (method) {
    case 'actualOverTarget':
    case 'targetOverActual':
      return ratioBasis(indicator, method, actual, target);
    case 'progressFromBase':
      return progressBasis(indicator, actual, target);
    case 'achievedOrNot': {
      const comparison = comparisonFor(indicator.desired, word);
      return { kind: 'comparison', comparison, actual, target };
    }
    case 'keep':
      return { kind: 'keep', tolerance: toleranceFor(indicator, word), actual, target };
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
    return none({ reason: 'negative', actual, target });
  }
  if (isZero(target.value)) {
    return desired === 'decrease'
      ? { kind: 'zeroTarget', actual, target }
      : none({ reason: 'zeroTarget', origin: target.origin });
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
  if (isEqual(baseValue, target.value)) {
    return none({ reason: 'baseIsTarget', base: baseValue, origin: target.origin });
  }
  return {
    kind: 'progress',
    base: baseValue,
    ...(baseYear === undefined ? {} : { baseYear }),
    actual,
    target,
  };
}
