/**
 * What counts once in the amounts of a group: an action with its own amounts, or, where it has rows
 * in 関連事業, each of its projects. A project (年度 × 事業番号) that stands under two actions counts
 * once, with the row of the first action in natural order; a row without a number is a project of
 * its own.
 */
import { isEqual, type Exact } from '../exact';
import { amountItems, type ActionMoney } from './actionMoney';
import type { AmountItem, AmountUnit } from './explanationOfGroup';

/** A project under several actions of the group. */
export interface SharedProject {
  readonly number: string;
  readonly actionIds: readonly string[];
}

/** Rows of one 事業番号 whose amounts differ: a 確認事項. */
export interface UnequalProject extends SharedProject {
  readonly items: readonly AmountItem[];
}

export interface UnitsOfGroup {
  /** Actions without 関連事業. */
  readonly actions: readonly AmountUnit[];
  readonly projects: readonly AmountUnit[];
  /** Actions with projects whose own 当初予算額 counts, and nothing else of them. */
  readonly lent: readonly AmountUnit[];
  readonly shared: readonly SharedProject[];
  readonly unequal: readonly UnequalProject[];
}

/** The rows of one 事業番号. */
type Rows = [AmountUnit, ...AmountUnit[]];

/** @param inOrder in natural order of the actions */
export function unitsOf(inOrder: readonly ActionMoney[]): UnitsOfGroup {
  const actions: AmountUnit[] = [];
  const projects: AmountUnit[] = [];
  const lent: AmountUnit[] = [];
  const numbered = new Map<string, Rows>();
  for (const { unit, projects: own, lendsBudget } of inOrder) {
    if (own.length === 0) actions.push(unit);
    if (lendsBudget) lent.push(unit);
    for (const project of own) {
      if (project.projectNumber === undefined) projects.push(project);
      else enter(numbered, project.projectNumber, project);
    }
  }
  const shared: SharedProject[] = [];
  const unequal: UnequalProject[] = [];
  numbered.forEach((rows, number) => {
    const project = countedOnce(rows);
    projects.push(project);
    const { actionIds } = project;
    if (actionIds.length > 1) shared.push({ number, actionIds });
    const items = rows.length > 1 ? unequalItems(rows) : [];
    if (items.length > 0) unequal.push({ number, actionIds, items });
  });
  return { actions, projects, lent, shared, unequal };
}

function enter(numbered: Map<string, Rows>, number: string, project: AmountUnit): void {
  const rows = numbered.get(number);
  if (rows) rows.push(project);
  else numbered.set(number, [project]);
}

function countedOnce(rows: Rows): AmountUnit {
  const [first] = rows;
  if (rows.length === 1) return first;
  return { ...first, actionIds: [...new Set(rows.flatMap(({ actionIds }) => actionIds))] };
}

function unequalItems([first, ...others]: Rows): readonly AmountItem[] {
  return amountItems.filter((item) =>
    others.some(({ amounts }) => !isSameAmount(amounts[item], first.amounts[item])),
  );
}

function isSameAmount(a: Exact | undefined, b: Exact | undefined): boolean {
  return a && b ? isEqual(a, b) : a === b;
}
