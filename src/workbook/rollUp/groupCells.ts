/**
 * The figures of a group as the cells of its row in 戦略別集計.
 *
 * Columns of numbers hold numbers or nothing, so that people can calculate with them; columns of text
 * hold what papers print, － where there is no figure. While grades are switched off the columns that
 * count grades are empty, and 進捗状況 leads. A group without an action says 対象なし and holds no figure.
 */
import { nearestNumber, type Exact } from '../../domain/exact';
import { countIn } from '../../domain/group/distribution';
import { amountItems } from '../../domain/group/actionMoney';
import type { CountingFigures, GroupFigures } from '../../domain/group/rollUp';
import type { RollUpRules } from '../../domain/group/rollUpRules';
import { isSameHeading } from '../../domain/group/column';
import { noFigure } from '../../wording/numbers';
import {
  breakdownText,
  changesText,
  executionText,
  meanOfText,
  movementsText,
  nothingInGroup,
  outlooksText,
  settledChangeRateText,
  settledChangeText,
  shareText,
  weightsText,
} from '../../wording/rollUpCells';
import { rollUpExplanation } from '../../wording/rollUpExplanation';
import type { CellContent } from '../change';
import { gradeCountKey, gradeShareKey } from '../layout/rollUp';

/** By column key. */
export type RowCells = Readonly<Record<string, CellContent>>;

/** Every column that code owns but the keys, the name, the moment and 未反映件数. */
export function groupCells(figures: GroupFigures, rules: RollUpRules): RowCells {
  const explanation = rollUpExplanation(figures, rules);
  if (figures.of === 0) {
    return {
      ...withoutFigures(rules),
      actions: 0,
      submitted: 0,
      standing: nothingInGroup,
      explanation,
    };
  }
  const { mean, amounts, standing, outlooks } = figures;
  return {
    actions: figures.of,
    submitted: figures.submitted,
    ...countingCells('actions', figures.actions, rules),
    movedGrades: rules.gradesUsed ? movementsText(figures.movements) : noFigure,
    progress: breakdownText(figures.progress.shares, 'progress'),
    directions: breakdownText(figures.directions.shares, 'directions'),
    indicators: figures.indicators.distribution.total,
    ...countingCells('indicators', figures.indicators, rules),
    meanRate: mean.printed ? Number(mean.printed.text) : '',
    meanOf: meanOfText(mean),
    meanWeights: weightsText(mean),
    standing: rules.gradesUsed ? (standing.standing ?? noFigure) : noFigure,
    outlook: outlooksText(outlooks),
    ...amountCells(figures),
    executionRate: executionText(amounts.execution),
    amountsEstimated: amounts.estimated.length,
    settledChange: settledChangeText(figures.settledChange),
    settledChangeRate: settledChangeRateText(figures.settledChange),
    explanation,
  };
}

/** A row that keeps what people typed and has no figure. */
export function withoutFigures(rules: RollUpRules): RowCells {
  const countings = (['actions', 'indicators'] as const).flatMap((counting) => [
    ...rules.scale.flatMap(({ symbol }) => [
      gradeCountKey(counting, symbol),
      gradeShareKey(counting, symbol),
    ]),
    `${counting}NotApplicable`,
    `${counting}Open`,
    `${counting}Changes`,
  ]);
  const keys = [...countings, ...singleKeys, ...amountItems];
  return Object.fromEntries(keys.map((key) => [key, '']));
}

const singleKeys = [
  'actions',
  'submitted',
  'actionsUngraded',
  'movedGrades',
  'progress',
  'directions',
  'indicators',
  'meanRate',
  'meanOf',
  'meanWeights',
  'standing',
  'outlook',
  'executionRate',
  'amountsEstimated',
  'lastYearSettled',
  'settledChange',
  'settledChangeRate',
  'explanation',
] as const;

function countingCells(
  counting: 'actions' | 'indicators',
  { distribution, shares }: CountingFigures,
  { scale, gradesUsed, shareDigits }: RollUpRules,
): RowCells {
  const cells: Record<string, CellContent> = {};
  const counted = (count: number): CellContent => (gradesUsed ? count : '');
  for (const { symbol } of scale) {
    const heading = { kind: 'mark', mark: symbol } as const;
    const line = shares.lines.find((one) => isSameHeading(one.heading, heading));
    cells[gradeCountKey(counting, symbol)] = counted(countIn(distribution, heading));
    cells[gradeShareKey(counting, symbol)] = gradesUsed && line ? shareText(line.share) : noFigure;
  }
  cells[`${counting}NotApplicable`] = counted(countIn(distribution, { kind: 'notApplicable' }));
  if (counting === 'actions') {
    cells['actionsUngraded'] = counted(countIn(distribution, { kind: 'ungraded' }));
  }
  cells[`${counting}Open`] = counted(countIn(distribution, { kind: 'open' }));
  cells[`${counting}Changes`] = gradesUsed
    ? changesText(shares.lines, counting, shareDigits)
    : noFigure;
  return cells;
}

/** In the unit of the sheet. Nothing where all of the group is 予算措置なし: nobody reported a 0. */
function amountCells({ amounts, lastYearAmounts, of }: GroupFigures): RowCells {
  const isUnbudgeted = amounts.unbudgeted.length === of;
  const shown = (value: Exact | undefined): CellContent => (value ? nearestNumber(value) : '');
  const cells: Record<string, CellContent> = {};
  for (const item of amountItems) {
    cells[item] = isUnbudgeted ? '' : shown(amounts.sums[item].value);
  }
  cells['lastYearSettled'] = shown(lastYearAmounts?.sums.settledAmount.value);
  return cells;
}
