/**
 * What is remembered of the tabs between two readings, so that one call is enough: their names, how far
 * down they are filled, and columns that people have moved. It is only a guess: what is answered says
 * whether it still holds, and if it does not, the workbook is looked at anew.
 */
import type { TabCells, WorkbookFacts } from '../facts';
import { findColumns } from '../find';
import type { Column, Tab } from '../layout/layout';
import { isBlank } from './cellRead';

export interface RememberedTab {
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Rows from the top that are read whole; below only the keys are looked at. */
  readonly upTo: number;
  /** Zero-based place of each column of the layout, -1 where it is gone; absent: as in the layout. */
  readonly places?: readonly number[];
}

export interface TabMemory {
  readonly tabs: readonly RememberedTab[];
  /** 評価対象年度 as it stood there: when it has changed, a year may have been closed. */
  readonly resultYear: string;
}

/**
 * What a look at the workbook says, with what is still remembered of rows and columns; a tab
 * of which nothing is remembered is read down to the end of its grid.
 */
export function memoryOfFacts({ tabs }: WorkbookFacts, memory: TabMemory | undefined): TabMemory {
  const known = new Map(memory?.tabs.map((tab) => [tab.sheetId, tab]));
  return {
    resultYear: '',
    tabs: tabs
      .filter(({ rowCount }) => rowCount > 0)
      .map(({ sheetId, title, rowCount, columnCount }) => {
        const { upTo = rowCount, places } = known.get(sheetId) ?? {};
        const seen = { sheetId, title, rowCount, columnCount, upTo: Math.min(rowCount, upTo) };
        return places ? { ...seen, places } : seen;
      }),
  };
}

/** Steps in which the filled rows are remembered, so that the note rarely changes. */
const STEP = 50;

/** Room below the last row, so that a few new rows need no second look. */
const ROOM = 10;

/** @param read the tabs that were answered; of the others is remembered what was */
export function remembering(
  memory: TabMemory,
  read: readonly { readonly tab: Tab; readonly cells: TabCells }[],
  resultYear: string,
): TabMemory {
  const fresh = new Map(read.map(({ tab, cells }) => [cells.sheetId, remember(tab, cells)]));
  const tabs = memory.tabs.map((known) => fresh.get(known.sheetId) ?? known);
  return { resultYear, tabs };
}

function remember(tab: Tab, cells: TabCells): RememberedTab {
  const { sheetId, title, rowCount, columnCount, rows } = cells;
  const filled = rows.reduce(
    (end, row, place) => (row.some((cell) => cell && !isBlank(cell)) ? place + 1 : end),
    0,
  );
  const headings = Array.from(rows[0] ?? [], (cell) => (cell ? String(cell.value) : ''));
  const found = findColumns(tab, headings).places;
  const places = fixedColumns(tab).map(({ key }) => found.get(key) ?? -1);
  return {
    sheetId,
    title,
    rowCount,
    columnCount,
    upTo: Math.min(rowCount, Math.ceil((filled + ROOM) / STEP) * STEP),
    ...(places.every((place, index) => place === index) ? {} : { places }),
  };
}

/** The columns that do not depend on the plan: of 指標 and 戦略別集計 only the keys are looked for. */
function fixedColumns({ family, columns, keyColumns }: Tab): readonly Column[] {
  const dependsOnPlan = family === 'indicators' || family === 'rollUp';
  return dependsOnPlan ? columns.slice(0, keyColumns.length) : columns;
}

/** Where a column stands, as far as is known; undefined when it is gone. */
export function placeOf(
  tab: Tab,
  { places }: RememberedTab,
  columnKey: string,
): number | undefined {
  const index = tab.columns.findIndex(({ key }) => key === columnKey);
  const place = places ? (places[index] ?? -1) : index;
  return place < 0 ? undefined : place;
}

/** A text property of Google holds 9 kB. */
const MOST_BYTES = 8_500;

/** Raised when the form of the note changes. */
const FORM = 1;

/** @returns nothing when it is too long for a note: then every reading looks at the workbook first */
export function noteOf({ tabs, resultYear }: TabMemory): string | undefined {
  const rows = tabs.map(({ sheetId, title, rowCount, columnCount, upTo, places }) =>
    places
      ? [sheetId, title, rowCount, columnCount, upTo, places]
      : [sheetId, title, rowCount, columnCount, upTo],
  );
  const note = JSON.stringify([FORM, resultYear, ...rows]);
  return bytesOf(note) > MOST_BYTES ? undefined : note;
}

function bytesOf(text: string): number {
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }).reduce((sum, bytes) => sum + bytes, 0);
}

/** @returns nothing for a note that is none, or of another form */
export function memoryIn(note: string | null): TabMemory | undefined {
  const [form, resultYear, ...rows] = listIn(note);
  if (form !== FORM || typeof resultYear !== 'string') return undefined;
  const tabs = rows.map(rememberedIn);
  return tabs.every((tab) => tab !== undefined) ? { resultYear, tabs } : undefined;
}

function listIn(note: string | null): readonly unknown[] {
  try {
    return listOf(JSON.parse(note ?? 'null'));
  } catch {
    return [];
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function rememberedIn(row: unknown): RememberedTab | undefined {
  const [sheetId, title, rowCount, columnCount, upTo, places] = listOf(row);
  if (
    typeof sheetId !== 'number' ||
    typeof title !== 'string' ||
    typeof rowCount !== 'number' ||
    typeof columnCount !== 'number' ||
    typeof upTo !== 'number'
  ) {
    return undefined;
  }
  const known = { sheetId, title, rowCount, columnCount, upTo };
  return isListOfNumbers(places) ? { ...known, places } : known;
}

function isListOfNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'number');
}
