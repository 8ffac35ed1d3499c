/** Brought rows held against the rows of the workbook: new, changed cell by cell, or the same. */
import type { Cell, TabCells, WorkbookCells } from '../facts';
import type { CellContent } from '../change';
import { columnOf } from '../layout/layout';
import type { CellRead, RowRead, TabRead } from '../read/rows';
import { contentOf } from '../write/content';
import { contentFor, textOf } from './cellTexts';
import type { ImportNotice } from '../../wording/importNotices';
import type { BroughtRow, ChangedCell, NewLine } from './decision';

/** A tab of the workbook with its rows by key. */
export interface Standing {
  readonly read: TabRead;
  readonly cells: TabCells;
  readonly rows: ReadonlyMap<string, RowRead>;
}

/** By the key of the tab; a tab that is gone is absent. */
export function standingTabs(
  cells: WorkbookCells,
  tabs: ReadonlyMap<string, TabRead>,
): ReadonlyMap<string, Standing> {
  const standing = new Map<string, Standing>();
  for (const [tabKey, read] of tabs) {
    const found = cells.tabs.find(({ sheetId }) => sheetId === read.sheetId);
    const rows = new Map(read.rows.map((row) => [row.key, row]));
    if (found !== undefined) standing.set(tabKey, { read, cells: found, rows });
  }
  return standing;
}

const NAMES = ['name', 'actionName', 'indicatorName'];

/** What a row is about, for people who do not know its number by heart. */
export function nameIn(...cells: readonly (ReadonlyMap<string, CellRead> | undefined)[]): string {
  for (const each of cells) {
    for (const key of NAMES) {
      const text = textOf(each?.get(key));
      if (text !== '') return text;
    }
  }
  return '';
}

/** @param columns keys of the columns that are compared */
export function changedCells(
  standing: Standing,
  there: RowRead,
  row: BroughtRow,
  columns: readonly string[],
): readonly ChangedCell[] {
  return columns.flatMap((columnKey) => {
    const read = row.cells.get(columnKey);
    if (read === undefined) return [];
    const [before, after] = [textOf(there.cells.get(columnKey)), textOf(read)];
    if (before === after) return [];
    return [
      changeOf(standing, there, row, { columnKey, before, content: contentFor(read), after }),
    ];
  });
}

/** A change of one cell, whether or not the file says it. */
export function changeOf(
  { read, cells }: Standing,
  there: RowRead,
  from: BroughtRow,
  change: Pick<ChangedCell, 'columnKey' | 'before' | 'after' | 'content'>,
): ChangedCell {
  const place = read.places.get(change.columnKey);
  return {
    ...change,
    tab: read.tab,
    title: read.title,
    row: there.row,
    key: there.key,
    name: nameIn(there.cells, from.cells),
    heading: columnOf(read.tab, change.columnKey).heading,
    seen: contentOf(place === undefined ? undefined : cellAt(cells, there.row, place)),
    from,
  };
}

function cellAt({ rows }: TabCells, row: number, column: number): Cell | undefined {
  return rows[row]?.[column];
}

/** A row that the workbook has not; blank cells are left out. */
export function newLineOf(row: BroughtRow): NewLine {
  const cells: Record<string, CellContent> = {};
  for (const [columnKey, read] of row.cells) {
    if (read.kind !== 'blank') cells[columnKey] = contentFor(read);
  }
  return { tab: row.tab, key: row.key, name: nameIn(row.cells), cells, from: row };
}

/** Headings of a file under which something else stands than in the workbook, and stays there. */
export function differingOthers(
  rows: readonly BroughtRow[],
  standing: ReadonlyMap<string, Standing>,
): readonly ImportNotice[] {
  const differing = new Map<string, { row: BroughtRow; headings: Set<string> }>();
  for (const row of rows) {
    const there = standing.get(row.tab.key)?.rows.get(row.key);
    for (const [key, read] of row.others) {
      const text = textOf(read);
      const column = columnOf(row.tab, key);
      const isOurs = column.owner === 'code' && column.hidden === true;
      if (isOurs || there === undefined || text === '') continue;
      if (text === textOf(there.cells.get(key))) continue;
      const name = `${row.place.file} ${row.place.tab ?? ''}`;
      const found = differing.get(name) ?? { row, headings: new Set<string>() };
      found.headings.add(column.heading);
      differing.set(name, found);
    }
  }
  return [...differing.values()].map(({ row: { place }, headings }) => ({
    kind: 'columns passed over',
    file: place.file,
    tab: place.tab ?? '',
    headings: [...headings],
  }));
}
