/**
 * Where a request by key is to be written, as the tabs stand now.
 *
 * A cell that holds already what it shall hold is not written. A write that names its 版 is refused
 * when the row has moved on; one that names what it has seen, when another content stands there.
 */
import { accept, refuse, type Verdict } from '../../domain/verdict';
import type { ContentDiffers, RowMovedOn, WriteRefusal } from '../../wording/writeRefusals';
import type { CellContent } from '../change';
import { columnOf } from '../layout/layout';
import { longestText } from '../read/cellRead';
import { asStored, contentOf, contentText, isSame } from './content';
import { firstFreeRow, type PlacedRow } from './placed';
import type { NewRow, RowWrite, WriteRequest } from './rowWrite';
import { revisionAt, type Standing, type StandingTab } from './standing';

export interface Decided {
  /** Empty: everything stands there already. */
  readonly placed: readonly PlacedRow[];
}

/** Only columns that are generated, and nothing to be told of: what has gone meanwhile is passed over. */
export function isGenerated({ writes, newRows, history }: WriteRequest): boolean {
  return (
    history.length === 0 &&
    newRows.length === 0 &&
    writes.every(({ basedOn, seen }) => basedOn === undefined && seen === undefined)
  );
}

/** @throws Error for a key column, a column that the tab has not, or a tab that was not read: bugs */
export function decideWrites(
  standing: Standing,
  request: WriteRequest,
): Verdict<Decided, WriteRefusal> {
  const placed: PlacedRow[] = [];
  const movedOn: RowMovedOn[] = [];
  for (const write of request.writes) {
    const tab = tabOf(standing, write);
    const found = rowOf(tab, write, isGenerated(request));
    if (!found.accepted) return found;
    if (found.value === undefined) continue;
    const decided = decideRow(tab, found.value, write, request.history.length > 0);
    if (!decided.accepted) return decided;
    if (decided.value.movedOn) movedOn.push(decided.value.movedOn);
    if (decided.value.placed) placed.push(decided.value.placed);
  }
  if (movedOn.length > 0) return refuse({ reason: 'moved on', rows: movedOn });
  const fresh = decideNewRows(standing, request.newRows);
  return fresh.accepted ? accept({ placed: [...placed, ...fresh.value] }) : fresh;
}

function tabOf(standing: Standing, { tabKey }: { readonly tabKey: string }): StandingTab {
  const tab = standing.get(tabKey);
  if (!tab) throw new Error(`The tab ${tabKey} was not read before it was to be written.`);
  return tab;
}

/** Nothing for a generated row that has gone or cannot be told from another. */
function rowOf(
  { read, rowsOfKey }: StandingTab,
  { key }: RowWrite,
  mayBeGone: boolean,
): Verdict<number | undefined, WriteRefusal> {
  const [row, ...others] = rowsOfKey.get(key) ?? [];
  if (row !== undefined && others.length === 0) return accept(row);
  if (mayBeGone) return accept(undefined);
  const { title: tab } = read;
  return row === undefined
    ? refuse({ reason: 'row gone', tab, key })
    : refuse({ reason: 'key twice', tab, key, rows: [row, ...others].map((each) => each + 1) });
}

interface DecidedRow {
  readonly placed?: PlacedRow;
  readonly movedOn?: RowMovedOn;
}

function decideRow(
  standing: StandingTab,
  row: number,
  write: RowWrite,
  leavesEntry: boolean,
): Verdict<DecidedRow, WriteRefusal> {
  const ofKey = standing.tab.keyColumns.find((columnKey) => columnKey in write.cells);
  if (ofKey !== undefined) throw new Error(`${ofKey} names the row and is never written.`);
  const contents = contentsOf(standing, write);
  if (!contents.accepted) return contents;
  const differing = new Map(
    [...contents.value].filter(([column, content]) => !isSame(at(standing, row, column), content)),
  );
  const revision = revisionOf(standing, row);
  const { basedOn } = write;
  const isOurs = basedOn !== undefined && revision === basedOn + 1 && differing.size === 0;
  if (isOurs) return accept({});
  const isBehind = basedOn !== undefined && revision !== undefined && revision !== basedOn;
  if (isBehind || (differing.size > 0 && hasChangedSince(standing, row, write))) {
    return accept({ movedOn: movedOn(standing, write, revision, row, differing) });
  }
  const place = standing.read.places.get('revision');
  const raises = basedOn !== undefined && revision !== undefined && place !== undefined;
  if (raises && (differing.size > 0 || leavesEntry)) differing.set(place, basedOn + 1);
  if (differing.size === 0) return accept({});
  return accept({
    placed: { tabKey: write.tabKey, row, key: write.key, cells: differing, isNew: false },
  });
}

