/**
 * What is to be said of the amounts of a group beside their sums, by its actions: which are blank,
 * not submitted, without 予算措置 or 見込. What another action typed of a shared project is there for this
 * one too, but this one has not reported it.
 */
import { amountItems, eachItem, type ActionMoney } from './actionMoney';
import type { AmountGap, AmountItem } from './explanationOfGroup';

export interface MoneyFacts {
  readonly missing: Readonly<Record<AmountItem, AmountGap[]>>;
  /** Not submitted, and there is an amount nevertheless. */
  readonly notSubmitted: Readonly<Record<AmountItem, string[]>>;
  /** Without 予算現額 or 決算額, be it of one project. */
  readonly leftOut: string[];
  readonly unbudgeted: string[];
  /** 見込, and there is 決算額. */
  readonly estimated: string[];
}

/** @param money in natural order of the actions */
export function moneyFacts(money: readonly ActionMoney[]): MoneyFacts {
  const facts: MoneyFacts = {
    missing: eachItem(() => []),
    notSubmitted: eachItem(() => []),
    leftOut: [],
    unbudgeted: [],
    estimated: [],
  };
  for (const one of money) addFacts(facts, one);
  return facts;
}

function addFacts(facts: MoneyFacts, one: ActionMoney): void {
  const { missing, notSubmitted } = facts;
  const { actionId, gaps, ownGaps, isUnbudgeted, isEstimated } = one;
  const { initialBudget, currentBudget, settledAmount, carriedOver, generalFunds } = gaps;
  if (initialBudget) missing.initialBudget.push(initialBudget);
  if (currentBudget) missing.currentBudget.push(currentBudget);
  if (settledAmount) missing.settledAmount.push(settledAmount);
  if (carriedOver) missing.carriedOver.push(carriedOver);
  if (generalFunds) missing.generalFunds.push(generalFunds);
  if (!one.isSubmitted) {
    for (const item of amountItems) if (isKnown(ownGaps[item])) notSubmitted[item].push(actionId);
  }
  if (currentBudget || settledAmount) facts.leftOut.push(actionId);
  if (isUnbudgeted) facts.unbudgeted.push(actionId);
  if (isEstimated && isKnown(ownGaps.settledAmount)) facts.estimated.push(actionId);
}

/** Whether the amount, or that of a project, is there. */
function isKnown(gap: AmountGap | undefined): boolean {
  return gap === undefined || gap.isPartly;
}
