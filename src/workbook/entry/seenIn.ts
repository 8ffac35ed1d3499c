/** What stands in the cells of a row, so that typing into them meanwhile is found. */
import type { CellContent } from '../change';
import type { WorkbookCells } from '../facts';
import type { WorkbookRead } from '../read/workbookRead';
import { contentOf } from '../write/content';
import { tabOf, type RowChanges } from './savedRows';

/** @param fields column keys; those that are not there are left out */
export function seenIn(
  read: WorkbookRead,
  cells: WorkbookCells,
  { tabKey, row }: Pick<RowChanges, 'tabKey' | 'row'>,
  fields: readonly string[],
): Readonly<Record<string, CellContent>> {
  const { sheetId, places } = tabOf(read, tabKey);
  const rows = cells.tabs.find((tab) => tab.sheetId === sheetId)?.rows ?? [];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const place = places.get(field);
      return place === undefined ? [] : [[field, contentOf(rows[row.row]?.[place])] as const];
    }),
  );
}
