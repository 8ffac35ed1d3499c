/**
 * 確認事項 of an action in a year: ordered rules as data. Each rule looks at one thing and names the
 * facts that contradict; none of them refuses or changes anything.
 */
import { achievementOf } from './achievementOf';
import { compareDates } from './civilDate';
import {
  add,
  divide,
  exactInteger,
  isEqual,
  isLess,
  multiply,
  sign,
  subtract,
  zero,
  type Exact,
} from './exact';
import type { FigureRules } from './figureRules';
import { fiscalYear, firstFiscalYear, type FiscalYear } from './fiscalYear';
import { indicatorInForce, isBrokenBetween } from './indicatorInForce';
import type { Indicator } from './indicator';
import { compareByContent } from './group/actionMoney';
import { unequalItems } from './group/amountUnits';
import { isValidIn, sourceOf, type ActionItem } from './plan';
import { comparePlanIds } from './planId';
import { referenceOf } from './reference';
import { countedIndicatorsIn, type Results } from './results';
import type { AmountChange, NotationWord, ReviewFlag } from './reviewFlag';
import {
  numbersWithUnit,
  saysItIs,
  saysTheSame,
  statesValue,
  type FoundNumber,
} from './textCompare';
import { comparableUnit } from './units';
import { actualIn, runningTotal } from './usedActual';
import { targetFor } from './usedTarget';
import type { ResultTexts, YearlyResult } from './yearlyResult';

export interface FlagSources {
  readonly results: Results;
  readonly rules: FigureRules;
  readonly notation: readonly NotationWord[];
  readonly amountChanges: readonly AmountChange[];
}

interface Case extends FlagSources {
  readonly action: ActionItem;
  readonly year: FiscalYear;
  readonly result: YearlyResult;
  readonly lastResult: YearlyResult | undefined;
  /** Sources of the action's indicators, as in force in the year, in natural order. */
  readonly indicators: readonly Indicator[];
}

type FlagRule = (found: Case) => readonly ReviewFlag[];

/** In the order in which the secretariat reads them. */
const flagRules: readonly FlagRule[] = [
  referenceDiffers,
  evaluationsDiffer,
  farAboveTarget,
  halfOrTwice,
  totalFell,
  textAsLastYear,
  numberContradicts,
  spentMoreThanBudget,
  unequalProject,
  changedAfterSettlement,
  notation,
];

/** All 確認事項 of an action in a year; none for one that is repeated, whose source has them. */
export function reviewFlags(
  sources: FlagSources,
  action: ActionItem,
  year: FiscalYear,
): readonly ReviewFlag[] {
  const { results } = sources;
  const result = results.yearly(action.id, year);
  if (!result || action.repeatedFrom !== undefined) return [];
  const found: Case = {
    ...sources,
    action,
    year,
    result,
    lastResult: results.yearly(action.id, yearBefore(year)),
    indicators: countedIndicatorsIn(results, action, year).flatMap((row) => {
      const source = sourceOf(row, results.indicators);
      return source ? [indicatorInForce(source, year)] : [];
    }),
  };
  return flagRules.flatMap((rule) => rule(found));
}

function yearBefore(year: FiscalYear): FiscalYear {
  return fiscalYear(Math.max(firstFiscalYear, year - 1));
}

function referenceDiffers({ results, rules, action, year, result }: Case): readonly ReviewFlag[] {
  const { outcome, isProvisional } = referenceOf(results, rules, action, year);
  const first = result.firstGrade;
  if (outcome.kind !== 'mean' || first === undefined || outcome.grade.symbol === first) return [];
  return [{ kind: 'referenceDiffers', reference: outcome.grade.symbol, first, isProvisional }];
}

function evaluationsDiffer({ result: { firstGrade, secondGrade } }: Case): readonly ReviewFlag[] {
  if (firstGrade === undefined || secondGrade === undefined || firstGrade === secondGrade) {
    return [];
  }
  return [{ kind: 'evaluationsDiffer', first: firstGrade, second: secondGrade }];
}

const farAbove = exactInteger(150);

