/** The figures of a group from their explanations alone, with arithmetic of their own. */
import {
  add,
  divide,
  exactDecimal,
  exactInteger,
  hundred,
  multiply,
  percentOf,
  roundedText,
  sign,
  subtract,
  zero,
  type Exact,
} from '../../../src/domain/exact';
import { isSameHeading } from '../../../src/domain/group/column';
import type { StandingRule } from '../../../src/domain/group/standing';
import type {
  AmountChangeExplanation,
  AmountExplanation,
  ExecutionExplanation,
  MeanExplanation,
  OutlookExplanation,
  ShareChangeExplanation,
  ShareExplanation,
  StandingExplanation,
  CountOfAll,
} from '../../../src/domain/group/explanationOfGroup';

function total(numbers: readonly Exact[]): Exact {
  return numbers.reduce((sum, number) => add(sum, number), zero);
}

export function shareFrom(explanation: ShareExplanation): Exact | undefined {
  const { inside, outside, heading, count } = explanation;
  const isOutside = outside.some((one) => isSameHeading(one.heading, heading));
  const denominator = inside.reduce((sum, one) => sum + one.count, 0);
  if (isOutside || denominator === 0) return undefined;
  return multiply(divide(exactInteger(count), exactInteger(denominator)), hundred);
}

export function shareChangeFrom({ now, before, shareDigits }: ShareChangeExplanation): string {
  const printed = ({ count, denominator = 0 }: CountOfAll): Exact => {
    const share = percentOf(exactInteger(count), exactInteger(denominator));
    return exactDecimal(roundedText(share, shareDigits)) ?? zero;
  };
  return roundedText(subtract(printed(now), printed(before)), shareDigits);
}

export function meanFrom({ counted }: MeanExplanation): Exact | undefined {
  const weights = total(counted.map(({ weight }) => weight));
  if (sign(weights) === 0) return undefined;
  return divide(total(counted.map(({ mean, weight }) => multiply(mean, weight))), weights);
}

export function amountFrom(explanation: AmountExplanation): Exact | undefined {
  const { units, item, isUndivided, unbudgeted, missing } = explanation;
  const known = units.flatMap(({ amounts }) => amounts[item] ?? []);
  const isNothing =
    known.length === 0 || (missing.length > 0 && known.length === unbudgeted.length);
  return isUndivided || isNothing ? undefined : total(known);
}

export function executionFrom({ units }: ExecutionExplanation): readonly (Exact | undefined)[] {
  const both = units
    .map(({ amounts }) => amounts)
    .filter((one) => one.currentBudget && one.settledAmount);
  const settled = total(both.map(({ settledAmount = zero }) => settledAmount));
  const budget = total(both.map(({ currentBudget = zero }) => currentBudget));
  const carried = total(both.map(({ carriedOver = zero }) => carriedOver));
  if (sign(budget) <= 0) return [undefined, undefined];
  const left = subtract(budget, carried);
  const hasSecond = sign(carried) > 0 && sign(left) > 0;
  return [percentOf(settled, budget), hasSecond ? percentOf(settled, left) : undefined];
}

/** The word of the first rule that holds. Every grade of the scale has its count. */
export function standingFrom(
  { counts: { byGrade, notSubmitted } }: StandingExplanation,
  rules: readonly StandingRule[],
): string | undefined {
  const counts = [...byGrade.values()];
  const graded = counts.reduce((sum, count) => sum + count, 0);
  const ofGrade = (grade: string): number => byGrade.get(grade) ?? 0;
  for (const { condition, standing } of rules) {
    switch (condition.kind) {
      case 'notSubmitted':
        if (notSubmitted > condition.atLeast - 1) return standing;
        break;
      case 'gradeShare': {
        const share = condition.numerator / condition.denominator;
        if (graded > 0 && ofGrade(condition.grade) / graded >= share - 1e-12) return standing;
        break;
      }
      case 'noGrade':
        if (graded === 0) return standing;
        break;
      case 'all':
        if (graded > 0 && graded - ofGrade(condition.grade) === 0) return standing;
        break;
      case 'otherwise':
        return standing;
    }
  }
  return undefined;
}

/** 見込みあり where the value of the final year, on a straight line through both values, is far enough. */
export function outlookFrom({ basis }: OutlookExplanation): 'likely' | 'unlikely' | 'unknown' {
  if (basis.kind === 'none') return 'unknown';
  const { first, last, finalYear, target, reachedBy } = basis;
  // value = first + (last − first) × years to the final year ÷ years between
  const years = exactInteger(last.year - first.year);
  const rise = multiply(subtract(last.value, first.value), exactInteger(finalYear - first.year));
  const distance = subtract(add(first.value, divide(rise, years)), target.value);
  const over = sign(distance);
  const isReached = {
    atLeast: over >= 0,
    moreThan: over > 0,
    atMost: over <= 0,
    lessThan: over < 0,
    band:
      reachedBy.kind === 'band' &&
      sign(subtract(reachedBy.width, distance)) >= 0 &&
      sign(add(reachedBy.width, distance)) >= 0,
  };
  return isReached[reachedBy.kind] ? 'likely' : 'unlikely';
}

/** 増減 and what is printed as 増減率; undefined where the years are not compared. */
export function changeFrom({
  now,
  before,
  isCountedAlike,
  rateDigits,
}: AmountChangeExplanation): readonly [Exact, string] | undefined {
  if (!now.value || !before.value || !isCountedAlike) return undefined;
  const difference = subtract(now.value, before.value);
  const isNothing = [now.value, before.value].map((value) => sign(value) === 0);
  if (isNothing[1]) return [difference, isNothing[0] ? '－' : '皆増'];
  if (isNothing[0]) return [difference, '皆減'];
  const rate = multiply(divide(difference, before.value), hundred);
  return [difference, roundedText(rate, rateDigits)];
}
