/**
 * A tab read row by row: every cell of our columns becomes a value or a named damage.
 *
 * A row is called by its key, so the order of the rows decides nothing. Two rows of one key are both
 * named and neither counts; blank rows are passed over, wherever they stand.
 */
import type { TabCells } from '../facts';
import type { Tab } from '../layout/layout';
import { isBlank, type CellRules } from './cellRead';
import type { Damage } from './damage';
import { readHeadings } from './headings';
import { coveredCells } from './mergedCells';
import {
  answeringSectionOf,
  hasOwnKey,
  readRow,
  type FoundRow,
  type RowReader,
  type SheetRow,
} from './rowRead';
import type { RowRead, TabRead } from './rows';

export interface ReadingRules extends Partial<CellRules> {
  /** Keys of the columns that were asked for; absent: all of the tab. */
  readonly wanted?: readonly string[];
}

export interface RowsRead {
  /** Without rows when a damage reaches the whole tab. */
  readonly read: TabRead;
  /** Of the headings, then by row, then in the order of the columns. */
  readonly damages: readonly Damage[];
  /** Every key that stands there and can be read, also of rows that do not count. */
  readonly keys: ReadonlySet<string>;
}

export function readRows(tab: Tab, cells: TabCells, rules: ReadingRules = {}): RowsRead {
  const headings = readHeadings(tab, cells, rules.wanted);
  const endRow = endOf(cells.rows);
  const reader: RowReader = {
    tab,
    title: cells.title,
    columns: tab.columns.flatMap((column) => {
      const place = headings.places.get(column.key);
      const isRead = place !== undefined && (cells.columns?.includes(place) ?? true);
      return isRead ? [{ column, place }] : [];
    }),
    covered: coveredCells(cells.merges, endRow),
    rules: { lists: rules.lists ?? new Map(), amountUnit: rules.amountUnit ?? '千円' },
  };
  const found = headings.isReadable
    ? cells.rows.slice(1, endRow).flatMap((row, place) => readRow(reader, row, place + 1) ?? [])
    : [];
  const rowsByKey = rowsOfKeys(tab, found);
  return {
    read: {
      tab,
      sheetId: cells.sheetId,
      title: cells.title,
      rowCount: cells.rowCount,
      columnCount: cells.columnCount,
      places: headings.places,
      rows: found.flatMap(({ row }) => (row && !isTwice(rowsByKey, row) ? [row] : [])),
      endRow,
    },
    damages: [
      ...headings.damages,
      ...found.flatMap(({ row, damages }) =>
        row && isTwice(rowsByKey, row) ? [twice(reader, row, rowsByKey), ...damages] : damages,
      ),
    ],
    keys: new Set(rowsByKey.keys()),
  };
}

/** Row after the last one that holds anything. */
function endOf(rows: readonly SheetRow[]): number {
  let end = rows.length;
  while (end > 0 && !(rows[end - 1] ?? []).some((cell) => cell && !isBlank(cell))) end -= 1;
  return end;
}

type RowsByKey = ReadonlyMap<string, readonly RowRead[]>;

function rowsOfKeys(tab: Tab, found: readonly FoundRow[]): RowsByKey {
  const rows = new Map<string, RowRead[]>();
  for (const { row } of found) {
    if (!row || !hasOwnKey(tab, row)) continue;
    const same = rows.get(row.key);
    if (same) same.push(row);
    else rows.set(row.key, [row]);
  }
  return rows;
}

function isTwice(rowsByKey: RowsByKey, row: RowRead): boolean {
  const same = rowsByKey.get(row.key) ?? [];
  return same.length > 1 && same.includes(row);
}

function twice({ tab, title }: RowReader, row: RowRead, rowsByKey: RowsByKey): Damage {
  const section = answeringSectionOf(tab, row.cells);
  const lastKey = tab.keyColumns[tab.keyColumns.length - 1];
  const heading = tab.columns.find(({ key }) => key === lastKey)?.heading ?? '';
  const rows = (rowsByKey.get(row.key) ?? []).map(({ row: place }) => place + 1);
  return {
    place: { tabKey: tab.key, tab: title, row: row.row + 1, heading, key: row.key },
    reach: 'row',
    cause: { kind: 'key twice', rows },
    ...(section === undefined ? {} : { section }),
  };
}
