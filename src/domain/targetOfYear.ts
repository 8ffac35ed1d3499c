/**
 * The target of a year as it is printed: the one that its rate uses. Under 最終年度のみ, before its year,
 * it is what the plan or the row says for the year itself, by which nothing is judged.
 */
import { isBeforeFinalYear } from './finalYear';
import type { FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';
import { indicatorInForce, isOriginalInOtherUnit, originalTarget } from './indicatorInForce';
import type { Results } from './results';
import type { Target } from './target';
import { originalTargetIn, targetIn } from './usedTarget';

/** @param source the indicator that is not 再掲; undefined: there is no target */
export function targetOfYear(
  results: Results,
  source: Indicator,
  year: FiscalYear,
): Target | undefined {
  const inForce = indicatorInForce(source, year);
  return isBeforeFinalYear(results.plan, inForce, year)
    ? (results.indicator(source.id, year)?.target ?? inForce.targets.get(year))
    : targetIn(results, inForce, year);
}

/** 当初: the same before any revision; none where it was set in another unit. */
export function originalTargetOfYear(
  results: Results,
  source: Indicator,
  year: FiscalYear,
): Target | undefined {
  if (isOriginalInOtherUnit(source, year)) return undefined;
  const inForce = indicatorInForce(source, year);
  return isBeforeFinalYear(results.plan, inForce, year)
    ? (results.indicator(source.id, year)?.originalTarget ?? originalTarget(source, year))
    : originalTargetIn(results, inForce, year);
}
