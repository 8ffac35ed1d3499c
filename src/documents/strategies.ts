/**
 * 戦略別の評価結果: per strategy its purpose, the distribution, a table with one line per outcome
 * indicator under the bands of the policies, and the boxes of the secretariat and the council.
 * Activity indicators stand in 取組別調書 only.
 */
import { notesOf } from '../domain/group/groupNote';
import type { Member } from '../domain/group/membership';
import { directionInForce } from '../domain/evaluation';
import type { ActionItem } from '../domain/plan';
import { indicatorsIn, kindIn } from '../domain/results';
import { groupNoteText } from '../wording/groupNotes';
import { noOutcomeIndicator } from '../wording/indicatorNotes';
import { noFigure } from '../wording/numbers';
import { namedGroup } from '../wording/paperWords';
import {
  columnInRow,
  strategyCounts,
  strategyHeading,
  strategyReference,
} from '../wording/strategyWords';
import { actionsOfYear, type ActionsOfYear } from './actionsOfYear';
import { barOf } from './bar';
import { firstSentence } from './firstSentence';
import { policyGroups, strategiesOfDocument, type StrategyGroup } from './groupsOfPlan';
import { printedIndicator, printedYear, type PrintedIndicator } from './indicatorInPrint';
import {
  keptNotes,
  keptRow,
  keptWithBoxes,
  lastActions,
  type ActionRow,
  type IndicatorCells,
} from './keptLines';
import type { PackInput } from './packInput';
import { printedSection } from './printedSection';
import { rateNotes } from './rateNotes';
import type { strategyTags } from './strategyTags';
import type { ValuesOf } from './tagTree';
import { typedText } from './typedText';

type StrategyValues = ValuesOf<typeof strategyTags>;
type OneStrategy = StrategyValues['戦略'][number];

/** Full-width characters of the bar: 120 mm. */
const barWidth = 37;

interface Year {
  readonly input: PackInput;
  readonly now: ActionsOfYear;
  readonly before: ActionsOfYear;
}

export function strategyValues(input: PackInput): StrategyValues {
  const { now, before } = input.figures;
  const year: Year = { input, now: actionsOfYear(now), before: actionsOfYear(before) };
  return {
    戦略: strategiesOfDocument(input).map((group) => oneStrategy(year, group)),
    全体の課題: typedText(input, 'strategies', '全体を通じた課題'),
    注の追記: typedText(input, 'strategies', '注の追記'),
  };
}

function oneStrategy(year: Year, { strategy, figures }: StrategyGroup): OneStrategy {
  const { input } = year;
  const policies = policyGroups(input, strategy.id)
    .filter((group) => group.figures.of > 0)
    .map(({ policy, figures: { members } }) => ({
      policy,
      actions: members.flatMap((member) => printedAction(year, member)),
    }));
  const printed = policies.flatMap(({ actions }) => actions);
  const { summary = '', councilView = '' } =
    input.strategyTexts.find(({ strategyId }) => strategyId === strategy.id) ?? {};
  const kept = keptWithBoxes([summary, councilView]);
  const last = lastActions(
    printed.map(({ row }) => row),
    kept,
  );
  const showsReference = input.version === 'internal' || input.office.publishesMeans;
  return {
    戦略名: strategyHeading(strategy.id, strategy.name),
    投資等の区分: strategy.pillar,
    目的: strategy.objective,
    件数の行: strategyCounts(figures),
    分布: figures.leading === 'actions' ? barOf(figures.actions.distribution, barWidth) : [],
    参考の行: showsReference && figures.of > 0 ? strategyReference(figures) : '',
    方針: policies.map(({ policy, actions }) => ({
      方針名: namedGroup(policy.id, policy.name),
      取組: actions.map(({ row }) => keptRow(row, last.has(row.番号))),
    })),
    取組なし: figures.of === 0,
    注: keptNotes(
      [
        ...notesOfIndicators(input, printed),
        ...(showsReference ? notesOf(figures, 'mean').map(groupNoteText) : []),
      ],
      kept,
    ),
    事務局総括: summary,
    会議の評価: councilView,
  };
}

interface PrintedAction {
  readonly row: ActionRow;
  readonly indicators: readonly PrintedIndicator[];
}

function notesOfIndicators(
  { rules }: PackInput,
  actions: readonly PrintedAction[],
): readonly string[] {
  const indicators = actions.flatMap((action) => action.indicators);
  const notes = [...indicators.flatMap(({ note }) => note ?? []), ...rateNotes(rules, indicators)];
  return [...new Set(notes)];
}

function printedAction(year: Year, { id, sourceId }: Member): readonly PrintedAction[] {
  const { results, figures, rules } = year.input;
  const action = results.actions.get(id);
  if (!action) return [];
  const source = { results, rules, year: figures.now.year };
  const indicators = indicatorsIn(results, action, source.year)
    .filter((row) => kindIn(results, row, source.year) === 'outcome')
    .map((row) => printedIndicator(source, row, [source.year]));
  const [first, ...others] = indicators.map((one) => indicatorCells(year.input, one));
  const cells = first ?? { ...blankCells, 指標名: noOutcomeIndicator };
  return [{ indicators, row: { ...actionCells(year, action, sourceId), ...cells, 続き: others } }];
}

const blankCells: IndicatorCells = {
  指標名: noFigure,
  目標: noFigure,
  実績: noFigure,
  達成率: noFigure,
  判定: noFigure,
};

function indicatorCells(
  { results, rules, figures }: PackInput,
  indicator: PrintedIndicator,
): IndicatorCells {
  const { year } = figures.now;
  const { target, actual } = printedYear({ results, rules, year }, indicator, year);
  const { name, rate, grade } = indicator;
  return { 指標名: name, 目標: target, 実績: actual, 達成率: rate, 判定: grade };
}

function actionCells({ input, now, before }: Year, action: ActionItem, sourceId: string) {
  const { results, figures } = input;
  const { year } = figures.now;
  const result = results.yearly(sourceId, year);
  const { results: text = '', summary = '' } = result?.texts ?? {};
  const name = action.repeatedFrom === undefined ? action.name : `${action.name}（再掲）`;
  return {
    番号: action.id,
    取組: name,
    担当課: printedSection(results, action, year),
    進捗: columnInRow(now.get(sourceId)?.counted.progress.column),
    前年度の評価: columnInRow(before.get(sourceId)?.counted.actions.column),
    評価: columnInRow(now.get(sourceId)?.counted.actions.column),
    要旨: summary === '' ? firstSentence(text) : summary,
    方向性: (result && directionInForce(result)) ?? noFigure,
  };
}
