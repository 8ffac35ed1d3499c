/**
 * The plan with all results, found by their keys. A row is found by its year and id, whatever its
 * place; two rows of one key are damage, which the reader of the workbook names before it comes here.
 */
import type { FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';
import { isValidIn, sourceOf, type ActionItem, type Plan } from './plan';
import { comparePlanIds } from './planId';
import type { IndicatorResult, RelatedProject, YearlyResult } from './yearlyResult';

/** The rows as they were read, in any order. */
export interface ResultRows {
  readonly yearlyResults: readonly YearlyResult[];
  readonly indicatorResults: readonly IndicatorResult[];
  readonly projects: readonly RelatedProject[];
}

export interface Results {
  readonly plan: Plan;
  readonly actions: ReadonlyMap<string, ActionItem>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The result of exactly this action; ask `sourceOf` first for one that is repeated. */
  yearly: (actionId: string, year: FiscalYear) => YearlyResult | undefined;
  /** The result of exactly this indicator. */
  indicator: (indicatorId: string, year: FiscalYear) => IndicatorResult | undefined;
  /** 関連事業 of exactly this action, in the order of the sheet. */
  projects: (actionId: string, year: FiscalYear) => readonly RelatedProject[];
  /** All indicators that stand under exactly this action, in natural order. */
  indicatorsOf: (actionId: string) => readonly Indicator[];
}

/** @throws RangeError when two rows have one key: the reader should have refused them */
export function resultsOf(plan: Plan, rows: ResultRows): Results {
  const yearly = byYear(rows.yearlyResults, (year) => oneByKey(year, ({ actionId }) => actionId));
  const indicatorRows = byYear(rows.indicatorResults, (year) =>
    oneByKey(year, ({ indicatorId }) => indicatorId),
  );
  const projects = byYear(rows.projects, (year) => manyByKey(year, ({ actionId }) => actionId));
  const sorted = [...plan.indicators].sort((a, b) => comparePlanIds(a.id, b.id));
  const ofAction = manyByKey(sorted, ({ actionId }) => actionId);
  return {
    plan,
    actions: oneByKey(plan.actions, ({ id }) => id),
    indicators: oneByKey(plan.indicators, ({ id }) => id),
    yearly: (actionId, year) => yearly.get(year)?.get(actionId),
    indicator: (indicatorId, year) => indicatorRows.get(year)?.get(indicatorId),
    projects: (actionId, year) => projects.get(year)?.get(actionId) ?? [],
    indicatorsOf: (actionId) => ofAction.get(actionId) ?? [],
  };
}

/** Rows of one year are asked for together, and a text of year and id would be made at every question. */
function byYear<Row extends { readonly year: FiscalYear }, Found>(
  rows: readonly Row[],
  find: (rowsOfYear: readonly Row[]) => Found,
): ReadonlyMap<FiscalYear, Found> {
  const years = new Map<FiscalYear, Row[]>();
  for (const row of rows) {
    const same = years.get(row.year);
    if (same) same.push(row);
    else years.set(row.year, [row]);
  }
  return new Map([...years].map(([year, rowsOfYear]) => [year, find(rowsOfYear)]));
}

function oneByKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    if (found.has(keyOf(row))) throw new RangeError(`Two rows have the key ${keyOf(row)}.`);
    found.set(keyOf(row), row);
  }
  return found;
}

function manyByKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const same = found.get(keyOf(row));
    if (same) same.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}

/**
 * The indicators of an action in a year, in natural order. An action that is repeated has those of
 * its source; an indicator that is repeated stands in both actions.
 */
export function indicatorsIn(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
): readonly Indicator[] {
  const source = sourceOf(action, results.actions);
  return source ? results.indicatorsOf(source.id).filter((row) => isValidIn(row, year)) : [];
}
