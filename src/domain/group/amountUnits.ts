/**
 * What counts once in the amounts of a group: an action with its own amounts, or, where it has rows
 * in 関連事業, each of its projects. A project (年度 × 事業番号) that stands under several actions counts
 * once: of each amount the first that is typed, in natural order of the actions, because a blank is no
 * amount. A row without a number is a project of its own.
 */
import { isEqual, type Exact } from '../exact';
import type { Amounts } from '../yearlyResult';
import { amountItems, moneyWith, type ActionMoney } from './actionMoney';
import type { AmountItem, AmountUnit } from './explanationOfGroup';

/** A project under several actions of the group. */
export interface SharedProject {
  readonly number: string;
  readonly actionIds: readonly string[];
}

/** An amount as it stands in the row of an action. */
export interface TypedAmount {
  readonly actionId: string;
  readonly amount: Exact;
}

/** An amount that is not the same in all rows in which it stands: a 確認事項. */
export interface UnequalItem {
  readonly item: AmountItem;
  /** In natural order of the actions; the first counts. */
  readonly typed: readonly [TypedAmount, ...TypedAmount[]];
}

/** Rows of one 事業番号 whose amounts differ. */
export interface UnequalProject {
  readonly number: string;
  readonly items: readonly UnequalItem[];
}

export interface UnitsOfGroup {
  /** Actions without 関連事業. */
  readonly actions: readonly AmountUnit[];
  readonly projects: readonly AmountUnit[];
  /** Actions with projects whose own 当初予算額 counts, and nothing else of them. */
  readonly lent: readonly AmountUnit[];
  readonly shared: readonly SharedProject[];
  readonly unequal: readonly UnequalProject[];
  /** The money of each action with what rows of other actions say of its projects. */
  readonly known: readonly ActionMoney[];
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
  const completed = new Map<string, AmountUnit>();
  numbered.forEach((rows, number) => {
    const project = countedOnce(rows);
    projects.push(project);
    if (rows.length === 1) return;
    const { actionIds, amounts } = project;
    if (actionIds.length > 1) shared.push({ number, actionIds });
    if (rows.some((row) => lacksSome(row.amounts, amounts))) completed.set(number, project);
    const items = unequalItems(rows.map(({ actionIds: [id = ''], amounts: own }) => [id, own]));
    if (items.length > 0) unequal.push({ number, items });
  });
  if (completed.size === 0) return { actions, projects, lent, shared, unequal, known: inOrder };
  const known = inOrder.map((money) => moneyWith(completed, money));
  const lending = known.filter(({ lendsBudget }) => lendsBudget).map(({ unit }) => unit);
  return { actions, projects, lent: lending, shared, unequal, known };
}

function enter(numbered: Map<string, Rows>, number: string, project: AmountUnit): void {
  const rows = numbered.get(number);
  if (rows) rows.push(project);
  else numbered.set(number, [project]);
}

function countedOnce(rows: Rows): AmountUnit {
  const [first] = rows;
  if (rows.length === 1) return first;
  const actionIds = [...new Set(rows.flatMap(({ actionIds: [id = ''] }) => id))];
  const isFull = !rows.some(({ amounts }) => lacksSome(first.amounts, amounts));
  return { ...first, actionIds, ...(isFull ? {} : { amounts: firstTyped(rows) }) };
}

/** Of each amount the first that is not blank. */
function firstTyped(rows: Rows): Amounts {
  const typed: Partial<Record<AmountItem, Exact>> = {};
  for (const { amounts } of rows) {
    for (const item of amountItems) {
      const amount = amounts[item];
      if (amount) typed[item] ??= amount;
    }
  }
  return typed;
}

/** Whether an amount that the others have is blank; asked of every shared project of ten years. */
function lacksSome(own: Amounts, others: Amounts): boolean {
  return (
    (!own.initialBudget && others.initialBudget !== undefined) ||
    (!own.currentBudget && others.currentBudget !== undefined) ||
    (!own.settledAmount && others.settledAmount !== undefined) ||
    (!own.carriedOver && others.carriedOver !== undefined) ||
    (!own.generalFunds && others.generalFunds !== undefined)
  );
}

/**
 * The amounts that differ between the rows of one project. A blank is no amount and differs from none.
 * @param rows each with its action, in natural order of the actions
 */
export function unequalItems(
  rows: readonly (readonly [actionId: string, amounts: Amounts])[],
): readonly UnequalItem[] {
  return amountItems.flatMap((item) => {
    const [first, ...others] = rows.flatMap(([actionId, { [item]: amount }]) =>
      amount ? [{ actionId, amount }] : [],
    );
    const isUnequal = first && others.some(({ amount }) => !isEqual(amount, first.amount));
    return isUnequal ? [{ item, typed: [first, ...others] }] : [];
  });
}
