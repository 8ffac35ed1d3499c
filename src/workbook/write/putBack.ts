/**
 * Rows and columns were moved between reading and writing: what a write hit by mistake is found, and
 * what stood there is put back. A cell that somebody has changed since is left as it is.
 */
import type { CellContent } from '../change';
import type { Cell } from '../facts';
import { contentOf, isSame } from './content';
import { followRow } from './followRow';
import type { PlacedRow } from './placed';
import { sameLines, type Line, type Lines } from './sameLine';
import { nameOf, type Standing, type StandingTab } from './standing';
import type { SeenRow } from './verify';

/** A write that did not reach what was meant, or of which nobody knows. */
export interface Spill {
  /** What stood there before, as people had left it. */
  readonly before: Standing;
  readonly placed: readonly PlacedRow[];
  /** Absent when the answer was lost. */
  readonly seen?: readonly SeenRow[];
}

/**
 * @param undo put back what was hit on purpose, too
 * @returns old contents at their places of now; nothing for what stands as it should
 */
export function putBack(spill: Spill, now: Standing, undo = false): readonly PlacedRow[] {
  return spill.placed.flatMap((placed, place) => {
    const before = spill.before.get(placed.tabKey);
    const tab = now.get(placed.tabKey);
    const seen = spill.seen?.[place];
    if (!before || !tab || (seen?.isHit === true && !undo)) return [];
    const moved = seen !== undefined && columnsMoved(before, placed, seen.headings);
    return moved
      ? strayColumns(before, tab, placed, seen.headings, rowsWritten(spill, placed))
      : strayRows(before, tab, placed, seen, undo);
  });
}

function columnsMoved(
  before: StandingTab,
  { cells }: PlacedRow,
  headings: readonly string[],
): boolean {
  return [...cells.keys()].some((column) => headings[column] !== before.headings[column]);
}

function rowsWritten(spill: Spill, { tabKey }: PlacedRow): ReadonlySet<number> {
  return new Set(spill.placed.filter((each) => each.tabKey === tabKey).map(({ row }) => row));
}

/** Our contents stand in the right columns of a wrong row. */
function strayRows(
  before: StandingTab,
  now: StandingTab,
  placed: PlacedRow,
  seen: SeenRow | undefined,
  undo: boolean,
): readonly PlacedRow[] {
  const rows = now.cells.rows;
  const { names } = now;
  const [target] = now.rowsOfKey.get(placed.key) ?? [];
  const columns = [...placed.cells].flatMap(([column, content]) => {
    const at = columnNow(before, now, column);
    return at === undefined ? [] : [{ column, at, content }];
  });
  const shown = seen && nameOf(seen.key);
  const suspects = rows.flatMap((row, place) => {
    const isTarget = place === target && placed.key !== '';
    const isSuspect = isTarget ? undo : shown === undefined || names[place] === shown;
    const isOurs = columns.every(({ at, content }) => isSame(contentOf(row[at]), content));
    return place > 0 && isSuspect && isOurs ? [place] : [];
  });
  const there = sameLines(
    { lines: before.cells.rows, names: before.names },
    { lines: rows, names },
    suspects,
    new Set(columns.map(({ column }) => column)),
  );
  return suspects.flatMap((row) => {
    const from = there.get(row) ?? -1;
    const cells = columns.flatMap(({ column, at, content }) => {
      const was = contentMoved(before.cells.rows[from]?.[column], row - from);
      return isSame(was, content) ? [] : [[at, was] as const];
    });
    return restored(now, row, new Map(cells));
  });
}

function contentMoved(cell: Cell | undefined, down: number): CellContent {
  const content = contentOf(cell);
  return typeof content === 'object' ? { formula: followRow(content.formula, down) } : content;
}

/** Our contents stand in the right row under wrong headings. */
function strayColumns(
  before: StandingTab,
  now: StandingTab,
  placed: PlacedRow,
  headings: readonly string[],
  written: ReadonlySet<number>,
): readonly PlacedRow[] {
  const [wasRow] = placed.isNew ? [] : (before.rowsOfKey.get(placed.key) ?? []);
  // The key itself may have been hit, or its column may be gone: then the row is where it was.
  const [row = placed.row] = placed.isNew ? [] : (now.rowsOfKey.get(placed.key) ?? []);
  const hit = [...placed.cells].flatMap(([column, content]) => {
    const heading = headings[column] ?? '';
    const at = heading === '' ? column : now.headings.indexOf(heading);
    const isHere = at >= 0 && now.headings[at] === heading;
    return isHere && isSame(contentOf(now.cells.rows[row]?.[at]), content) ? [{ at, content }] : [];
  });
  const there = sameLines(
    columnsOf(before),
    columnsOf(now),
    hit.map(({ at }) => at),
    written,
  );
  const cells = hit.flatMap(({ at, content }) => {
    const was = contentOf(before.cells.rows[wasRow ?? -1]?.[there.get(at) ?? -1]);
    return isSame(was, content) ? [] : [[at, was] as const];
  });
  return restored(now, row, new Map(cells));
}

function restored(now: StandingTab, row: number, cells: PlacedRow['cells']): readonly PlacedRow[] {
  if (cells.size === 0) return [];
  const key = now.rowAt.get(row)?.key ?? '';
  return [{ tabKey: now.tab.key, row, key, cells, isNew: false }];
}

/** Where the column stands now; the same place as long as no heading has moved. */
function columnNow(before: StandingTab, now: StandingTab, column: number): number | undefined {
  const heading = before.headings[column] ?? '';
  if (now.headings[column] === heading) return column;
  const at = heading === '' ? -1 : now.headings.indexOf(heading);
  return at < 0 ? undefined : at;
}

function columnsOf({ cells, headings }: StandingTab): Lines {
  const lines = headings.map((_, column): Line =>
    Array.from(cells.rows, (row): Cell | undefined => row[column]),
  );
  return { lines, names: headings };
}
