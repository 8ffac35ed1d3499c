/**
 * A target as it stands in a cell: a number, perhaps with a word (「95％以上」「５位以内」「100人超」);
 * a comparison with last year (「前年度以上」); or words that only people can judge (「設置」).
 *
 * 超 and 未満 make the comparison strict: the number itself does not reach the target.
 */
import type { Exact } from './exact';

/** 以上, 以下, 以内, 程度, 超, 未満 behind a number. */
export type RangeWord = 'atLeast' | 'atMost' | 'within' | 'about' | 'moreThan' | 'lessThan';

export interface NumberTarget {
  readonly kind: 'number';
  readonly value: Exact;
  readonly range?: RangeWord;
  /** As typed, for printing. */
  readonly text: string;
}

export interface LastYearTarget {
  readonly kind: 'lastYear';
  /**
   * - atLeast, atMost (前年度以上, 前年度以下): a rate against last year's value
   * - more, less (増加・前年度超, 減少・前年度未満): 達成 only when strictly better, else 未達成
   */
  readonly comparison: 'atLeast' | 'atMost' | 'more' | 'less';
  readonly text: string;
}

export interface WordTarget {
  readonly kind: 'words';
  readonly text: string;
}

export type Target = NumberTarget | LastYearTarget | WordTarget;
