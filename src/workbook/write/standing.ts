/**
 * A tab as it stands before a write: where its rows and columns are now, and what is in every cell,
 * so that whatever a write should hit by mistake can be put back.
 */
import { nearestNumber } from '../../domain/exact';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { WriteRefusal } from '../../wording/writeRefusals';
import type { TabCells } from '../facts';
import { comparableHeading, type Tab } from '../layout/layout';
import type { RowRead, TabRead } from '../read/rows';
import { readRows, type RowsRead } from '../read/tabRead';
import { linesOf, type Lines } from './sameLine';

export interface StandingTab {
  readonly tab: Tab;
  readonly read: TabRead;
  readonly cells: TabCells;
  /** The heading of every column in its comparable form; '' where there is none. */
  readonly headings: readonly string[];
  /** The rows by what stands in their key columns, as one text; '' where nothing does. */
  readonly lines: Lines;
  /** Zero-based rows of each key, also of keys that stand there more than once. */
  readonly rowsOfKey: ReadonlyMap<string, readonly number[]>;
  /** The rows that count, by their zero-based place. */
  readonly rowAt: ReadonlyMap<number, RowRead>;
}

/** By the key of the tab. */
export type Standing = ReadonlyMap<string, StandingTab>;

/** @param columns keys of the columns without which nothing can be written */
export function standTab(
  tab: Tab,
  cells: TabCells,
  columns: readonly string[],
): Verdict<StandingTab, WriteRefusal> {
  const wanted = [...new Set([...tab.keyColumns, ...columns])];
  const rows = readRows(tab, cells, { wanted });
  const refusal = refusalOf(tab, rows, wanted);
  return refusal ? refuse(refusal) : accept(standing(tab, cells, rows));
}

/** The tab although it cannot be written: so that what was written can still be put back. */
export function standAnyhow(tab: Tab, cells: TabCells): StandingTab {
  return standing(tab, cells, readRows(tab, cells));
}

/** The texts of the key columns as one. */
export function nameOf(parts: readonly string[]): string {
  return parts.every((part) => part === '') ? '' : JSON.stringify(parts);
}

/** 版 of a row; 0 where it is blank or unreadable. */
export function revisionAt({ rowAt }: StandingTab, row: number): number {
  const revision = rowAt.get(row)?.cells.get('revision');
  return revision?.kind === 'number' ? nearestNumber(revision.value) : 0;
}

function refusalOf(
  tab: Tab,
  { read, damages }: RowsRead,
  wanted: readonly string[],
): WriteRefusal | undefined {
  const { title } = read;
  if (damages.some(({ cause }) => cause.kind === 'heading row moved')) {
    return { reason: 'headings moved', tab: title };
  }
  const isWanted = (heading: string | undefined) =>
    tab.columns.some((column) => column.heading === heading && wanted.includes(column.key));
  const doubled = damages.find(
    ({ reach, cause, place }) =>
      cause.kind === 'heading twice' && (reach === 'tab' || isWanted(place.heading)),
  );
  if (doubled) {
    return { reason: 'heading twice', tab: title, heading: doubled.place.heading ?? '' };
  }
  const gone = tab.columns.find(({ key }) => wanted.includes(key) && !read.places.has(key));
  return gone && { reason: 'heading gone', tab: title, heading: gone.heading };
}

function standing(tab: Tab, cells: TabCells, { read, damages }: RowsRead): StandingTab {
  const keyPlaces = tab.keyColumns.map((key) => read.places.get(key) ?? -1);
  return {
    tab,
    read,
    cells,
    headings: Array.from({ length: cells.columnCount }, (_, column) =>
      comparableHeading(String(cells.rows[0]?.[column]?.value ?? '')),
    ),
    lines: linesOf(
      cells.rows,
      Array.from(cells.rows, (row) =>
        nameOf(keyPlaces.map((column) => String(row[column]?.value ?? ''))),
      ),
    ),
    rowsOfKey: rowsOfKey(read, damages),
    rowAt: new Map(read.rows.map((row) => [row.row, row])),
  };
}

function rowsOfKey(
  { rows }: TabRead,
  damages: RowsRead['damages'],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  for (const { key, row } of rows) places.set(key, [...(places.get(key) ?? []), row]);
  for (const { cause, place } of damages) {
    if (cause.kind !== 'key twice') continue;
    const doubled = cause.rows.map((row) => row - 1);
    places.set(place.key ?? '', doubled);
  }
  return places;
}
