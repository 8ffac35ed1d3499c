/**
 * The target that the value of a year is compared with.
 *
 * In force is 目標値 of 指標実績; where that is blank, the plan's target for the year. 当初 is the
 * target before any revision. Under 達成率の分母「最終目標」 it is 最終目標 whatever the method. A target
 * that compares with last year (前年度以上; a blank one under 前年度比較 too) takes last year's value,
 * 速報 included; without one, or across a break of the series, there is no target.
 */
import type { Exact } from './exact';
import type { NoRate, UsedTarget } from './explanation';
import type { FigureRules } from './figureRules';
import { fiscalYear, firstFiscalYear, type FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';
import { isBrokenBetween, originalFinalTarget, originalTarget } from './indicatorInForce';
import type { Results } from './results';
import type { LastYearTarget, Target } from './target';
import { actualIn, isPreliminaryIn } from './usedActual';

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

/** The target of a year. `indicator` is the source (not 再掲) as it was in force in the year. */
export function targetFor(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): FoundTarget {
  const origin = isAgainstFinal(rules, against) ? 'final' : 'year';
  const written =
    origin === 'final'
      ? finalTargetOf(indicator, against)
      : targetOfYear(results, indicator, year, against);
  const target = comparedWithLastYear(indicator, origin, written);
  if (!target) return { kind: 'none', why: { reason: 'noTarget', because: 'blank' } };
  if (target.kind === 'words') {
    return { kind: 'none', why: { reason: 'targetIsWords', text: target.text } };
  }
  if (target.kind === 'number') {
    const { value, range } = target;
    return { kind: 'number', target: range ? { value, origin, range } : { value, origin } };
  }
  const last = valueOfLastYear(results, indicator, year);
  return typeof last === 'string'
    ? { kind: 'none', why: { reason: 'noTarget', because: last } }
    : {
        kind: 'lastYear',
        target: { value: last, origin: 'lastYear' },
        comparison: target.comparison,
        isPreliminary: isPreliminaryIn(results, indicator, fiscalYear(year - 1)),
      };
}

function finalTargetOf(indicator: Indicator, against: Against): Target | undefined {
  return against === 'original' ? originalFinalTarget(indicator) : indicator.finalTarget;
}

function targetOfYear(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
  against: Against,
): Target | undefined {
  const row = results.indicator(indicator.id, year);
  const isFinalOnly = indicator.targetKind === 'finalYearOnly';
  if (against === 'original') {
    const planned = isFinalOnly ? originalFinalTarget(indicator) : undefined;
    return row?.originalTarget ?? planned ?? originalTarget(indicator, year);
  }
  const planned = isFinalOnly ? indicator.finalTarget : undefined;
  return row?.target ?? planned ?? indicator.targets.get(year);
}

/** Under 前年度比較 a target that is blank or a number of its own compares with last year. */
function comparedWithLastYear(
  indicator: Indicator,
  origin: UsedTarget['origin'],
  written: Target | undefined,
): Target | undefined {
  const byDefault = indicator.targetKind === 'againstLastYear' && origin === 'year';
  if (!byDefault || written?.kind === 'lastYear' || written?.kind === 'words') return written;
  const comparison = indicator.desired === 'decrease' ? 'atMost' : 'atLeast';
  return { kind: 'lastYear', comparison, text: '' };
}

function valueOfLastYear(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): Exact | 'noLastYear' | 'seriesBroken' {
  if (year <= firstFiscalYear) return 'noLastYear';
  const lastYear = fiscalYear(year - 1);
  const actual = actualIn(results, indicator, lastYear);
  if (actual.state !== 'reported') return 'noLastYear';
  return isBrokenBetween(indicator, lastYear, year) ? 'seriesBroken' : actual.value;
}
