/**
 * 最終目標の達成見込み: with at least two comparable years (typed results of plan years; the base value
 * is not one), last value + (last − first) ÷ years between × years left to the last plan year, against
 * 最終目標. Totals over the period and summed values go by the running total.
 *
 * 最終目標 is judged as 達成率 judges a target: under 維持, chosen or because the target has a word while
 * 算定方法 is blank, by what 維持 accepts; else in the 望ましい方向, or by the word where that says neither
 * more nor less. What people judge (達成率を算定しない, 文章で評価, 実施の有無), nobody foresees.
 */
import {
  add,
  compare,
  divide,
  exactInteger,
  isLess,
  magnitude,
  multiply,
  subtract,
  sumOf,
  type Exact,
} from '../exact';
import type { Comparison, KeptWithin } from '../explanation';
import { fiscalYears, type FiscalYear } from '../fiscalYear';
import type { Indicator } from '../indicator';
import { countedOtherwiseFrom, indicatorInForce, isBrokenBetween } from '../indicatorInForce';
import { comparisonFor, methodOf, toleranceFor } from '../rateMethod';
import { rowIn, type Results } from '../results';
import { actualOf, totalledYears } from '../usedActual';
import type { OutlookExplanation, YearValue } from './explanationOfGroup';

export type OutlookWord =
  /** 見込みあり. */
  | 'likely'
  /** 現状では困難. */
  | 'unlikely'
  /** 判断できない. */
  | 'unknown';

export interface Outlook {
  readonly word: OutlookWord;
  readonly explanation: OutlookExplanation;
}

type Basis = OutlookExplanation['basis'];

/** How a value went on from year to year, and what it is to reach. */
export type Trend = Extract<Basis, { kind: 'trend' }>;

/** @param indicator the source, not a repetition (再掲) */
export function outlookOf(results: Results, indicator: Indicator, year: FiscalYear): Outlook {
  const basis = basisOf(results, indicatorInForce(indicator, year), year);
  return {
    word: outlookFrom(basis),
    explanation: { figure: 'outlook', indicatorId: indicator.id, basis },
  };
}

function basisOf(results: Results, indicator: Indicator, year: FiscalYear): Basis {
  const { finalTarget, desired, targetKind } = indicator;
  const range = finalTarget?.kind === 'number' ? finalTarget.range : undefined;
  const method = methodOf(indicator, range);
  const isJudged = method === 'none' || desired === 'words' || desired === 'doing';
  if (isJudged) return { kind: 'none', why: 'judgedByPeople' };
  if (finalTarget?.kind !== 'number') return { kind: 'none', why: 'noNumberAsTarget' };
  const isTotal = targetKind === 'cumulativeSummed' || targetKind === 'yearlyWithTotal';
  if (isTotal && isTotalBroken(results, indicator, year)) {
    return { kind: 'none', why: 'seriesBroken' };
  }
  if (year <= results.plan.firstYear) return { kind: 'none', why: 'tooFewYears' };
  const ends = (isTotal ? endsOfTotals : endsOfValues)(results, indicator, year);
  if (!ends) return { kind: 'none', why: 'tooFewYears' };
  const { first, last } = ends;
  const reachedBy: KeptWithin =
    method === 'keep' ? toleranceFor(indicator, range) : bounds[comparisonFor(desired, range)];
  const finalYear = results.plan.lastYear;
  return { kind: 'trend', isTotal, first, last, finalYear, target: finalTarget, reachedBy };
}

/** Whether years are totalled of which the later ones count something else. */
function isTotalBroken(results: Results, indicator: Indicator, year: FiscalYear): boolean {
  if (indicator.revisions.length === 0) return false;
  const [first] = totalledYears(results, indicator, year);
  return first !== undefined && countedOtherwiseFrom(indicator, first, year) !== undefined;
}

/** Always the same ones: an indicator asks every year. */
const bounds: Readonly<Record<Comparison, KeptWithin>> = {
  atLeast: { kind: 'atLeast' },
  atMost: { kind: 'atMost' },
  moreThan: { kind: 'moreThan' },
  lessThan: { kind: 'lessThan' },
};

/** Two years, the earlier first; what lies between them does not count. */
interface Ends {
  readonly first: YearValue;
  readonly last: YearValue;
}

/** Of the numbers up to this year since the last break of the series. */
function endsOfValues(results: Results, indicator: Indicator, year: FiscalYear): Ends | undefined {
  const years = results.indicatorYears(indicator.id);
  let first: YearValue | undefined;
  let lastYear = year;
  let lastValue: Exact | undefined;
  for (const past of fiscalYears(results.plan.firstYear, year)) {
    const actual = actualOf(indicator, past, rowIn(years, past));
    if (actual.state !== 'reported' || isBrokenBetween(indicator, past, year)) continue;
    if (first) {
      lastYear = past;
      lastValue = actual.value;
    } else first = { year: past, value: actual.value };
  }
  return first && lastValue ? { first, last: { year: lastYear, value: lastValue } } : undefined;
}

/** Of the running totals since the last break of the series to the last before a year without a number. */
function endsOfTotals(results: Results, indicator: Indicator, year: FiscalYear): Ends | undefined {
  const years = results.indicatorYears(indicator.id);
  const values: Exact[] = [];
  let first: YearValue | undefined;
  let lastYear = year;
  for (const past of totalledYears(results, indicator, year)) {
    const actual = actualOf(indicator, past, rowIn(years, past));
    if (actual.state !== 'reported') break;
    values.push(actual.value);
    if (isBrokenBetween(indicator, past, year)) continue;
    first ??= { year: past, value: sumOf(values) };
    lastYear = past;
  }
  if (!first || first.year === lastYear) return undefined;
  return { first, last: { year: lastYear, value: sumOf(values) } };
}

/** The word that an explanation leads to. */
export function outlookFrom(basis: Basis): OutlookWord {
  if (basis.kind === 'none') return 'unknown';
  return isReached(basis, projectedValue(basis)) ? 'likely' : 'unlikely';
}

/** The value of the final year if it goes on as it went. */
export function projectedValue({ first, last, finalYear }: Trend): Exact {
  const perYear = divide(subtract(last.value, first.value), exactInteger(last.year - first.year));
  return add(last.value, multiply(perYear, exactInteger(finalYear - last.year)));
}

/** Whether a value of the final year reaches 最終目標. */
export function isReached({ reachedBy, target }: Trend, value: Exact): boolean {
  const order = compare(value, target.value);
  switch (reachedBy.kind) {
    case 'atLeast':
      return order >= 0;
    case 'atMost':
      return order <= 0;
    case 'moreThan':
      return order > 0;
    case 'lessThan':
      return order < 0;
    case 'band':
      return !isLess(reachedBy.width, magnitude(subtract(value, target.value)));
  }
}
