/** Sentences of 評価結果の概要 that are made of figures, unless people typed their own. */
import { countIn, type Distribution } from '../domain/group/distribution';
import type { GroupFigures } from '../domain/group/rollUp';
import type { Share, ShareChange } from '../domain/group/share';
import { headingInText, movedSteps } from './distributionText';
import { openWords } from './groupNotes';
import { countInText, noFigure, rateText } from './numbers';
import { shareText } from './rollUpCells';

/**
 * The sentence at the head of the paper.
 * @example '25取組のうち、Ａは10件、Ｂは９件、Ｃは５件、評価なしは１件でした。前年度と比べて、…'
 */
export function defaultLead(plan: GroupFigures): string {
  if (plan.of === 0) return '対象となる取組はありません。';
  return plan.leading === 'actions' ? gradesLead(plan) : progressLead(plan);
}

function gradesLead(plan: GroupFigures): string {
  const { distribution } = plan.actions;
  const counts = distribution.parts
    .filter(({ heading, members }) => heading.kind === 'mark' || members.length > 0)
    .map(
      ({ heading, members }) =>
        `${headingInText(heading, 'actions')}は${countInText(members.length)}件`,
    );
  return `${countInText(plan.of)}取組のうち、${counts.join('、')}でした。${movedLead(plan)}`;
}

function movedLead({ movements, actions }: GroupFigures): string {
  if (!actions.lastYear) return '';
  const headings = actions.distribution.parts.map(({ heading }) => heading);
  const moved = (direction: 1 | -1): number =>
    movements
      .filter(({ from, to }) => Math.sign(movedSteps(from, to, headings)) === direction)
      .reduce((sum, { actionIds }) => sum + actionIds.length, 0);
  const [up, down] = [moved(1), moved(-1)];
  return `前年度と比べて、評価が上がった取組は${countInText(up)}件、下がった取組は${countInText(down)}件です。`;
}

function progressLead({ of, progress }: GroupFigures): string {
  const counts = progress.distribution.parts
    .filter(({ members }) => members.length > 0)
    .map(
      ({ heading, members }) =>
        `${headingInText(heading, 'progress')}が${countInText(members.length)}件`,
    );
  return `${countInText(of)}取組の進捗状況は、${counts.join('、')}でした。`;
}

/**
 * What stands outside the total of outcome indicators; '' when nothing does.
 * @example '未確定（集計中）1件'
 */
export function openIndicators(indicators: Distribution): string {
  const count = countIn(indicators, { kind: 'open' });
  if (count === 0) return '';
  const whys = indicators.parts.flatMap(({ members }) =>
    members.flatMap(({ column }) => (column.kind === 'open' ? [openWords[column.why]] : [])),
  );
  return `未確定（${[...new Set(whys)].join('、')}）${count}件`;
}

/** Why the table of those who moved is not there. */
export const nobodyMoved = '該当なし';
export const noYearBefore = '計画の初年度のため、前年度との比較はありません。';

/** The rows behind the strategies. */
export const totalRows = {
  total: '計',
  share: '割合',
  lastShare: '【参考】前年度の割合',
  change: '増減（ポイント）',
} as const;

/** @param includes 設定「人件費」: 含む */
export function personnelNote(includes: boolean): string {
  return includes ? '※人件費を含みます。' : '※人件費を除きます。';
}

/** The head of the column that holds 対象外 too where something is 対象外. */
export function ungradedHeading(hasNotApplicable: boolean): string {
  return hasNotApplicable ? '対象外・評価なし' : '評価なし';
}

/** The share of the year before; － where there is no such year. */
export function lastShareText(share: Share | undefined): string {
  return share ? shareText(share) : noFigure;
}

/** 増減 in ポイント. @example '△19'; － when either year has no share */
export function changeText(change: ShareChange | undefined): string {
  return change ? rateText({ text: change.printed }) : noFigure;
}
