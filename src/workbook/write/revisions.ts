/** 版 of rows after a write, for whoever goes on from it. */
import type { PlacedRow } from './placed';
import type { RowWrite } from './rowWrite';
import { revisionAt, type Standing } from './standing';

export interface RowRevision {
  readonly tabKey: string;
  readonly key: string;
  readonly revision: number;
}

/** One for each write into a tab with 版 whose row is there. */
export function revisionsOf(
  standing: Standing,
  writes: readonly RowWrite[],
  placed: readonly PlacedRow[],
): readonly RowRevision[] {
  return writes.flatMap(({ tabKey, key }) => {
    const tab = standing.get(tabKey);
    const [row] = tab?.rowsOfKey.get(key) ?? [];
    const column = tab?.read.places.get('revision');
    if (tab === undefined || row === undefined || column === undefined) return [];
    const written = placed.find((each) => each.tabKey === tabKey && each.row === row);
    const revision = written?.cells.get(column);
    return [
      { tabKey, key, revision: typeof revision === 'number' ? revision : revisionAt(tab, row) },
    ];
  });
}
