/**
 * 集計の説明: how the figures of a row came about and what was left out, a sentence each, made of the
 * explanations that the figures carry and of the notes that papers print below their tables. It is one
 * paragraph: line breaks would make the rows of the sheet higher than a screen.
 */
import type { GroupExplanation } from '../domain/group/explanationOfGroup';
import { amountItems } from '../domain/group/actionMoney';
import type { RollUpRules } from '../domain/group/rollUpRules';
import { notesOf, type NotedTable } from '../domain/group/groupNote';
import type { CountingFigures, GroupFigures } from '../domain/group/rollUp';
import type { Share } from '../domain/group/share';
import { yearInText } from '../domain/fiscalYear';
import { explainGroup } from './explainGroup';
import { explainOutlooks } from './explainOutlook';
import { explainShareChanges, explainShares } from './explainShares';
import { amountWords, groupNoteText } from './groupNotes';
import { countInText } from './numbers';

/** The sentences in the order of the columns. */
export function rollUpExplanation(figures: GroupFigures, rules: RollUpRules): string {
  if (figures.of === 0) return `${yearInText(figures.year)}は、対象の取組がありません。`;
  const lines = [
    `【提出】対象${countInText(figures.of)}取組のうち、提出済みは${countInText(figures.submitted)}取組です。`,
    ...(rules.gradesUsed ? countingLines('取組', figures.actions) : []),
    ...countingLines('進捗状況', figures.progress),
    ...countingLines('方向性', figures.directions),
    ...(rules.gradesUsed ? countingLines('成果指標', figures.indicators) : []),
    ...meanLines(figures, rules),
    ...moneyLines(figures, rules),
    ...noteLines(figures, rules),
  ];
  return lines.join('');
}

/** The shares of a year and of the year before, and how 増減 is found: a sentence for all headings. */
function countingLines(word: string, { shares: { lines } }: CountingFigures): readonly string[] {
  const now = lines.map(({ share }) => share);
  const before = lines.flatMap(({ lastYear }) => lastYear ?? []);
  const changes = lines.flatMap(({ change }) => change?.explanation ?? []);
  return [
    ...shareLines(`${word}：割合`, now),
    ...shareLines(`${word}：前年度の割合`, before),
    ...(changes.length > 0 ? [`【${word}：割合の増減】${explainShareChanges(changes)}`] : []),
  ];
}

function shareLines(title: string, shares: readonly Share[]): readonly string[] {
  const printed = shares.filter(({ value }) => value).map(({ explanation }) => explanation);
  return printed.length > 0 ? [`【${title}】${explainShares(printed)}`] : [];
}

/** Amounts do not occur in these, so that their unit does not matter. */
function sentence(explanation: GroupExplanation): string {
  return explainGroup(explanation, 'thousandYen');
}

function meanLines(figures: GroupFigures, { gradesUsed }: RollUpRules): readonly string[] {
  const { mean, standing, outlooks } = figures;
  return [
    `【平均達成率】${sentence(mean.explanation)}`,
    ...(gradesUsed ? [`【状況】${sentence(standing.explanation)}`] : []),
    ...(outlooks.length > 0 ? [`【最終目標の達成見込み】${explainOutlooks(outlooks)}`] : []),
  ];
}

function moneyLines(figures: GroupFigures, { amountUnit }: RollUpRules): readonly string[] {
  const { sums, execution } = figures.amounts;
  const { settledChange } = figures;
  const isExecutionAsked = sums.currentBudget.value ?? sums.settledAmount.value;
  return [
    ...amountItems
      .map((item) => sums[item])
      .filter(({ value, explanation }) => value ?? explanation.isUndivided)
      .map(
        ({ explanation }) =>
          `【${amountWords[explanation.item]}】${explainGroup(explanation, amountUnit)}`,
      ),
    ...(isExecutionAsked ? [`【執行率】${explainGroup(execution.explanation, amountUnit)}`] : []),
    ...(settledChange
      ? [`【決算額の増減】${explainGroup(settledChange.explanation, amountUnit)}`]
      : []),
  ];
}

function noteLines(figures: GroupFigures, { gradesUsed }: RollUpRules): readonly string[] {
  const tables: readonly NotedTable[] = gradesUsed
    ? ['actions', 'directions', 'indicators', 'amounts', 'mean']
    : ['progress', 'directions', 'amounts', 'mean'];
  const notes = tables.flatMap((table) => notesOf(figures, table)).map(groupNoteText);
  return [...new Set(notes)];
}
