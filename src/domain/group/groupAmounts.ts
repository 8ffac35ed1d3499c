/**
 * Amounts of a group: sums over what counts once. A blank amount is left out of the sum of its own
 * column only, and said with n of N. 当初予算額 of an action whose projects have none is its own; but
 * where the group has a shared project and some project lacks 当初予算額 there is no sum, because
 * what two actions budgeted for it could be counted twice.
 *
 * 執行率 = 決算額 ÷ 予算現額 over what has both amounts; with 翌年度繰越額 a second one without it. A
 * denominator of 0 or less gives none.
 */
import { isZero, percentOf, roundedText, sign, subtract, sumOf, type Exact } from '../exact';
import type { Amounts } from '../yearlyResult';
import {
  unitsOf,
  type ActionMoney,
  type SharedProject,
  type UnequalProject,
  type UnitsOfGroup,
} from './amountUnits';
import type {
  AmountChangeExplanation,
  AmountExplanation,
  AmountItem,
  AmountUnit,
  ExecutionExplanation,
} from './explanationOfGroup';

export interface AmountSum {
  /** In the unit of 設定「金額の単位」; absent prints 「－」. */
  readonly value?: Exact;
  /** How many of the group's actions have the amount in full. */
  readonly n: number;
  readonly of: number;
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
  const all = [...units.actions, ...units.projects];
  const sum = (item: AmountItem): AmountSum => amountSum(money, units, all, item);
  return {
    sums: {
      initialBudget: sum('initialBudget'),
      currentBudget: sum('currentBudget'),
      settledAmount: sum('settledAmount'),
      carriedOver: sum('carriedOver'),
      generalFunds: sum('generalFunds'),
    },
    execution: executionOf(money, all, rateDigits),
    estimated: money
      .filter(({ isEstimated }) => isEstimated)
      .filter((one) => knownOf(one, 'settledAmount') !== 'none')
      .map(({ actionId }) => actionId),
    unbudgeted: money.filter(({ isUnbudgeted }) => isUnbudgeted).map(({ actionId }) => actionId),
    shared: units.shared,
    unequal: units.unequal,
  };
}

/** 当初予算額 of an action whose projects have none is the action's own. */
function usesOwn({ projects }: ActionMoney, item: AmountItem): boolean {
  return (
    projects.length === 0 ||
    (item === 'initialBudget' && projects.every(({ amounts }) => !amounts.initialBudget))
  );
}

type Known = 'all' | 'some' | 'none';

/** Whether the amount, or that of each project, is there. */
function knownOf(money: ActionMoney, item: AmountItem): Known {
  if (usesOwn(money, item)) return money.unit.amounts[item] ? 'all' : 'none';
  let count = 0;
  for (const { amounts } of money.projects) if (amounts[item]) count += 1;
  return count === money.projects.length ? 'all' : count > 0 ? 'some' : 'none';
}

function amountSum(
  money: readonly ActionMoney[],
  units: UnitsOfGroup,
  all: readonly AmountUnit[],
  item: AmountItem,
): AmountSum {
  const missing: { actionId: string; isPartly: boolean }[] = [];
  const notSubmitted: string[] = [];
  for (const one of money) {
    const known = knownOf(one, item);
    if (known !== 'all') missing.push({ actionId: one.actionId, isPartly: known === 'some' });
    if (known !== 'none' && !one.isSubmitted) notSubmitted.push(one.actionId);
  }
  const isUndivided =
    item === 'initialBudget' &&
    units.shared.length > 0 &&
    units.projects.some(({ amounts }) => !amounts.initialBudget);
  const lent = money.filter((one) => one.projects.length > 0 && usesOwn(one, item));
  const explanation: AmountExplanation = {
    figure: 'groupAmount',
    item,
    units: lent.length > 0 ? [...all, ...lent.map(({ unit }) => unit)] : all,
    of: money.length,
    missing,
    unbudgeted: money.filter(({ isUnbudgeted }) => isUnbudgeted).map(({ actionId }) => actionId),
    notSubmitted,
    isUndivided,
  };
  const amounts = knownAmounts(explanation.units, item);
  const facts = { n: money.length - missing.length, of: money.length, explanation };
  return hasSum(explanation) ? { value: sumOf(amounts), ...facts } : facts;
}

/**
 * Whether there is anything to add up. Where all that is known is that some actions have no budget
 * (予算措置なし) and the rest is blank, a sum of 0 would be a figure that nobody reported.
 */
export function hasSum(explanation: AmountExplanation): boolean {
  const { item, units, unbudgeted, missing, isUndivided } = explanation;
  const known = knownAmounts(units, item).length;
  return !isUndivided && known > (missing.length > 0 ? unbudgeted.length : 0);
}

/** The amounts of an item that are there; a loop, because every group of ten years passes here. */
function knownAmounts(units: readonly AmountUnit[], item: AmountItem): readonly Exact[] {
  const known: Exact[] = [];
  for (const { amounts } of units) {
    const amount = amounts[item];
    if (amount) known.push(amount);
  }
  return known;
}

function executionOf(
  money: readonly ActionMoney[],
  units: readonly AmountUnit[],
  rateDigits: number,
): Execution {
  const leftOut = money
    .filter(({ projects, unit }) =>
      projects.length > 0
        ? projects.some(({ amounts }) => !hasBoth(amounts))
        : !hasBoth(unit.amounts),
    )
    .map(({ actionId }) => actionId);
  const explanation: ExecutionExplanation = {
    figure: 'groupExecution',
    units,
    leftOut,
    of: money.length,
    rateDigits,
  };
  const { settled, budget, carried } = executionSums(units);
  const rate = percent(settled, budget, rateDigits);
  if (!rate) return { explanation };
  const without =
    sign(carried) > 0 ? percent(settled, subtract(budget, carried), rateDigits) : undefined;
  return { rate, ...(without ? { withoutCarriedOver: without } : {}), explanation };
}

function hasBoth({ currentBudget, settledAmount }: Amounts): boolean {
  return currentBudget !== undefined && settledAmount !== undefined;
}

/** The sums between which 執行率 is found: of the units that have both amounts. */
export function executionSums(units: readonly AmountUnit[]) {
  const both = units.filter(({ amounts }) => hasBoth(amounts));
  const sum = (item: AmountItem): Exact => sumOf(knownAmounts(both, item));
  return {
    settled: sum('settledAmount'),
    budget: sum('currentBudget'),
    carried: sum('carriedOver'),
  };
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
 * 決算額 against last year: 増減 and 増減率 = (this − last) ÷ last; last 0 → 皆増, this 0 → 皆減. The
 * years are compared only when both were counted with 関連事業, or both without: of the group as a
 * whole and of each action that stands in both.
 */
export function settledChange(
  now: readonly ActionMoney[],
  before: readonly ActionMoney[],
  sums: { readonly now: AmountSum; readonly before: AmountSum },
  rateDigits: number,
): AmountChange | NoAmountChange {
  const [value, last] = [sums.now.value, sums.before.value];
  const isCountedAlike = areCountedAlike(now, before);
  const explanation: AmountChangeExplanation = {
    figure: 'groupAmountChange',
    ...(value ? { now: value } : {}),
    ...(last ? { before: last } : {}),
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

function areCountedAlike(now: readonly ActionMoney[], before: readonly ActionMoney[]): boolean {
  const uses = ({ projects }: ActionMoney): boolean => projects.length > 0;
  const usedBefore = new Map(before.map((one) => [one.actionId, uses(one)]));
  return (
    now.some(uses) === before.some(uses) &&
    now.every((one) => (usedBefore.get(one.actionId) ?? uses(one)) === uses(one))
  );
}
