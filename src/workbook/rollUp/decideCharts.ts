/**
 * 集計グラフ of 評価対象年度: its tables from the figures of this run, older years from the rows that stand
 * in 戦略別集計. A tab that is gone, or whose tables have been moved, is left alone.
 */
import type { CivilDateTime } from '../../domain/civilDate';
import { nearestNumber } from '../../domain/exact';
import { fiscalYears, yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import type { Results } from '../../domain/results';
import { wholePlanId } from '../../wording/rollUpCells';
import type { CellContent, Change } from '../change';
import type { TabCells } from '../facts';
import type { CellRead, RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import type { StandingTab } from '../write/standing';
import { chartSheetChanges, isGroundMoved, type ChartSheet } from './chartSheet';
import { amountsTable, progressTable, strategiesTable, trendTable } from './chartTables';
import { notYetIncluded, type FiguredYear } from './figuredYear';
import type { RowCells } from './groupCells';
import { submissionTable } from './submissionTable';

export interface ChartsInput {
  readonly read: WorkbookRead;
  readonly results: Results;
  /** 戦略別集計 as people left it. */
  readonly rollUp: StandingTab;
  /** 集計グラフ as it stands. */
  readonly charts: TabCells | undefined;
  readonly years: readonly FiguredYear[];
  readonly resultYear: FiscalYear;
  readonly now: CivilDateTime;
}

export interface ChartsDecided {
  readonly changes: readonly Change[];
  readonly state: 'written' | 'gone' | 'moved';
}

export function decideCharts({
  read,
  results,
  rollUp,
  charts,
  years,
  resultYear,
  now,
}: ChartsInput): ChartsDecided {
  const { rows } = years.find(({ year }) => year === resultYear) ?? { rows: [] };
  const [whole] = rows;
  if (!charts || !whole) return { changes: [], state: 'gone' };
  const { rules, plan } = read;
  const sheet: ChartSheet = {
    year: resultYear,
    now,
    notYetIncluded: notYetIncluded(read, whole.row, now) ?? '0',
    rules,
    tables: [
      strategiesTable(rows, rules),
      progressTable(rows),
      amountsTable(rows),
      trendTable(fiscalYears(plan.firstYear, plan.lastYear), wholePlanCells(rollUp, years), rules),
      submissionTable(whole.row.figures, results),
    ],
  };
  return isGroundMoved(sheet, charts)
    ? { changes: [], state: 'moved' }
    : { changes: chartSheetChanges(sheet, charts), state: 'written' };
}

/**
 * The row 「全体」 of a year: as it is being written, else as it stands, else as it is figured to stand
 * beside the year after it.
 */
function wholePlanCells(rollUp: StandingTab, years: readonly FiguredYear[]) {
  return (year: FiscalYear): RowCells | undefined => {
    const figured = years.find((one) => one.year === year)?.rows[0]?.cells;
    const key = `${yearInTable(year)} ${wholePlanId}`;
    const row = rollUp.read.rows.find((one) => one.key === key);
    const standing = row && contents(row);
    const hasFigures = (standing?.['actions'] ?? '') !== '';
    const before = years.find((one) => one.year === year + 1)?.before;
    return figured ?? (hasFigures ? standing : before);
  };
}

function contents({ cells }: RowRead): RowCells {
  return Object.fromEntries([...cells].map(([key, cell]) => [key, content(cell)]));
}

function content(cell: CellRead): CellContent {
  if (cell.kind === 'number') return nearestNumber(cell.value);
  return cell.kind === 'text' ? cell.text : '';
}
