/** Tables with a row per grade, 進捗状況 or 方向性: count and share, beside those of the year before. */
import type { Counting, Distribution } from '../domain/group/distribution';
import { countIn } from '../domain/group/distribution';
import type { CountingFigures } from '../domain/group/rollUp';
import type { Share, ShareLine } from '../domain/group/share';
import { countsInLine, headingInTable } from '../wording/distributionText';
import { noFigure } from '../wording/numbers';
import { namedGroup, nobodyToCount } from '../wording/paperWords';
import { shareText } from '../wording/rollUpCells';
import { changeText, lastShareText, totalRows } from '../wording/summaryWords';
import type { StrategyGroup } from './groupsOfPlan';
import type { PackInput } from './packInput';
import type { summaryTags } from './summaryTags';
import type { ValuesOf } from './tagTree';

type CountRow = ValuesOf<typeof summaryTags>['成果指標'][number];

/** 未記入, 評価なし and 未確定 have a row where something stands in them, in this year or the last. */
function isShown({ heading, share, lastYear }: ShareLine): boolean {
  const isOrdinary = heading.kind === 'mark' || heading.kind === 'notApplicable';
  return isOrdinary || share.count > 0 || (lastYear?.count ?? 0) > 0;
}

/** One row per heading; outcome indicators that are 未確定 stand below their table. */
export function countRows(
  { distribution: { counting }, shares }: CountingFigures,
  { rules }: PackInput,
): readonly CountRow[] {
  return shares.lines
    .filter((line) => isShown(line) && !isBelow(line, counting))
    .map(({ heading, share, lastYear, change }) => ({
      区分: headingInTable(heading, counting, rules.scale),
      件数: String(share.count),
      割合: shareText(share),
      前年度の件数: countText(lastYear),
      前年度の割合: lastShareText(lastYear),
      増減: changeText(change),
    }));
}

function isBelow({ heading }: ShareLine, counting: Counting): boolean {
  return counting === 'indicators' && heading.kind === 'open';
}

function countText(share: Share | undefined): string {
  return share ? String(share.count) : noFigure;
}

/** The sum of the rows above it; 100 % is printed where there is anything to share. */
export function totalRow({ distribution, lastYear, shares }: CountingFigures): CountRow {
  return {
    区分: totalRows.total,
    件数: String(countedIn(distribution)),
    割合: wholeShare(shares.denominator),
    前年度の件数: lastYear ? String(countedIn(lastYear)) : noFigure,
    前年度の割合: wholeShare(shares.lastYearDenominator ?? 0),
    増減: noFigure,
  };
}

function countedIn(distribution: Distribution): number {
  const isIndicators = distribution.counting === 'indicators';
  return distribution.total - (isIndicators ? countIn(distribution, { kind: 'open' }) : 0);
}

function wholeShare(denominator: number): string {
  return denominator > 0 ? '100％' : noFigure;
}

export function progressOfStrategies(strategies: readonly StrategyGroup[]) {
  return strategies.map(({ strategy: { id, name }, figures }) => ({
    戦略: namedGroup(id, name),
    取組数: figures.of === 0 ? nobodyToCount : String(figures.of),
    内訳: figures.of === 0 ? noFigure : countsInLine(figures.progress.distribution),
  }));
}
