/**
 * The mean rate of a group: Σ weight × mean ÷ Σ weight over the submitted actions whose indicators
 * give a reference mean, never a mean of means of strategies. Weights that add up to 0 give none:
 * it prints 「－」.
 */
import { divide, isEqual, isZero, meanOf, multiply, one, sumOf, type Exact } from '../exact';
import type { GradingRules } from '../explanation';
import { printedRate, type PrintedRate } from '../printedRate';
import { boundsOf } from '../scale';
import type { LeftOutAction, MeanExplanation, WeightedMean } from './explanationOfGroup';

/** An action: one of the two is there. */
export interface MeanSource {
  /** 指標による判定（参考） of a submitted action. */
  readonly mean: WeightedMean | undefined;
  /** It is not submitted, or no indicator gave a number. */
  readonly leftOut: LeftOutAction | undefined;
}

export interface GroupMean {
  /** Percent, unrounded; absent prints 「－」. */
  readonly value?: Exact;
  readonly printed?: PrintedRate;
  /** n of N. */
  readonly n: number;
  readonly of: number;
  /** A weight other than 1 took part: weights are printed. */
  readonly isWeighted: boolean;
  readonly explanation: MeanExplanation;
}

export function groupMean(sources: readonly MeanSource[], grading: GradingRules): GroupMean {
  const counted: WeightedMean[] = [];
  const means: Exact[] = [];
  const leftOut: LeftOutAction[] = [];
  let isWeighted = false;
  for (const source of sources) {
    const { mean } = source;
    if (source.leftOut) leftOut.push(source.leftOut);
    if (!mean) continue;
    counted.push(mean);
    means.push(mean.mean);
    isWeighted ||= !isEqual(mean.weight, one);
  }
  const explanation: MeanExplanation = {
    figure: 'groupMean',
    counted,
    leftOut,
    scale: grading.scale,
    rateDigits: grading.rateDigits,
  };
  const facts = { n: counted.length, of: sources.length, isWeighted, explanation };
  const value = isWeighted ? weightedMean(counted) : plainMean(means);
  if (!value) return facts;
  const printed = printedRate(value, grading.rateDigits, boundsOf(grading.scale));
  return { value, printed, ...facts };
}

function plainMean(means: readonly Exact[]): Exact | undefined {
  return means.length > 0 ? meanOf(means) : undefined;
}

function weightedMean(counted: readonly WeightedMean[]): Exact | undefined {
  const weights = sumOf(counted.map(({ weight }) => weight));
  if (isZero(weights)) return undefined;
  return divide(sumOf(counted.map(({ mean, weight }) => multiply(weight, mean))), weights);
}
