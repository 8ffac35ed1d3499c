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
import type {
  AmountExplanation,
  ExecutionExplanation,
  MeanExplanation,
  ShareChangeExplanation,
  ShareExplanation,
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
