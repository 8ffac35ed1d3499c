/**
 * The workbook as it would stand after an import, so that it is read and judged by the same rules as
 * any other workbook: what then is damage and was none before comes from the import.
 */
import type { CellContent } from '../change';
import type { Cell, TabCells, WorkbookCells } from '../facts';
import type { TabRead } from '../read/rows';

export interface Edit {
  readonly tabKey: string;
  /** Zero-based row of the tab; from its `endRow` on, a new one. */
  readonly row: number;
  readonly cells: Readonly<Record<string, CellContent>>;
}

export function edited(
  cells: WorkbookCells,
  tabs: ReadonlyMap<string, TabRead>,
  edits: readonly Edit[],
): WorkbookCells {
  const reads = [...tabs.values()];
  return {
    ...cells,
    tabs: cells.tabs.map((tab) => {
      const read = reads.find(({ sheetId }) => sheetId === tab.sheetId);
      const own = edits.filter(({ tabKey }) => tabKey === read?.tab.key);
      return read === undefined || own.length === 0 ? tab : editedTab(tab, read, own);
    }),
  };
}

function editedTab(tab: TabCells, { places }: TabRead, edits: readonly Edit[]): TabCells {
  const rows = tab.rows.map((row) => [...row]);
  for (const { row, cells } of edits) {
    while (rows.length <= row) rows.push([]);
    const changed = rows[row] ?? [];
    for (const [columnKey, content] of Object.entries(cells)) {
      const place = places.get(columnKey);
      if (place === undefined) continue;
      while (changed.length <= place) changed.push(undefined);
      changed[place] = cellOf(content);
    }
  }
  return { ...tab, rowCount: Math.max(tab.rowCount, rows.length), rows };
}

function cellOf(content: CellContent): Cell | undefined {
  if (typeof content === 'object') return { value: '', formula: content.formula };
  return content === '' ? undefined : { value: content };
}
