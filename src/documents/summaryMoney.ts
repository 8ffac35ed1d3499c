/**
 * Table 予算及び決算: amounts in 千円 of each strategy and of the plan. A group of which every action is
 * 予算措置なし prints －, as does a sum that nobody reported.
 */
import type { GroupNote } from '../domain/group/groupNote';
import type { AmountItem } from '../domain/group/explanationOfGroup';
import type { GroupAmounts } from '../domain/group/groupAmounts';
import type { GroupFigures } from '../domain/group/rollUp';
import { amountText, noFigure } from '../wording/numbers';
import { namedGroup } from '../wording/paperWords';
import { executionText } from '../wording/rollUpCells';
import { personnelNote, totalRows } from '../wording/summaryWords';
import type { StrategyGroup } from './groupsOfPlan';
import type { PackInput } from './packInput';
import { tableNotes, type PrintedNote } from './tableNotes';

/** @param actions how many actions the amounts are of */
export function amountCell(
  amounts: GroupAmounts | undefined,
  actions: number,
  item: AmountItem,
  unit: 'thousandYen' | 'yen',
): string {
  const value = amounts?.sums[item].value;
  const isUnbudgeted = amounts !== undefined && amounts.unbudgeted.length === actions;
  return value && !isUnbudgeted ? amountText(value, unit) : noFigure;
}

export function money(input: PackInput, plan: GroupFigures, strategies: readonly StrategyGroup[]) {
  return [
    ...strategies.map(({ strategy: { id, name }, figures }) =>
      moneyRow(input, namedGroup(id, name), figures),
    ),
    moneyRow(input, totalRows.total, plan),
  ];
}

function moneyRow({ rules }: PackInput, heading: string, figures: GroupFigures) {
  const { amounts, lastYearAmounts, settledChange, of } = figures;
  const unit = rules.amountUnit;
  const cell = (item: AmountItem): string => amountCell(amounts, of, item, unit);
  const last = lastYearAmounts?.sums.settledAmount;
  const difference = settledChange?.difference;
  return {
    戦略: heading,
    予算現額: cell('currentBudget'),
    決算額: cell('settledAmount'),
    翌年度繰越額: cell('carriedOver'),
    執行率: executionText(amounts.execution),
    前年度の決算額: amountCell(lastYearAmounts, last?.of ?? 0, 'settledAmount', unit),
    増減: difference ? amountText(difference, unit) : noFigure,
  };
}

const printedItems: readonly AmountItem[] = ['currentBudget', 'settledAmount', 'carriedOver'];

/** Notes to what the table prints; unequal rows of one project concern the office only. */
export function moneyNotes(
  { office, version }: PackInput,
  plan: GroupFigures,
  strategies: readonly GroupFigures[],
): readonly PrintedNote[] {
  const isWanted = (note: GroupNote): boolean => {
    if ('isLastYear' in note) return printedItems.includes(note.item);
    if (note.note === 'unequalProject') return version === 'internal';
    return note.note !== 'amountUndivided' && note.note !== 'repeated';
  };
  const personnel = { 注: personnelNote(office.includesPersonnel) };
  return [...tableNotes(plan, strategies, 'amounts', isWanted), personnel];
}
