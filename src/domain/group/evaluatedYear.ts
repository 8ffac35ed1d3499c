/**
 * A year as the roll-up sees it: of every action in force its column in each counting, its reference
 * mean, its outcome indicators and its money.
 *
 * 取組: not submitted → 未確定; else the grade in force; without one 評価なし when there is no indicator,
 * 対象外 when the reference is 対象外, else 未確定 (評価未記入).
 */
import type { Judgement } from '../achievement';
import { judgementOf } from '../achievementOf';
import { directionInForce, evaluationOutcome } from '../evaluation';
import type { FigureRules } from '../figureRules';
import type { FiscalYear } from '../fiscalYear';
import { sourceOf, type ActionItem } from '../plan';
import { isReferenceOutside, referenceMean } from '../reference';
import { countedIndicatorsIn, kindIn, type Results } from '../results';
import { isSubmitted, type YearlyResult } from '../yearlyResult';
import { moneyOf, type ActionMoney } from './actionMoney';
import { markColumn, openColumn, outsideColumn, type Column } from './column';
import type { Counted } from './distribution';
import {
  evaluated,
  onceInOrder,
  reasonWithoutRate,
  type EvaluatedIndicator,
  type IndicatorYear,
  type ReasonWithoutRate,
} from './evaluatedIndicator';
import type { LeftOutAction, WeightedMean, WhyLeftOut } from './explanationOfGroup';
import { groupsWith, type Group, type Member } from './membership';

/** As it stands in its row. */
export interface EvaluatedAction extends Member {
  readonly isSubmitted: boolean;
  /** Its column in each counting of actions. */
  readonly counted: Readonly<Record<'actions' | 'progress' | 'directions', Counted>>;
  /** 指標による判定（参考） and its weight; undefined when no indicator gave a number, or not submitted. */
  readonly mean: WeightedMean | undefined;
  /** Why it has no part in the mean of its group; undefined when it has. */
  readonly leftOut: LeftOutAction | undefined;
  /** Repeated ones as their source, in natural order. */
  readonly outcomeIndicators: readonly EvaluatedIndicator[];
  readonly money: ActionMoney;
}

export interface EvaluatedYear {
  readonly year: FiscalYear;
  readonly groups: readonly Group<EvaluatedAction>[];
  /** By the id of the source. */
  readonly actions: ReadonlyMap<string, EvaluatedAction>;
}

export function evaluateYear(
  results: Results,
  rules: FigureRules,
  year: FiscalYear,
): EvaluatedYear {
  const known: IndicatorYear['known'] = new Map();
  const actions = new Map<string, EvaluatedAction>();
  const groups = groupsWith(results, year, ({ id }, source) => {
    const action =
      actions.get(source.id) ?? evaluateAction({ results, rules, year, known }, source);
    actions.set(source.id, action);
    return id === source.id ? action : printedUnder(id, action);
  });
  return { year, groups, actions };
}

function evaluateAction(asked: IndicatorYear, action: ActionItem): EvaluatedAction {
  const { results, year } = asked;
  const { id } = action;
  const result = resultOf(results, action, year);
  const answer = result && isSubmitted(result.submission) ? result : undefined;
  const { judgements, outcomeIndicators } = indicatorsOf(asked, action, answer !== undefined);
  const mean = answer && referenceMean(judgements);
  return {
    id,
    sourceId: id,
    isSubmitted: answer !== undefined,
    counted: {
      actions: { id, column: gradeColumn(answer, judgements) },
      progress: { id, column: wordColumn(answer, answer?.progress) },
      directions: { id, column: wordColumn(answer, answer && directionInForce(answer)) },
    },
    mean: mean && { actionId: id, mean, weight: answer.weight },
    leftOut: mean ? undefined : { actionId: id, why: whyLeftOut(answer, judgements, year) },
    outcomeIndicators,
    money: moneyOf(results, action, year, result),
  };
}

/** The same in a row in which an action that repeats it stands for it. */
function printedUnder(id: string, action: EvaluatedAction): EvaluatedAction {
  const { mean, leftOut, counted } = action;
  return {
    ...action,
    id,
    counted: {
      actions: { ...counted.actions, id },
      progress: { ...counted.progress, id },
      directions: { ...counted.directions, id },
    },
    mean: mean && { ...mean, actionId: id },
    leftOut: leftOut && { ...leftOut, actionId: id },
  };
}

/** None for an action whose source is missing: 点検 names it, and it stays 未確定. */
function resultOf(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
): YearlyResult | undefined {
  return sourceOf(action, results.actions) ? results.yearly(action.id, year) : undefined;
}

/** Of an action without a mean. */
function whyLeftOut(
  answer: YearlyResult | undefined,
  judgements: readonly Judgement[],
  year: FiscalYear,
): WhyLeftOut {
  if (!answer) return 'notSubmitted';
  let shared: ReasonWithoutRate | undefined;
  for (const { outcome } of judgements) {
    if (outcome.kind !== 'none') continue;
    const why = reasonWithoutRate(outcome.why, year);
    if (shared !== undefined && why !== shared) return 'notComputable';
    shared = why;
  }
  return shared ?? 'noIndicator';
}

function wordColumn(answer: YearlyResult | undefined, word: string | undefined): Column {
  if (!answer) return openColumn('notSubmitted');
  return word === undefined ? { kind: 'blank' } : markColumn(word);
}

/** @param judgements of the deciding indicators: none when the plan sets no indicator at all */
function gradeColumn(answer: YearlyResult | undefined, judgements: readonly Judgement[]): Column {
  if (!answer) return openColumn('notSubmitted');
  const outcome = evaluationOutcome(answer, judgements.length > 0);
  if (outcome.kind === 'grade') return markColumn(outcome.symbol);
  if (outcome.kind === 'notEvaluated') return { kind: 'ungraded' };
  return isReferenceOutside(judgements)
    ? outsideColumn('noIndicatorApplies')
    : openColumn('gradeBlank');
}

/**
 * What the indicators of an action bring: the judgements of the deciding ones, and the sources of its
 * outcome indicators, each once, in natural order.
 */
function indicatorsOf(asked: IndicatorYear, action: ActionItem, isAnswered: boolean) {
  const { results, rules, year } = asked;
  const rows = countedIndicatorsIn(results, action, year);
  const judgements: Judgement[] = [];
  const outcomeIndicators: EvaluatedIndicator[] = [];
  for (const row of rows) {
    if (kindIn(results, row, year) !== 'outcome') continue;
    const source = sourceOf(row, results.indicators) ?? row;
    const { judgement, indicator } = evaluated(asked, source, action, isAnswered);
    judgements.push(judgement);
    outcomeIndicators.push(indicator);
  }
  if (judgements.length > 0) {
    return { judgements, outcomeIndicators: onceInOrder(outcomeIndicators) };
  }
  return {
    judgements: rows.map((row) => judgementOf(results, rules, row, year)),
    outcomeIndicators,
  };
}
