/**
 * Amounts of a group: sums over what counts once. A blank amount is left out of the sum of its own
 * column only, and said with n of N. 当初予算額 of an action whose projects have none is its own; but
 * where the group has a shared project and some project lacks 当初予算額 there is no sum, because
 * what two actions budgeted for it could be counted twice.
 *
 * 執行率 = 決算額 ÷ 予算現額 over what has both amounts; with 翌年度繰越額 a second one without it. A
 * denominator of 0 or less gives none.
 */
import { isZero, percentOf, roundedText, sign, subtract, sumOf, zero, type Exact } from '../exact';
import { eachItem, type ActionMoney } from './actionMoney';
import { unitsOf, type SharedProject, type UnequalProject, type UnitsOfGroup } from './amountUnits';
import type {
  AmountChangeExplanation,
  AmountExplanation,
  AmountItem,
  AmountOfYear,
  AmountUnit,
  ExecutionExplanation,
} from './explanationOfGroup';
import { moneyFacts } from './moneyFacts';

/** `value` in the unit of 設定「金額の単位」; absent prints 「－」. */
export interface AmountSum extends AmountOfYear {
  readonly explanation: AmountExplanation;
}

/** Percent; `printed` has 率の桁 decimals, half-up: 執行率 knows no bounds. */
export interface PrintedPercent {
  readonly value: Exact;
  readonly printed: string;
}

export interface Execution {
  /** Absent prints 「－」. */
  readonly rate?: PrintedPercent;
  /** Without 翌年度繰越額, printed in brackets; present only when something was carried over. */
  readonly withoutCarriedOver?: PrintedPercent;
  readonly explanation: ExecutionExplanation;
}

export interface GroupAmounts {
  readonly sums: Readonly<Record<AmountItem, AmountSum>>;
  readonly execution: Execution;
  /** Actions whose 決算額 is 見込 and in the sum. */
  readonly estimated: readonly string[];
  /** Actions of 予算措置なし. All of the group: 「－」 is printed for its amounts. */
  readonly unbudgeted: readonly string[];
  readonly shared: readonly SharedProject[];
  readonly unequal: readonly UnequalProject[];
}

/** @param money in natural order of the actions */
export function groupAmounts(money: readonly ActionMoney[], rateDigits: number): GroupAmounts {
  const units = unitsOf(money);
  const all = units.actions.concat(units.projects);
  const withLent = units.lent.length > 0 ? all.concat(units.lent) : all;
  const { missing, notSubmitted, leftOut, unbudgeted, estimated } = moneyFacts(units.known);
  const known = knownAmounts(all);
  const initialBudget = known.initialBudget.concat(knownAmounts(units.lent).initialBudget);
  const of = money.length;
  const sums = eachItem((item) => {
    const isInitial = item === 'initialBudget';
    const explanation: AmountExplanation = {
      figure: 'groupAmount',
      item,
      units: isInitial ? withLent : all,
      of,
      missing: missing[item],
      unbudgeted,
      notSubmitted: notSubmitted[item],
      isUndivided: isInitial && isUndivided(units),
    };
    return amountSum(explanation, isInitial ? initialBudget : known[item]);
  });
  const execution = executionOf(
    { figure: 'groupExecution', units: all, leftOut, unbudgeted, of, rateDigits },
    sums,
  );
  const { shared, unequal } = units;
  return { sums, execution, estimated, unbudgeted, shared, unequal };
}

function isUndivided({ shared, projects }: UnitsOfGroup): boolean {
  return shared.length > 0 && projects.some(({ amounts }) => !amounts.initialBudget);
}

/** @param known of the units of the explanation */
function amountSum(explanation: AmountExplanation, known: readonly Exact[]): AmountSum {
  const { of, missing } = explanation;
  const facts = { n: of - missing.length, of, explanation };
  return addsUp(explanation, known.length) ? { value: sumOf(known), ...facts } : facts;
}

/**
 * Whether there is anything to add up. Where all that is known is that some actions have no budget
 * (予算措置なし) and the rest is blank, a sum of 0 would be a figure that nobody reported.
 */
export function hasSum(explanation: AmountExplanation): boolean {
  return addsUp(explanation, knownAmounts(explanation.units)[explanation.item].length);
}

