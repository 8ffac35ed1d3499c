/**
 * How the shares of a distribution came about, in one sentence for all of them: what they are divided
 * by, each with its count, and what stands outside. The same for 増減.
 */
import { exactInteger, percentOf, rounded, subtract, type Exact } from '../domain/exact';
import { isSameHeading } from '../domain/group/column';
import type {
  CountOfAll,
  HeadingCount,
  ShareChangeExplanation,
  ShareExplanation,
} from '../domain/group/explanationOfGroup';
import { headingInText } from './distributionText';
import { countInText, inText, pointsText } from './numbers';

/**
 * @param shares of one distribution
 * @example '件数÷３件（Ａ２件は67％、Ｃ１件は33％）です。未確定１件は含めていません。'
 */
export function explainShares(shares: readonly ShareExplanation[]): string {
  const [first] = shares;
  if (!first) return '';
  const { counting, inside, outside, shareDigits } = first;
  const counted = ({ heading, count }: HeadingCount): string =>
    `${headingInText(heading, counting)}${countInText(count)}件`;
  const left = outside.filter(({ count }) => count > 0).map(counted);
  const except = left.length === 0 ? '' : `${left.join('、')}は含めていません。`;
  const own = shares.filter(
    ({ heading }) => !outside.some((each) => isSameHeading(each.heading, heading)),
  );
  if (own.length === 0) {
    return `${headingInText(first.heading, counting)}は、割合の計算に含めていません。`;
  }
  const denominator = inside.reduce((sum, { count }) => sum + count, 0);
  if (denominator === 0) return `割合を計算する対象がありません。${except}`;
  const parts = own
    .filter(({ count }) => count > 0)
    .map((each) => {
      const share = printedShare({ count: each.count, denominator }, shareDigits);
      return `${counted(each)}は${numberText(share, shareDigits)}％`;
    });
  const none = `０件のものは${numberText(exactInteger(0), shareDigits)}％`;
  const all = parts.length < own.length ? [...parts, none] : parts;
  return `件数÷${countInText(denominator)}件（${all.join('、')}）です。${except}`;
}

/**
 * @param changes of one distribution; what occurs in neither year is not named
 * @example '表示した本年度の割合から表示した前年度の割合を引いたものです（Ａは40－62で△22、ほかは０）。'
 */
export function explainShareChanges(changes: readonly ShareChangeExplanation[]): string {
  const parts = changes
    .filter(({ now, before }) => now.count + before.count > 0)
    .map(({ counting, heading, now, before, shareDigits }) => {
      const [own, last] = [printedShare(now, shareDigits), printedShare(before, shareDigits)];
      const shown = (number: Exact): string => numberText(number, shareDigits);
      return `${headingInText(heading, counting)}は${shown(own)}－${shown(last)}で${shown(subtract(own, last))}`;
    });
  const all = parts.length < changes.length ? [...parts, 'ほかは０'] : parts;
  return `表示した本年度の割合から表示した前年度の割合を引いたものです（${all.join('、')}）。`;
}

function printedShare({ count, denominator = 0 }: CountOfAll, digits: number): Exact {
  return rounded(percentOf(exactInteger(count), exactInteger(denominator)), digits);
}

function numberText(number: Exact, digits: number): string {
  return inText(pointsText(number, digits));
}
