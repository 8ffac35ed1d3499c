/**
 * What counts once in the amounts of a group: an action with its own amounts, or, where it has rows
 * in 関連事業, each of its projects. A project (年度 × 事業番号) that stands under two actions counts
 * once, with the row of the first action in natural order; a row without a number is a project of
 * its own. An action of 予算措置なし without such rows counts as 0.
 */
import { fullText, isEqual, zero, type Exact } from '../exact';
import type { Amounts, RelatedProject } from '../yearlyResult';
import type { AmountItem, AmountUnit } from './explanationOfGroup';

export const amountItems: readonly AmountItem[] = [
  'initialBudget',
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
];

/** The money of one action in one year. */
export interface ActionMoney {
  readonly actionId: string;
  readonly isSubmitted: boolean;
  /** 予算措置なし, and no project in 関連事業 nevertheless. */
  readonly isUnbudgeted: boolean;
  /** 決算額の区分: 見込. */
  readonly isEstimated: boolean;
  /** The action as a unit of its own: the amounts of 年度実績, or nothing for 予算措置なし. */
  readonly unit: AmountUnit;
  /** The rows in 関連事業, in any order. */
  readonly projects: readonly RelatedProject[];
}

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
  readonly shared: readonly SharedProject[];
  readonly unequal: readonly UnequalProject[];
}

/** What an action of 予算措置なし is known to have spent. */
export const nothingSpent: Amounts = {
  initialBudget: zero,
  currentBudget: zero,
  settledAmount: zero,
  carriedOver: zero,
  generalFunds: zero,
};

/** @param inOrder in natural order of the actions */
export function unitsOf(inOrder: readonly ActionMoney[]): UnitsOfGroup {
  const actions = inOrder.filter(({ projects }) => projects.length === 0).map(({ unit }) => unit);
  const single: AmountUnit[] = [];
  const byNumber = new Map<string, Row[]>();
  for (const { actionId, projects } of inOrder) {
    for (const project of [...projects].sort(byContent)) {
      if (project.number === undefined) {
        single.push({ actionIds: [actionId], amounts: project.amounts });
      } else {
        const rows = byNumber.get(project.number) ?? [];
        byNumber.set(project.number, rows);
        rows.push({ actionId, amounts: project.amounts });
      }
    }
  }
  const numbered = [...byNumber].map(([number, rows]) => ({
    number,
    actionIds: [...new Set(rows.map(({ actionId }) => actionId))],
    rows,
  }));
  return {
    actions,
    projects: [...single, ...numbered.map(unitOfProject)],
    shared: numbered
      .filter(({ actionIds }) => actionIds.length > 1)
      .map(({ number, actionIds }) => ({ number, actionIds })),
    unequal: numbered
      .map(({ number, actionIds, rows }) => ({ number, actionIds, items: unequalItems(rows) }))
      .filter(({ items }) => items.length > 0),
  };
}

interface Row {
  readonly actionId: string;
  readonly amounts: Amounts;
}

interface NumberedProject {
  readonly number: string;
  readonly actionIds: readonly string[];
  readonly rows: readonly Row[];
}

function unitOfProject({ number, actionIds, rows }: NumberedProject): AmountUnit {
  return { actionIds, projectNumber: number, amounts: rows[0]?.amounts ?? {} };
}

function unequalItems(rows: readonly Row[]): readonly AmountItem[] {
  const [first, ...others] = rows;
  return amountItems.filter((item) =>
    others.some(({ amounts }) => !isSameAmount(amounts[item], first?.amounts[item])),
  );
}

function isSameAmount(a: Exact | undefined, b: Exact | undefined): boolean {
  return a && b ? isEqual(a, b) : a === b;
}

/** So that the order of the rows in the sheet decides nothing, not even between two of one number. */
function byContent(a: RelatedProject, b: RelatedProject): number {
  const [left, right] = [contentOf(a), contentOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function contentOf({ number = '', name, amounts }: RelatedProject): string {
  const texts = amountItems.map((item) => {
    const amount = amounts[item];
    return amount ? (fullText(amount) ?? '') : '';
  });
  return [number, name, ...texts].join('\n');
}
