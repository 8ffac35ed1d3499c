/**
 * 最終目標の達成見込み: of an indicator how it goes on and what it would have to reach; of a group why
 * nobody can say it of some.
 */
import {
  add,
  divide,
  exactInteger,
  fullText,
  isLess,
  rounded,
  subtract,
  type Exact,
} from '../domain/exact';
import type { KeptWithin } from '../domain/explanation';
import { yearInText } from '../domain/fiscalYear';
import type { NoOutlook, OutlookExplanation } from '../domain/group/explanationOfGroup';
import { isReached, projectedValue, type Outlook, type Trend } from '../domain/group/outlook';
import { countInText, inText, valueText } from './numbers';

/** Before 「ため」 and 「もの」. */
const whyUnknown: Readonly<Record<NoOutlook, string>> = {
  judgedByPeople: '達成率によらず人が評価する',
  noNumberAsTarget: '最終目標が数値でない',
  tooFewYears: '比べられる年度が２年に満たない',
  seriesBroken: '集計の方法が途中で変わった',
};

/** @example '令和５年度の実績60から令和６年度の70までと同じ割合で進むと、令和９年度は100となります（最終目標100以上）。' */
export function explainOutlook({ basis }: OutlookExplanation): string {
  if (basis.kind === 'none') return `${whyUnknown[basis.why]}ため、判断できません。`;
  const { first, last, finalYear, target, reachedBy, isTotal } = basis;
  const value = (exact: Exact): string => inText(valueText(exact));
  const word = isTotal ? '累計' : '実績';
  const goal = `最終目標${value(target.value)}${boundText(reachedBy)}`;
  return `${yearInText(first.year)}の${word}${value(first.value)}から${yearInText(last.year)}の${value(last.value)}までと同じ割合で進むと、${yearInText(finalYear)}は${inText(aheadText(basis))}となります（${goal}）。`;
}

/** @example '…最終目標と比べたものです。判断できない２件は、最終目標が数値でないもの２件です。'; '' without an indicator */
export function explainOutlooks(outlooks: readonly Outlook[]): string {
  const whys = outlooks.flatMap(({ explanation: { basis } }) =>
    basis.kind === 'none' ? [basis.why] : [],
  );
  const how =
    whys.length < outlooks.length
      ? '成果指標ごとに、これまでの年度と同じ割合で進むものとして最終年度の値を求め、最終目標と比べたものです。'
      : '';
  if (whys.length === 0) return how;
  const reasons = Object.entries(whyUnknown)
    .map(([reason, word]) => [word, whys.filter((why) => why === reason).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word}もの${countInText(count)}件`);
  return `${how}判断できない${countInText(whys.length)}件は、${reasons.join('、')}です。`;
}

const boundWords = { atLeast: '以上', atMost: '以下', moreThan: '超', lessThan: '未満' } as const;

function boundText(reachedBy: KeptWithin): string {
  return reachedBy.kind === 'band'
    ? `±${inText(valueText(reachedBy.width))}`
    : boundWords[reachedBy.kind];
}

/** What an endless decimal is printed with, unless it would then contradict 最終目標. */
const usualDecimals = 2;

/**
 * The value of the final year: rounded, but cut where rounding would reach 最終目標, or leave it, other
 * than the value itself does.
 */
function aheadText(trend: Trend, digits = usualDecimals): string {
  const ahead = projectedValue(trend);
  if (fullText(ahead) !== undefined) return valueText(ahead);
  const isSo = isReached(trend, ahead);
  const shown = [rounded(ahead, digits), onOtherSide(ahead, digits)].find(
    (candidate) => isReached(trend, candidate) === isSo,
  );
  return shown ? valueText(shown, digits) : aheadText(trend, digits + 1);
}

/** The neighbour to which it is not rounded: 99.9977 has 100.00, and on the other side 99.99. */
function onOtherSide(value: Exact, digits: number): Exact {
  const near = rounded(value, digits);
  const step = divide(exactInteger(1), exactInteger(10 ** digits));
  return isLess(near, value) ? add(near, step) : subtract(near, step);
}
