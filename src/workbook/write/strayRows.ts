/** Our contents stand in the right columns of wrong rows: what stood there before comes back. */
import type { CellContent } from '../change';
import type { Cell } from '../facts';
import { contentOf, isSame } from './content';
import { followRow } from './followRow';
import type { PlacedRow } from './placed';
import type { LeftBehind } from './spill';
import { sameLines, type Lines } from './sameLine';
import { nameOf, type StandingTab } from './standing';
import type { SeenRow } from './verify';

/** One row that was written, and what stood in its key and over its columns after the write. */
export interface Stray {
  readonly placed: PlacedRow;
  readonly seen: SeenRow | undefined;
}

interface Written {
  /** Zero-based, before the write and now. */
  readonly column: number;
  readonly at: number;
  readonly heading: string;
  readonly content: CellContent;
}

interface Sought {
  /** The rows of now with what earlier writes have to put back. */
  readonly settled: Lines;
  readonly left: LeftBehind;
  /** Put back what stands in the row that was meant, too. */
  readonly undo: boolean;
}

export function strayRows(
  before: StandingTab,
  now: StandingTab,
  strays: readonly Stray[],
  sought: Sought,
): readonly PlacedRow[] {
  if (strays.length === 0) return [];
  const found = strays.map((stray) => {
    const written = writtenIn(before, now, stray.placed);
    return { written, suspects: suspectsOf(now, stray, written, sought) };
  });
  const there = sameLines(
    before.lines,
    sought.settled,
    found.flatMap(({ suspects }) => suspects),
    new Set(found.flatMap(({ written }) => written.map(({ column }) => column))),
  );
  return found.flatMap(({ written, suspects }) =>
    suspects.flatMap((row) => {
      const from = there.get(row) ?? -1;
      const cells = written.flatMap(({ column, at }) => {
        const was = contentMoved(before.cells.rows[from]?.[column], row - from);
        return isSame(was, contentOf(now.cells.rows[row]?.[at])) ? [] : [[at, was] as const];
      });
      return cells.length === 0 ? [] : [restored(now, row, cells)];
    }),
  );
}

export function restored(
  now: StandingTab,
  row: number,
  cells: readonly (readonly [number, CellContent])[],
): PlacedRow {
  const key = now.rowAt.get(row)?.key ?? '';
  return { tabKey: now.tab.key, row, key, cells: new Map(cells), isNew: false };
}

function writtenIn(
  before: StandingTab,
  now: StandingTab,
  { cells }: PlacedRow,
): readonly Written[] {
  return [...cells].flatMap(([column, content]) => {
    const heading = before.headings[column] ?? '';
    const isThere = now.headings[column] === heading;
    const at = isThere || heading === '' ? column : now.headings.indexOf(heading);
    return now.headings[at] === heading ? [{ column, at, heading, content }] : [];
  });
}

/**
 * The rows that have the key which was seen where we wrote, and show what we wrote, or what we wrote
 * over it since. Where nothing was seen it may be any row.
 */
function suspectsOf(
  now: StandingTab,
  { placed, seen }: Stray,
  written: readonly Written[],
  { left, undo }: Sought,
): readonly number[] {
  const { rows } = now.cells;
  const [target] = now.rowsOfKey.get(placed.key) ?? [];
  const named = seen && (now.lines.placesOf.get(nameOf(seen.key)) ?? []);
  const looked = new Set(named ?? rows.map((_, place) => place));
  if (target !== undefined && undo) looked.add(target);
  if (target !== undefined && !undo) looked.delete(target);
  looked.delete(0);
  return [...looked].filter((place) => {
    const name = now.lines.names[place] ?? '';
    const shown = written.map(({ at }) => contentOf(rows[place]?.[at]));
    const isOurs = written.map(({ content }, each) => isSame(shown[each] ?? '', content));
    const isLeft = written.map(({ heading, content }, each) =>
      (left(placed.tabKey, name, heading) ?? [content]).some((one) =>
        isSame(shown[each] ?? '', one),
      ),
    );
    return isLeft.every(Boolean) && (name !== '' || isOurs.some(Boolean));
  });
}

function contentMoved(cell: Cell | undefined, down: number): CellContent {
  const content = contentOf(cell);
  return typeof content === 'object' ? { formula: followRow(content.formula, down) } : content;
}
