/**
 * The groups of a year and the actions that belong to each: the plan, its strategies and policies,
 * the sections by 担当課 of the result's year, and the 施策 of the comprehensive plan by ◎ and ○.
 *
 * A repeated action (再掲) counts in the row of its own strategy and policy, once in the total, and
 * once where it and its source fall in the same row.
 */
import type { FiscalYear } from '../fiscalYear';
import { isValidIn, sourceOf, type ActionItem, type Section } from '../plan';
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
  switch (key.kind) {
    case 'plan':
      return 'plan';
    case 'section':
      return `section ${key.name}`;
    case 'comprehensivePolicy':
      return `施策 ${key.code}`;
    default:
      return `${key.kind} ${key.id}`;
  }
}

export interface Group<One extends Member = Member> {
  readonly key: GroupKey;
  /** In natural order of their ids. */
  readonly members: readonly One[];
}

/** A group with all that belong to it, some perhaps of one source. */
interface Row<One> {
  readonly key: GroupKey;
  readonly entered: One[];
}

/** The groups of one kind by what tells them apart, in their order. */
interface Rows<One> {
  readonly keyOf: (id: string) => GroupKey;
  readonly byId: Map<string, Row<One>>;
}

/** In the order of the plan. */
interface AllRows<One> {
  readonly plan: Rows<One>;
  readonly strategies: Rows<One>;
  readonly policies: Rows<One>;
  readonly sections: Rows<One>;
  readonly comprehensivePolicies: Rows<One>;
}

/**
 * Every group of a year in the order of the plan, those without a member too: the plan, strategies,
 * policies, sections (機構順, then those that 課一覧 does not know), 施策.
 */
export function groupsOf(results: Results, year: FiscalYear): readonly Group[] {
  return groupsWith(results, year, ({ id }, source) => ({ id, sourceId: source.id }));
}

/** The same with what stands for an action in its groups: one for all of them. */
export function groupsWith<One extends Member>(
  results: Results,
  year: FiscalYear,
  memberOf: (action: ActionItem, source: ActionItem) => One,
): readonly Group<One>[] {
  const rows = emptyRows<One>(results, year);
  const { plan, strategies, policies, sections, comprehensivePolicies } = rows;
  const strategyOf = new Map(results.plan.policies.map(({ id, strategyId }) => [id, strategyId]));
  for (const action of results.actions.values()) {
    if (!isValidIn(action, year)) continue;
    const source = sourceOf(action, results.actions) ?? action;
    const member = memberOf(action, source);
    const strategyId = strategyOf.get(action.policyId);
    enter(plan, '', member);
    if (strategyId !== undefined) enter(strategies, strategyId, member);
    enter(policies, action.policyId, member);
    enter(sections, sectionOfSource(results, source, year), member);
    for (const { code } of action.links) enter(comprehensivePolicies, code, member);
  }
  return Object.values<Rows<One>>({ ...rows }).flatMap(({ byId }) =>
    [...byId.values()].map(({ key, entered }) => ({ key, members: membersOf(entered) })),
  );
}

/** Once, also where two links name one 施策. */
function enter<One>(rows: Rows<One>, id: string, member: One): void {
  const { entered } = rowOf(rows, id);
  if (entered[entered.length - 1] !== member) entered.push(member);
}

function rowOf<One>({ keyOf, byId }: Rows<One>, id: string): Row<One> {
  const known = byId.get(id);
  if (known) return known;
  const row: Row<One> = { key: keyOf(id), entered: [] };
  byId.set(id, row);
  return row;
}

function emptyRows<One>({ plan }: Results, year: FiscalYear): AllRows<One> {
  const rows = (keyOf: (id: string) => GroupKey, ids: readonly string[]): Rows<One> => {
    const ofKind: Rows<One> = { keyOf, byId: new Map() };
    for (const id of ids) rowOf(ofKind, id);
    return ofKind;
  };
  const inOrder = <Item extends { readonly order: number }>(items: readonly Item[]) =>
    [...items].sort((a, b) => a.order - b.order);
  const strategyIds = inOrder(plan.strategies).map(({ id }) => id);
  const policyIds = inOrder(plan.policies).map(({ id }) => id);
  const sections = inOrder(plan.sections).filter((section) => isSectionIn(section, year));
  const names = sections.map(({ name }) => name);
  const codes = inOrder(plan.comprehensivePolicies).map(({ code }) => code);
  return {
    plan: rows(() => ({ kind: 'plan' }), ['']),
    strategies: rows((id) => ({ kind: 'strategy', id }), strategyIds),
    policies: rows((id) => ({ kind: 'policy', id }), policyIds),
    sections: rows((name) => ({ kind: 'section', name }), names),
    comprehensivePolicies: rows((code) => ({ kind: 'comprehensivePolicy', code }), codes),
  };
}

function isSectionIn({ validFrom, validTo }: Section, year: FiscalYear): boolean {
  return (validFrom ?? year) <= year && (validTo ?? year) >= year;
}

/** 担当課 of the result's year; before there is a result, that of the plan. */
export function sectionOf(results: Results, action: ActionItem, year: FiscalYear): string {
  return sectionOfSource(results, sourceOf(action, results.actions) ?? action, year);
}

function sectionOfSource(results: Results, source: ActionItem, year: FiscalYear): string {
  const written = results.yearly(source.id, year)?.section ?? '';
  return written === '' ? source.section : written;
}

/** Each source once, in natural order of the ids that are printed. */
function membersOf<One extends Member>(inOrder: readonly One[]): readonly One[] {
  if (inOrder.every(({ id, sourceId }) => id === sourceId)) return inOrder;
  const printed = new Map<string, string>();
  for (const { id, sourceId } of inOrder) {
    if (!printed.has(sourceId) || id === sourceId) printed.set(sourceId, id);
  }
  return inOrder.filter(({ id, sourceId }) => printed.get(sourceId) === id);
}
