/**
 * Whether a pack is more than a draft: every action of the year is 確認済み or 確定, and every value that
 * is still 集計中 says in which month it comes. A pack without the mark 【作成中】 is a promise.
 */
import type { Results } from '../domain/results';
import { sourceOf } from '../domain/plan';
import { indicatorsIn } from '../domain/results';
import { indicatorInForce } from '../domain/indicatorInForce';
import type { FiscalYear } from '../domain/fiscalYear';
import type { Indicator } from '../domain/indicator';
import { actualIn } from '../domain/usedActual';

/** @param actionIds the actions of the year; repeated ones by their source */
export function isSettled(
  results: Results,
  actionIds: readonly string[],
  year: FiscalYear,
): boolean {
  return actionIds.every((id) => {
    const action = results.actions.get(id);
    const submission = results.yearly(id, year)?.submission;
    const isChecked = submission === 'checked' || submission === 'settled';
    return (
      isChecked &&
      (!action || indicatorsIn(results, action, year).every((row) => isDated(results, row, year)))
    );
  });
}

function isDated(results: Results, indicator: Indicator, year: FiscalYear): boolean {
  const source = sourceOf(indicator, results.indicators) ?? indicator;
  const inForce = indicatorInForce(source, year);
  if (actualIn(results, inForce, year).state !== 'counting') return true;
  const month = results.indicator(source.id, year)?.fixedMonth ?? '';
  return month !== '' || inForce.fixedMonth !== '';
}
