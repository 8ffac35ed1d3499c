/**
 * The actual value of an indicator in a year: the number that was typed, or the total of the yearly
 * numbers from the first year of the plan (or of the indicator, when it begins later) to this one.
 *
 * The base value is not part of a total. A year without a number, whatever its state, leaves the
 * total open (集計中): it is never smaller than the truth. Years that count something else (単位, 値の時点,
 * 出典・算出方法 were revised) have no total, whatever is missing.
 */
import { sumOf } from './exact';
import type { NoRate, NoNumber, UsedActual } from './explanation';
import { fiscalYear, fiscalYears, type FiscalYear } from './fiscalYear';
import { isMeasuredIn, nextMeasuredYear, type Indicator } from './indicator';
import { countedOtherwiseFrom, isBrokenBetween } from './indicatorInForce';
import { rowIn, type Results } from './results';
import type { ActualValue, IndicatorResult, MissingState } from './yearlyResult';

/** What stands in the year; a blank in a year that is not measured is 調査年以外. */
export function actualIn(results: Results, indicator: Indicator, year: FiscalYear): ActualValue {
  return actualOf(indicator, year, results.indicator(indicator.id, year));
}

/** @param row the result of the year */
export function actualOf(
  indicator: Indicator,
  year: FiscalYear,
  row: IndicatorResult | undefined,
): ActualValue {
  const actual = row?.actual ?? { state: 'notEntered' };
  return actual.state === 'notEntered' && !isMeasuredIn(indicator, year)
    ? { state: 'notSurveyed' }
    : actual;
}

/** Whether the value of the year is 速報. */
export function isPreliminaryIn(results: Results, indicator: Indicator, year: FiscalYear): boolean {
  return results.indicator(indicator.id, year)?.isPreliminary ?? false;
}

/** The years that a total adds. */
export function totalledYears(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): readonly FiscalYear[] {
  const first = Math.max(results.plan.firstYear, indicator.firstYear ?? results.plan.firstYear);
  return fiscalYears(fiscalYear(first), year);
}

/** The running total up to a year, or why there is none. */
export function runningTotal(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): UsedActual | Extract<NoRate, { reason: 'totalOpen' | 'totalBroken' }> {
  const added = totalledYears(results, indicator, year);
  const [first] = added;
  if (first === undefined) return { reason: 'totalOpen', missing: [{ year, state: 'notSet' }] };
  const since = countedOtherwiseFrom(indicator, first, year);
  if (since !== undefined) return { reason: 'totalBroken', since };
  const years = results.indicatorYears(indicator.id);
  const parts = [];
  const missing: { year: FiscalYear; state: NoNumber }[] = [];
  for (const part of added) {
    const actual = actualOf(indicator, part, rowIn(years, part));
    if (actual.state === 'reported') parts.push({ year: part, value: actual.value });
    else missing.push({ year: part, state: actual.state });
  }
  return missing.length > 0
    ? { reason: 'totalOpen', missing }
    : { value: sumOf(parts.map(({ value }) => value)), parts };
}

/** What stands in the column of a year: its value, or that its years have no total. */
export type ShownActual = ActualValue | { readonly state: 'totalBroken' };

/** What is shown of a year: the running total where the product adds yearly values, else what was reported. */
export function shownActual(results: Results, inForce: Indicator, year: FiscalYear): ShownActual {
  if (inForce.targetKind !== 'cumulativeSummed') return actualIn(results, inForce, year);
  if (totalledYears(results, inForce, year).length === 0) return actualIn(results, inForce, year);
  const total = runningTotal(results, inForce, year);
  if (!('reason' in total)) return { state: 'reported', value: total.value };
  return { state: total.reason === 'totalBroken' ? 'totalBroken' : 'counting' };
}

/** Why a year without a value has no rate: its state, and the last value for a year not surveyed. */
export function missingValue(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
  state: MissingState,
): NoRate {
  const row = results.indicator(indicator.id, year);
  const fixedMonth = row?.fixedMonth === '' ? indicator.fixedMonth : (row?.fixedMonth ?? '');
  if (state !== 'notSurveyed') return { reason: 'state', state, fixedMonth };
  const lastValue = lastValueBefore(results, indicator, year);
  const nextYear = nextMeasuredYear(indicator, year, results.plan.lastYear);
  return {
    reason: 'state',
    state,
    fixedMonth,
    ...(lastValue ? { lastValue } : {}),
    ...(nextYear === undefined ? {} : { nextYear }),
  };
}

/** The last number before a year within an unbroken series, the base value included. */
function lastValueBefore(results: Results, indicator: Indicator, year: FiscalYear) {
  const earlier = fiscalYears(results.plan.firstYear, year)
    .slice(0, -1)
    .reverse()
    .filter((candidate) => !isBrokenBetween(indicator, candidate, year));
  for (const candidate of earlier) {
    const actual = actualIn(results, indicator, candidate);
    if (actual.state === 'reported') return { year: candidate, value: actual.value };
  }
  const { baseValue, baseYear } = indicator;
  return baseValue && baseYear !== undefined && !isBrokenBetween(indicator, baseYear, year)
    ? { year: baseYear, value: baseValue }
    : undefined;
}
