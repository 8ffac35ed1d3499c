/** The tabs that can be read, with the rows that count: those that no damage reaches as a whole. */
import type { Damage } from './damage';
import type { RowRead, TabRead } from './rows';
import type { RowsRead } from './tabRead';

export interface CountingTab {
  readonly read: TabRead;
  readonly rows: readonly RowRead[];
}

/** By the key of the tab. */
export type CountingTabs = ReadonlyMap<string, CountingTab>;

/** @param damages of the rows, and those found when tabs were read together */
export function countingTabs(
  reads: ReadonlyMap<string, RowsRead>,
  damages: readonly Damage[],
): CountingTabs {
  const reached = new Map<string, Set<number>>();
  for (const { place, reach } of damages) {
    if (reach !== 'row' || place.row === undefined) continue;
    const rows = reached.get(place.tabKey) ?? new Set();
    reached.set(place.tabKey, rows.add(place.row - 1));
  }
  return new Map(
    [...reads].map(([key, { read }]) => [
      key,
      { read, rows: read.rows.filter(({ row }) => reached.get(key)?.has(row) !== true) },
    ]),
  );
}

export function rowsOf(tabs: CountingTabs, key: string): readonly RowRead[] {
  return tabs.get(key)?.rows ?? [];
}
