/**
 * The plan with all results, found by their keys. A row is found by its year and id, whatever its
 * place; two rows of one key are damage, which the reader of the workbook names before it comes here.
 */
import { lastFiscalYear, type FiscalYear } from './fiscalYear';
import type { Indicator } from './indicator';
import { indicatorInForce, isSetIn } from './indicatorInForce';
import { sourceOf, type ActionItem, type Plan } from './plan';
import { comparePlanIds } from './planId';
import type { IndicatorResult, RelatedProject, YearlyResult } from './yearlyResult';

/** The rows as they were read, in any order. */
export interface ResultRows {
  readonly yearlyResults: readonly YearlyResult[];
  readonly indicatorResults: readonly IndicatorResult[];
  readonly projects: readonly RelatedProject[];
}

/** The rows of one id, from the first year of all on. */
export interface RowsByYear<Row> {
  readonly rows: readonly (Row | undefined)[];
  readonly firstYear: number;
}

export function rowIn<Row>(
  { rows, firstYear }: RowsByYear<Row>,
  year: FiscalYear,
): Row | undefined {
  return rows[year - firstYear];
}

export interface Results {
  readonly plan: Plan;
  /** By their id, in natural order. */
  readonly actions: ReadonlyMap<string, ActionItem>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** The result of exactly this action; ask `sourceOf` first for one that is repeated. */
  yearly: (actionId: string, year: FiscalYear) => YearlyResult | undefined;
  /** The result of exactly this indicator. */
  indicator: (indicatorId: string, year: FiscalYear) => IndicatorResult | undefined;
  /** All results of exactly this indicator. */
  indicatorYears: (indicatorId: string) => RowsByYear<IndicatorResult>;
  /** Whether another indicator repeats this one (再掲). */
  isRepeated: (indicatorId: string) => boolean;
  /** 関連事業 of exactly this action, in the order of the sheet. */
  projects: (actionId: string, year: FiscalYear) => readonly RelatedProject[];
  /** The rows of one 事業番号, of all actions, in the order of the sheet. */
  rowsOfProject: (number: string, year: FiscalYear) => readonly RelatedProject[];
  /** All indicators that stand under exactly this action, in natural order. */
  indicatorsOf: (actionId: string) => readonly Indicator[];
  /** The place of an indicator in the natural order of all. */
  placeOf: (indicatorId: string) => number;
}

/** @throws RangeError when two rows have one key: the reader should have refused them */
export function resultsOf(plan: Plan, rows: ResultRows): Results {
  const projects = manyByKey(rows.projects, ({ actionId }) => actionId);
  let numbered: ReadonlyMap<string, readonly RelatedProject[]> | undefined;
  const indicators = inNaturalOrder(plan.indicators);
  const ofAction = manyByKey(indicators, ({ actionId }) => actionId);
  const places = new Map(indicators.map(({ id }, place) => [id, place]));
  const byId = oneByKey(indicators, ({ id }) => id);
  const repeated = new Set<string>();
  for (const row of indicators) {
    const source = row.repeatedFrom === undefined ? undefined : sourceOf(row, byId);
    if (source) repeated.add(source.id);
  }
  const yearly = byIdAndYear(rows.yearlyResults, ({ actionId }) => actionId);
  const indicatorYears = byIdAndYear(rows.indicatorResults, ({ indicatorId }) => indicatorId);
  return {
    plan,
    actions: oneByKey(inNaturalOrder(plan.actions), ({ id }) => id),
    indicators: byId,
    yearly: (actionId, year) => rowIn(yearly(actionId), year),
    indicator: (indicatorId, year) => rowIn(indicatorYears(indicatorId), year),
    indicatorYears,
    isRepeated: (indicatorId) => repeated.has(indicatorId),
    projects: (actionId, year) => projects.get(actionId)?.filter((row) => row.year === year) ?? [],
    rowsOfProject: (number, year) => {
      numbered ??= manyByKey(rows.projects, (row) => row.number ?? '');
      return numbered.get(number)?.filter((row) => row.year === year) ?? [];
    },
    indicatorsOf: (actionId) => ofAction.get(actionId) ?? [],
    placeOf: (indicatorId) => places.get(indicatorId) ?? indicators.length,
  };
}

function inNaturalOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
): readonly Item[] {
  return [...items].sort((a, b) => comparePlanIds(a.id, b.id));
}

/** Whoever adds up or looks ahead asks for one id in year after year. */
function byIdAndYear<Row extends { readonly year: FiscalYear }>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
): (id: string) => RowsByYear<Row> {
  const firstYear = rows.reduce((earliest, { year }) => Math.min(earliest, year), lastFiscalYear);
  const none: RowsByYear<Row> = { rows: [], firstYear };
  const found = new Map<string, RowsByYear<Row> & { readonly rows: (Row | undefined)[] }>();
  for (const row of rows) {
    const id = idOf(row);
    const known = found.get(id);
    const own = known ?? { rows: [], firstYear };
    if (!known) found.set(id, own);
    if (rowIn(own, row.year)) throw new RangeError(`Two rows have the key ${id}.`);
    own.rows[row.year - firstYear] = row;
  }
  return (id) => found.get(id) ?? none;
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
 * The indicators of an action in a year, in natural order, by 開始年度 and 終了年度 of their own rows in
 * force in the year. An action that is repeated has those of its source; an indicator that is repeated
 * stands in both actions.
 */
export function indicatorsIn(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
): readonly Indicator[] {
  const source = sourceOf(action, results.actions);
  return source ? results.indicatorsOf(source.id).filter((row) => isSetIn(row, year)) : [];
}

/**
 * Those of them that count for the action: a source once, also where a 再掲 of it stands beside it, or
 * two of them.
 */
export function countedIndicatorsIn(
  results: Results,
  action: ActionItem,
  year: FiscalYear,
): readonly Indicator[] {
  const rows = indicatorsIn(results, action, year);
  return rows.some(isRepetition) ? onceEach(results, rows) : rows;
}

function isRepetition({ repeatedFrom }: Indicator): boolean {
  return repeatedFrom !== undefined;
}

/** The row of the source itself where it is among them, else the first that repeats it. */
function onceEach(results: Results, rows: readonly Indicator[]): readonly Indicator[] {
  const counted = new Set(rows.filter((row) => !isRepetition(row)).map(({ id }) => id));
  return rows.filter((row) => {
    const source = isRepetition(row) ? sourceOf(row, results.indicators) : undefined;
    if (!source) return true;
    const isNew = !counted.has(source.id);
    counted.add(source.id);
    return isNew;
  });
}

/** 指標区分 in force in a year, of the source: the row of a repeated indicator may leave it blank. */
export function kindIn(
  results: Results,
  indicator: Indicator,
  year: FiscalYear,
): Indicator['kind'] {
  return indicatorInForce(sourceOf(indicator, results.indicators) ?? indicator, year).kind;
}
