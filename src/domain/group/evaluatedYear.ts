/**
 * A year as the roll-up sees it: of every action in force its column in each counting, its reference
 * mean and its money; of every outcome indicator its column and its outlook.
 *
 * 取組: not submitted → 未確定; else the grade in force; without one 評価なし when there is no indicator,
 * 対象外 when the reference is 対象外, else 未確定 (評価未記入). 成果指標: of an action not submitted →
 * 未確定; 未入力, 集計中 → 未確定; a grade; else 対象外, whatever the reason.
 */
import type { Achievement } from '../achievement';
import { achievementOf } from '../achievementOf';
import { directionInForce, evaluationOf } from '../evaluation';
import type { Exact } from '../exact';
import type { NoRate } from '../explanation';
import type { FigureRules } from '../figureRules';
import type { FiscalYear } from '../fiscalYear';
import { indicatorInForce } from '../indicatorInForce';
import type { Indicator } from '../indicator';
import { sourceOf, type ActionItem } from '../plan';
import { comparePlanIds } from '../planId';
import { referenceOf } from '../reference';
import { indicatorsIn, type Results } from '../results';
import { isSubmitted, type MissingState, type YearlyResult } from '../yearlyResult';
import { nothingSpent, type ActionMoney } from './amountUnits';
import type { Column, OpenReason, OutsideReason } from './column';
import type { Counted } from './distribution';
import { groupsOf, type Group } from './membership';
import { outlookOf, type Outlook } from './outlook';

export interface EvaluatedAction {
  /** Not one that repeats another. */
  readonly id: string;
  readonly isSubmitted: boolean;
  /** Its column in each counting of actions. */
  readonly counted: Readonly<Record<'actions' | 'progress' | 'directions', Counted>>;
  /** 指標による判定（参考） in percent; absent when no indicator gave a number. */
  readonly mean?: Exact;
  readonly weight: Exact;
  /** Its outcome indicators, repeated ones as their source, in natural order. */
  readonly outcomeIndicators: readonly string[];
  readonly money: ActionMoney;
}

export interface EvaluatedIndicator {
  readonly id: string;
  readonly column: Column;
  /** 速報. */
  readonly isPreliminary: boolean;
  readonly outlook: Outlook;
}

export interface EvaluatedYear {
  readonly year: FiscalYear;
  readonly groups: readonly Group[];
  /** By the id of the source. */
  readonly actions: ReadonlyMap<string, EvaluatedAction>;
  /** By the id of the source, in natural order. */
  readonly indicators: ReadonlyMap<string, EvaluatedIndicator>;
}

export function evaluateYear(
  results: Results,
  rules: FigureRules,
  year: FiscalYear,
): EvaluatedYear {
  const groups = groupsOf(results, year);
  const [plan] = groups;
  const achieved = remembering((indicator) => achievementOf(results, rules, indicator, year));
  const actions = new Map<string, EvaluatedAction>();
  for (const { sourceId } of plan?.members ?? []) {
    const action = results.actions.get(sourceId);
    if (action) actions.set(sourceId, evaluateAction(results, rules, action, year, achieved));
  }
  const indicators = new Map<string, EvaluatedIndicator>();
  const ids = [...actions.values()].flatMap(({ outcomeIndicators }) => outcomeIndicators);
  for (const id of [...new Set(ids)].sort(comparePlanIds)) {
    const indicator = results.indicators.get(id);
    if (indicator)
      indicators.set(id, evaluateIndicator(results, indicator, year, achieved(indicator)));
  }
  return { year, groups, actions, indicators };
}

type Achieved = (indicator: Indicator) => Achievement;

/** Each indicator is asked for by its action and by the counting of indicators. */
function remembering(find: Achieved): Achieved {
  const known = new Map<Indicator, Achievement>();
  return (indicator) => {
    const found = known.get(indicator) ?? find(indicator);
    known.set(indicator, found);
    return found;
  };
}

