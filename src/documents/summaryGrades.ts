/**
 * Table 評価の状況: a row per strategy, and the plan's total with its shares beside last year's. In
 * every row of counts the grades, 評価なし and 未確定 add up to the number of actions.
 */
import { isSameHeading, type Heading } from '../domain/group/column';
import { countIn, type Distribution } from '../domain/group/distribution';
import type { GroupFigures } from '../domain/group/rollUp';
import type { ShareLine } from '../domain/group/share';
import { countsInLine } from '../wording/distributionText';
import { noFigure } from '../wording/numbers';

import { namedGroup, nobodyToCount } from '../wording/paperWords';
import { shareText } from '../wording/rollUpCells';
import { changeText, lastShareText, totalRows, ungradedHeading } from '../wording/summaryWords';
import { barOf } from './bar';
import { gradeCells } from './gradeColumns';
import type { StrategyGroup } from './groupsOfPlan';
import type { PackInput } from './packInput';
import type { summaryTags } from './summaryTags';
import type { ValuesOf } from './tagTree';

type GradeRow = ValuesOf<typeof summaryTags>['戦略別'][number];

/** Full-width characters of a bar in the last column. */
const barWidth = 20;

const outside: readonly Heading[] = [{ kind: 'notApplicable' }, { kind: 'ungraded' }];

function marksOf({ rules }: PackInput): readonly Heading[] {
  return rules.scale.map(({ symbol }) => ({ kind: 'mark', mark: symbol }));
}

/** A grade that 判定基準 does not know has no column of its own. */
export function hasStrangeMark({ rules }: PackInput, { actions }: GroupFigures): boolean {
  const { parts } = actions.distribution;
  return parts.filter(({ heading }) => heading.kind === 'mark').length > rules.scale.length;
}

/** 対象外 is rare: it shares the column of 評価なし, and only where it occurs in this year or the last. */
function hasNotApplicable({ actions: { distribution, lastYear } }: GroupFigures): boolean {
  const heading: Heading = { kind: 'notApplicable' };
  return countIn(distribution, heading) > 0 || (lastYear ? countIn(lastYear, heading) > 0 : false);
}

/** The bounds of a grade stand in a line of their own: the columns are narrow. */
export function gradeHeadings(input: PackInput, plan: GroupFigures) {
  return {
    ...gradeCells(input.rules.scale.map(({ name }) => name.replace('（', '\n（'))),
    評価なし: ungradedHeading(hasNotApplicable(plan)),
  };
}

/** What one row prints under each heading. */
function row(
  input: PackInput,
  plan: GroupFigures,
  heads: { readonly 見出し: string; readonly 取組数: string },
  textOf: (heading: Heading) => string,
): GradeRow {
  const ungraded = hasNotApplicable(plan) ? outside : outside.slice(1);
  return {
    ...heads,
    ...gradeCells(marksOf(input).map(textOf)),
    評価なし: ungraded.map(textOf).join('・'),
    未確定: textOf({ kind: 'open' }),
    内訳: '',
    分布: [],
  };
}

function countRow(
  input: PackInput,
  plan: GroupFigures,
  heading: string,
  distribution: Distribution,
): GradeRow {
  const isEmpty = distribution.total === 0;
  const heads = { 見出し: heading, 取組数: isEmpty ? nobodyToCount : String(distribution.total) };
  return {
    ...row(input, plan, heads, (one) => (isEmpty ? noFigure : String(countIn(distribution, one)))),
    内訳: isEmpty ? noFigure : countsInLine(distribution),
    分布: barOf(distribution, barWidth),
  };
}

export function gradeRows(
  input: PackInput,
  plan: GroupFigures,
  strategies: readonly StrategyGroup[],
): readonly GradeRow[] {
  return strategies.map(({ strategy: { id, name }, figures }) =>
    countRow(input, plan, namedGroup(id, name), figures.actions.distribution),
  );
}

/** 計, 割合, and where there is a year before 【参考】前年度の割合 and 増減. */
export function gradeTotals(input: PackInput, plan: GroupFigures): readonly GradeRow[] {
  const { distribution, shares, lastYear } = plan.actions;
  const shareRow = (heading: string, print: (line: ShareLine) => string): GradeRow => {
    const textOf = (one: Heading): string => {
      const line = shares.lines.find((candidate) => isSameHeading(candidate.heading, one));
      return line ? print(line) : noFigure;
    };
    const cells = row(input, plan, { 見出し: heading, 取組数: noFigure }, textOf);
    return { ...cells, 内訳: marksOf(input).map(textOf).join('　') };
  };
  return [
    countRow(input, plan, totalRows.total, distribution),
    shareRow(totalRows.share, ({ share }) => shareText(share)),
    ...(lastYear
      ? [
          shareRow(totalRows.lastShare, (line) => lastShareText(line.lastYear)),
          shareRow(totalRows.change, ({ change }) => changeText(change)),
        ]
      : []),
  ];
}
