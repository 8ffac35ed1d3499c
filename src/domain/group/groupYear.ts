/**
 * The figures of a group that need nothing but its own year: distributions, mean, amounts. A year's
 * are made once and stand beside those of the next.
 */
import { comparePlanIds } from '../planId';
import { distribute, type Counted, type Counting } from './distribution';
import type { EvaluatedAction, EvaluatedIndicator, EvaluatedYear } from './evaluatedYear';
import type { ActionMoney } from './amountUnits';
import { groupAmounts, type GroupAmounts } from './groupAmounts';
import { groupMean, type GroupMean, type MeanSource } from './groupMean';
import type { Group, GroupKey, Member } from './membership';
import type { RollUpRules } from './rollUpRules';
import { sharesOf, type Shares } from './share';

/** A member with what was found of its source. */
export interface MemberAction {
  /** The id printed in this row. */
  readonly id: string;
  readonly action: EvaluatedAction;
}

export interface GroupYear {
  readonly key: GroupKey;
  readonly members: readonly Member[];
  /** In natural order of the printed ids. */
  readonly actions: readonly MemberAction[];
  /** In natural order. */
  readonly indicators: readonly EvaluatedIndicator[];
  readonly shares: Readonly<Record<Counting, Shares>>;
  readonly mean: GroupMean;
  /** In natural order of the sources. */
  readonly money: readonly ActionMoney[];
  readonly amounts: GroupAmounts;
}

export function groupYears(year: EvaluatedYear, rules: RollUpRules): readonly GroupYear[] {
  const inOrder = [...year.indicators.values()];
  const places = new Map(inOrder.map(({ id }, place) => [id, place]));
  return year.groups.map((group) => {
    const actions = actionsOf(group, year);
    return groupYear(group, actions, indicatorsOf(actions, inOrder, places), rules);
  });
}

/** Each once, in natural order; loops, because every group of ten years passes here. */
function indicatorsOf(
  actions: readonly MemberAction[],
  inOrder: readonly EvaluatedIndicator[],
  places: ReadonlyMap<string, number>,
): readonly EvaluatedIndicator[] {
  const found: number[] = [];
  let isInOrder = true;
  for (const { action } of actions) {
    for (const id of action.outcomeIndicators) {
      const place = places.get(id) ?? -1;
      isInOrder &&= place > (found[found.length - 1] ?? -1);
      found.push(place);
    }
  }
  const used = isInOrder ? found : [...new Set(found)].sort((a, b) => a - b);
  return used.flatMap((place) => inOrder[place] ?? []);
}

/** The group in a year in which nothing belonged to it. */
export function emptyGroupYear(key: GroupKey, rules: RollUpRules): GroupYear {
  return groupYear({ key, members: [] }, [], [], rules);
}

function actionsOf({ members }: Group, { actions }: EvaluatedYear): readonly MemberAction[] {
  return members.flatMap(({ id, sourceId }) => {
    const action = actions.get(sourceId);
    return action ? [{ id, action }] : [];
  });
}

function groupYear(
  { key, members }: Group,
  actions: readonly MemberAction[],
  indicators: readonly EvaluatedIndicator[],
  rules: RollUpRules,
): GroupYear {
  const grades = rules.scale.map(({ symbol }) => symbol);
  const counted = (counting: keyof EvaluatedAction['counted']): readonly Counted[] =>
    actions.map(({ id, action }) => {
      const own = action.counted[counting];
      return own.id === id ? own : { ...own, id };
    });
  const shares = (counting: Counting, marks: readonly string[], all: readonly Counted[]): Shares =>
    sharesOf(distribute(counting, marks, all), rules);
  const money = moneyInOrder(actions);
  return {
    key,
    members,
    actions,
    indicators,
    shares: {
      actions: shares('actions', grades, counted('actions')),
      indicators: shares('indicators', grades, indicators),
      progress: shares('progress', rules.progressWords, counted('progress')),
      directions: shares('directions', rules.directionWords, counted('directions')),
    },
    mean: groupMean(actions.map(meanSource), rules),
    money,
    amounts: groupAmounts(money, rules.rateDigits),
  };
}

function meanSource({ id, action }: MemberAction): MeanSource {
  const { isSubmitted, mean, weight } = action;
  return { actionId: id, isSubmitted, ...(mean ? { mean } : {}), weight };
}

/** By the source's id, where a repeated action stands for it under another. */
function moneyInOrder(actions: readonly MemberAction[]): readonly ActionMoney[] {
  const money = actions.map(({ action }) => action.money);
  const isInOrder = actions.every(({ id, action }) => id === action.id);
  return isInOrder ? money : money.sort((a, b) => comparePlanIds(a.actionId, b.actionId));
}
