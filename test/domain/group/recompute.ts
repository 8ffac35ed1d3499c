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
  const { inside, heading } = explanation;
  const own = inside.find((one) => isSameHeading(one.heading, heading));
  const denominator = inside.reduce((sum, { count }) => sum + count, 0);
  if (!own || denominator === 0) return undefined;
  return multiply(divide(exactInteger(own.count), exactInteger(denominator)), hundred);
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

export function amountFrom({ units, isUndivided }: AmountExplanation): Exact | undefined {
  if (isUndivided || units.length === 0) return undefined;
  return total(units.map(({ amount }) => amount));
}

export function executionFrom({ units }: ExecutionExplanation): readonly (Exact | undefined)[] {
  const settled = total(units.map(({ settledAmount }) => settledAmount));
  const budget = total(units.map(({ currentBudget }) => currentBudget));
  const carried = total(units.map(({ carriedOver }) => carriedOver));
  if (sign(budget) <= 0) return [undefined, undefined];
  const left = subtract(budget, carried);
  const hasSecond = sign(carried) > 0 && sign(left) > 0;
  return [percentOf(settled, budget), hasSecond ? percentOf(settled, left) : undefined];
}