function addsUp({ unbudgeted, missing, isUndivided }: AmountExplanation, known: number): boolean {
  return !isUndivided && known > (missing.length > 0 ? unbudgeted.length : 0);
}

/** The amounts that are there, of each item; in one go, because every group of ten years passes here. */
function knownAmounts(units: readonly AmountUnit[]): Readonly<Record<AmountItem, Exact[]>> {
  const known = eachItem((): Exact[] => []);
  for (const { amounts } of units) {
    const { initialBudget, currentBudget, settledAmount, carriedOver, generalFunds } = amounts;
    if (initialBudget) known.initialBudget.push(initialBudget);
    if (currentBudget) known.currentBudget.push(currentBudget);
    if (settledAmount) known.settledAmount.push(settledAmount);
    if (carriedOver) known.carriedOver.push(carriedOver);
    if (generalFunds) known.generalFunds.push(generalFunds);
  }
  return known;
}

function executionOf(explanation: ExecutionExplanation, sums: GroupAmounts['sums']): Execution {
  const { units, leftOut, rateDigits } = explanation;
  const { settled, budget, carried } = leftOut.length > 0 ? executionSums(units) : sumsOfAll(sums);
  const rate = percent(settled, budget, rateDigits);
  if (!rate) return { explanation };
  const without =
    sign(carried) > 0 ? percent(settled, subtract(budget, carried), rateDigits) : undefined;
  return { rate, ...(without ? { withoutCarriedOver: without } : {}), explanation };
}

interface ExecutionSums {
  readonly settled: Exact;
  readonly budget: Exact;
  readonly carried: Exact;
}

/** The sums between which 執行率 is found: of the units that have both amounts. */
export function executionSums(units: readonly AmountUnit[]): ExecutionSums {
  const both = unitsOfExecution(units);
  const { settledAmount, currentBudget, carriedOver } = knownAmounts(both);
  return {
    settled: sumOf(settledAmount),
    budget: sumOf(currentBudget),
    carried: sumOf(carriedOver),
  };
}

/** Those that have both amounts. */
export function unitsOfExecution(units: readonly AmountUnit[]): readonly AmountUnit[] {
  return units.filter(({ amounts }) => amounts.currentBudget && amounts.settledAmount);
}

/** The same where all units have both amounts. */
function sumsOfAll({
  settledAmount: { value: settled = zero },
  currentBudget: { value: budget = zero },
  carriedOver: { value: carried = zero },
}: GroupAmounts['sums']): ExecutionSums {
  return { settled, budget, carried };
}

function percent(part: Exact, whole: Exact, digits: number): PrintedPercent | undefined {
  if (sign(whole) <= 0) return undefined;
  const value = percentOf(part, whole);
  return { value, printed: roundedText(value, digits) };
}

export interface AmountChange {
  /** This year less last year. */
  readonly difference: Exact;
  /** 増減率; absent prints 「－」: both years 0. */
  readonly rate?: PrintedPercent | 'fromNothing' | 'toNothing';
  readonly explanation: AmountChangeExplanation;
}

/** Why two years are not compared: 「－」 is printed, with a note when they were not counted alike. */
export interface NoAmountChange {
  readonly difference?: undefined;
  readonly explanation: AmountChangeExplanation;
}

/**
 * 決算額 against last year: 増減 and 増減率 = (this − last) ÷ last; last 0 → 皆増, this 0 → 皆減.
 * @param isCountedAlike otherwise the years are not compared
 */
export function settledChange(
  sums: { readonly now: AmountSum; readonly before: AmountSum },
  isCountedAlike: boolean,
  rateDigits: number,
): AmountChange | NoAmountChange {
  const { now, before } = sums;
  const [value, last] = [now.value, before.value];
  const explanation: AmountChangeExplanation = {
    figure: 'groupAmountChange',
    now,
    before,
    isCountedAlike,
    rateDigits,
  };
  if (!value || !last || !isCountedAlike) return { explanation };
  const difference = subtract(value, last);
  if (isZero(value) && isZero(last)) return { difference, explanation };
  if (isZero(last)) return { difference, rate: 'fromNothing', explanation };
  if (isZero(value)) return { difference, rate: 'toNothing', explanation };
  const rate = percentOf(difference, last);
  return {
    difference,
    rate: { value: rate, printed: roundedText(rate, rateDigits) },
    explanation,
  };
}
