/** 集計グラフ: its first lines, the titles and headings of its tables, and what its charts say. */
import { dateInText, type CivilDateTime } from '../domain/civilDate';
import { numberInText, yearInText, type FiscalYear } from '../domain/fiscalYear';
import type { SubmissionState } from '../domain/yearlyResult';

export const chartWords = {
  strategies: '戦略別の評価',
  strategiesWithoutGrades: '戦略別の状況（評価を使わない設定のため、判定の件数はありません）',
  progress: '戦略別の進捗状況',
  amounts: '戦略別の予算現額と決算額',
  trend: '年度別の推移（計画全体）',
  trendOfGrades: '年度別の評価の推移（計画全体）',
  trendOfMeans: '年度別の平均達成率の推移（計画全体）',
  submissions: '課別の提出状況',
  ofActions: '取組の数（件）',
  ofMeans: '平均達成率（％）',
} as const;

export const chartHeadings = {
  strategy: '戦略',
  year: '年度',
  section: '課',
  actions: '対象',
  submitted: '提出済み',
  notApplicable: '対象外',
  ungraded: '評価なし',
  blank: '未記入',
  open: '未確定',
  meanRate: '平均達成率（％）',
  standing: '状況',
  outlook: '最終目標の達成見込み',
  currentBudget: '予算現額',
  settledAmount: '決算額',
  executionRate: '執行率',
  lastYearSettled: '前年度の決算額',
  settledChange: '増減',
  settledChangeRate: '増減率',
  total: '計',
  checked: 'うち確認済み',
  settled: 'うち確定',
} as const;

/** The states that a section's actions are in, the finished ones first; 提出済み holds all submitted. */
export const submissionHeadings: readonly (readonly [string, readonly SubmissionState[]])[] = [
  ['提出済み', ['submitted', 'checked', 'settled']],
  ['所属長確認待ち', ['awaitingHead']],
  ['差戻し', ['sentBack']],
  ['作成中', ['draft']],
  ['未入力', ['notEntered']],
];

/** In place of the counts of a section that has nothing to enter. */
export const nothingForSection = '該当なし';

export function chartsTitle(year: FiscalYear): string {
  return `${yearInText(year)}　集計グラフ`;
}

/** @example '令和７年５月16日10時32分現在' */
export function asOfText(moment: CivilDateTime): string {
  return `${dateInText(moment)}${clockText(moment)}現在`;
}

/** @example '10時32分' */
export function clockText({ hour, minute }: CivilDateTime): string {
  return `${numberInText(hour)}時${numberInText(minute)}分`;
}

/** @param count the formula of 未反映件数 without its `=` */
export function notYetIncludedFormula(count: string): string {
  return `="この集計の後に提出された取組（未反映件数）："&${count}&"件"`;
}

/** @param firstTable the row in which the tables begin, counted from 1 */
export function chartsNote(firstTable: number): string {
  return `※数値は「戦略別集計」と同じです。グラフのもとになる表は、${String(firstTable)}行目から下にあります。グラフの色や大きさは変えて構いません。グラフを削除して「集計の更新」を行うと、初めの形で作り直します。`;
}

/** @example '金額（千円）' */
export function amountTitle(unit: 'thousandYen' | 'yen'): string {
  return unit === 'yen' ? '金額（円）' : '金額（千円）';
}

export function titleInYear(title: string, year: FiscalYear): string {
  return `${title}　${yearInText(year)}`;
}

/** Behind the title of a table that has outgrown its chart. */
export const outgrownNote =
  '　※行か列が増えたため、グラフに入っていないものがあります。グラフを削除して「集計の更新」を行うと、全てを入れて作り直します。';

/** Behind the title of a table that has more rows than room. */
export function overflowNote(count: number): string {
  return `　※表に入りきらない${numberInText(count)}行は示していません。`;
}
