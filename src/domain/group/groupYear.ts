/**
 * The figures of a group that need nothing but its own year: distributions, mean, amounts. A year's
 * are made once and stand beside those of the next.
 */
import { comparePlanIds } from '../planId';
import type { ActionMoney } from './actionMoney';
import { distribute, type Counted, type Counting } from './distribution';
import { onceInOrder, type EvaluatedIndicator } from './evaluatedIndicator';
import type { EvaluatedAction, EvaluatedYear } from './evaluatedYear';
import { groupAmounts, type GroupAmounts } from './groupAmounts';
import { groupMean, type GroupMean } from './groupMean';
import type { Group, GroupKey, Member } from './membership';
import type { Outlook } from './outlook';
import type { RollUpRules } from './rollUpRules';
import { sharesOf, type Shares } from './share';

export interface GroupYear {
  readonly key: GroupKey;
  readonly members: readonly Member[];
  /** The same, evaluated, in natural order of the printed ids. */
  readonly actions: readonly EvaluatedAction[];
  readonly submitted: number;
  /** Some action has rows in 関連事業. */
  readonly usesProjects: boolean;
  /** Some action has several outcome indicators. */
  readonly hasSeveral: boolean;
  readonly shares: Readonly<Record<Counting, Shares>>;
  /** Of each outcome indicator, in natural order. */
  readonly outlooks: readonly Outlook[];
  /** Outcome indicators whose value is 速報. */
  readonly preliminary: readonly string[];
  readonly mean: GroupMean;
  readonly amounts: GroupAmounts;
}

export function groupYears(year: EvaluatedYear, rules: RollUpRules): readonly GroupYear[] {
  return year.groups.map((group) => groupYear(group, rules));
}

/** The group in a year in which nothing belonged to it. */
export function emptyGroupYear(key: GroupKey, rules: RollUpRules): GroupYear {
  return groupYear({ key, members: [] }, rules);
}

function groupYear(
  { key, members: actions }: Group<EvaluatedAction>,
  rules: RollUpRules,
): GroupYear {
  const { grades, progress, directions, money, indicators, ...facts } = gathered(actions);
  const { outlooks, preliminary } = prospects(indicators);
  const symbols = rules.scale.map(({ symbol }) => symbol);
  const shares = (counting: Counting, marks: readonly string[], all: readonly Counted[]): Shares =>
    sharesOf(distribute(counting, marks, all), rules);
  return {
    key,
    members: actions,
    actions,
    ...facts,
    shares: {
      actions: shares('actions', symbols, grades),
      indicators: shares('indicators', symbols, indicators),
      progress: shares('progress', rules.progressWords, progress),
      directions: shares('directions', rules.directionWords, directions),
    },
    outlooks,
    preliminary,
    mean: groupMean(actions, rules),
    amounts: groupAmounts(money, rules.rateDigits),
  };
}

/** What the actions of a group bring, gathered in one go: ten years have a hundred thousand of them. */
function gathered(actions: readonly EvaluatedAction[]) {
  const grades: Counted[] = [];
  const progress: Counted[] = [];
  const directions: Counted[] = [];
  const money: ActionMoney[] = [];
  const indicators: EvaluatedIndicator[] = [];
  let submitted = 0;
  let hasSeveral = false;
  let usesProjects = false;
  let isMoneyInOrder = true;
  for (const action of actions) {
    const { counted, outcomeIndicators } = action;
    grades.push(counted.actions);
    progress.push(counted.progress);
    directions.push(counted.directions);
    money.push(action.money);
    for (const indicator of outcomeIndicators) indicators.push(indicator);
    if (action.isSubmitted) submitted += 1;
    usesProjects ||= action.money.projects.length > 0;
    hasSeveral ||= outcomeIndicators.length > 1;
    isMoneyInOrder &&= action.id === action.sourceId;
  }
  return {
    grades,
    progress,
    directions,
    money: isMoneyInOrder ? money : money.sort(bySource),
    indicators: onceInOrder(indicators),
    submitted,
    usesProjects,
    hasSeveral,
  };
}

/** By the source's id, where a repeated action stands for it under another. */
function bySource(a: ActionMoney, b: ActionMoney): number {
  return comparePlanIds(a.actionId, b.actionId);
}

function prospects(indicators: readonly EvaluatedIndicator[]) {
  const outlooks: Outlook[] = [];
  const preliminary: string[] = [];
  for (const { id, outlook, isPreliminary } of indicators) {
    outlooks.push(outlook);
    if (isPreliminary) preliminary.push(id);
  }
  return { outlooks, preliminary };
}
