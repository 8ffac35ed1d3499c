/**
 * Rows and columns were moved between reading and writing: what a write hit by mistake is found, and
 * what stood there is put back. A cell that somebody has changed since is left as it is.
 */
import type { LeftBehind, Spill } from './spill';
import { strayColumns } from './strayColumns';
import { strayRows, type Stray } from './strayRows';
import type { PlacedRow } from './placed';
import type { Standing, StandingTab } from './standing';

export interface PutBackNow {
  readonly now: Standing;
  /** The same with what earlier writes have to put back: which rows they hit is known already. */
  readonly settled: Standing;
  readonly left: LeftBehind;
  /** Put back what was hit on purpose, too. */
  readonly undo: boolean;
}

/** @returns old contents at their places of now; nothing for what stands as it should */
export function putBack(
  spill: Spill,
  { now, settled, left, undo }: PutBackNow,
): readonly PlacedRow[] {
  const written = spill.placed.map((placed, place) => ({ placed, seen: spill.seen?.[place] }));
  return [...spill.before].flatMap(([tabKey, before]) => {
    const tab = now.get(tabKey);
    if (!tab) return [];
    const strays = written.filter(
      ({ placed, seen }) => placed.tabKey === tabKey && (undo || seen?.isHit !== true),
    );
    const inColumns = strays.filter((stray) => isUnderOtherHeadings(before, stray));
    const inRows = strays.filter((stray) => !inColumns.includes(stray));
    return [
      ...strayRows(before, tab, inRows, {
        settled: settled.get(tabKey)?.lines ?? tab.lines,
        left,
        undo,
      }),
      ...strayColumns(before, tab, inColumns),
    ];
  });
}

function isUnderOtherHeadings(before: StandingTab, { placed, seen }: Stray): boolean {
  if (!seen) return false;
  const columns = [...placed.cells.keys()];
  return columns.some((column) => seen.headings[column] !== before.headings[column]);
}
