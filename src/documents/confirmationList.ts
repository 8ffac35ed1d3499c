/**
 * 課内確認用一覧（供覧）: everything that one 回答課 answers for the year, in whatever state it is, for the
 * head to see and to stamp before it is submitted. The last action has a list of its own: the stamps
 * stay on its page.
 */
import type { ActionItem } from '../domain/plan';
import { indicatorsIn, type Results } from '../domain/results';
import type { YearlyResult } from '../domain/yearlyResult';
import { circulated, countsOfStates, momentText } from '../wording/confirmationList';
import { submissionWords } from '../wording/entrySteps';
import { noIndicatorText } from '../wording/indicatorNotes';
import { noFigure } from '../wording/numbers';
import { notedSign } from '../wording/printedValues';
import type { confirmationTags } from './confirmationTags';
import { printedIndicator, printedYear, type PrintedIndicator } from './indicatorInPrint';
import type { PackFigures, PackInput } from './packInput';
import { rateNotes } from './rateNotes';
import type { ValuesOf } from './tagTree';

type ListValues = ValuesOf<typeof confirmationTags>;

interface Answer {
  readonly action: ActionItem;
  readonly result: YearlyResult;
}

/** What a 回答課 answers in the year, in natural order. */
export function answersOf(
  { actions, yearly }: Results,
  { now: { year } }: Pick<PackFigures, 'now'>,
  section: string,
): readonly Answer[] {
  return [...actions.values()].flatMap((action) => {
    const result = yearly(action.id, year);
    return result?.answeringSection === section ? [{ action, result }] : [];
  });
}

/** @throws Error when no section is given: a bug */
export function confirmationValues(
  input: PackInput,
): ListValues & { readonly 資料番号: typeof circulated } {
  const { results, figures, rules, circulation } = input;
  if (circulation === undefined) throw new Error('A list of no section.');
  const answers = answersOf(results, figures, circulation.section);
  const printed = answers.map((answer, place) =>
    printedAnswer(input, answer, place < answers.length - 1 ? MOST_LINES : MOST_LINES_OF_LAST),
  );
  const rows = printed.map(({ row }) => row);
  const indicators = printed.flatMap((one) => one.indicators);
  return {
    資料番号: circulated,
    課: circulation.section,
    作成日時: momentText(circulation.madeAt),
    件数の行: countsOfStates(answers.map(({ result }) => result.submission)),
    取組: rows.slice(0, -1),
    最後の取組: rows.slice(-1).map(withEnding),
    注: rateNotes(rules, indicators).map((note) => ({ 注: note })),
  };
}

/**
 * Of a row that may go on on the next page the end stays with the stamps: the last sentence of its
 * text, or the last indicator, whichever is the longer column.
 */
function withEnding(row: ListValues['取組'][number]): ListValues['最後の取組'][number] {
  const { 長い, 取組実績, 指標 } = row;
  if (!長い) return { ...row, 終わり: [] };
  const end = { 取組実績: '', 指標: [], 指標のない理由: '' };
  if (sumOfLines(指標) > linesOf(取組実績, 24)) {
    return { ...row, 指標: 指標.slice(0, -1), 終わり: [{ ...end, 指標: 指標.slice(-1) }] };
  }
  const [beginning = ''] = /^.*[。\n]/su.exec(取組実績.slice(0, -1)) ?? [];
  const cut = Math.max(beginning.length, 取組実績.length - LONGEST_ENDING);
  const ending = { ...end, 取組実績: 取組実績.slice(cut) };
  return { ...row, 取組実績: 取組実績.slice(0, cut), 終わり: [ending] };
}

/** Characters. */
const LONGEST_ENDING = 120;

/** What surely fits below the heads of a page; the stamps stand below the last action. */
const MOST_LINES = 30;
const MOST_LINES_OF_LAST = 24;

/** @param width characters in a line of the column */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / width)), 0);
}

/** Name and remark of each indicator, and a line for each of 実績, 目標 and 達成率. */
function sumOfLines(cells: ListValues['取組'][number]['指標']): number {
  const lines = cells.map(({ 指標名, 備考 }) => linesOf(指標名, 12) + linesOf(備考, 12) + 3);
  return lines.reduce((sum, one) => sum + one, 0);
}

function printedAnswer(
  { results, rules, figures }: PackInput,
  { action, result }: Answer,
  mostLines: number,
) {
  const source = { results, rules, year: figures.now.year };
  const indicators = indicatorsIn(results, action, source.year).map((indicator) =>
    printedIndicator(source, indicator, [source.year]),
  );
  const cellOf = (indicator: PrintedIndicator) => {
    const { target, actual } = printedYear(source, indicator, source.year);
    const { name, rate, grade, remark } = indicator;
    return {
      指標名: name,
      実績: actual,
      目標: target,
      達成率: rate,
      判定: grade,
      備考: remark === undefined ? '' : `${notedSign}${remark}`,
    };
  };
  const cells = indicators.map(cellOf);
  const row: ListValues['取組'][number] = {
    番号: action.id,
    取組: action.name,
    提出状態: submissionWords[result.submission],
    取組実績: result.texts.results,
    指標: cells,
    指標のない理由: indicators.length > 0 ? '' : noIndicatorText(action.noIndicatorReason),
    一次評価: result.firstGrade ?? noFigure,
    進捗状況: result.progress ?? noFigure,
    方向性: result.direction ?? noFigure,
    長い: Math.max(linesOf(result.texts.results, 24), sumOfLines(cells)) > mostLines,
  };
  return { row, indicators };
}
