/** What stands in the cells of 戦略別集計 where a figure is more than a number. */
import { exactDecimal, isEqual, one, zero } from '../domain/exact';
import type { GroupKey } from '../domain/group/membership';
import type { Heading } from '../domain/group/column';
import type { Counting } from '../domain/group/distribution';
import type {
  AmountChange,
  Execution,
  NoAmountChange,
  PrintedPercent,
} from '../domain/group/groupAmounts';
import type { GroupMean } from '../domain/group/groupMean';
import type { Movement } from '../domain/group/movement';
import type { Outlook, OutlookWord } from '../domain/group/outlook';
import type { Share, ShareLine, ShareTable } from '../domain/group/share';
import { headingInText } from './distributionText';
import { countInText, inText, noFigure, pointsText, rateText, valueText } from './numbers';

/** 対象ID of the row of the whole plan. */
export const wholePlanId = '全体';

/** N = 0. */
export const nothingInGroup = '対象なし';

export const levelWords = {
  plan: '全体',
  strategy: '戦略',
  policy: '取組方針',
} as const satisfies Partial<Record<GroupKey['kind'], string>>;

/** Behind the name of a row whose 対象ID the plan no longer has. */
export const strayMark = '（計画にない対象IDです）';

export const strayExplanation =
  '計画に見当たらない対象IDです。文章は残し、数値を消しました。IDの誤りであれば直し、不要であれば行を削除してください。';

/** @example '40％'; － without a share */
export function shareText({ printed }: Share): string {
  return printed === undefined ? noFigure : `${rateText({ text: printed })}％`;
}

/** 増減 in the order of the marks. @example 'Ａ△20、Ｂ0、Ｃ20'; － where there is nothing to compare */
export function changesText(
  lines: readonly ShareLine[],
  counting: Counting,
  digits: number,
): string {
  const marks = lines.filter(({ heading }) => heading.kind === 'mark');
  if (marks.every(({ change }) => !change)) return noFigure;
  return marks
    .map(({ heading, change }) => {
      const points = change && pointsText(exactDecimal(change.printed) ?? zero, digits);
      return headingInText(heading, counting) + (points ?? noFigure);
    })
    .join('、');
}

/** One line for each pair. @example 'Ａ→Ｃ　３件（1-1-2、2-2-2、2-2-3）'; － when nobody moved */
export function movementsText(movements: readonly Movement[]): string {
  if (movements.length === 0) return noFigure;
  const word = (heading: Heading) => headingInText(heading, 'actions');
  return movements
    .map(({ from, to, actionIds }) => {
      const count = countInText(actionIds.length);
      return `${word(from)}→${word(to)}　${count}件（${actionIds.join('、')}）`;
    })
    .join('\n');
}

/**
 * One line for each word that occurs; beside it last year's, if anybody reported then.
 * @example '計画どおり　12件（48％）、前年度13件（52％）'
 */
export function breakdownText(table: ShareTable, counting: Counting): string {
  const isCompared = (table.lastYearDenominator ?? 0) > 0;
  return table.lines
    .map(({ heading, share, lastYear }) => ({
      heading,
      share,
      lastYear: isCompared ? lastYear : undefined,
    }))
    .filter(({ share, lastYear }) => share.count > 0 || (lastYear?.count ?? 0) > 0)
    .map(({ heading, share, lastYear }) => {
      const before = lastYear ? `、前年度${countAndShare(lastYear)}` : '';
      return `${headingInText(heading, counting)}　${countAndShare(share)}${before}`;
    })
    .join('\n');
}

function countAndShare({ count, printed }: Share): string {
  const share = printed === undefined ? '' : `（${inText(rateText({ text: printed }))}％）`;
  return `${countInText(count)}件${share}`;
}

/** @example '9/12件' */
export function meanOfText({ n, of }: GroupMean): string {
  return `${String(n)}/${String(of)}件`;
}

/** The weights other than 1. @example '1-1-1：2、1-1-3：0.5'; nothing when all are 1 */
export function weightsText({ explanation }: GroupMean): string {
  return explanation.counted
    .filter(({ weight }) => !isEqual(weight, one))
    .map(({ actionId, weight }) => `${actionId}：${valueText(weight)}`)
    .join('、');
}

const outlookWords: readonly (readonly [OutlookWord, string])[] = [
  ['likely', '見込みあり'],
  ['unlikely', '現状では困難'],
  ['unknown', '判断できない'],
];

/** @example '見込みあり３件、現状では困難２件'; － without an indicator */
export function outlooksText(outlooks: readonly Outlook[]): string {
  if (outlooks.length === 0) return noFigure;
  return outlookWords
    .map(([word, text]) => [text, outlooks.filter((one) => one.word === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([text, count]) => `${text}${countInText(count)}件`)
    .join('、');
}

function percentOfAmounts({ printed }: PrintedPercent): string {
  return `${rateText({ text: printed })}％`;
}

/** @example '25.0％（90.6％）', the brackets without 翌年度繰越額 */
export function executionText({ rate, withoutCarriedOver }: Execution): string {
  if (!rate) return noFigure;
  const without = withoutCarriedOver ? `（${percentOfAmounts(withoutCarriedOver)}）` : '';
  return percentOfAmounts(rate) + without;
}

/** In the unit of the sheet, as its amounts are. @example '△271,436' */
export function settledChangeText(change: AmountChange | NoAmountChange | undefined): string {
  return change?.difference ? valueText(change.difference) : noFigure;
}

/** @example '△10.0％', '皆増', '皆減' */
export function settledChangeRateText(change: AmountChange | NoAmountChange | undefined): string {
  if (!change?.difference || change.rate === undefined) return noFigure;
  if (change.rate === 'fromNothing') return '皆増';
  return change.rate === 'toNothing' ? '皆減' : percentOfAmounts(change.rate);
}
