/**
 * 評価結果の概要: the plan in a few tables. Page 1 stands alone as the hand-out for the assembly. With
 * grades switched off the table of 進捗状況 takes the place of both tables of grades.
 */
import type { GroupNote } from '../domain/group/groupNote';
import type { GroupFigures } from '../domain/group/rollUp';
import { defaultLead, nobodyMoved, noYearBefore, openIndicators } from '../wording/summaryWords';
import { headingNumbers } from './headingNumbers';
import type { PackInput } from './packInput';
import { scaleForm } from './gradeColumns';
import { planFigures, strategyGroups } from './groupsOfPlan';
import { typedText } from './typedText';
import { countRows, progressOfStrategies, totalRow } from './summaryCounts';
import { gradeHeadings, gradeRows, gradeTotals, hasStrangeMark } from './summaryGrades';
import { money, moneyNotes } from './summaryMoney';
import { movementRows } from './summaryMovements';
import { sectionRows } from './summarySections';
import type { summaryTags } from './summaryTags';
import { tableNotes } from './tableNotes';
import type { ValuesOf } from './tagTree';

type SummaryValues = ValuesOf<typeof summaryTags>;

export function summaryValues(input: PackInput): SummaryValues {
  const { rules, version } = input;
  const plan = planFigures(input);
  const strategies = strategyGroups(input);
  const rows = strategies.map(({ figures }) => figures);
  const movements = movementRows(input, plan);
  const lead = typedText(input, 'summary', '概要の文');
  return {
    概要の文: lead === '' ? defaultLead(plan) : lead,
    注の追記: typedText(input, 'summary', '注の追記'),
    ...scaleForm(rules.scale, rules.gradesUsed, hasStrangeMark(input, plan)),
    ...numbersOf(rules.gradesUsed),
    評価の見出し: [gradeHeadings(input, plan)],
    戦略別: gradeRows(input, plan, strategies),
    評価の計: gradeTotals(input, plan),
    評価の注: tableNotes(plan, rows, 'actions'),
    ...indicatorTable(input, plan, rows),
    変化あり: movements.length > 0,
    変化: movements,
    変化のないとき: movements.length > 0 ? '' : plan.actions.lastYear ? nobodyMoved : noYearBefore,
    方向性: [...countRows(plan.directions, input), totalRow(plan.directions)],
    方向性の注: tableNotes(plan, rows, 'directions', isOfShares),
    進捗: [...countRows(plan.progress, input), totalRow(plan.progress)],
    進捗の注: tableNotes(plan, rows, 'progress', isOfShares),
    戦略別の進捗: progressOfStrategies(strategies),
    予算: money(input, plan, strategies),
    予算の注: moneyNotes(input, plan, rows),
    課別あり: version === 'internal',
    課別: version === 'internal' ? sectionRows(input) : [],
  };
}

/** These tables print no 増減. */
function isOfShares({ note }: GroupNote): boolean {
  return note !== 'printedDifference';
}

/** The heads of the tables, numbered without a gap. */
function numbersOf(gradesUsed: boolean) {
  const tables = gradesUsed
    ? (['評価', '成果指標', '変化', '方向性', '進捗', '予算', '課別'] as const)
    : (['進捗', '方向性', '予算', '課別'] as const);
  const number = headingNumbers(tables);
  return {
    評価の番号: number('評価'),
    成果指標の番号: number('成果指標'),
    変化の番号: number('変化'),
    方向性の番号: number('方向性'),
    進捗の番号: number('進捗'),
    予算の番号: number('予算'),
    課別の番号: number('課別'),
  };
}

function indicatorTable(
  input: PackInput,
  plan: GroupFigures,
  strategies: readonly GroupFigures[],
): Pick<SummaryValues, '成果指標あり' | '成果指標' | '成果指標の未確定' | '成果指標の注'> {
  const { indicators } = plan;
  const isEmpty = indicators.distribution.total === 0;
  return {
    成果指標あり: !isEmpty,
    成果指標: isEmpty ? [] : [...countRows(indicators, input), totalRow(indicators)],
    成果指標の未確定: openIndicators(indicators.distribution),
    成果指標の注: tableNotes(plan, strategies, 'indicators', ({ note }) => note !== 'open'),
  };
}
