/**
 * Which method finds the rate of an indicator, and in which direction two numbers are compared.
 *
 * A blank 算定方法 follows from 望ましい方向: 増加 実績÷目標, 減少 目標÷実績, 維持 維持, 実施の有無
 * 達成・未達成, 文章で評価 none. A target with a word (「95％以上」「５位以内」) is then 維持; under a
 * chosen method the number in such a text is the target.
 */
import type { Comparison, KeptWithin } from './explanation';
import type { DesiredDirection, Indicator, RateMethod } from './indicator';
import type { RangeWord } from './target';

const byDirection: Readonly<Record<DesiredDirection, RateMethod>> = {
  increase: 'actualOverTarget',
  decrease: 'targetOverActual',
  keep: 'keep',
  doing: 'achievedOrNot',
  words: 'none',
};

/** @param range the word in the target of the year; absent when it has none */
export function methodOf(
  { method, desired }: Pick<Indicator, 'method' | 'desired'>,
  range?: RangeWord,
): RateMethod {
  if (method) return method;
  return range && desired !== 'words' ? 'keep' : byDirection[desired];
}

const byWord: Readonly<Record<RangeWord, Comparison>> = {
  atLeast: 'atLeast',
  atMost: 'atMost',
  within: 'atMost',
  about: 'atLeast',
  moreThan: 'moreThan',
  lessThan: 'lessThan',
};

/**
 * How 達成・未達成 compares two numbers: in the 望ましい方向, or by the word in the target (also that of
 * 前年度以下) where the direction says neither more nor less; 超 and 未満 make it strict.
 */
export function comparisonFor(desired: DesiredDirection, range?: RangeWord): Comparison {
  const isStrict = range === 'moreThan' || range === 'lessThan';
  if (desired === 'increase') return isStrict ? 'moreThan' : 'atLeast';
  if (desired === 'decrease') return isStrict ? 'lessThan' : 'atMost';
  return range ? byWord[range] : 'atLeast';
}

/**
 * What 維持 accepts: 達成とみなす範囲; where that is blank the word in the target (also that of
 * 前年度以下), 以下 and 以内 as 以下, anything else as 以上. 超 and 未満 stay strict under the same side.
 */
export function toleranceFor(
  { tolerance }: Pick<Indicator, 'tolerance'>,
  range: RangeWord | undefined,
): KeptWithin {
  if (tolerance?.kind === 'band') return tolerance;
  const word = range ? byWord[range] : 'atLeast';
  if (!tolerance) return { kind: word };
  const isSameSide = isUpward(tolerance.kind) === isUpward(word);
  return { kind: isSameSide ? word : tolerance.kind };
}

/** Whether more is better under a comparison. */
export function isUpward(comparison: Comparison): boolean {
  return comparison === 'atLeast' || comparison === 'moreThan';
}
