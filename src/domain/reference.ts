/**
 * 指標による判定（参考）: the mean of an action's outcome indicators, and its grade.
 *
 * Each indicator with a rate, 達成 or 未達成 this year counts with its rate clamped to 0–100; 達成
 * counts 100, 未達成 its rate or 0. Activity indicators step in only when the plan sets no outcome
 * indicator for the year. When none counts there is no reference grade; it is 対象外 when there is
 * at least one indicator and all are 測定不能, 対象外 or 設定なし.
 */
import type { Achievement } from './achievement';
import { achievementOf } from './achievementOf';
import { clamp, hundred, meanOf, zero, type Exact } from './exact';
import type { CountedIndicator, NoRate, ReferenceExplanation } from './explanation';
import type { FigureRules } from './figureRules';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce } from './indicatorInForce';
import type { Indicator } from './indicator';
import { sourceOf, type ActionItem } from './plan';
import { printedRate, type PrintedRate } from './printedRate';
import { indicatorsIn, type Results } from './results';
import { boundsOf, gradeOf, lowestGrade, type GradeRow } from './scale';
import type { MissingState } from './yearlyResult';

export type ReferenceOutcome =
  | {
      readonly kind: 'mean';
      /** In percent, 0 to 100; the action's rate in the mean of its group. */
      readonly mean: Exact;
      readonly grade: GradeRow;
      readonly print: PrintedRate;
    }
  /** 対象外. */
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'none' };

export interface ReferenceGrade {
  readonly outcome: ReferenceOutcome;
  /** A value that counts is 速報, or an indicator is still 集計中: the mark beside the grade. */
  readonly isProvisional: boolean;
  readonly explanation: ReferenceExplanation;
}

/**
 * The reference grade of an action in a year; one that is repeated has that of its source.
 * @param achieved the achievement of an indicator in that year; whoever has found it hands it over
 */
export function referenceOf(
  results: Results,
  rules: FigureRules,
  action: ActionItem,
  year: FiscalYear,
  achieved = (indicator: Indicator) => achievementOf(results, rules, indicator, year),
): ReferenceGrade {
  const all = indicatorsIn(results, action, year);
  const indicatorKind = all.some((row) => kindOf(results, row) === 'outcome')
    ? 'outcome'
    : 'activity';
  const found = all
    .filter((row) => kindOf(results, row) === indicatorKind)
    .map((row) => ({
      indicatorId: row.id,
      name: nameOf(results, row, year),
      achievement: achieved(row),
    }));
  return referenceFrom({
    figure: 'reference',
    actionId: action.id,
    year,
    indicatorKind,
    counted: found.flatMap(countedFrom),
    leftOut: found.flatMap(({ indicatorId, name, achievement: { outcome } }) =>
      outcome.kind === 'none' ? [{ indicatorId, name, why: outcome.why }] : [],
    ),
    scale: rules.scale,
    rateDigits: rules.rateDigits,
  });
}

/** 指標区分 of the source: the row of a repeated indicator may leave it blank. */
function kindOf(results: Results, indicator: Indicator): Indicator['kind'] {
  return (sourceOf(indicator, results.indicators) ?? indicator).kind;
}

function nameOf(results: Results, indicator: Indicator, year: FiscalYear): string {
  return indicatorInForce(sourceOf(indicator, results.indicators) ?? indicator, year).name;
}

interface Found {
  readonly indicatorId: string;
  readonly name: string;
  readonly achievement: Achievement;
}

function countedFrom({ indicatorId, name, achievement }: Found): readonly CountedIndicator[] {
  const { outcome, grade, explanation } = achievement;
  if (outcome.kind === 'none') return [];
  const rate = outcome.kind === 'achieved' ? undefined : outcome.rate;
  return [
    {
      indicatorId,
      name,
      ...(rate ? { rate } : {}),
      isAchieved: outcome.kind === 'achieved',
      isLowest: grade === lowestGrade(explanation.scale),
      isPreliminary: explanation.isPreliminary,
    },
  ];
}

/** The reference grade that an explanation explains. */
export function referenceFrom(explanation: ReferenceExplanation): ReferenceGrade {
  const { counted, leftOut } = explanation;
  return {
    outcome: outcomeFrom(explanation),
    isProvisional:
      counted.some(({ isPreliminary }) => isPreliminary) ||
      (counted.length > 0 && leftOut.some(({ why }) => isStillCounted(why))),
    explanation,
  };
}

function outcomeFrom({
  counted,
  leftOut,
  scale,
  rateDigits,
}: ReferenceExplanation): ReferenceOutcome {
  if (counted.length === 0) {
    const isOutside = leftOut.length > 0 && leftOut.every(({ why }) => isOutsideEvaluation(why));
    return { kind: isOutside ? 'notApplicable' : 'none' };
  }
  const mean = meanOf(counted.map(countedRate));
  const grade = gradeOf(scale, mean);
  return { kind: 'mean', mean, grade, print: printedRate(mean, rateDigits, boundsOf(scale)) };
}

/** What an indicator counts in the mean: 0 to 100. */
export function countedRate({ rate, isAchieved }: CountedIndicator): Exact {
  return isAchieved ? hundred : clamp(rate ?? zero, zero, hundred);
}

function isStillCounted(why: NoRate): boolean {
  return why.reason === 'totalOpen' || (why.reason === 'state' && why.state === 'counting');
}

const outsideStates: readonly MissingState[] = ['unmeasurable', 'notApplicable', 'notSet'];

function isOutsideEvaluation(why: NoRate): boolean {
  return why.reason === 'state' && outsideStates.includes(why.state);
}
