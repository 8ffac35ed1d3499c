/**
 * The money of one action in one year: its own amounts and, in 関連事業, those of its projects. Where
 * it has projects their amounts count and not its own; only 当初予算額 stays its own as long as no
 * project of it has one. An action of 予算措置なし without projects has spent nothing, which is known.
 */
import { fullText, zero } from '../exact';
import type { FiscalYear } from '../fiscalYear';
import { sourceOf, type ActionItem } from '../plan';
import type { Results } from '../results';
import { isSubmitted, type Amounts, type RelatedProject, type YearlyResult } from '../yearlyResult';
import type { AmountGap, AmountItem, AmountUnit } from './explanationOfGroup';

export const amountItems: readonly AmountItem[] = [
  'initialBudget',
  'currentBudget',
  'settledAmount',
  'carriedOver',
  'generalFunds',
];

export function eachItem<Made>(make: (item: AmountItem) => Made): Record<AmountItem, Made> {
  return {
    initialBudget: make('initialBudget'),
    currentBudget: make('currentBudget'),
    settledAmount: make('settledAmount'),
    carriedOver: make('carriedOver'),
    generalFunds: make('generalFunds'),
  };
}

type AmountGaps = Readonly<Record<AmountItem, AmountGap | undefined>>;

export interface ActionMoney {
  readonly actionId: string;
  readonly isSubmitted: boolean;
  /** 予算措置なし, and no project in 関連事業 nevertheless. */
  readonly isUnbudgeted: boolean;
  /** 決算額の区分: 見込. */
  readonly isEstimated: boolean;
  /** The action as a unit of its own: the amounts of 年度実績, or nothing for 予算措置なし. */
  readonly unit: AmountUnit;
  /** Each row in 関連事業 as a unit of this action alone; the order of the sheet decides nothing. */
  readonly projects: readonly AmountUnit[];
  /** Its 当初予算額 counts although it has projects. */
  readonly lendsBudget: boolean;
  /** What is blank of the amounts that count; undefined where an item is there in full. */
  readonly gaps: AmountGaps;
  /** The same by its own rows alone, whatever rows of other actions say of its projects. */
  readonly ownGaps: AmountGaps;
}

/** What an action of 予算措置なし is known to have spent. */
const nothingSpent: Amounts = {
  initialBudget: zero,
  currentBudget: zero,
  settledAmount: zero,
  carriedOver: zero,
  generalFunds: zero,
};

/** @param result absent when there is none, or when the source of a repeated action is missing */
export function moneyOf(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
  result: YearlyResult | undefined,
): ActionMoney {
  const { id } = action;
  const isSource = sourceOf(action, results.actions) !== undefined;
  const projects = projectUnits(id, isSource ? results.projects(id, year) : []);
  const isUnbudgeted = result?.budgeted === false && projects.length === 0;
  const unit: AmountUnit = {
    actionIds: [id],
    amounts: isUnbudgeted ? nothingSpent : (result?.amounts ?? {}),
  };
  const lendsBudget =
    projects.length > 0 && projects.every(({ amounts }) => !amounts.initialBudget);
  const counted = projects.length > 0 ? projects : [unit];
  const gaps = gapsIn(counted, lendsBudget ? [unit] : counted, id);
  return {
    actionId: id,
    isSubmitted: result !== undefined && isSubmitted(result.submission),
    isUnbudgeted,
    isEstimated: result?.isEstimated ?? false,
    unit,
    projects,
    lendsBudget,
    gaps,
    ownGaps: gaps,
  };
}

/**
 * The same in a group in which rows of other actions have amounts that are blank in its own: its
 * projects are known as far as any of them knows.
 * @param completed by 事業番号
 */
export function moneyWith(
  completed: ReadonlyMap<string, AmountUnit>,
  money: ActionMoney,
): ActionMoney {
  const { actionId, unit, projects: own } = money;
  if (!own.some(({ projectNumber = '' }) => completed.has(projectNumber))) return money;
  const projects = own.map((row) => completed.get(row.projectNumber ?? '') ?? row);
  const lendsBudget = projects.every(({ amounts }) => !amounts.initialBudget);
  const gaps = gapsIn(projects, lendsBudget ? [unit] : projects, actionId);
  const ownGaps = gapsIn(own, lendsBudget ? [unit] : own, actionId);
  return { ...money, projects, lendsBudget, gaps, ownGaps };
}

/** @param budgeted what counts of 当初予算額 */
function gapsIn(
  counted: readonly AmountUnit[],
  budgeted: readonly AmountUnit[],
  actionId: string,
): AmountGaps {
  const of = counted.length;
  let currentBudget = 0;
  let settledAmount = 0;
  let carriedOver = 0;
  let generalFunds = 0;
  for (const { amounts } of counted) {
    if (!amounts.currentBudget) currentBudget += 1;
    if (!amounts.settledAmount) settledAmount += 1;
    if (!amounts.carriedOver) carriedOver += 1;
    if (!amounts.generalFunds) generalFunds += 1;
  }
  const initialBudget = budgeted.filter(({ amounts }) => !amounts.initialBudget).length;
  return {
    initialBudget: gap(initialBudget, budgeted.length, actionId),
    currentBudget: gap(currentBudget, of, actionId),
    settledAmount: gap(settledAmount, of, actionId),
    carriedOver: gap(carriedOver, of, actionId),
    generalFunds: gap(generalFunds, of, actionId),
  };
}

function gap(blank: number, of: number, actionId: string): AmountGap | undefined {
  return blank > 0 ? { actionId, isPartly: blank < of } : undefined;
}

function projectUnits(actionId: string, rows: readonly RelatedProject[]): readonly AmountUnit[] {
  const actionIds = [actionId];
  const units: AmountUnit[] = [];
  for (const { number, amounts } of rows.length > 1 ? [...rows].sort(compareByContent) : rows) {
    units.push(
      number === undefined ? { actionIds, amounts } : { actionIds, projectNumber: number, amounts },
    );
  }
  return units;
}

/** So that the order of the rows in the sheet decides nothing, not even between two of one number. */
export function compareByContent(a: RelatedProject, b: RelatedProject): number {
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
