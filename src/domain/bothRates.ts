/**
 * 当初 and 現行 side by side: where the target of a year was revised, the rate against the target
 * before any revision stands beside the rate in force, with the reasons and dates of the revisions.
 */
import type { Achievement } from './achievement';
import { achievementOf } from './achievementOf';
import { isEqual } from './exact';
import type { FigureRules } from './figureRules';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce, originalTarget } from './indicatorInForce';
import type { Indicator, RevisionFacts } from './indicator';
import { sourceOf } from './plan';
import type { Results } from './results';
import type { Target } from './target';

export interface BothRates {
  readonly current: Achievement;
  /** Present when the target of the year is no longer the original one. */
  readonly revised?: {
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
  const row = results.indicator(source.id, year);
  const before = row?.originalTarget ?? originalTarget(source, year);
  const now = row?.target ?? indicatorInForce(source, year).targets.get(year);
  if (isSameTarget(before, now)) return { current };
  return {
    current,
    revised: {
      original: achievementOf(results, rules, indicator, year, 'original'),
      originalTarget: before,
      target: now,
      revisions: source.revisions.filter(
        (one) => one.item === 'target' && one.year === year && one.appliesFrom <= year,
      ),
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
