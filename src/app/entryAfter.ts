/** An entry as it stands after a write: what was written is known, so that it need not be read again. */
import { entryOfAction } from '../workbook/entry/entry';
import type { RowPlaces } from '../workbook/entry/wanted';
import { edited } from '../workbook/import/edited';
import { understand } from '../workbook/read/understand';
import type { WantedTab } from '../workbook/read/wanted';
import type { RowWrite } from '../workbook/write/rowWrite';
import type { OpenedEntry } from './openEntryItem';
import type { Written } from './writeRows';

export interface WrittenRows extends Pick<Written, 'revisions'> {
  readonly writes: readonly RowWrite[];
}

/** @param wanted as it was read */
export function entryAfter(
  { cells, read, entry, rows }: OpenedEntry,
  { writes, revisions }: WrittenRows,
  wanted: (rows: RowPlaces) => readonly WantedTab[],
): OpenedEntry {
  const edits = [
    ...writes,
    ...revisions.map(({ revision, ...row }) => ({ ...row, cells: { revision } })),
  ].flatMap(({ tabKey, key, cells: contents }) => {
    const found = read.tabs.get(tabKey)?.rows.find((row) => row.key === key);
    return found ? [{ tabKey, row: found.row, cells: contents }] : [];
  });
  const after = edited(cells, read.tabs, edits);
  const reread = understand(after, {
    wanted: wanted(rows),
    closedYears: read.shape.closedYears,
  });
  const stands = entryOfAction(reread, entry.year, entry.actionId) ?? entry;
  return { cells: after, read: reread, entry: stands, rows };
}