function evaluateAction(
  results: Results,
  rules: FigureRules,
  action: ActionItem,
  year: FiscalYear,
  achieved: Achieved,
): EvaluatedAction {
  const { id } = action;
  const result = resultOf(results, action, year);
  const hasAnswer = result !== undefined && isSubmitted(result.submission);
  const { outcome } = referenceOf(results, rules, action, year, achieved);
  const word = (written: string | undefined): Column => {
    if (!hasAnswer) return open('notSubmitted');
    return written === undefined ? { kind: 'blank' } : { kind: 'mark', mark: written };
  };
  return {
    id,
    isSubmitted: hasAnswer,
    counted: {
      actions: {
        id,
        column: hasAnswer
          ? gradeColumn(results, action, year, outcome.kind === 'notApplicable')
          : open('notSubmitted'),
      },
      progress: { id, column: word(result?.progress) },
      directions: { id, column: word(result && directionInForce(result)) },
    },
    ...(outcome.kind === 'mean' ? { mean: outcome.mean } : {}),
    weight: result?.weight ?? action.weight,
    outcomeIndicators: outcomeIndicatorsOf(results, action, year),
    money: moneyOf(results, action, year, result),
  };
}

function moneyOf(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
  result: YearlyResult | undefined,
): ActionMoney {
  const isSource = sourceOf(action, results.actions) !== undefined;
  const projects = isSource ? results.projects(action.id, year) : [];
  const isUnbudgeted = result?.budgeted === false && projects.length === 0;
  return {
    actionId: action.id,
    isSubmitted: result !== undefined && isSubmitted(result.submission),
    isUnbudgeted,
    isEstimated: result?.isEstimated ?? false,
    unit: {
      actionIds: [action.id],
      amounts: isUnbudgeted ? nothingSpent : (result?.amounts ?? {}),
    },
    projects,
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

function gradeColumn(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
  isOutside: boolean,
): Column {
  const { outcome } = evaluationOf(results, action, year);
  if (outcome.kind === 'grade') return { kind: 'mark', mark: outcome.symbol };
  if (outcome.kind === 'notEvaluated') return { kind: 'ungraded' };
  return isOutside
    ? { kind: 'notApplicable', why: 'noIndicatorApplies' }
    : { kind: 'open', why: 'gradeBlank' };
}

function outcomeIndicatorsOf(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
): readonly string[] {
  const sources = indicatorsIn(results, action, year)
    .map((row) => sourceOf(row, results.indicators) ?? row)
    .filter(({ kind }) => kind === 'outcome');
  return [...new Set(sources.map(({ id }) => id))].sort(comparePlanIds);
}

function evaluateIndicator(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
  achievement: Achievement,
): EvaluatedIndicator {
  return {
    id: indicator.id,
    column: isAnswered(results, indicator, year)
      ? indicatorColumn(results, indicator, year, achievement)
      : { kind: 'open', why: 'notSubmitted' },
    isPreliminary: achievement.explanation.isPreliminary,
    outlook: outlookOf(results, indicator, year),
  };
}

/** The value is typed under the indicator's own action: its submission decides, wherever it is repeated. */
function isAnswered(results: Results, indicator: Indicator, year: FiscalYear): boolean {
  const action = results.actions.get(indicator.actionId);
  const source = action ? sourceOf(action, results.actions) : undefined;
  const result = source ? results.yearly(source.id, year) : undefined;
  return result !== undefined && isSubmitted(result.submission);
}

function indicatorColumn(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
  { outcome, grade }: Achievement,
): Column {
  if (grade) return { kind: 'mark', mark: grade.symbol };
  const { targetKind } = indicatorInForce(indicator, year);
  if (targetKind === 'finalYearOnly' && year < results.plan.lastYear) {
    return { kind: 'notApplicable', why: 'beforeFinalYear' };
  }
  return outcome.kind === 'none'
    ? columnWithoutRate(outcome.why, year)
    : { kind: 'notApplicable', why: 'notComputable' };
}

function columnWithoutRate(why: NoRate, year: FiscalYear): Column {
  switch (why.reason) {
    case 'state':
      return columnOfState[why.state];
    case 'totalOpen': {
      const isBlank = why.missing.some((one) => one.year === year && one.state === 'notEntered');
      return open(isBlank ? 'notEntered' : 'counting');
    }
    case 'noTarget':
      return outside('noTarget');
    case 'beforeFinalYear':
      return outside('beforeFinalYear');
    default:
      return outside('notComputable');
  }
}

function open(why: OpenReason): Column {
  return { kind: 'open', why };
}

function outside(why: OutsideReason): Column {
  return { kind: 'notApplicable', why };
}

const columnOfState: Readonly<Record<MissingState, Column>> = {
  notEntered: open('notEntered'),
  counting: open('counting'),
  notSurveyed: outside('notSurveyed'),
  unmeasurable: outside('unmeasurable'),
  notApplicable: outside('notApplicable'),
  notSet: outside('notSet'),
  noTarget: outside('noTarget'),
};
