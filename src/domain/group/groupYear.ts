/**
 * The figures of a group that need nothing but its own year: distributions, mean, amounts. A year's
 * are made once and stand beside those of the next.
 */
import { comparePlanIds } from '../planId';
import type { ActionMoney } from './actionMoney';
import { distribute, type Counted, type Counting } from './distribution';
import { onceInOrder, type EvaluatedIndicator } from './evaluatedIndicator';
import { printedUnder, type EvaluatedAction, type EvaluatedYear } from './evaluatedYear';
import { groupAmounts, type GroupAmounts } from './groupAmounts';
import { groupMean, type GroupMean } from './groupMean';
import type { Group, GroupKey, Member } from './membership';
import type { RollUpRules } from './rollUpRules';
import { sharesOf, type Shares } from './share';

export interface GroupYear {
  readonly key: GroupKey;
  readonly members: readonly Member[];
  /** In natural order of the printed ids. */
  readonly actions: readonly EvaluatedAction[];
  /** In natural order. */
  readonly indicators: readonly EvaluatedIndicator[];
  readonly shares: Readonly<Record<Counting, Shares>>;
  readonly mean: GroupMean;
  /** In natural order of the sources. */
  readonly money: readonly ActionMoney[];
  readonly amounts: GroupAmounts;
}

export function groupYears(year: EvaluatedYear, rules: RollUpRules): readonly GroupYear[] {
  return year.groups.map((group) => groupYear(group, actionsOf(group, year), rules));
}

/** The group in a year in which nothing belonged to it. */
export function emptyGroupYear(key: GroupKey, rules: RollUpRules): GroupYear {
  return groupYear({ key, members: [] }, [], rules);
}

function actionsOf({ members }: Group, { actions }: EvaluatedYear): readonly EvaluatedAction[] {
  const found: EvaluatedAction[] = [];
  for (const { id, sourceId } of members) {
    const action = actions.get(sourceId);
    if (action) found.push(id === sourceId ? action : printedUnder(id, action));
  }
  return found;
}

function indicatorsOf(actions: readonly EvaluatedAction[]): readonly EvaluatedIndicator[] {
  const found: EvaluatedIndicator[] = [];
  for (const { outcomeIndicators } of actions) found.push(...outcomeIndicators);
  return onceInOrder(found);
}

function groupYear(
  { key, members }: Group,
  actions: readonly EvaluatedAction[],
  rules: RollUpRules,
): GroupYear {
  const indicators = indicatorsOf(actions);
  const grades = rules.scale.map(({ symbol }) => symbol);
  const shares = (counting: Counting, marks: readonly string[], all: readonly Counted[]): Shares =>
    sharesOf(distribute(counting, marks, all), rules);
  const money = moneyInOrder(actions);
  return {
    key,
    members,
    actions,
    indicators,
    shares: {
      actions: shares('actions', grades, countedIn('actions', actions)),
      indicators: shares('indicators', grades, indicators),
      progress: shares('progress', rules.progressWords, countedIn('progress', actions)),
      directions: shares('directions', rules.directionWords, countedIn('directions', actions)),
    },
    mean: groupMean(actions, rules),
    money,
    amounts: groupAmounts(money, rules.rateDigits),
  };
}

function countedIn(
  counting: keyof EvaluatedAction['counted'],
  actions: readonly EvaluatedAction[],
): readonly Counted[] {
  const counted: Counted[] = [];
  for (const action of actions) counted.push(action.counted[counting]);
  return counted;
}

/** By the source's id, where a repeated action stands for it under another. */
function moneyInOrder(actions: readonly EvaluatedAction[]): readonly ActionMoney[] {
  const money: ActionMoney[] = [];
  let isInOrder = true;
  for (const action of actions) {
    money.push(action.money);
    isInOrder &&= action.id === action.sourceId;
  }
  return isInOrder ? money : money.sort((a, b) => comparePlanIds(a.actionId, b.actionId));
}
