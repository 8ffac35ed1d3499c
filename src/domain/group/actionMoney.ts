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

export function eachItem<Made>(
  make: (item: AmountItem) => Made,
): Readonly<Record<AmountItem, Made>> {
  return {
    initialBudget: make('initialBudget'),
    currentBudget: make('currentBudget'),
    settledAmount: make('settledAmount'),
    carriedOver: make('carriedOver'),
    generalFunds: make('generalFunds'),
  };
}

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
  /** What is blank of the amounts that count; an item that is there in full has no gap. */
  readonly gaps: Readonly<Record<AmountItem, AmountGap | undefined>>;
}

/** What is to be said of the amounts of a group, by its actions. */
export interface MoneyFacts {
  readonly missing: Readonly<Record<AmountItem, AmountGap[]>>;
  /** Not submitted, and there is an amount nevertheless. */
  readonly notSubmitted: Readonly<Record<AmountItem, string[]>>;
  /** Without 予算現額 or 決算額, be it of one project. */
  readonly leftOut: string[];
  readonly unbudgeted: string[];
  /** 見込, and there is 決算額. */
  readonly estimated: string[];
}

export function moneyFacts(money: readonly ActionMoney[]): MoneyFacts {
  const facts: MoneyFacts = {
    missing: eachItem(() => []),
    notSubmitted: eachItem(() => []),
    leftOut: [],
    unbudgeted: [],
    estimated: [],
  };
  for (const one of money) addFacts(facts, one);
  return facts;
}

function addFacts(facts: MoneyFacts, one: ActionMoney): void {
  const { actionId, isSubmitted, gaps } = one;
  for (const item of amountItems) {
    const gap = gaps[item];
    if (gap) facts.missing[item].push(gap);
    if (!isSubmitted && isKnown(gap)) facts.notSubmitted[item].push(actionId);
  }
  if (gaps.currentBudget || gaps.settledAmount) facts.leftOut.push(actionId);
  if (one.isUnbudgeted) facts.unbudgeted.push(actionId);
  if (one.isEstimated && isKnown(gaps.settledAmount)) facts.estimated.push(actionId);
}

/** Whether the amount, or that of a project, is there. */
function isKnown(gap: AmountGap | undefined): boolean {
  return gap === undefined || gap.isPartly;
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
  const counted = projects.length > 0 ? projects : [unit];
  const lendsBudget =
    projects.length > 0 && projects.every(({ amounts }) => !amounts.initialBudget);
  return {
    actionId: id,
    isSubmitted: result !== undefined && isSubmitted(result.submission),
    isUnbudgeted,
    isEstimated: result?.isEstimated ?? false,
    unit,
    projects,
    lendsBudget,
    gaps: eachItem((item) =>
      gapIn(lendsBudget && item === 'initialBudget' ? [unit] : counted, item, id),
    ),
  };
}

function projectUnits(actionId: string, rows: readonly RelatedProject[]): readonly AmountUnit[] {
  const actionIds = [actionId];
  const inOrder = rows.length > 1 ? [...rows].sort(byContent) : rows;
  return inOrder.map(({ number, amounts }) =>
    number === undefined ? { actionIds, amounts } : { actionIds, projectNumber: number, amounts },
  );
}

function gapIn(
  counted: readonly AmountUnit[],
  item: AmountItem,
  actionId: string,
): AmountGap | undefined {
  let blank = 0;
  for (const { amounts } of counted) if (!amounts[item]) blank += 1;
  return blank > 0 ? { actionId, isPartly: blank < counted.length } : undefined;
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