function farAboveTarget({ results, rules, year, indicators }: Case): readonly ReviewFlag[] {
  return indicators.flatMap((indicator) => {
    const { id, name } = indicator;
    const [rate, lastRate] = [year, yearBefore(year)].map((one) => {
      const row = results.indicators.get(id) ?? indicator;
      const { outcome, printedRate } = achievementOf(results, rules, row, one);
      return outcome.kind === 'rate' && !isLess(outcome.rate, farAbove) ? printedRate : undefined;
    });
    return rate && lastRate
      ? [{ kind: 'farAboveTarget', indicatorId: id, name, rate, lastRate }]
      : [];
  });
}

/** This year's and last year's number of an unbroken series. */
function numbersOfTwoYears(
  { results, year }: Case,
  indicator: Indicator,
): { readonly value: Exact; readonly last: Exact } | undefined {
  const [now, before] = [year, yearBefore(year)].map((one) => actualIn(results, indicator, one));
  if (now?.state !== 'reported' || before?.state !== 'reported') return undefined;
  if (isBrokenBetween(indicator, yearBefore(year), year)) return undefined;
  return { value: now.value, last: before.value };
}

const two = exactInteger(2);

/** A total grows by itself, and a difference has no half: neither is far from last year's. */
function halfOrTwice(found: Case): readonly ReviewFlag[] {
  return found.indicators.flatMap((indicator) => {
    const { id, name, unit, targetKind } = indicator;
    const hasNoRatio = targetKind === 'cumulativeTyped' || unit === 'ポイント';
    const numbers = hasNoRatio ? undefined : numbersOfTwoYears(found, indicator);
    if (!numbers || !isFarFrom(numbers.value, numbers.last)) return [];
    return [{ kind: 'halfOrTwice', indicatorId: id, name, unit, ...numbers }];
  });
}

/** Outside of half to twice the last value; of a negative one likewise. From 0 nothing is far. */
function isFarFrom(value: Exact, last: Exact): boolean {
  const [half, twice] = [divide(last, two), multiply(last, two)];
  switch (sign(last)) {
    case 1:
      return isLess(value, half) || isLess(twice, value);
    case -1:
      return isLess(value, twice) || isLess(half, value);
    case 0:
      return false;
  }
}

function totalFell(found: Case): readonly ReviewFlag[] {
  return found.indicators.flatMap((indicator) => {
    const { id, name, unit, targetKind } = indicator;
    const numbers = numbersOfTwoYears(found, indicator);
    if (targetKind !== 'cumulativeTyped' || !numbers) return [];
    if (!isLess(numbers.value, numbers.last)) return [];
    return [{ kind: 'totalFell', indicatorId: id, name, unit, ...numbers }];
  });
}

const comparedFields = [
  'results',
  'summary',
  'firstReason',
  'issues',
  'currentYearAction',
  'nextAction',
] as const satisfies readonly (keyof ResultTexts)[];

function textAsLastYear({ result, lastResult }: Case): readonly ReviewFlag[] {
  if (!lastResult) return [];
  return comparedFields
    .filter((field) => saysTheSame(result.texts[field], lastResult.texts[field]))
    .map((field) => ({ kind: 'textAsLastYear', field }));
}

/**
 * A number that could be taken for the value: it is as large, or the text calls it so. A text that states
 * the value itself speaks of something else with its other numbers.
 */
function numberContradicts(found: Case): readonly ReviewFlag[] {
  const fields = ['results', 'summary'] as const;
  return found.indicators.flatMap((indicator) => {
    const { id, name, unit } = indicator;
    const own = comparableUnit(unit);
    const alike = found.indicators.filter((other) => comparableUnit(other.unit) === own);
    const isOnlyOne = alike.length === 1;
    const actual = actualIn(found.results, indicator, found.year);
    if (!isOnlyOne || actual.state !== 'reported') return [];
    const known = knownNumbers(found, indicator);
    return fields.flatMap((field) => {
      const text = found.result.texts[field];
      const states = (number: FoundNumber): boolean => statesValue(number, actual.value);
      if (numbersWithUnit(text, unit).some(states)) return [];
      return numbersWithUnit(text, unit)
        .filter((number) => !known.some((each) => statesValue(number, each)))
        .filter(
          (number) => isAsLarge(number.value, actual.value) || saysItIs(text, name, number.found),
        )
        .map((number): ReviewFlag => ({
          kind: 'numberContradicts',
          indicatorId: id,
          name,
          unit,
          field,
          found: number.found,
          value: actual.value,
        }));
    });
  });
}

