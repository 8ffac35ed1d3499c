/**
 * 当初 and 現行 side by side: where the target that the rate of a year uses, be it the target of the year
 * or 最終目標, is no longer the original one, the rate against the original stands beside the rate in
 * force, with the reasons and dates of the revisions of exactly this target.
 *
 * Before the year of 最終年度のみ nothing is judged, and nothing stands beside it; nor where 単位 was
 * revised since: a value in ％ says nothing against a target in 人.
 */
import type { Achievement } from './achievement';
import { achievementOf } from './achievementOf';
import { isEqual } from './exact';
import type { FigureRules } from './figureRules';
import { isBeforeFinalYear } from './finalYear';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce, isOriginalInOtherUnit } from './indicatorInForce';
import type { Indicator, RevisionFacts } from './indicator';
import { sourceOf } from './plan';
import type { Results } from './results';
import type { Target } from './target';
import { isAgainstFinal, revisionsOfTarget, takesFinalTarget, writtenTarget } from './usedTarget';

export interface BothRates {
  readonly current: Achievement;
  /** Present when the target is no longer the original one. */
  readonly revised?: {
    /** It is 最終目標 against which all rates are found (達成率の分母), not a target of the year. */
    readonly isFinalTarget: boolean;
    readonly original: Achievement;
    /** Undefined: there was none before. */
    readonly originalTarget: Target | undefined;
    readonly target: Target | undefined;
    /** The decided revisions of this target that are in force in the year, in any order. */
    readonly revisions: readonly RevisionFacts[];
  };
}

export function bothRates(
  results: Results,
  rules: FigureRules,
  indicator: Indicator,
  year: FiscalYear,
): BothRates {
  const current = achievementOf(results, rules, indicator, year);
  const source = sourceOf(indicator, results.indicators);
  if (!source) return { current };
  const inForce = indicatorInForce(source, year);
  if (isBeforeFinalYear(results.plan, inForce, year)) return { current };
  if (isOriginalInOtherUnit(source, year)) return { current };
  const before = writtenTarget(results, rules, inForce, year, 'original');
  const now = writtenTarget(results, rules, inForce, year, 'inForce');
  if (isSameTarget(before, now)) return { current };
  const isFinalTarget = isAgainstFinal(rules, 'inForce');
  return {
    current,
    revised: {
      isFinalTarget,
      original: achievementOf(results, rules, indicator, year, 'original'),
      originalTarget: before,
      target: now,
      revisions: revisionsOfTarget(inForce, year, isFinalTarget || takesFinalTarget(inForce)),
    },
  };
}

/** 80 and 80.0 are one target, 80 and 80以上 are two. */
function isSameTarget(a: Target | undefined, b: Target | undefined): boolean {
  if (a?.kind === 'number' && b?.kind === 'number') {
    return isEqual(a.value, b.value) && a.range === b.range;
  }
  if (a?.kind === 'lastYear' && b?.kind === 'lastYear') return a.comparison === b.comparison;
  return a?.kind === b?.kind && a?.text === b?.text;
}