/** By zero-based column. */
function contentsOf(
  { tab, read }: StandingTab,
  { key, cells }: RowWrite | NewRow,
): Verdict<ReadonlyMap<number, CellContent>, WriteRefusal> {
  const contents = new Map<number, CellContent>();
  for (const [columnKey, given] of Object.entries(cells)) {
    const { heading } = columnOf(tab, columnKey);
    const content = asStored(given);
    const { length } = contentText(content);
    if (length > longestText) {
      const limit = longestText;
      return refuse({ reason: 'text too long', tab: read.title, key, heading, length, limit });
    }
    const place = read.places.get(columnKey);
    if (place === undefined) return refuse({ reason: 'heading gone', tab: read.title, heading });
    contents.set(place, content);
  }
  return accept(contents);
}

function at({ cells }: StandingTab, row: number, column: number): CellContent {
  return contentOf(cells.rows[row]?.[column]);
}

/** Undefined for a tab without 版. */
function revisionOf(standing: StandingTab, row: number): number | undefined {
  return standing.read.places.has('revision') ? revisionAt(standing, row) : undefined;
}

function hasChangedSince(standing: StandingTab, row: number, { seen }: RowWrite): boolean {
  return Object.entries(seen ?? {}).some(([columnKey, content]) => {
    const place = standing.read.places.get(columnKey);
    return place !== undefined && !isSame(at(standing, row, place), asStored(content));
  });
}

function movedOn(
  standing: StandingTab,
  { key, basedOn }: RowWrite,
  found: number | undefined,
  row: number,
  differing: ReadonlyMap<number, CellContent>,
): RowMovedOn {
  const headings = new Map(
    standing.tab.columns.map((column) => [standing.read.places.get(column.key), column.heading]),
  );
  const differences = [...differing].map(([column, content]): ContentDiffers => ({
    heading: headings.get(column) ?? '',
    ours: contentText(content),
    theirs: contentText(at(standing, row, column)),
  }));
  return {
    tab: standing.read.title,
    key,
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(found === undefined ? {} : { found }),
    differences,
  };
}

/** Below the last row of their tab, in the order of the request. */
function decideNewRows(
  standing: Standing,
  newRows: readonly NewRow[],
): Verdict<readonly PlacedRow[], WriteRefusal> {
  const placed: PlacedRow[] = [];
  const counts = new Map<string, number>();
  for (const newRow of newRows) {
    const { tabKey, key } = newRow;
    if (placed.some((each) => each.tabKey === tabKey && each.key === key)) {
      throw new Error(`The row ${key} of ${tabKey} was to be made twice.`);
    }
    const tab = tabOf(standing, newRow);
    const contents = contentsOf(tab, newRow);
    if (!contents.accepted) return contents;
    const [there] = tab.rowsOfKey.get(key) ?? [];
    if (there !== undefined) {
      const isThere = [...contents.value].every(([column, content]) =>
        isSame(at(tab, there, column), content),
      );
      if (isThere) continue;
      return refuse({ reason: 'key taken', tab: tab.read.title, key, row: there + 1 });
    }
    const count = counts.get(tabKey) ?? 0;
    counts.set(tabKey, count + 1);
    const row = firstFreeRow(tab.read) + count;
    placed.push({ tabKey, row, key, cells: contents.value, isNew: true });
  }
  return accept(placed);
}
