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
  if (key.kind === 'plan') return 'plan';
  return key.kind === 'comprehensivePolicy' ? `施策 ${key.code}` : `${key.kind} ${idOf(key)}`;
}

/** What tells a group from the others of its kind. */
function idOf(key: GroupKey): string {
  if (key.kind === 'plan') return '';
  if (key.kind === 'section') return key.name;
  return key.kind === 'comprehensivePolicy' ? key.code : key.id;
}

export interface Group {
  readonly key: GroupKey;
  /** In natural order of their ids. */
  readonly members: readonly Member[];
}

/** A group with all actions that belong to it, some perhaps of one source. */
interface Row {
  readonly key: GroupKey;
  readonly entered: Member[];
}

type Rows = ReadonlyMap<GroupKey['kind'], Map<string, Row>>;

/** In the order of the plan. */
const kinds = ['plan', 'strategy', 'policy', 'section', 'comprehensivePolicy'] as const;

/**
 * Every group of a year in the order of the plan, those without a member too: the plan, strategies,
 * policies, sections (機構順, then those that 課一覧 does not know), 施策.
 */
export function groupsOf(results: Results, year: FiscalYear): readonly Group[] {
  const rows: Rows = new Map(kinds.map((kind) => [kind, new Map<string, Row>()]));
  for (const key of keysOf(results, year)) rowOf(rows, key);
  const strategyOf = new Map(results.plan.policies.map(({ id, strategyId }) => [id, strategyId]));
  for (const action of results.actions.values()) {
    if (isValidIn(action, year)) enterAction(rows, results, action, year, strategyOf);
  }
  return kinds.flatMap((kind) =>
    [...(rows.get(kind)?.values() ?? [])].map(({ key, entered }) => ({
      key,
      members: membersOf(entered),
    })),
  );
}

function rowOf(rows: Rows, key: GroupKey): Row {
  const ofKind = rows.get(key.kind);
  const id = idOf(key);
  const known = ofKind?.get(id);
  if (known) return known;
  const row: Row = { key, entered: [] };
  ofKind?.set(id, row);
  return row;
}

function enterAction(
  rows: Rows,
  results: Results,
  action: ActionItem,
  year: FiscalYear,
  strategyOf: ReadonlyMap<string, string>,
): void {
  const { id, policyId, links } = action;
  const strategyId = strategyOf.get(policyId);
  const keys: GroupKey[] = [{ kind: 'plan' }];
  if (strategyId !== undefined) keys.push({ kind: 'strategy', id: strategyId });
  keys.push({ kind: 'policy', id: policyId });
  keys.push({ kind: 'section', name: sectionOf(results, action, year) });
  for (const { code } of links) keys.push({ kind: 'comprehensivePolicy', code });
  const member: Member = { id, sourceId: (sourceOf(action, results.actions) ?? action).id };
  for (const key of keys) enter(rowOf(rows, key), member);
}

/** Once, also where two links name one 施策. */
function enter({ entered }: Row, member: Member): void {
  if (entered[entered.length - 1] !== member) entered.push(member);
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
function membersOf(inOrder: readonly Member[]): readonly Member[] {
  if (inOrder.every(({ id, sourceId }) => id === sourceId)) return inOrder;
  const printed = new Map<string, string>();
  for (const { id, sourceId } of inOrder) {
    if (!printed.has(sourceId) || id === sourceId) printed.set(sourceId, id);
  }
  return inOrder.filter(({ id, sourceId }) => printed.get(sourceId) === id);
}
