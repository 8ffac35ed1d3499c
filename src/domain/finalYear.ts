/**
 * 最終年度のみ is judged once: in the last year of the plan, or in 終了年度 of the indicator where that
 * comes before it. Until then it has no rate.
 */
import type { FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';
import type { Plan } from './plan';

/** The last year of an indicator within the plan. */
export function finalYearOf(plan: Pick<Plan, 'lastYear'>, indicator: Indicator): FiscalYear {
  const { lastYear = plan.lastYear } = indicator;
  return lastYear < plan.lastYear ? lastYear : plan.lastYear;
}

/** Whether the indicator is 最終年度のみ and its year is still to come. */
export function isBeforeFinalYear(
  plan: Pick<Plan, 'lastYear'>,
  indicator: Indicator,
  year: FiscalYear,
): boolean {
  return indicator.targetKind === 'finalYearOnly' && year < finalYearOf(plan, indicator);
}
