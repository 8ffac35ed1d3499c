/** Our contents stand in the right rows under wrong headings: what stood there before comes back. */
import type { Cell } from '../facts';
import { contentOf, isSame } from './content';
import type { PlacedRow } from './placed';
import { linesOf, sameLines, type Line, type Lines } from './sameLine';
import type { StandingTab } from './standing';
import { restored, type Stray } from './strayRows';

export function strayColumns(
  before: StandingTab,
  now: StandingTab,
  strays: readonly Stray[],
): readonly PlacedRow[] {
  if (strays.length === 0) return [];
  const found = strays.map((stray) => ({ ...stray, ...hitBy(now, stray) }));
  const there = sameLines(
    columnsOf(before),
    columnsOf(now),
    [...new Set(found.flatMap(({ hit }) => hit))],
    new Set(strays.map(({ placed }) => placed.row)),
  );
  return found.flatMap(({ placed, row, hit }) => {
    const [from = -1] = placed.isNew ? [] : (before.rowsOfKey.get(placed.key) ?? []);
    const cells = hit.flatMap((at) => {
      const was = contentOf(before.cells.rows[from]?.[there.get(at) ?? -1]);
      return isSame(was, contentOf(now.cells.rows[row]?.[at])) ? [] : [[at, was] as const];
    });
    return cells.length === 0 ? [] : [restored(now, row, cells)];
  });
}

/** The row of today, and its columns of today in which our contents stand. */
function hitBy(
  now: StandingTab,
  { placed, seen }: Stray,
): { readonly row: number; readonly hit: readonly number[] } {
  // The key itself may have been hit, or its column may be gone: then the row is where it was.
  const [row = placed.row] = placed.isNew ? [] : (now.rowsOfKey.get(placed.key) ?? []);
  const hit = [...placed.cells].flatMap(([column, content]) => {
    const heading = seen?.headings[column] ?? '';
    const at = heading === '' ? column : now.headings.indexOf(heading);
    const isHere = at >= 0 && now.headings[at] === heading;
    return isHere && isSame(contentOf(now.cells.rows[row]?.[at]), content) ? [at] : [];
  });
  return { row, hit };
}

function columnsOf({ cells, headings }: StandingTab): Lines {
  const lines = headings.map((_, column): Line =>
    Array.from(cells.rows, (row): Cell | undefined => row[column]),
  );
  return linesOf(lines, headings);
}
