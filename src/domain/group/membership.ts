/**
 * The groups of a year and the actions that belong to each: the plan, its strategies and policies,
 * the sections by 担当課 of the result's year, and the 施策 of the comprehensive plan by ◎ and ○.
 *
 * A repeated action (再掲) counts in the row of its own strategy and policy, once in the total, and
 * once where it and its source fall in the same row.
 */
import type { FiscalYear } from '../fiscalYear';
import { isValidIn, sourceOf, type ActionItem, type Section } from '../plan';
import { comparePlanIds } from '../planId';
import type { Results } from '../results';

export type GroupKey =
  | { readonly kind: 'plan' }
  | { readonly kind: 'strategy' | 'policy'; readonly id: string }
  | { readonly kind: 'section'; readonly name: string }
  | { readonly kind: 'comprehensivePolicy'; readonly code: string };

/** One that counts in a row. */
export interface Member {
  /** The id printed in this row: the source's own where it stands in the row, else the first repeating it. */
  readonly id: string;
  /** The action whose result, indicators and amounts count. */
  readonly sourceId: string;
}

/** @example groupName({ kind: 'strategy', id: '1' }) //=> 'strategy 1', a key for maps */
export function groupName(key: GroupKey): string {
  if (key.kind === 'plan') return 'plan';
  if (key.kind === 'section') return `section ${key.name}`;
  return key.kind === 'comprehensivePolicy' ? `施策 ${key.code}` : `${key.kind} ${key.id}`;
}

export interface Group {
  readonly key: GroupKey;
  /** In natural order of their ids. */
  readonly members: readonly Member[];
}

/**
 * Every group of a year in the order of the plan, those without a member too: the plan, strategies,
 * policies, sections (機構順, then those that 課一覧 does not know), 施策.
 */
export function groupsOf(results: Results, year: FiscalYear): readonly Group[] {
  const { plan } = results;
  const rows = new Map<string, { readonly key: GroupKey; readonly actions: ActionItem[] }>();
  const enter = (key: GroupKey, action?: ActionItem): void => {
    const name = groupName(key);
    const row = rows.get(name) ?? { key, actions: [] };
    rows.set(name, row);
    if (action) row.actions.push(action);
  };
  for (const key of keysOf(results, year)) enter(key);
  const strategyOf = new Map(plan.policies.map((policy) => [policy.id, policy.strategyId]));
  const running = plan.actions
    .filter((action) => isValidIn(action, year))
    .sort((a, b) => comparePlanIds(a.id, b.id));
  for (const action of running) {
    const strategyId = strategyOf.get(action.policyId);
    enter({ kind: 'plan' }, action);
    if (strategyId !== undefined) enter({ kind: 'strategy', id: strategyId }, action);
    enter({ kind: 'policy', id: action.policyId }, action);
    enter({ kind: 'section', name: sectionOf(results, action, year) }, action);
    for (const code of new Set(action.links.map((link) => link.code))) {
      enter({ kind: 'comprehensivePolicy', code }, action);
    }
  }
  const order = ['plan', 'strategy', 'policy', 'section', 'comprehensivePolicy'];
  return [...rows.values()]
    .sort((a, b) => order.indexOf(a.key.kind) - order.indexOf(b.key.kind))
    .map(({ key, actions }) => ({
      key,
      members: membersOf(results, actions),
    }));
}

function keysOf({ plan }: Results, year: FiscalYear): readonly GroupKey[] {
  const inOrder = <Item extends { readonly order: number }>(items: readonly Item[]) =>
    [...items].sort((a, b) => a.order - b.order);
  return [
    { kind: 'plan' },
    ...inOrder(plan.strategies).map(({ id }) => ({ kind: 'strategy', id }) as const),
    ...inOrder(plan.policies).map(({ id }) => ({ kind: 'policy', id }) as const),
    ...inOrder(plan.sections)
      .filter((section) => isSectionIn(section, year))
      .map(({ name }) => ({ kind: 'section', name }) as const),
    ...inOrder(plan.comprehensivePolicies).map(
      ({ code }) => ({ kind: 'comprehensivePolicy', code }) as const,
    ),
  ];
}

function isSectionIn({ validFrom, validTo }: Section, year: FiscalYear): boolean {
  return (validFrom ?? year) <= year && (validTo ?? year) >= year;
}

/** 担当課 of the result's year; before there is a result, that of the plan. */
export function sectionOf(results: Results, action: ActionItem, year: FiscalYear): string {
  const source = sourceOf(action, results.actions) ?? action;
  const written = results.yearly(source.id, year)?.section ?? '';
  return written === '' ? source.section : written;
}

/** Each source once, in natural order of the ids that are printed. */
function membersOf(results: Results, inOrder: readonly ActionItem[]): readonly Member[] {
  const sources = inOrder.map((action) => (sourceOf(action, results.actions) ?? action).id);
  const printed = new Map<string, string>();
  inOrder.forEach(({ id }, place) => {
    const sourceId = sources[place] ?? id;
    if (!printed.has(sourceId) || id === sourceId) printed.set(sourceId, id);
  });
  return inOrder.flatMap(({ id }, place) => {
    const sourceId = sources[place] ?? id;
    return printed.get(sourceId) === id ? [{ id, sourceId }] : [];
  });
}