/** From half to twice of it; nothing is as large as 0. */
function isAsLarge(number: Exact, value: Exact): boolean {
  return sign(value) !== 0 && !isFarFrom(number, value);
}

/** Values and targets of this and last year, by how much it grew, and the total that the product adds. */
function knownNumbers({ results, rules, year }: Case, indicator: Indicator): readonly Exact[] {
  const values = [year, yearBefore(year)].flatMap((one) => {
    const actual = actualIn(results, indicator, one);
    return actual.state === 'reported' ? [actual.value] : [];
  });
  const targets = [year, yearBefore(year)].flatMap((one) => {
    const inForce = indicatorInForce(results.indicators.get(indicator.id) ?? indicator, one);
    const target = targetFor(results, rules, inForce, one, 'inForce');
    return target.kind === 'none' ? [] : [target.target.value];
  });
  const total = runningTotal(results, indicator, year);
  const isTotalled = indicator.targetKind === 'cumulativeSummed';
  const totals = isTotalled && !('reason' in total) ? [total.value] : [];
  const [now, last] = values;
  const growth =
    values.length === 2 && now && last ? [subtract(now, last), subtract(last, now)] : [];
  return [...values, ...targets, ...growth, ...totals];
}

/** Each 関連事業 by itself; the amounts of the action where it has none. */
function spentMoreThanBudget({ results, action, year, result }: Case): readonly ReviewFlag[] {
  const projects = results.projects(action.id, year);
  const typed = projects.length > 0 ? projects : [{ amounts: result.amounts, number: undefined }];
  return typed.flatMap(({ amounts, number }) => {
    const { settledAmount: settled, currentBudget: budget, carriedOver = zero } = amounts;
    if (!settled || !budget || !isLess(budget, add(settled, carriedOver))) return [];
    const project = number === undefined ? {} : { projectNumber: number };
    return [{ kind: 'spentMoreThanBudget', ...project, settled, carriedOver, budget }];
  });
}

/** Asked of every action that has typed an amount of its own; rows of actions of other years do not count. */
function unequalProject({ results, action, year }: Case): readonly ReviewFlag[] {
  const numbers = results.projects(action.id, year).flatMap(({ number }) => number ?? []);
  return [...new Set(numbers)].flatMap((projectNumber) => {
    const rows = results
      .rowsOfProject(projectNumber, year)
      .filter(({ actionId }) => isCountedIn(results.actions.get(actionId), year))
      .sort((a, b) => comparePlanIds(a.actionId, b.actionId) || compareByContent(a, b));
    const items = unequalItems(
      rows.map(({ actionId, amounts }) => [actionId, amounts] as const),
    ).filter(({ typed }) => typed.some(({ actionId }) => actionId === action.id));
    return items.length > 0 ? [{ kind: 'unequalProject', projectNumber, items }] : [];
  });
}

function isCountedIn(action: ActionItem | undefined, year: FiscalYear): boolean {
  return action !== undefined && action.repeatedFrom === undefined && isValidIn(action, year);
}

function changedAfterSettlement(found: Case): readonly ReviewFlag[] {
  const { settledOn } = found.rules;
  if (!settledOn) return [];
  return found.amountChanges
    .filter(({ actionId, year }) => actionId === found.action.id && year === found.year)
    .filter(({ changedOn }) => compareDates(changedOn, settledOn) > 0)
    .filter(({ before, after }) => !(before && after ? isEqual(before, after) : before === after))
    .map(({ item, before, after, changedOn }) => ({
      kind: 'changedAfterSettlement',
      item,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
      changedOn,
    }));
}

const writtenFields = [...comparedFields, 'secondOpinion'] as const;

function notation({ result, notation: words }: Case): readonly ReviewFlag[] {
  return writtenFields.flatMap((field) =>
    words
      .filter(({ found }) => found !== '' && result.texts[field].includes(found))
      .map((word): ReviewFlag => ({ kind: 'notation', field, ...word })),
  );
}
