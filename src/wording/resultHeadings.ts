/** The headings of 年度実績 under which texts and amounts stand, as the workbook has them. */
import type { Amounts, ResultTexts } from '../domain/yearlyResult';

export const textHeadings: Readonly<Record<keyof ResultTexts, string>> = {
  results: '取組実績',
  summary: '取組実績の要旨',
  firstReason: '1次評価の理由（未達の場合は要因）',
  issues: '課題',
  currentYearAction: '現年度の取組',
  nextAction: '今後の取組',
  secondOpinion: '2次評価の意見',
};

export const amountHeadings: Readonly<Record<keyof Amounts, string>> = {
  initialBudget: '当初予算額',
  currentBudget: '予算現額',
  settledAmount: '決算額',
  carriedOver: '翌年度繰越額',
  generalFunds: 'うち一般財源',
};
