/**
 * 権限の更新: which tabs are protected otherwise than the layout says, and what has to be changed.
 *
 * - a tab of the secretariat: its editors are the secretariat of 設定 and the person at the keyboard;
 *   the owner of the file is always among them and never taken away
 * - a tab into which runs of the sections write: a warning, which stops nobody
 * - an open tab, a tab that is not ours, a second protection: whatever people made of it stays, and is
 *   told
 */
import { comparableAddress } from '../../domain/section/addressList';
import type { Change } from '../change';
import type { TabFacts, TabProtection, WorkbookFacts } from '../facts';
import { findTab } from '../find';
import type { Tab } from '../layout/layout';

export interface RightsFacts {
  readonly facts: WorkbookFacts;
  readonly layout: readonly Tab[];
  readonly secretariat: readonly string[];
  readonly caller: string;
  /** '' on a shared drive. */
  readonly owner: string;
}

export interface TabRights {
  readonly title: string;
  readonly before: 'none' | 'warning' | 'editors';
  readonly after: 'warning' | 'editors';
  readonly gains: readonly string[];
  readonly loses: readonly string[];
  readonly change: Change;
}

export interface LeftRights {
  readonly title: string;
  readonly why: 'own' | 'other' | 'second' | 'closed';
  readonly editors: readonly string[];
}

export interface RightsDecision {
  readonly editors: readonly string[];
  readonly changes: readonly TabRights[];
  readonly left: readonly LeftRights[];
}

export function decideRights(input: RightsFacts): RightsDecision {
  const { facts, layout, secretariat, caller } = input;
  const editors = [...new Set([caller, ...secretariat])];
  const changes: TabRights[] = [];
  const left: LeftRights[] = [];
  const ours = new Map(layout.map((tab) => [findTab(facts, tab)?.sheetId, tab]));
  for (const there of facts.tabs) {
    const tab = ours.get(there.sheetId);
    const [first, ...others] = there.protections;
    if (!tab || tab.protection === 'open') {
      left.push(...there.protections.map((each) => leftAlone(there, each, tab ? 'own' : 'other')));
      continue;
    }
    left.push(...others.map((each) => leftAlone(there, each, 'second')));
    if (first && !first.warningOnly && !first.callerMayEdit) {
      left.push(leftAlone(there, first, 'closed'));
      continue;
    }
    const change = changeOf(input, tab, there, editors);
    if (change) changes.push(change);
  }
  return { editors, changes, left };
}

function leftAlone(
  { title }: TabFacts,
  { editors, warningOnly }: TabProtection,
  why: LeftRights['why'],
): LeftRights {
  return { title, why, editors: warningOnly ? [] : editors };
}

/** Nothing where the tab is protected as it should be. */
function changeOf(
  { owner }: RightsFacts,
  { protection, title: description }: Tab,
  { sheetId, title, protections: [standing] }: TabFacts,
  editors: readonly string[],
): TabRights | undefined {
  const before = standing ? (standing.warningOnly ? 'warning' : 'editors') : 'none';
  const after = protection === 'warning' ? 'warning' : 'editors';
  const had = before === 'editors' ? (standing?.editors ?? []) : [];
  const has = after === 'editors' ? editors : [];
  const gains = without(has, had);
  const loses = without(had, [...has, owner]);
  if (before === after && gains.length + loses.length === 0) return undefined;
  const change: Change = {
    kind: 'protect tab',
    sheetId,
    warningOnly: after === 'warning',
    editors: has,
    description,
    ...(standing ? { id: standing.id } : {}),
  };
  return { title, before, after, gains, loses, change };
}

function without(addresses: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(comparableAddress));
  return addresses.filter((address) => !known.has(comparableAddress(address)));
}
