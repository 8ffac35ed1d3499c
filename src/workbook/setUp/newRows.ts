/**
 * Rows that a tab should hold and does not: they go below the last row that holds anything, each
 * value under its heading. A row whose keys stand there already is left as it is.
 */
import type { Change, CellContent } from '../change';
import { findColumns } from '../find';
import type { Values } from '../facts';
import type { CellKind } from '../layout/cellKinds';
import type { Tab } from '../layout/layout';

/** A row as text or formula, by the key of its column; an absent column stays empty. */
export type WantedRow = Readonly<Record<string, CellContent>>;

/** A tab as it stands; one that the same write adds stands there with its headings only. */
export interface StandingTab {
  readonly tab: Tab;
  readonly sheetId: number;
  /** The grid as it was read; absent for a tab that the same write adds. */
  readonly rowCount?: number;
  /** The whole tab, its headings included. */
  readonly values: Values;
}

/** A tab as the frame will have made it. */
export function newTab(tab: Tab): StandingTab {
  return { tab, sheetId: tab.sheetId, values: [tab.columns.map(({ heading }) => heading)] };
}

const NUMBERS: ReadonlySet<CellKind> = new Set(['amount', 'count', 'rate', 'figure']);

/** The wanted rows that are not there yet, in the order wanted. */
export function missingRows(
  standing: StandingTab,
  wanted: readonly WantedRow[],
): readonly WantedRow[] {
  const { tab, values } = standing;
  const rows = values.slice(1);
  if (tab.keyColumns.length === 0) return rows.some(holdsAnything) ? [] : wanted;
  const { places } = findColumns(tab, values[0] ?? []);
  const keys = new Set(
    rows.map((row) => keyText(tab.keyColumns.map((key) => row[places.get(key) ?? -1] ?? ''))),
  );
  return wanted.filter((row) => !keys.has(keyText(tab.keyColumns.map((key) => row[key] ?? ''))));
}

/**
 * The rows are inserted, never written over what may have come there since it was read.
 * @param at zero-based row of the first new one
 * @returns blocks of neighbouring columns, so that columns which people put between stay untouched
 */
export function rowChanges(
  { tab, sheetId, rowCount, values }: StandingTab,
  rows: readonly WantedRow[],
  at: number,
): readonly Change[] {
  if (rows.length === 0) return [];
  const { places } = findColumns(tab, values[0] ?? []);
  const kinds = new Map(tab.columns.map(({ key, kind }) => [key, kind]));
  const ordered = [...places].sort(([, a], [, b]) => a - b);
  const runs: [string, number][][] = [];
  ordered.forEach(([key, place], index) => {
    const neighbour = ordered[index - 1]?.[1] === place - 1;
    const run = runs[runs.length - 1];
    if (neighbour && run !== undefined) run.push([key, place]);
    else runs.push([[key, place]]);
  });
  const room: readonly Change[] =
    rowCount === undefined
      ? []
      : [{ kind: 'insert', what: 'rows', sheetId, at, count: rows.length, gridEnd: rowCount }];
  return [
    ...room,
    ...runs.map((run): Change => ({
      kind: 'put cells',
      sheetId,
      row: at,
      column: run[0]?.[1] ?? 0,
      cells: rows.map((row) => run.map(([key]) => content(row[key] ?? '', kinds.get(key)))),
    })),
  ];
}

/** Row after the last one that holds anything, zero-based; never the heading row. */
export function firstFreeRow(values: Values): number {
  const last = values.reduce<number>(
    (found, row, place) => (holdsAnything(row) ? place : found),
    0,
  );
  return Math.max(1, last + 1);
}

function holdsAnything(row: readonly CellContent[]): boolean {
  return row.some((value) => value !== '');
}

function keyText(parts: readonly CellContent[]): string {
  return JSON.stringify(
    parts.map((part) =>
      typeof part === 'object' ? part.formula : String(part).normalize('NFKC').trim(),
    ),
  );
}

function content(value: CellContent, kind: CellKind | undefined): CellContent {
  const isNumber = kind !== undefined && NUMBERS.has(kind) && typeof value === 'string';
  return isNumber && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
