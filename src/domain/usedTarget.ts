/**
 * The target that the value of a year is compared with.
 *
 * In force is 目標値 of 指標実績; where that is blank, the plan's target for the year, which under
 * 最終年度のみ is 最終目標. 当初 is the target before any revision; where none was revised and the plan has
 * none, the typed one. Under 達成率の分母「最終目標」 it is 最終目標 whatever the method. A target that
 * compares with last year (前年度以上; a blank one under 前年度比較 too) takes last year's value, 速報
 * included, and last year's running total where the product adds the years: what is compared is of one
 * kind. Without one, or across a break of the series, there is no target.
 */
import type { Exact } from './exact';
import type { NoRate, UsedTarget } from './explanation';
import type { FigureRules } from './figureRules';
import { fiscalYear, firstFiscalYear, type FiscalYear } from './fiscalYear';
import type { Indicator, IndicatorRevision } from './indicator';
import { isBrokenBetween, originalFinalTarget, originalTarget } from './indicatorInForce';
import type { Results } from './results';
import type { LastYearTarget, Target } from './target';
import { actualIn, isPreliminaryIn, runningTotal } from './usedActual';

/**
 * - inForce: the figure that papers print
 * - original: against the target before any revision, for comparison
 * - final: 最終目標比, against 最終目標 in any year
 */
export type Against = 'inForce' | 'original' | 'final';

export type FoundTarget =
  | { readonly kind: 'number'; readonly target: UsedTarget }
  /** Last year's value with the comparison of the target. */
  | {
      readonly kind: 'lastYear';
      readonly target: UsedTarget;
      readonly comparison: LastYearTarget['comparison'];
      /** The value of last year is 速報. */
      readonly isPreliminary: boolean;
    }
  | { readonly kind: 'none'; readonly why: NoRate };

/** Whether the target is 最終目標 instead of the target of the year. */
export function isAgainstFinal(rules: FigureRules, against: Against): boolean {
  return against === 'final' || rules.rateAgainst === 'finalTarget';
}

/** Whether the product adds the yearly values of an indicator for a figure. */
export function isTotalled(
  { targetKind }: Indicator,
  rules: FigureRules,
  against: Against,
): boolean {
  return (
    targetKind === 'cumulativeSummed' ||
    (targetKind === 'yearlyWithTotal' && isAgainstFinal(rules, against))
  );
}

/** The target of a year. `indicator` is the source (not 再掲) as it was in force in the year. */
export function targetFor(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): FoundTarget {
  const origin = isAgainstFinal(rules, against) ? 'final' : 'year';
  const target = writtenTarget(results, rules, indicator, year, against);
  if (!target) return { kind: 'none', why: { reason: 'noTarget', because: 'blank', origin } };
  if (target.kind === 'words') {
    return { kind: 'none', why: { reason: 'targetIsWords', text: target.text, origin } };
  }
  if (target.kind === 'number') {
    const { value, range } = target;
    return { kind: 'number', target: range ? { value, origin, range } : { value, origin } };
  }
  const isTotal = isTotalled(indicator, rules, against);
  const lastOrigin = isTotal ? 'lastTotal' : 'lastYear';
  const last = valueOfLastYear(results, indicator, year, isTotal);
  return typeof last === 'string'
    ? { kind: 'none', why: { reason: 'noTarget', because: last, origin: lastOrigin } }
    : {
        kind: 'lastYear',
        target: { value: last, origin: lastOrigin },
        comparison: target.comparison,
        isPreliminary: isPreliminaryIn(results, indicator, fiscalYear(year - 1)),
      };
}

/** The target as it was written, with what a blank one means under 前年度比較. */
export function writtenTarget(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): Target | undefined {
  if (isAgainstFinal(rules, against)) {
    return against === 'original' ? originalFinalTarget(indicator) : indicator.finalTarget;
  }
  return against === 'original'
    ? originalTargetIn(results, indicator, year)
    : targetIn(results, indicator, year);
}

/** In force: 目標値 of the row, else the plan's. */
export function targetIn(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): Target | undefined {
  const { targetKind, finalTarget, targets } = indicator;
  const planned = targetKind === 'finalYearOnly' ? finalTarget : undefined;
  const typed = results.indicator(indicator.id, year)?.target;
  return comparedWithLastYear(indicator, typed ?? planned ?? targets.get(year));
}

/** 当初: 当初目標値 of the row, else the plan's before any revision, else the typed one. */
export function originalTargetIn(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): Target | undefined {
  const row = results.indicator(indicator.id, year);
  const isFinal = takesFinalTarget(indicator);
  const planned =
    (isFinal ? originalFinalTarget(indicator) : undefined) ?? originalTarget(indicator, year);
  const isRevised = revisionsOfTarget(indicator, year, isFinal).length > 0;
  return comparedWithLastYear(
    indicator,
    row?.originalTarget ?? planned ?? (isRevised ? undefined : row?.target),
  );
}

/** Whether 最終目標, now or before a revision, stands for the target of the year: 最終年度のみ. */
export function takesFinalTarget(indicator: Indicator): boolean {
  const { targetKind, finalTarget } = indicator;
  return (
    targetKind === 'finalYearOnly' &&
    (finalTarget !== undefined || originalFinalTarget(indicator) !== undefined)
  );
}

/**
 * The decided revisions of the target of a year that are in force in it, in any order.
 * @param isFinal 最終目標 is the target, or stands for it
 */
export function revisionsOfTarget(
  { revisions }: Indicator,
  year: FiscalYear,
  isFinal: boolean,
): readonly IndicatorRevision[] {
  return revisions.filter(
    (one) =>
      one.appliesFrom <= year &&
      (isFinal ? one.item === 'finalTarget' : one.item === 'target' && one.year === year),
  );
}

/** Under 前年度比較 a target that is blank or a number of its own compares with last year. */
function comparedWithLastYear(
  { targetKind, desired }: Indicator,
  written: Target | undefined,
): Target | undefined {
  if (targetKind !== 'againstLastYear') return written;
  if (written?.kind === 'lastYear' || written?.kind === 'words') return written;
  return { kind: 'lastYear', comparison: desired === 'decrease' ? 'atMost' : 'atLeast', text: '' };
}

function valueOfLastYear(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
  isTotal: boolean,
): Exact | 'noLastYear' | 'seriesBroken' {
  if (year <= firstFiscalYear) return 'noLastYear';
  const lastYear = fiscalYear(year - 1);
  const value = isTotal
    ? totalOf(results, indicator, lastYear)
    : reportedIn(results, indicator, lastYear);
  if (!value) return 'noLastYear';
  return isBrokenBetween(indicator, lastYear, year) ? 'seriesBroken' : value;
}

function totalOf(results: Results, indicator: Indicator, year: FiscalYear): Exact | undefined {
  const total = runningTotal(results, indicator, year);
  return 'reason' in total ? undefined : total.value;
}

function reportedIn(results: Results, indicator: Indicator, year: FiscalYear): Exact | undefined {
  const actual = actualIn(results, indicator, year);
  return actual.state === 'reported' ? actual.value : undefined;
}
