/**
 * What a refresh of 集計 writes, decided from one reading: a row of 戦略別集計 for each group of each year
 * that is figured, the computed columns of 指標実績, and 集計グラフ.
 *
 * A row is found by its key, wherever it stands, and only what code owns is written: 事務局総括 and
 * 会議の評価 never. A row whose 対象ID the plan no longer has stays, without figures and marked; a key that
 * stands twice is left to 点検.
 */
import type { CivilDateTime } from '../../domain/civilDate';
import { yearInTable, type FiscalYear } from '../../domain/fiscalYear';
import type { RollUpRules } from '../../domain/group/rollUpRules';
import { resultsOf, type Results } from '../../domain/results';
import { strayExplanation, strayMark } from '../../wording/rollUpCells';
import type { Change } from '../change';
import type { TabCells } from '../facts';
import type { CellRead, RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import type { NewRow, RowWrite } from '../write/rowWrite';
import type { Standing, StandingTab } from '../write/standing';
import { decideCharts, type ChartsDecided } from './decideCharts';
import { figureYears, yearsToFigure, type FiguredYear } from './figuredYear';
import { withoutFigures, type RowCells } from './groupCells';
import { indicatorCells } from './indicatorCells';

export interface RollUpDecision {
  readonly writes: readonly RowWrite[];
  readonly newRows: readonly NewRow[];
  readonly chartChanges: readonly Change[];
  readonly outcome: RollUpOutcome;
}

/** What the refresh has to tell. */
export interface RollUpOutcome {
  readonly resultYear: FiscalYear;
  readonly asOf: CivilDateTime;
  readonly submitted: number;
  readonly of: number;
  /** Keys of rows whose 対象ID the plan does not have. */
  readonly stray: readonly string[];
  /** 集計グラフ was left as it is: the tab is gone, or its tables are no longer at their places. */
  readonly charts: ChartsDecided['state'];
}

export interface RollUpInput {
  readonly read: WorkbookRead;
  /** 戦略別集計 and 指標実績 as people left them. */
  readonly standing: Standing;
  /** 集計グラフ as it stands. */
  readonly charts: TabCells | undefined;
  readonly resultYear: FiscalYear;
  readonly now: CivilDateTime;
}

/** @throws Error when 戦略別集計 is not among the tabs that stand: a bug */
export function decideRollUp(input: RollUpInput): RollUpDecision {
  const { read, standing, resultYear, now } = input;
  const results = resultsOf(read.plan, read.results);
  const years = figureYears(read, results, yearsToFigure(read, resultYear), now);
  const rollUp = standing.get('rollUp');
  if (!rollUp) throw new Error('戦略別集計 was not read before it was to be written.');
  const rows = groupWrites(rollUp, years);
  const stray = strayRows(rollUp, years);
  const charts = decideCharts({ ...input, rollUp, results, years });
  const whole = years.find(({ year }) => year === resultYear)?.rows[0]?.row.figures;
  return {
    writes: [
      ...rows.writes,
      ...stray.map((row) => strayWrite(row, rollUp, read.rules)),
      ...indicatorWrites(standing, results, read),
    ],
    newRows: rows.newRows,
    chartChanges: charts.changes,
    outcome: {
      resultYear,
      asOf: now,
      submitted: whole?.submitted ?? 0,
      of: whole?.of ?? 0,
      stray: stray.map(({ key }) => key),
      charts: charts.state,
    },
  };
}

function groupWrites({ read, rowsOfKey }: StandingTab, years: readonly FiguredYear[]) {
  const writes: RowWrite[] = [];
  const newRows: NewRow[] = [];
  for (const { year, rows } of years) {
    for (const { row, cells } of rows) {
      const { key, groupId } = row;
      const there = rowsOfKey.get(key)?.length ?? 0;
      const own = there > 0 ? cells : { year: yearInTable(year), groupId, ...cells };
      const write = { tabKey: 'rollUp', key, cells: inPlace(own, read.places) };
      if (there === 1) writes.push(write);
      else if (there === 0) newRows.push(write);
    }
  }
  return { writes, newRows };
}

/** A column that somebody took out is not written; 点検 names it. */
function inPlace(cells: RowCells, places: ReadonlyMap<string, number>): RowCells {
  return Object.fromEntries(Object.entries(cells).filter(([key]) => places.has(key)));
}

function strayRows({ read }: StandingTab, years: readonly FiguredYear[]): readonly RowRead[] {
  const known = new Set(years.flatMap(({ rows }) => rows.map(({ row }) => row.key)));
  const figured = years.map(({ year }) => year);
  return read.rows.filter(({ key, cells }) => {
    const year = cells.get('year');
    return year?.kind === 'year' && figured.includes(year.year) && !known.has(key);
  });
}

function strayWrite(
  { key, cells }: RowRead,
  { read: { places } }: StandingTab,
  rules: RollUpRules,
): RowWrite {
  const name = textIn(cells.get('name'));
  const contents = {
    ...withoutFigures(rules),
    name: name.endsWith(strayMark) ? name : name + strayMark,
    explanation: strayExplanation,
    asOf: '',
    notYetIncluded: '',
  };
  return { tabKey: 'rollUp', key, cells: inPlace(contents, places) };
}

function indicatorWrites(
  standing: Standing,
  results: Results,
  { rules, plan }: WorkbookRead,
): readonly RowWrite[] {
  const tab = standing.get('indicatorResults');
  return (tab?.read.rows ?? []).flatMap(({ key, cells }) => {
    const year = cells.get('year');
    if (year?.kind !== 'year' || year.year < plan.firstYear || year.year > plan.lastYear) return [];
    const id = textIn(cells.get('indicatorId'));
    const computed = indicatorCells(results, rules, id, year.year);
    if (!tab || !computed) return [];
    return [{ tabKey: 'indicatorResults', key, cells: inPlace(computed, tab.read.places) }];
  });
}

function textIn(cell: CellRead | undefined): string {
  return cell?.kind === 'text' ? cell.text : '';
}
