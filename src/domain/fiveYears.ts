/**
 * The years whose values stand beside each other: five plan years in a row, beginning with the year
 * before the one evaluated, and earlier where the plan ends before the fifth. A plan of five years shows
 * all of them in every year; a shorter one has fewer.
 */
import { fiscalYear, fiscalYears, type FiscalYear } from './fiscalYear';
import type { Plan } from './plan';

const SHOWN = 5;

/** At most five. @param year the year evaluated */
export function fiveYears(
  { firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>,
  year: FiscalYear,
): readonly FiscalYear[] {
  const first = Math.max(firstYear, Math.min(year - 1, lastYear - SHOWN + 1));
  return fiscalYears(fiscalYear(first), lastYear).slice(0, SHOWN);
}
