/** The answers of several calls as one tab, and whether they are what was expected of it. */
import type { Cell, TabCells } from '../facts';
import { findColumns } from '../find';
import type { Tab } from '../layout/layout';
import { isBlank } from './cellRead';
import { placeOf, type RememberedTab } from './tabMemory';

/** @param places the columns that were asked for; absent: all */
export function oneTab(
  answers: readonly TabCells[],
  places: readonly number[] | undefined,
): TabCells | undefined {
  const [first] = answers;
  if (!first) return undefined;
  const length = Math.max(...answers.map(({ rows }) => rows.length));
  const rows = Array.from({ length }, (_, place) =>
    answers.map((answer) => answer.rows[place] ?? []).reduce(together),
  );
  const { sheetId, title, hidden, rowCount, columnCount, protections, merges, chartIds } = first;
  const facts = { sheetId, title, hidden, rowCount, columnCount, protections, merges, chartIds };
  return { ...facts, rows, ...(places ? { columns: places } : {}) };
}

type SheetRow = readonly (Cell | undefined)[];

function together(a: SheetRow, b: SheetRow): SheetRow {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return Array.from({ length: Math.max(a.length, b.length) }, (_, place) => a[place] ?? b[place]);
}

/** Whether a column that is needed stands where it was not read, or keys stand below what was read. */
export function isElsewhere(
  tab: Tab,
  known: RememberedTab,
  columns: readonly string[] | undefined,
  cells: TabCells,
): boolean {
  const headings = Array.from(cells.rows[0] ?? [], (cell) => (cell ? String(cell.value) : ''));
  const { places } = findColumns(tab, headings);
  const needed = new Set([...tab.keyColumns, ...(columns ?? [])]);
  const isMoved = [...needed].some((key) => {
    const place = places.get(key);
    return place !== undefined && place !== placeOf(tab, known, key);
  });
  const isTrimmed = known.upTo < known.rowCount;
  return (
    (isMoved && (columns !== undefined || isTrimmed)) ||
    (isTrimmed && cells.rows.slice(known.upTo).some((row) => row.some(isFilled)))
  );
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && !isBlank(cell);
}
