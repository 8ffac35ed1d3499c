/**
 * What is asked of the workbook: the rows of a tab as far as they are filled, below them only the keys,
 * because most of a sheet is empty cells that have a format; of large tabs only the columns that are
 * needed. Always with the whole first row: a heading that stands twice must be seen.
 *
 * One call as long as the answer stays moderate; above that pieces of rows, so that the number of calls
 * grows with the bytes and with nothing else.
 */
import type { Area } from '../facts';
import type { Tab } from '../layout/layout';
import { placeOf, type RememberedTab } from './tabMemory';

/** Bytes of the answer, as estimated: about 300 actions with this year and the last. */
const MOST_IN_ONE_CALL = 5_500_000;
const MOST_IN_A_PIECE = 1_500_000;

/** A cell in the answer, on average: a figure, a word, or an empty cell that has a format. */
const BYTES_OF_CELL = 90;

export interface AskedArea {
  readonly area: Area;
  readonly bytes: number;
}

/**
 * @param columns keys of the columns that are needed; absent: the whole tab
 * @param rows    zero-based rows that are read whole beside the columns
 */
export function areasOf(
  tab: Tab,
  known: RememberedTab,
  columns: readonly string[] | undefined,
  rows: readonly number[] = [],
): readonly AskedArea[] {
  return [...areasOfColumns(tab, known, columns), ...wholeRows(tab, known, rows)];
}

function wholeRows(
  { columns }: Tab,
  { title, rowCount }: RememberedTab,
  rows: readonly number[],
): readonly AskedArea[] {
  return runsOf(rows.filter((row) => row > 0 && row < rowCount)).map(({ start, end }) => ({
    area: { title, startRow: start, endRow: end },
    bytes: (end - start) * columns.length * BYTES_OF_CELL,
  }));
}

function areasOfColumns(
  tab: Tab,
  known: RememberedTab,
  columns: readonly string[] | undefined,
): readonly AskedArea[] {
  const { title, rowCount, upTo } = known;
  const places = (keys: readonly string[]) => keys.flatMap((key) => placeOf(tab, known, key) ?? []);
  const keys = runsOf(places(tab.keyColumns));
  if (upTo >= rowCount || keys.length === 0) {
    if (!columns) return wholeTab(tab, known);
    const needed = runsOf(places([...tab.keyColumns, ...columns]));
    return [headingRow(tab, known), ...needed.flatMap((run) => downFrom(known, 0, run))];
  }
  const below = keys.flatMap((run) => downFrom(known, upTo, run));
  if (!columns) {
    const bytes = upTo * tab.columns.length * BYTES_OF_CELL;
    if (bytes > MOST_IN_A_PIECE) return wholeTab(tab, known);
    return [{ area: { title, startRow: 0, endRow: upTo }, bytes }, ...below];
  }
  const needed = runsOf(places([...tab.keyColumns, ...columns]));
  return [
    headingRow(tab, known),
    ...needed.flatMap((run) =>
      inRows(0, upTo, widthOf(run)).map((rows) => asked(title, rows, run)),
    ),
    ...below,
  ];
}

/** Zero-based places of the columns that `areasOf` asks for; undefined: all, be it in some rows only. */
export function placesAsked(
  tab: Tab,
  known: RememberedTab,
  columns: readonly string[] | undefined,
  rows?: readonly number[],
): readonly number[] | undefined {
  if (!columns || rows) return undefined;
  const places = [...tab.keyColumns, ...columns].flatMap((key) => placeOf(tab, known, key) ?? []);
  return [...new Set(places)].sort((a, b) => a - b);
}

/**
 * The whole tab down to the end of its grid, whatever is remembered of its rows. Columns that nobody
 * uses have no format, and nothing is answered of them.
 */
export function wholeTab({ columns }: Tab, known: RememberedTab): readonly AskedArea[] {
  const { title, rowCount, columnCount } = known;
  const bytes = rowCount * columns.length * BYTES_OF_CELL;
  return bytes > MOST_IN_A_PIECE
    ? downFrom(known, 0, { start: 0, end: columnCount })
    : [{ area: { title }, bytes }];
}

function headingRow({ columns }: Tab, { title }: RememberedTab): AskedArea {
  return { area: { title, startRow: 0, endRow: 1 }, bytes: columns.length * BYTES_OF_CELL };
}

/** To the end of the grid, wherever that is by now: the last piece is open. */
function downFrom(
  { title, rowCount }: RememberedTab,
  startRow: number,
  run: Run,
): readonly AskedArea[] {
  const { start: startColumn, end: endColumn } = run;
  return inRows(startRow, rowCount, widthOf(run)).map((rows) => {
    const [from, to] = rows;
    const piece = asked(title, rows, run);
    const isLast = to === rowCount;
    return isLast ? { ...piece, area: { title, startRow: from, startColumn, endColumn } } : piece;
  });
}

interface Run {
  readonly start: number;
  readonly end: number;
}

/** Neighbouring places as one. */
function runsOf(places: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last?.end === place) runs[runs.length - 1] = { start: last.start, end: place + 1 };
    else runs.push({ start: place, end: place + 1 });
  }
  return runs;
}

function widthOf({ start, end }: Run): number {
  return end - start;
}

function asked(title: string, [startRow, endRow]: RowSpan, run: Run): AskedArea {
  return {
    area: { title, startRow, endRow, startColumn: run.start, endColumn: run.end },
    bytes: (endRow - startRow) * widthOf(run) * BYTES_OF_CELL,
  };
}

type RowSpan = readonly [from: number, to: number];

/** Rows in pieces that are no larger than one call may be. */
function inRows(from: number, to: number, columns: number): readonly RowSpan[] {
  const most = Math.max(1, Math.floor(MOST_IN_A_PIECE / (columns * BYTES_OF_CELL)));
  const count = Math.ceil((to - from) / most);
  return Array.from({ length: count }, (_, piece) => [
    from + piece * most,
    Math.min(to, from + (piece + 1) * most),
  ]);
}

/** The areas of each call, in their order. */
export function inCalls(areas: readonly AskedArea[]): readonly (readonly Area[])[] {
  const all = areas.reduce((sum, { bytes }) => sum + bytes, 0);
  if (all <= MOST_IN_ONE_CALL) return areas.length === 0 ? [] : [areas.map(({ area }) => area)];
  const calls: Area[][] = [];
  let room = 0;
  for (const { area, bytes } of areas) {
    if (bytes > room) {
      calls.push([]);
      room = MOST_IN_A_PIECE;
    }
    calls[calls.length - 1]?.push(area);
    room -= bytes;
  }
  return calls;
}
