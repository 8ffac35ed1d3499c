/**
 * How an amount of a group, its 執行率 and its change against last year came about, in sentences. Nothing
 * is said to be divided that was not, and no blank is said to be 0.
 */
import { isZero, sign, subtract, sumOf, type Exact } from '../domain/exact';
import type {
  AmountChangeExplanation,
  AmountExplanation,
  AmountOfYear,
  ExecutionExplanation,
} from '../domain/group/explanationOfGroup';
import { executionSums, hasSum, unitsOfExecution } from '../domain/group/groupAmounts';
import { amountWords } from './groupNotes';
import { countInText, inText, valueText } from './numbers';

type Unit = 'thousandYen' | 'yen';

/** As it was typed: what was added up and divided is not rounded. @example '276,578千円' */
function shown(amount: Exact, unit: Unit): string {
  return `${inText(valueText(amount))}${unit === 'yen' ? '円' : '千円'}`;
}

export function explainAmount(explanation: AmountExplanation, unit: Unit): string {
  const { item, units, of, missing, unbudgeted, isUndivided } = explanation;
  const word = amountWords[item];
  const known = units.filter(({ amounts }) => amounts[item]);
  if (isUndivided) {
    return `複数の取組に計上している事業の${word}が分からないため、合計していません。`;
  }
  if (!hasSum(explanation)) return `${word}の記入がありません。`;
  const shared = known.filter(({ actionIds }) => actionIds.length > 1);
  const sum = sumOf(known.flatMap(({ amounts }) => amounts[item] ?? []));
  const parts = [
    `${countInText(of)}取組の${word}の合計${shown(sum, unit)}です。`,
    shared.length > 0
      ? `複数の取組に計上している${countInText(shared.length)}事業は１回だけ数えています。`
      : '',
    missing.length > 0 ? `${countInText(missing.length)}取組の記入のない額は含みません。` : '',
    unbudgeted.length > 0 ? `予算措置のない${countInText(unbudgeted.length)}取組は０です。` : '',
  ];
  return parts.join('');
}

export function explainExecution(explanation: ExecutionExplanation, unit: Unit): string {
  const { units, leftOut, unbudgeted, of } = explanation;
  if (unbudgeted.length === of) return '予算措置のない取組のみのため、執行率はありません。';
  if (unitsOfExecution(units).length === unbudgeted.length) {
    return '予算現額及び決算額の両方が記入されたものがないため、執行率はありません。';
  }
  const { settled, budget, carried } = executionSums(units);
  const left = subtract(budget, carried);
  const parts =
    sign(budget) > 0
      ? [
          `決算額${shown(settled, unit)}÷予算現額${shown(budget, unit)}です。`,
          sign(carried) > 0 ? withoutCarriedOver(left, unit) : '',
        ]
      : [`予算現額が${shown(budget, unit)}のため、執行率はありません。`];
  const rest =
    leftOut.length > 0
      ? `${countInText(leftOut.length)}取組の予算現額又は決算額の記入のない分は含みません。`
      : '';
  return parts.join('') + rest;
}

/** @param left 予算現額 without 翌年度繰越額 */
function withoutCarriedOver(left: Exact, unit: Unit): string {
  return sign(left) > 0
    ? `（　）は、予算現額から翌年度繰越額を除いた${shown(left, unit)}で割ったものです。`
    : `予算現額から翌年度繰越額を除くと${shown(left, unit)}となるため、（　）の率はありません。`;
}

export function explainAmountChange(explanation: AmountChangeExplanation, unit: Unit): string {
  const { now, before, isCountedAlike } = explanation;
  if (before.of === 0) return '前年度は対象の取組がないため、前年度と比べていません。';
  const [value, last] = [now.value, before.value];
  if (!value || !last) {
    return `${blankYears(now, before)}の決算額の記入がないため、前年度と比べていません。`;
  }
  if (!isCountedAlike) {
    return '関連事業による集計の有無が前年度と異なるため、前年度と比べていません。';
  }
  const isPartly = now.n < now.of || before.n < before.of;
  const side = (amount: Exact, { n, of }: AmountOfYear): string =>
    shown(amount, unit) +
    (isPartly ? `（${countInText(of)}取組のうち${countInText(n)}取組で全て記入）` : '');
  return [
    `本年度の決算額${side(value, now)}から前年度の決算額${side(last, before)}を引いたものです。`,
    isPartly ? '記入のない額は含みません。' : '',
    rateSentence(value, last),
  ].join('');
}

function blankYears(now: AmountOfYear, before: AmountOfYear): string {
  if (now.value) return '前年度';
  return before.value ? '本年度' : '本年度及び前年度';
}

function rateSentence(value: Exact, last: Exact): string {
  if (!isZero(last)) {
    return isZero(value)
      ? '本年度が０のため、増減率は「皆減」としています。'
      : '増減率は、これを前年度の決算額で割ったものです。';
  }
  return isZero(value)
    ? 'どちらも０のため、増減率はありません。'
    : '前年度が０のため、増減率は「皆増」としています。';
}
