/**
 * The target of a year as it is printed: 目標値 of 指標実績, where that is blank the plan's. Under
 * 前年度比較 it is a comparison with last year, unless words stand there.
 */
import type { FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';
import { indicatorInForce } from './indicatorInForce';
import type { Results } from './results';
import type { Target } from './target';

/** @param source the indicator that is not 再掲; undefined: there is no target */
export function targetOfYear(
  results: Results,
  source: Indicator,
  year: FiscalYear,
): Target | undefined {
  const inForce = indicatorInForce(source, year);
  const isLast = year === results.plan.lastYear;
  const planned =
    inForce.targetKind === 'finalYearOnly' && isLast
      ? inForce.finalTarget
      : inForce.targets.get(year);
  const written = results.indicator(source.id, year)?.target ?? planned;
  const isCompared = inForce.targetKind === 'againstLastYear';
  if (!isCompared || written?.kind === 'lastYear' || written?.kind === 'words') return written;
  const comparison = inForce.desired === 'decrease' ? 'atMost' : 'atLeast';
  return { kind: 'lastYear', comparison, text: '' };
}
