/**
 * A tab as it stands before a write: where its rows and columns are now, and what is in every cell,
 * so that whatever a write should hit by mistake can be put back.
 */
import { nearestNumber } from '../../domain/exact';
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { WriteRefusal } from '../../wording/writeRefusals';
import type { TabCells } from '../facts';
import { comparableHeading, type Tab } from '../layout/layout';
import type { TabRead } from '../read/rows';
import { readRows } from '../read/tabRead';

export interface StandingTab {
  readonly tab: Tab;
  readonly read: TabRead;
  readonly cells: TabCells;
  /** The heading of every column in its comparable form; '' where there is none. */
  readonly headings: readonly string[];
  /** Zero-based rows of each key, also of keys that stand there more than once. */
  readonly rowsOfKey: ReadonlyMap<string, readonly number[]>;
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
  const { read, damages } = readRows(tab, cells, { wanted });
  const title = cells.title;
  for (const { reach, cause, place } of damages) {
    if (cause.kind === 'heading row moved') return refuse({ reason: 'headings moved', tab: title });
    if (cause.kind === 'heading twice' && (reach === 'tab' || isWanted(tab, wanted, place.heading)))
      return refuse({ reason: 'heading twice', tab: title, heading: place.heading ?? '' });
  }
  const gone = tab.columns.find(({ key }) => wanted.includes(key) && !read.places.has(key));
  if (gone) return refuse({ reason: 'heading gone', tab: title, heading: gone.heading });
  return accept({
    tab,
    read,
    cells,
    headings: Array.from({ length: cells.columnCount }, (_, column) =>
      comparableHeading(String(cells.rows[0]?.[column]?.value ?? '')),
    ),
    rowsOfKey: rowsOfKey(read, damages),
  });
}

/** 版 of a row; 0 where it is blank or unreadable. */
export function revisionAt({ read }: StandingTab, row: number): number {
  const revision = read.rows.find((each) => each.row === row)?.cells.get('revision');
  return revision?.kind === 'number' ? nearestNumber(revision.value) : 0;
}

function isWanted(tab: Tab, wanted: readonly string[], heading: string | undefined): boolean {
  return tab.columns.some((column) => column.heading === heading && wanted.includes(column.key));
}

type Damages = ReturnType<typeof readRows>['damages'];

function rowsOfKey(read: TabRead, damages: Damages): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, readonly number[]>();
  for (const { key, row } of read.rows) rows.set(key, [...(rows.get(key) ?? []), row]);
  for (const { cause, place } of damages) {
    if (cause.kind === 'key twice')
      rows.set(
        place.key ?? '',
        cause.rows.map((row) => row - 1),
      );
  }
  return rows;
}
