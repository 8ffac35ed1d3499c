/** Words of 指標の判定方法と集計の内訳: how rates are found, graded, printed and counted. */
import {
  decimalsOf,
  exactDecimal,
  isLess,
  rounded,
  subtract,
  zero,
  type Exact,
} from '../domain/exact';
import type { Column } from '../domain/group/column';
import type { Distribution } from '../domain/group/distribution';
import type { RateMethod } from '../domain/indicator';
import { printedRate } from '../domain/printedRate';
import { bestOfMissed, boundsOf, gradeOf, lowestGrade, type GradeScale } from '../domain/scale';
import { countsInLine } from './distributionText';
import { openWords } from './groupNotes';
import { countInText, gradeInText, inText, noFigure, percentText, valueText } from './numbers';

/** What the tab 指標 calls the method, how it reckons, and for which indicators it is meant. */
export const methodWords: Readonly<
  Record<RateMethod, { readonly name: string; readonly formula: string; readonly usedFor: string }>
> = {
  actualOverTarget: {
    name: '実績÷目標',
    formula: '実績値÷目標値×100',
    usedFor: '増加が望ましい指標',
  },
  targetOverActual: {
    name: '目標÷実績',
    formula: '目標値÷実績値×100\n（実績値が０のときは達成）',
    usedFor: '減少が望ましい指標',
  },
  progressFromBase: {
    name: '基準値からの進捗',
    formula: '（実績値－基準値）÷（目標値－基準値）×100',
    usedFor: '基準値からどこまで進んだかをみる指標',
  },
  achievedOrNot: {
    name: '達成・未達成',
    formula: '率を算定せず、目標に達したかどうかで判定',
    usedFor: '実施の有無などを目標とする指標',
  },
  keep: {
    name: '維持',
    formula: '達成とみなす範囲にあれば達成。範囲にないときは、目標値に対する率',
    usedFor: '一定の水準を保つ指標',
  },
  none: {
    name: '達成率を算定しない',
    formula: noFigure,
    usedFor: '文章で評価する指標',
  },
};

/** In the order of the list. */
export const methodOrder = Object.keys(methodWords) as readonly RateMethod[];

/** The rates that earn a grade. @example '80％以上100％未満' */
export function boundsText(scale: GradeScale, place: number): string {
  const [above, own] = [scale[place - 1], scale[place]].map((row) => row?.lowerBound);
  const from = own ? `${valueText(own)}％以上` : '';
  const below = above ? `${valueText(above)}％未満` : '';
  return from + below === '' ? noFigure : from + below;
}

/** 達成 earns the first grade, 未達成 without a rate the last. */
export function wordOfGrade(scale: GradeScale, place: number): string {
  if (place === 0) return '達成';
  return place === scale.length - 1 ? '未達成' : noFigure;
}

/** Below the scale, where an indicator of the year is to be kept. */
export function keepNote(scale: GradeScale): string {
  if (scale.length === 1) return '';
  const best = bestOfMissed(scale);
  const grade = gradeInText(best.symbol) + (best === lowestGrade(scale) ? 'と' : '以下で');
  return `※維持の指標が未達成のときは、目標値に対する率を100％未満で表示し、${grade}判定します。`;
}

/**
 * How rates are rounded, and that print and grade never contradict.
 * @param hasGrades grades are printed
 */
export function printRule(scale: GradeScale, rateDigits: number, hasGrades: boolean): string {
  const next = `小数第${countInText(rateDigits + 1)}位`;
  const edges = (bounds: readonly Exact[]): string => {
    const shown = bounds.map((bound) => `${inText(valueText(bound))}％`).join('、');
    return hasGrades ? `判定の境目（${shown}）` : shown;
  };
  const bounds = boundsOf(scale);
  const cut = bounds.flatMap((bound) => cutExample(bound, rateDigits));
  const [first] = cut;
  const hidden = bounds.filter((bound) => isLess(rounded(bound, rateDigits), bound));
  const lines = [`達成率は、${next}を四捨五入して表示します。`];
  if (first) {
    const grade = hasGrades ? `（判定は${gradeInText(gradeOf(scale, first.near).symbol)}）` : '';
    lines.push(
      `ただし、四捨五入により${edges(cut.map(({ bound }) => bound))}に達して見える場合は、${next}以下を切り捨てます。`,
      `例：${valueText(first.near)}％は${first.printed}と表示します${grade}。`,
    );
  }
  if (hidden.length > 0) {
    lines.push(
      `${edges(hidden)}に達していて、四捨五入により下回って見える場合は、その値と同じ桁数まで表示します。`,
    );
  }
  return lines.join('\n');
}

