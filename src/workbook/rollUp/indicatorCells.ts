/**
 * The computed columns of 指標実績: the typed value as a number, 達成率 as it is printed, 判定. They are
 * figures of the same reading as 戦略別集計, so that the two never contradict.
 */
import { achievementOf } from '../../domain/achievementOf';
import { nearestNumber } from '../../domain/exact';
import type { FigureRules } from '../../domain/figureRules';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { Results } from '../../domain/results';
import type { RowCells } from './groupCells';

/** Undefined for an indicator that the plan does not have. */
export function indicatorCells(
  results: Results,
  rules: FigureRules,
  indicatorId: string,
  year: FiscalYear,
): RowCells | undefined {
  const indicator = results.indicators.get(indicatorId);
  if (!indicator) return undefined;
  const { printedRate, grade } = achievementOf(results, rules, indicator, year);
  const actual = results.indicator(indicatorId, year)?.actual;
  return {
    valueNumber: actual?.state === 'reported' ? nearestNumber(actual.value) : '',
    rate: printedRate ? Number(printedRate.text) : '',
    grade: rules.gradesUsed && grade ? grade.symbol : '',
  };
}
