/**
 * Did a write reach the rows that were meant? Asked for with the write itself: the headings, and key
 * and 版 of every row written. Keys are never written, so whatever stands there was there before.
 */
import type { Area, PlainValue, Values } from '../facts';
import { comparableHeading } from '../layout/layout';
import { contentText } from './content';
import type { PlacedRow } from './placed';
import type { Standing, StandingTab } from './standing';

/** Scattered rows are looked at one by one up to this number, beyond it from the first to the last. */
const MOST_AREAS = 12;

interface Look {
  readonly tab: StandingTab;
  readonly placed: readonly PlacedRow[];
  readonly headings: Area;
  /** Each of key and 版 columns, in neighbouring rows. */
  readonly cells: readonly (Area & { readonly startRow: number; readonly startColumn: number })[];
}

/** What stands in key and 版 after the write, for one row that was written. */
export interface SeenRow {
  readonly placed: PlacedRow;
  /** The headings of the whole tab, in their comparable form. */
  readonly headings: readonly string[];
  /** Never true of a row that is there already and has no key, or one that stands twice. */
  readonly isHit: boolean;
  /** Texts of the key columns, in their order. */
  readonly key: readonly string[];
}

/** In the order in which `seenRows` wants the answers. */
export function checkAreas(standing: Standing, placed: readonly PlacedRow[]): readonly Area[] {
  return looksOf(standing, placed).flatMap(({ headings, cells }) => [headings, ...cells]);
}

/**
 * @param answers to `checkAreas`, as they stand after the write
 * @returns one for each row placed, in their order
 */
export function seenRows(
  standing: Standing,
  placed: readonly PlacedRow[],
  answers: readonly Values[],
): readonly SeenRow[] {
  let next = 0;
  const order = new Map(placed.map((row, place) => [row, place]));
  const place = ({ placed: row }: SeenRow): number => order.get(row) ?? 0;
  const seen = looksOf(standing, placed).flatMap((look) => {
    const [headings = [], ...values] = answers.slice(next, next + 1 + look.cells.length);
    next += 1 + look.cells.length;
    return rowsSeen(look, headings, values);
  });
  return [...seen].sort((one, other) => place(one) - place(other));
}

function looksOf(standing: Standing, placed: readonly PlacedRow[]): readonly Look[] {
  return [...standing.values()].flatMap((tab) => {
    const own = placed.filter(({ tabKey }) => tabKey === tab.tab.key);
    if (own.length === 0) return [];
    const { title } = tab.read;
    const groups = groupsOf(own.map(({ row }) => row));
    const cells = groups.flatMap(({ startRow, endRow }) =>
      columnsToCheck(tab).map((startColumn) => ({
        title,
        startRow,
        endRow,
        startColumn,
        endColumn: startColumn + 1,
      })),
    );
    return [{ tab, placed: own, headings: { title, startRow: 0, endRow: 1 }, cells }];
  });
}

function columnsToCheck({ tab, read }: StandingTab): readonly number[] {
  return [...tab.keyColumns, 'revision'].flatMap((key) => read.places.get(key) ?? []);
}

function groupsOf(
  rows: readonly number[],
): readonly { readonly startRow: number; readonly endRow: number }[] {
  const groups: { startRow: number; endRow: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => one - other)) {
    const last = groups[groups.length - 1];
    if (last?.endRow === row) last.endRow += 1;
    else groups.push({ startRow: row, endRow: row + 1 });
  }
  const [first] = groups;
  const last = groups[groups.length - 1];
  return first && last && groups.length > MOST_AREAS
    ? [{ startRow: first.startRow, endRow: last.endRow }]
    : groups;
}

function rowsSeen(
  { tab, placed, cells }: Look,
  headingRow: Values,
  values: readonly Values[],
): readonly SeenRow[] {
  const headings = tab.headings.map((_, column) =>
    comparableHeading(String(headingRow[0]?.[column] ?? '')),
  );
  const valueAt = (row: number, column: number): PlainValue => {
    const at = cells.findIndex(
      (area) =>
        area.startColumn === column && row >= area.startRow && row < (area.endRow ?? area.startRow),
    );
    return values[at]?.[row - (cells[at]?.startRow ?? 0)]?.[0] ?? '';
  };
  return placed.map((row) => {
    const keyColumns = tab.tab.keyColumns.map((key) => tab.read.places.get(key) ?? -1);
    const used = new Set([...keyColumns, ...row.cells.keys()]);
    // Nothing tells one row without a key of its own from another: whoever wrote it reads once more.
    const isKnown = row.isNew || row.key !== '';
    const isHit =
      isKnown &&
      [...used].every((column) => headings[column] === tab.headings[column]) &&
      columnsToCheck(tab)
        .filter((column) => keyColumns.includes(column) || row.cells.has(column))
        .every((column) => String(valueAt(row.row, column)) === expectedAt(tab, row, column));
    const key = keyColumns.map((column) => String(valueAt(row.row, column)));
    return { placed: row, headings, isHit, key };
  });
}

/** What was written there, else what was read there. */
function expectedAt(
  { cells }: StandingTab,
  { row, cells: written, isNew }: PlacedRow,
  column: number,
): string {
  const content = written.get(column) ?? (isNew ? '' : cells.rows[row]?.[column]?.value);
  return contentText(content ?? '');
}