/** A rate that is cut below a bound; none where no rate rounds up to it. */
function cutExample(bound: Exact, rateDigits: number) {
  const own = decimalsOf(bound) ?? 0;
  const hair =
    own > rateDigits ? `0.${'1'.padStart(own, '0')}` : `0.${'4'.padStart(rateDigits + 1, '0')}`;
  const near = subtract(bound, exactDecimal(hair) ?? zero);
  const printed = printedRate(near, rateDigits, [bound]);
  return printed.cutBelow ? [{ bound, near, printed: inText(percentText(printed)) }] : [];
}

/** @example '目標 5.8\n実績 4.9\n→ 118.4％' */
export function exampleText(target: string, actual: string, result: string): string {
  return `目標 ${target}\n実績 ${actual}\n→ ${result}`;
}

/** Full-width characters in a line of the column. */
const widestLine = 18;

/**
 * What is reckoned, in lines that break at its signs and never inside a number.
 * @example '実績値78件\n÷目標値80件×100'
 */
export function inLines(calculation: string): string {
  const lines = calculation.replace(/÷|＋|（(?=令和|平成)/gu, '\n$&').split('\n');
  return lines
    .map((line) => (widthOf(line) > widestLine ? line.replace(/－/u, '\n－') : line))
    .join('\n');
}

/** In full-width characters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, one) => sum + (/[ -~]/u.test(one) ? 0.5 : 1), 0);
}

/** Above the list of all indicators. @example '成果指標29件、活動指標10件です。' */
export function indicatorCounts(outcome: number, activity: number, repeated: number): string {
  const kinds = [
    `成果指標${countInText(outcome)}件`,
    ...(activity > 0 ? [`活動指標${countInText(activity)}件`] : []),
  ];
  const again = repeated > 0 ? `ほかに再掲が${countInText(repeated)}件あります。` : '';
  const left = activity > 0 ? '活動指標は、成果指標の達成状況の集計に含めていません。' : '';
  return `${kinds.join('、')}です。${again}${left}`;
}

export const notedSignMeans = '※†の付いた値は、「説明」の欄に注があります。';

/** @example '1-1-1-1の再掲。' */
export function repeatedText(sourceId: string): string {
  return `${sourceId}の再掲。`;
}

/** @example '成果指標29件の内訳　Ａ 12　Ｂ 9　Ｃ 7　対象外 1' */
export function countedLine(distribution: Distribution): string {
  return `成果指標${countInText(distribution.total)}件の内訳　${countsInLine(distribution)}`;
}

/** Whether what has no grade stands in the denominator of shares. */
export function denominatorText(notApplicableCounts: boolean): string {
  return `対象外は割合の分母に${notApplicableCounts ? '含めています' : '含めていません'}。未確定は割合の計算に含めていません。`;
}

/** Without grades: of how many no rate is told. */
export function withoutRateLine(total: number, without: number): string {
  return `成果指標${countInText(total)}件のうち、次の${countInText(without)}件です。`;
}

/** 対象外 or 未確定（集計中）. */
export function columnOfLeftOut(column: Column): string {
  return column.kind === 'open' ? `未確定（${openWords[column.why]}）` : '対象外';
}

export const notSubmittedReason = '担当課が未提出のため。';

/** In place of the scale where no grades are used. */
export function progressRule(words: readonly string[]): string {
  return `判定（Ａ・Ｂ・Ｃなど）は行わず、取組ごとの進捗状況を、次の区分により示しています。\n${words.join('、')}`;
}
