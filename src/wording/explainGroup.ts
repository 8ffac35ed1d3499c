/**
 * How a figure of a group came about, in one sentence, made of its explanation alone. The sentences of
 * a group stand together in 集計の説明.
 */
import { isEqual, isZero, one } from '../domain/exact';
import type {
  GroupExplanation,
  LeftOutAction,
  MeanExplanation,
  StandingExplanation,
  WeightedMean,
  WhyLeftOut,
} from '../domain/group/explanationOfGroup';
import { explainAmount, explainAmountChange, explainExecution } from './explainMoney';
import { explainOutlook } from './explainOutlook';
import { explainShareChanges, explainShares } from './explainShares';
import { countInText, gradeInText, inText, valueText } from './numbers';

/** @param unit 金額の単位: amounts are said as the sheet has them, unrounded */
export function explainGroup(explanation: GroupExplanation, unit: 'thousandYen' | 'yen'): string {
  switch (explanation.figure) {
    case 'groupShare':
      return explainShares([explanation]);
    case 'groupShareChange':
      return explainShareChanges([explanation]);
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

/** In the order in which a sentence names them. */
const leftOutWords: Readonly<Record<WhyLeftOut, string>> = {
  notSubmitted: '未提出',
  notEntered: '未入力',
  counting: '集計中',
  notSurveyed: '調査年以外',
  unmeasurable: '測定不能',
  notApplicable: '対象外',
  notSet: '設定なし',
  noTarget: '目標なし',
  beforeFinalYear: '最終年度に判定するもの',
  noIndicator: '指標のないもの',
  notComputable: '算定できないもの',
};

/** @example '未提出１件、測定不能２件'; '' when nothing was left out */
function leftOutText(leftOut: readonly LeftOutAction[]): string {
  return Object.entries(leftOutWords)
    .map(([reason, word]) => [word, leftOut.filter(({ why }) => why === reason).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word}${countInText(count)}件`)
    .join('、');
}

function explainMean({ counted, leftOut }: MeanExplanation): string {
  const left = leftOutText(leftOut);
  if (counted.length === 0) {
    return `率を算定できた取組がありません${left === '' ? '' : `（${left}）`}。`;
  }
  const except = left === '' ? '' : `${left}を除きます。`;
  const others = leftOut.filter(({ why }) => why !== 'notSubmitted').length;
  const submitted = countInText(counted.length + others);
  const among = `提出済み${submitted}件のうち率を算定できた${countInText(counted.length)}件`;
  if (counted.every(({ weight }) => isZero(weight))) {
    return `${among}のウエイトが全て０のため、平均はありません。${except}`;
  }
  const weights = weightsInText(counted);
  const kind = weights === '' ? '単純平均' : 'ウエイトを付けた平均';
  return `${among}の${kind}（それぞれ100％を上限）です。${weights}${except}`;
}

/** More actions than this are told by their number. */
const MOST_NAMED = 10;

/** The weights other than 1. @example 'ウエイトは、1-1-1、1-1-4が２、1-1-3が0.5、ほかは１です。' */
function weightsInText(counted: readonly WeightedMean[]): string {
  const other = counted.filter(({ weight }) => !isEqual(weight, one));
  if (other.length === 0) return '';
  const byWeight = new Map<string, string[]>();
  for (const { actionId, weight } of other) {
    const text = inText(valueText(weight));
    byWeight.set(text, [...(byWeight.get(text) ?? []), actionId]);
  }
  const isLong = other.length > MOST_NAMED;
  const weights = [...byWeight].map(([weight, ids]) => {
    const who = isLong ? `${countInText(ids.length)}取組` : ids.join('、');
    return `${who}が${weight}`;
  });
  const rest = other.length < counted.length ? '、ほかは１' : '';
  return `ウエイトは、${weights.join('、')}${rest}です。`;
}

function explainStanding({ counts, rule }: StandingExplanation): string {
  const grades = [...counts.byGrade]
    .map(([grade, count]) => `${gradeInText(grade)}${countInText(count)}件`)
    .join('、');
  const open = counts.notSubmitted > 0 ? `、未提出${countInText(counts.notSubmitted)}件` : '';
  const facts = `${grades}${open}`;
  return rule === undefined
    ? `${facts}に当てはまる「状況の規則」がありません。`
    : `${facts}により、「状況の規則」の${countInText(rule + 1)}番目に当てはまります。`;
}
