/**
 * Records that go along with a write: added below everything, whatever has come there meanwhile, and
 * cleared where their keys say that they are old. A cleared row stays, empty.
 *
 * Decided anew from what stands there before every attempt: what an earlier one has added is cleared, so
 * that nothing is there twice.
 */
import type { CellContent, Change } from '../change';
import type { RecordRows } from './rowWrite';
import type { Standing } from './standing';

/** @throws Error for a tab that was not read: a bug */
export function recordChanges(
  standing: Standing,
  { tabKey, added, cleared }: RecordRows,
): readonly Change[] {
  const tab = standing.get(tabKey);
  if (!tab) throw new Error(`The tab ${tabKey} was not read before records were added to it.`);
  const { sheetId, places } = tab.read;
  const width = Math.max(...places.values()) + 1;
  const old = [...tab.rowsOfKey].filter(([key]) => cleared(key)).flatMap(([, rows]) => rows);
  return [
    // Only the columns of the record: people may have columns of their own between them.
    ...old.flatMap((row) =>
      [...places.values()].map((column): Change => ({
        kind: 'put cells',
        sheetId,
        row,
        column,
        cells: [['']],
      })),
    ),
    ...added.map((cells): Change => {
      const row = Array.from({ length: width }, (): CellContent => '');
      for (const [key, place] of places) row[place] = cells[key] ?? '';
      return { kind: 'append row', sheetId, cells: row };
    }),
  ];
}
