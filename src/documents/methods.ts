/**
 * 指標の判定方法と集計の内訳: how every rate and grade of the pack came about, so that anybody can reckon
 * it again, and what was left out. It lists the methods that indicators of the year use.
 */
import type { Counted } from '../domain/group/distribution';
import { explainNoRate } from '../wording/explainNoRate';
import {
  boundsText,
  columnOfLeftOut,
  countedLine,
  denominatorText,
  indicatorCounts,
  keepNote,
  methodOrder,
  methodWords,
  notSubmittedReason,
  notedSignMeans,
  printRule,
  progressRule,
  withoutRateLine,
  wordOfGrade,
} from '../wording/methodWords';
import { againstFinalNote } from '../wording/indicatorNotes';
import { notedSign } from '../wording/printedValues';
import { errataValues } from './errata';
import { planFigures } from './groupsOfPlan';
import { headingNumbers } from './headingNumbers';
import { printedIndicator, type IndicatorSource } from './indicatorInPrint';
import { exampleOf, indicatorRow, listedIndicators, type ListedIndicator } from './methodRows';
import type { methodTags } from './methodTags';
import type { PackInput } from './packInput';
import type { ValuesOf } from './tagTree';
import { typedText } from './typedText';

type Values = ValuesOf<typeof methodTags>;

export function methodValues(input: PackInput): Values {
  const { results, rules, figures } = input;
  const source = { results, rules, year: figures.now.year };
  const listed = listedIndicators(source);
  const errata = errataValues(input);
  const number = headingNumbers([
    '基準',
    '算定方法',
    '表示',
    '内訳',
    '除外',
    ...(errata.正誤あり ? ['正誤'] : []),
  ]);
  return {
    基準の番号: number('基準'),
    算定方法の番号: number('算定方法'),
    表示の番号: number('表示'),
    内訳の番号: number('内訳'),
    除外の番号: number('除外'),
    正誤の番号: number('正誤'),
    ...scaleOf(input, listed),
    ...methodsOf(listed),
    表示の説明: printRule(rules.scale, rules.rateDigits, rules.gradesUsed),
    内訳あり: listed.length > 0,
    件数の行: countsOf(listed),
    内訳の注: notesOf(source, listed).map((note) => ({ 注: note })),
    内訳: listed.map((one) => indicatorRow(source, one)),
    ...leftOut(input, source),
    ...errata,
    注の追記: typedText(input, 'methods', '注の追記'),
  };
}

function scaleOf(
  { rules }: PackInput,
  listed: readonly ListedIndicator[],
): Pick<Values, '判定基準' | '基準の注' | '進捗の区分'> {
  const { scale, gradesUsed, progressWords } = rules;
  const isKept = listed.some(({ method }) => method === 'keep');
  return {
    判定基準: scale.map(({ symbol, name }, place) => ({
      記号: symbol,
      名称: name,
      率の範囲: boundsText(scale, place),
      達成未達成: wordOfGrade(scale, place),
    })),
    基準の注: gradesUsed && isKept ? keepNote(scale) : '',
    進捗の区分: progressRule(progressWords),
  };
}

function methodsOf(listed: readonly ListedIndicator[]): Pick<Values, '算定方法あり' | '算定方法'> {
  const used = methodOrder.filter((method) => listed.some((one) => one.method === method));
  return {
    算定方法あり: used.length > 0,
    算定方法: used.map((method) => {
      const { name, formula, usedFor } = methodWords[method];
      return { 方法名: name, 式: formula, 用いる指標: usedFor, 計算例: exampleOf(listed, method) };
    }),
  };
}

function countsOf(listed: readonly ListedIndicator[]): string {
  const own = listed.filter(({ isRepeated }) => !isRepeated);
  const outcome = own.filter(({ printed }) => printed.inForce.kind === 'outcome').length;
  return indicatorCounts(outcome, own.length - outcome, listed.length - own.length);
}

function notesOf({ rules }: IndicatorSource, listed: readonly ListedIndicator[]) {
  return [
    ...(listed.some(({ actual }) => actual.endsWith(notedSign)) ? [notedSignMeans] : []),
    ...(rules.rateAgainst === 'finalTarget' ? [againstFinalNote] : []),
  ];
}

/** Outcome indicators without a grade, as 評価結果の概要 counts them. */
function leftOut(
  input: PackInput,
  source: IndicatorSource,
): Pick<Values, '除外あり' | '集計の行' | '分母の説明' | '除外'> {
  const { gradesUsed, notApplicableCounts } = input.rules;
  const { distribution } = planFigures(input).indicators;
  const members = distribution.parts
    .filter(({ heading }) => heading.kind !== 'mark')
    .flatMap((part) => part.members);
  return {
    除外あり: members.length > 0,
    集計の行: gradesUsed
      ? countedLine(distribution)
      : withoutRateLine(distribution.total, members.length),
    分母の説明: gradesUsed && members.length > 0 ? denominatorText(notApplicableCounts) : '',
    除外: members.flatMap((member) => leftOutRow(source, member)),
  };
}

function leftOutRow(
  source: IndicatorSource,
  { id, column }: Counted,
): readonly Values['除外'][number][] {
  const indicator = source.results.indicators.get(id);
  if (!indicator) return [];
  const shown = printedIndicator(source, indicator, [source.year]);
  const { outcome } = shown.achievement;
  const why = outcome.kind === 'none' ? explainNoRate(outcome.why, shown.inForce) : '';
  const isUnsubmitted = column.kind === 'open' && column.why === 'notSubmitted';
  return [
    {
      指標ID: id,
      指標名: shown.name,
      区分: columnOfLeftOut(column),
      理由: isUnsubmitted ? notSubmittedReason : (shown.remark ?? why),
    },
  ];
}
