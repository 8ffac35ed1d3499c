/** The groups of a year by their place in the plan. */
import type { GroupKey } from '../domain/group/membership';
import type { GroupFigures } from '../domain/group/rollUp';
import type { Policy, Strategy } from '../domain/plan';
import type { PackInput } from './packInput';

type Source = Pick<PackInput, 'figures' | 'results' | 'strategyIds'>;

/** @throws Error when the roll-up has no such group: a bug */
function figuresOf({ figures }: Source, isIt: (key: GroupKey) => boolean): GroupFigures {
  const found = figures.rollUp.groups.find(({ key }) => isIt(key));
  if (!found) throw new Error('The roll-up lacks a group of the plan.');
  return found;
}

export function planFigures(input: Source): GroupFigures {
  return figuresOf(input, ({ kind }) => kind === 'plan');
}

export interface StrategyGroup {
  readonly strategy: Strategy;
  readonly figures: GroupFigures;
}

/** Every strategy in the order of the plan. */
export function strategyGroups(input: Source): readonly StrategyGroup[] {
  return [...input.results.plan.strategies]
    .sort((a, b) => a.order - b.order)
    .map((strategy) => ({
      strategy,
      figures: figuresOf(input, (key) => key.kind === 'strategy' && key.id === strategy.id),
    }));
}

/** Only those of this document: one document per strategy above the size rule. */
export function strategiesOfDocument(input: Source): readonly StrategyGroup[] {
  const { strategyIds } = input;
  return strategyGroups(input).filter(({ strategy }) => strategyIds?.includes(strategy.id) ?? true);
}

export interface PolicyGroup {
  readonly policy: Policy;
  readonly figures: GroupFigures;
}

export function policyGroups(input: Source, strategyId: string): readonly PolicyGroup[] {
  return input.results.plan.policies
    .filter((policy) => policy.strategyId === strategyId)
    .sort((a, b) => a.order - b.order)
    .map((policy) => ({
      policy,
      figures: figuresOf(input, (key) => key.kind === 'policy' && key.id === policy.id),
    }));
}
