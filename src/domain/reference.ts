/**
 * 指標による判定（参考）: the mean of an action's outcome indicators, and its grade.
 *
 * Each indicator with a rate, 達成 or 未達成 this year counts with its rate clamped to 0–100; 達成
 * counts 100, 未達成 its rate or 0; one whose 再掲 stands in the same action counts once. Beside a 未達成
 * the mean does not reach 100: it earns what a missed 維持 earns, and prints below 100. Activity
 * indicators step in only when the plan sets no outcome indicator for the year. When none counts there
 * is no reference grade; it is 対象外 when there is at least one indicator and all are 測定不能, 対象外 or
 * 設定なし.
 */
import type { AchievementOutcome, Judgement } from './achievement';
import { judgementOf } from './achievementOf';
import { clamp, hundred, isLess, meanOf, zero, type Exact } from './exact';
import type {
  CountedIndicator,
  LeftOutIndicator,
  NoRate,
  ReferenceExplanation,
} from './explanation';
import type { FigureRules } from './figureRules';
import type { FiscalYear } from './fiscalYear';
import { indicatorInForce } from './indicatorInForce';
import type { Indicator } from './indicator';
import { sourceOf, type ActionItem } from './plan';
import type { PrintedRate } from './printedRate';
import { printOfRate } from './outcomeOf';
import { countedIndicatorsIn, kindIn, type Results } from './results';
import { gradeOf, gradeOfMissed, lowestGrade, type GradeRow } from './scale';
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

/** The reference grade of an action in a year; one that is repeated has that of its source. */
export function referenceOf(
  results: Results,
  rules: FigureRules,
  action: ActionItem,
  year: FiscalYear,
): ReferenceGrade {
  const { kind, indicators } = decidingIndicators(results, action, year);
  const counted: CountedIndicator[] = [];
  const leftOut: LeftOutIndicator[] = [];
  for (const indicator of indicators) {
    const judgement = judgementOf(results, rules, indicator, year);
    const { outcome } = judgement;
    const named = { indicatorId: indicator.id, name: nameOf(results, indicator, year) };
    if (outcome.kind === 'none') leftOut.push({ ...named, why: outcome.why });
    else counted.push({ ...named, ...countedFrom(outcome, judgement) });
  }
  return referenceFrom({
    figure: 'reference',
    actionId: action.id,
    year,
    indicatorKind: kind,
    counted,
    leftOut,
    scale: rules.scale,
    rateDigits: rules.rateDigits,
  });
}

/** The outcome indicators of the action; the activity indicators only when the plan sets no other. */
function decidingIndicators(results: Results, action: ActionItem, year: FiscalYear) {
  const all = countedIndicatorsIn(results, action, year);
  const outcome = all.filter((row) => kindIn(results, row, year) === 'outcome');
  return outcome.length > 0
    ? ({ kind: 'outcome', indicators: outcome } as const)
    : ({ kind: 'activity', indicators: all } as const);
}

function nameOf(results: Results, indicator: Indicator, year: FiscalYear): string {
  return indicatorInForce(sourceOf(indicator, results.indicators) ?? indicator, year).name;
}

function countedFrom(
  outcome: Exclude<AchievementOutcome, { kind: 'none' }>,
  { grade, explanation: { scale, isPreliminary } }: Judgement,
) {
  const isAchieved = outcome.kind === 'achieved';
  const isLowest = grade === lowestGrade(scale);
  const rate = outcome.kind === 'achieved' ? undefined : outcome.rate;
  const isMissed = outcome.kind === 'missed';
  return { ...(rate ? { rate } : {}), isAchieved, isMissed, isLowest, isPreliminary };
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

function outcomeFrom(explanation: ReferenceExplanation): ReferenceOutcome {
  const { counted, leftOut, scale } = explanation;
  if (counted.length === 0) {
    const isOutside = areOutside(leftOut.map(({ why }) => why));
    return { kind: isOutside ? 'notApplicable' : 'none' };
  }
  const mean = meanOf(counted.map(countedRate));
  const hasMissed = counted.some(({ isMissed }) => isMissed);
  const isHeld = hasMissed && !isLess(mean, hundred);
  const grade = isHeld ? gradeOfMissed(scale, mean) : gradeOf(scale, mean);
  return { kind: 'mean', mean, grade, print: printOfRate(explanation, mean, hasMissed) };
}

/** What an indicator counts in the mean: 0 to 100. */
export function countedRate({ rate, isAchieved }: CountedIndicator): Exact {
  return rateThatCounts(isAchieved, rate);
}

function rateThatCounts(isAchieved: boolean, rate: Exact | undefined): Exact {
  return isAchieved ? hundred : clamp(rate ?? zero, zero, hundred);
}

/** The mean alone, of all deciding indicators; undefined when none counts. */
export function referenceMean(judgements: readonly Judgement[]): Exact | undefined {
  const rates: Exact[] = [];
  for (const { outcome } of judgements) {
    if (outcome.kind === 'achieved') rates.push(rateThatCounts(true, undefined));
    else if (outcome.kind !== 'none') rates.push(rateThatCounts(false, outcome.rate));
  }
  return rates.length > 0 ? meanOf(rates) : undefined;
}

/** Whether the reference is 対象外: there are deciding indicators, and none of them could count. */
export function isReferenceOutside(judgements: readonly Judgement[]): boolean {
  const whys = judgements.flatMap(({ outcome }) => (outcome.kind === 'none' ? outcome.why : []));
  return whys.length === judgements.length && areOutside(whys);
}

function areOutside(whys: readonly NoRate[]): boolean {
  return whys.length > 0 && whys.every(isOutsideEvaluation);
}

function isStillCounted(why: NoRate): boolean {
  return why.reason === 'totalOpen' || (why.reason === 'state' && why.state === 'counting');
}

const outsideStates: readonly MissingState[] = ['unmeasurable', 'notApplicable', 'notSet'];

function isOutsideEvaluation(why: NoRate): boolean {
  return why.reason === 'state' && outsideStates.includes(why.state);
}
