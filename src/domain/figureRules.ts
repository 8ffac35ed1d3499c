/** What the office decides about figures in 設定 and 判定基準; the rest is the same for everybody. */
import type { CivilDate } from './civilDate';
import type { GradeScale } from './scale';

export interface FigureRules {
  readonly scale: GradeScale;
  /** 率の桁: decimals of rates, means, 執行率 and 増減率. */
  readonly rateDigits: number;
  /** 割合の桁: decimals of shares and ポイント. */
  readonly shareDigits: number;
  /** 達成率の分母: the target of the year, or 最終目標. */
  readonly rateAgainst: 'yearTarget' | 'finalTarget';
  /** 対象外の扱い: whether 対象外 and 評価なし are in the denominator of shares. */
  readonly notApplicableCounts: boolean;
  /** 評価(A/B/C)を使うか. */
  readonly gradesUsed: boolean;
  /** 金額の単位. */
  readonly amountUnit: 'thousandYen' | 'yen';
  /** 決算書の確定日. */
  readonly settledOn?: CivilDate;
}
