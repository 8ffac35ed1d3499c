/** How an amount of a group, its 執行率 and its change against last year came about, in sentences. */
import { sign, subtract, sumOf, type Exact } from '../domain/exact';
import type {
  AmountChangeExplanation,
  AmountExplanation,
  ExecutionExplanation,
} from '../domain/group/explanationOfGroup';
import { executionSums, hasSum } from '../domain/group/groupAmounts';
import { amountWords } from './groupNotes';
import { amountText, countInText, inText } from './numbers';

export function explainAmount(explanation: AmountExplanation, unit: 'thousandYen' | 'yen'): string {
  const { item, units, of, missing, unbudgeted, isUndivided } = explanation;
  const word = amountWords[item];
  const known = units.filter(({ amounts }) => amounts[item]);
  if (isUndivided) {
    return `複数の取組に計上している事業の${word}が分からないため、合計していません。`;
  }
  if (!hasSum(explanation)) return `${word}の記入がありません。`;
  const shared = known.filter(({ actionIds }) => actionIds.length > 1);
  const sum = amountText(sumOf(known.flatMap(({ amounts }) => amounts[item] ?? [])), unit);
  const parts = [
    `${countInText(of)}取組の${word}の合計${inText(sum)}千円です。`,
    shared.length > 0
      ? `複数の取組に計上している${countInText(shared.length)}事業は１回だけ数えています。`
      : '',
    missing.length > 0 ? `${countInText(missing.length)}取組の記入のない額は含みません。` : '',
    unbudgeted.length > 0 ? `予算措置のない${countInText(unbudgeted.length)}取組は０です。` : '',
  ];
  return parts.join('');
}

export function explainExecution(
  { units, leftOut }: ExecutionExplanation,
  unit: 'thousandYen' | 'yen',
): string {
  const { settled, budget, carried } = executionSums(units);
  const shown = (amount: Exact): string => `${inText(amountText(amount, unit))}千円`;
  const parts = [
    `決算額${shown(settled)}÷予算現額${shown(budget)}です。`,
    sign(carried) > 0
      ? `（　）は、予算現額から翌年度繰越額を除いた${shown(subtract(budget, carried))}で割ったものです。`
      : '',
    leftOut.length > 0
      ? `${countInText(leftOut.length)}取組の予算現額又は決算額の記入のない分は含みません。`
      : '',
  ];
  return parts.join('');
}

export function explainAmountChange(
  { now, before, isCountedAlike }: AmountChangeExplanation,
  unit: 'thousandYen' | 'yen',
): string {
  if (!isCountedAlike) {
    return '関連事業による集計の有無が前年度と異なるため、前年度と比べていません。';
  }
  if (!now || !before) return '本年度又は前年度の決算額がないため、前年度と比べていません。';
  return `本年度の決算額${inText(amountText(now, unit))}千円から前年度の決算額${inText(amountText(before, unit))}千円を引いたものです。増減率は、これを前年度の決算額で割ったものです。`;
}
