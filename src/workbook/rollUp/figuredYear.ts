/**
 * The years that a refresh figures, each beside the year before: 評価対象年度 and every other year of
 * the plan that is still open and has results. The rows of older years stand as they are.
 */
import { secondInDigits, type CivilDateTime } from '../../domain/civilDate';
import { fiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import { decideYear, rollUpYear, type DecidedYear } from '../../domain/group/rollUp';
import type { Results } from '../../domain/results';
import type { WorkbookRead } from '../read/workbookRead';
import type { FiguredRow } from './chartTables';
import { groupCells, type RowCells } from './groupCells';
import { groupRows, type GroupRow } from './groupRows';
import { filledColumn, submittedSince } from './notYetIncluded';

export interface FiguredYear {
  readonly year: FiscalYear;
  /** The row of the whole plan first. */
  readonly rows: readonly FiguredRow[];
  /** The whole plan in the year before, by itself; absent in the first year of the plan. */
  readonly before?: RowCells;
}

/** @param resultYear 評価対象年度 */
export function yearsToFigure(
  { results, shape, plan }: WorkbookRead,
  resultYear: FiscalYear,
): readonly FiscalYear[] {
  const withRows = results.yearlyResults
    .map(({ year }) => year)
    .filter((year) => !shape.closedYears.includes(year))
    .filter((year) => year >= plan.firstYear && year <= plan.lastYear);
  return [...new Set([resultYear, ...withRows])].sort((a, b) => a - b);
}

export function figureYears(
  read: WorkbookRead,
  results: Results,
  years: readonly FiscalYear[],
  now: CivilDateTime,
): readonly FiguredYear[] {
  const { rules, plan } = read;
  const decided = new Map<FiscalYear, DecidedYear>();
  const decide = (year: FiscalYear): DecidedYear => {
    const known = decided.get(year) ?? decideYear(results, rules, year);
    decided.set(year, known);
    return known;
  };
  return years.map((year) => {
    const before = year > plan.firstYear ? decide(fiscalYear(year - 1)) : undefined;
    const rollUp = rollUpYear(decide(year), before, rules);
    const [wholeBefore] = before ? rollUpYear(before, undefined, rules).groups : [];
    return {
      year,
      rows: groupRows(rollUp, plan).map((row) => ({ row, cells: rowCells(read, row, now) })),
      ...(wholeBefore ? { before: groupCells(wholeBefore, rules) } : {}),
    };
  });
}

/** Every column that code owns but the keys. */
function rowCells(read: WorkbookRead, row: GroupRow, now: CivilDateTime): RowCells {
  const { level, name, figures } = row;
  const count = notYetIncluded(read, row, now);
  return {
    level,
    name,
    ...groupCells(figures, read.rules),
    asOf: secondInDigits(now),
    notYetIncluded: count === undefined ? '' : { formula: `=${count}` },
  };
}

/** A formula without its `=`; undefined while 年度実績 lacks a column that it needs. */
export function notYetIncluded(
  read: WorkbookRead,
  { groupId, figures: { key, year, members } }: GroupRow,
  now: CivilDateTime,
): string | undefined {
  const tab = read.tabs.get('yearlyResults');
  const [years, ids, times] = ['year', 'actionId', 'submittedAt'].map((column) => {
    const place = tab?.places.get(column);
    return tab && place !== undefined ? filledColumn(tab.title, place, tab.endRow) : undefined;
  });
  if (years === undefined || ids === undefined || times === undefined) return undefined;
  const sources = key.kind === 'plan' ? 'all' : members.map(({ sourceId }) => sourceId);
  return submittedSince(
    { years, ids, times },
    { year, asOf: secondInDigits(now) },
    { groupId, sources, actions: read.plan.actions },
  );
}
