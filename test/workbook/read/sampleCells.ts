/** The sample workbook as Google answers it, and ways to spoil it; each gives a new workbook. */
import type { Cell, Rectangle, TabCells, WorkbookCells } from '../../../src/workbook/facts';
import { comparableHeading } from '../../../src/workbook/layout/layout';
import { withoutWord } from '../../../src/domain/planId';
import { finishedOffice, portsOf, SECRETARY } from '../../app/officeInMemory';

const office = finishedOffice();
const titles = office.book.sheets.map(({ properties }) => properties.title);

export const sampleCells: WorkbookCells = portsOf(office, SECRETARY).workbook.cells(
  titles.filter((title) => title !== 'シート1').map((title) => ({ title })),
);

export type Spoil = (cells: WorkbookCells) => WorkbookCells;

/** A text as it is typed into a cell of the format TEXT; '' clears the cell. */
type Typed = string | Cell;

export function spoiled(...spoils: readonly Spoil[]): WorkbookCells {
  return spoils.reduce((cells, spoil) => spoil(cells), sampleCells);
}

export function inTab(title: string, change: (tab: TabCells) => TabCells): Spoil {
  return (cells) => {
    const found = cells.tabs.find((tab) => tab.title === title);
    if (!found) throw new Error(`The sample has no tab ${title}.`);
    return { ...cells, tabs: cells.tabs.map((tab) => (tab === found ? change(tab) : tab)) };
  };
}

/** Types into the row whose key (its last part) this is, under this heading. */
export function type(title: string, key: string, heading: string, typed: Typed): Spoil {
  return inTab(title, (tab) => put(tab, rowOf(tab, key), columnOf(tab, heading), typed));
}

/** Adds a row below the table, by heading. */
export function addRow(title: string, row: Readonly<Record<string, Typed>>): Spoil {
  return inTab(title, (tab) =>
    Object.entries(row).reduce(
      (changed, [heading, typed]) => put(changed, endOf(tab), columnOf(tab, heading), typed),
      tab,
    ),
  );
}

export function rename(title: string, heading: string, other: string): Spoil {
  return inTab(title, (tab) => put(tab, 0, columnOf(tab, heading), other));
}

/** Writes a heading into the first column that nobody uses. */
export function addHeading(title: string, heading: string): Spoil {
  return inTab(title, (tab) => put(tab, 0, tab.rows[0]?.length ?? 0, heading));
}

/** @param rows and columns zero-based, the ends not included */
export function mergeCells(title: string, merge: (tab: TabCells) => Rectangle): Spoil {
  return inTab(title, (tab) => ({ ...tab, merges: [...tab.merges, merge(tab)] }));
}

export function removeTab(title: string): Spoil {
  return (cells) => ({ ...cells, tabs: cells.tabs.filter((tab) => tab.title !== title) });
}

/** @throws Error when the sample has no such heading */
export function columnOf({ title, rows }: TabCells, heading: string): number {
  const found = (rows[0] ?? []).findIndex(
    (cell) => cell && comparableHeading(String(cell.value)) === comparableHeading(heading),
  );
  if (found < 0) throw new Error(`${title} has no heading ${heading}.`);
  return found;
}

/** The row in which one of the first three cells is this id, code or name. @throws Error without one */
export function rowOf({ title, rows }: TabCells, key: string): number {
  const found = rows.findIndex((row) =>
    row.slice(0, 3).some((cell) => cell && withoutWord(String(cell.value)) === key),
  );
  if (found < 0) throw new Error(`${title} has no row ${key}.`);
  return found;
}

export function endOf({ rows }: TabCells): number {
  let end = rows.length;
  while (end > 0 && !(rows[end - 1] ?? []).some((cell) => cell)) end -= 1;
  return end;
}

export function put(tab: TabCells, row: number, column: number, typed: Typed): TabCells {
  const cell = typeof typed === 'string' ? asText(typed) : typed;
  const length = Math.max(tab.rows.length, row + 1);
  const rows = Array.from({ length }, (_, place) => tab.rows[place] ?? []);
  const changed = Array.from(
    { length: Math.max(rows[row]?.length ?? 0, column + 1) },
    (_, place) => (place === column ? cell : rows[row]?.[place]),
  );
  return { ...tab, rows: rows.map((each, place) => (place === row ? changed : each)) };
}

function asText(typed: string): Cell | undefined {
  return typed === '' ? undefined : { value: typed, format: 'TEXT' };
}
