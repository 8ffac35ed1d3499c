/**
 * How a figure of a group came about, in one sentence, made of its explanation alone: beside the
 * number in the panel, as a note in the sheet, and in 参考資料 指標の判定方法と集計の内訳.
 */
import { isEqual, one, type Exact } from '../domain/exact';
import { yearInText } from '../domain/fiscalYear';
import { isSameHeading, type Heading } from '../domain/group/column';
import type { Counting } from '../domain/group/distribution';
import type {
  GroupExplanation,
  HeadingCount,
  MeanExplanation,
  OutlookExplanation,
  ShareChangeExplanation,
  ShareExplanation,
  StandingExplanation,
} from '../domain/group/explanationOfGroup';
import { projectedValue } from '../domain/group/outlook';
import { explainAmount, explainAmountChange, explainExecution } from './explainMoney';
import { countInText, gradeInText, inText, valueText } from './numbers';

/** @param unit 金額の単位 in which amounts were typed; they are printed in 千円 */
export function explainGroup(explanation: GroupExplanation, unit: 'thousandYen' | 'yen'): string {
  switch (explanation.figure) {
    case 'groupShare':
      return explainShare(explanation);
    case 'groupShareChange':
      return explainShareChange(explanation);
    case 'groupMean':
      return explainMean(explanation);
    case 'groupAmount':
      return explainAmount(explanation, unit);
    case 'groupExecution':
      return explainExecution(explanation, unit);
    case 'groupAmountChange':
      return explainAmountChange(explanation, unit);
    case 'groupStanding':
      return explainStanding(explanation);
    case 'outlook':
      return explainOutlook(explanation);
  }
}

/** 件 or 取組 behind a count in running text. */
function counted(count: number, counter: string): string {
  return `${countInText(count)}${counter}`;
}

const headingWords = {
  notApplicable: '対象外',
  ungraded: '評価なし',
  blank: '未記入',
  open: '未確定',
} as const;

/** The heading of a column as running text names it. */
export function headingInText(heading: Heading, counting: Counting): string {
  if (heading.kind !== 'mark') return headingWords[heading.kind];
  const isGrade = counting === 'actions' || counting === 'indicators';
  return isGrade ? gradeInText(heading.mark) : heading.mark;
}

function explainShare(explanation: ShareExplanation): string {
  const { counting, heading, count, inside, outside } = explanation;
  const list = (counts: readonly HeadingCount[]): string =>
    counts
      .filter((each) => each.count > 0)
      .map((each) => headingInText(each.heading, counting) + counted(each.count, '件'))
      .join('、');
  const denominator = inside.reduce((sum, each) => sum + each.count, 0);
  const left = list(outside);
  const except = left === '' ? '' : `${left}は含めていません。`;
  const isOutside = outside.some((each) => isSameHeading(each.heading, heading));
  if (isOutside) return `${headingInText(heading, counting)}は、割合の計算に含めていません。`;
  if (denominator === 0) return `割合を計算する対象がありません。${except}`;
  return `${counted(count, '件')}÷${counted(denominator, '件')}（${list(inside)}）です。${except}`;
}

function explainShareChange({ now, before }: ShareChangeExplanation): string {
  const side = ({ count, denominator = 0 }: ShareChangeExplanation['now']): string =>
    `${counted(count, '件')}÷${counted(denominator, '件')}`;
  return `表示した本年度の割合（${side(now)}）から、表示した前年度の割合（${side(before)}）を引いたものです。`;
}

function explainMean({ counted: means, leftOut }: MeanExplanation): string {
  const of = means.length + leftOut.length;
  const submitted = leftOut.filter(({ why }) => why === 'noReference').length + means.length;
  const isWeighted = means.some(({ weight }) => !isEqual(weight, one));
  const kind = isWeighted ? 'ウエイトを付けた平均' : '単純平均';
  const except = [
    ['未提出', of - submitted] as const,
    ['指標による率のないもの', submitted - means.length] as const,
  ]
    .filter(([, count]) => count > 0)
    .map(([word, count]) => word + counted(count, '件'))
    .join('、');
  if (means.length === 0) return '率を算定できた取組がありません。';
  const rest = except === '' ? '' : `${except}を除きます。`;
  return `提出済み${counted(submitted, '件')}のうち率を算定できた${counted(means.length, '件')}の${kind}（それぞれ100％を上限）です。${rest}`;
}

function explainStanding({ counts, rule }: StandingExplanation): string {
  const grades = [...counts.byGrade]
    .map(([grade, count]) => gradeInText(grade) + counted(count, '件'))
    .join('、');
  const open = counts.notSubmitted > 0 ? `、未提出${counted(counts.notSubmitted, '件')}` : '';
  const facts = `${grades}${open}`;
  return rule === undefined
    ? `${facts}に当てはまる「状況の規則」がありません。`
    : `${facts}により、「状況の規則」の${countInText(rule + 1)}番目に当てはまります。`;
}

const noOutlookWords = {
  noNumberAsTarget: '最終目標が数値でないため、判断できません。',
  tooFewYears: '比べられる年度が２年に満たないため、判断できません。',
  seriesBroken: '集計の方法が途中で変わったため、判断できません。',
} as const;

function explainOutlook({ basis }: OutlookExplanation): string {
  if (basis.kind === 'none') return noOutlookWords[basis.why];
  const { first, last, finalYear, target, isTotal } = basis;
  const value = (exact: Exact): string => inText(valueText(exact));
  const word = isTotal ? '累計' : '実績';
  const ahead = value(projectedValue(basis));
  return `${yearInText(first.year)}の${word}${value(first.value)}から${yearInText(last.year)}の${value(last.value)}までと同じ割合で進むと、${yearInText(finalYear)}は${ahead}となります（最終目標${value(target.value)}）。`;
}
