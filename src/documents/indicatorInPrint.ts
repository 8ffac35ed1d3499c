/**
 * An indicator as the papers print it in a year: name with unit, targets, actual values, rate, grade,
 * and the notes that belong to them. What is repeated (再掲) prints what its source says.
 */
import type { Achievement } from '../domain/achievement';
import { achievementOf } from '../domain/achievementOf';
import type { Exact } from '../domain/exact';
import type { FigureRules } from '../domain/figureRules';
import type { FiscalYear } from '../domain/fiscalYear';
import type { Indicator } from '../domain/indicator';
import { indicatorInForce } from '../domain/indicatorInForce';
import { sourceOf } from '../domain/plan';
import type { Results } from '../domain/results';
import { originalTargetOfYear, targetOfYear } from '../domain/targetOfYear';
import {
  isPreliminaryIn,
  shownActual,
  totalledYears,
  type ShownActual,
} from '../domain/usedActual';
import { achievementText } from '../wording/explainAchievement';
import { isSaidByValue, noNumberWord } from '../wording/figureWords';
import { indicatorNote, valueRemark } from '../wording/indicatorNotes';
import { noFigure } from '../wording/numbers';
import {
  indicatorName,
  notedSign,
  targetInTable,
  valueInTable,
  valuePrintFor,
  type ValuePrint,
} from '../wording/printedValues';

export interface PrintedIndicator {
  readonly id: string;
  /** The source as it was in force in the year. */
  readonly inForce: Indicator;
  readonly print: ValuePrint;
  readonly achievement: Achievement;
  readonly name: string;
  readonly rate: string;
  readonly grade: string;
  /** What is to be known about the value of the year that bears †; absent when none does. */
  readonly remark?: string;
  /** The same as a sentence that names the indicator. */
  readonly note?: string;
}

/** What of a year is printed in its column. */
export interface PrintedYear {
  readonly target: string;
  /** The target before a decided revision; '' when it was not revised. */
  readonly originalTarget: string;
  /** '' when the year has no column for it: what lies ahead. */
  readonly actual: string;
  /** The same without the sign †, for where no note explains it. */
  readonly plainActual: string;
  /** It is a number, which may have its unit behind it. */
  readonly isNumber: boolean;
}

export interface IndicatorSource {
  readonly results: Results;
  readonly rules: FigureRules;
  readonly year: FiscalYear;
}

/** @param years the years whose values stand beside each other: all are printed in one unit */
export function printedIndicator(
  { results, rules, year }: IndicatorSource,
  indicator: Indicator,
  years: readonly FiscalYear[],
): PrintedIndicator {
  const source = sourceOf(indicator, results.indicators) ?? indicator;
  const inForce = indicatorInForce(source, year);
  const achievement = achievementOf(results, rules, indicator, year);
  const print = valuePrintFor(inForce, valuesIn(results, source, years, year));
  const name = indicatorName(inForce, print);
  const row = results.indicator(source.id, year);
  const month = row?.fixedMonth === '' ? inForce.fixedMonth : (row?.fixedMonth ?? '');
  const remark = valueRemark(achievement, inForce, row?.stateReason ?? '', month);
  return {
    id: indicator.id,
    inForce,
    print,
    achievement,
    name,
    rate: rateOf(achievement),
    grade: achievement.grade?.symbol ?? noFigure,
    ...(remark === undefined
      ? {}
      : { remark, note: indicatorNote(indicator.id, inForce.name, remark) }),
  };
}

/** A state stands in the column of the value; that of the rate does not repeat it. */
function rateOf(achievement: Achievement): string {
  const { outcome } = achievement;
  const isState = outcome.kind === 'none' && isSaidByValue(outcome.why);
  return isState ? noFigure : achievementText(achievement);
}

/** All numbers that the columns print. */
function valuesIn(
  results: Results,
  source: Indicator,
  years: readonly FiscalYear[],
  year: FiscalYear,
): readonly Exact[] {
  const { baseValue } = indicatorInForce(source, year);
  const ofYears = years.flatMap((one) => {
    const target = targetOfYear(results, source, one);
    const actual =
      one <= year ? shownActual(results, indicatorInForce(source, one), one) : undefined;
    return [
      ...(target?.kind === 'number' ? [target.value] : []),
      ...(actual?.state === 'reported' ? [actual.value] : []),
    ];
  });
  return [...(baseValue ? [baseValue] : []), ...ofYears];
}

function isNoted(results: Results, inForce: Indicator, year: FiscalYear): boolean {
  const years =
    inForce.targetKind === 'cumulativeSummed' ? totalledYears(results, inForce, year) : [year];
  return years.some((one) => isPreliminaryIn(results, inForce, one));
}

/** The column of one year; years after the one evaluated have a target only. */
export function printedYear(
  { results, year }: IndicatorSource,
  { inForce: { id }, print, note }: PrintedIndicator,
  column: FiscalYear,
): PrintedYear {
  const source = results.indicators.get(id);
  if (!source) {
    return { target: noFigure, originalTarget: '', actual: '', plainActual: '', isNumber: false };
  }
  const target = targetOfYear(results, source, column);
  const original = originalTargetOfYear(results, source, column);
  const [shown, before] = [target, original].map((one) => targetInTable(one, print));
  const isRevised = original !== undefined && before !== shown && target?.kind !== 'lastYear';
  const inForce = indicatorInForce(source, column);
  const isMarked = column === year ? note !== undefined : isNoted(results, inForce, column);
  const found = column <= year ? shownActual(results, inForce, column) : undefined;
  const plainActual = found === undefined ? '' : actualText(found, print);
  return {
    target: shown ?? noFigure,
    originalTarget: isRevised ? (before ?? '') : '',
    actual: isMarked && plainActual !== '' ? `${plainActual}${notedSign}` : plainActual,
    plainActual,
    isNumber: found?.state === 'reported',
  };
}

function actualText(actual: ShownActual, print: ValuePrint): string {
  if (actual.state === 'reported') return valueInTable(actual.value, print);
  return actual.state === 'worded' ? actual.text : noNumberWord(actual.state);
}
