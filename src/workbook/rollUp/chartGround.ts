/**
 * Where tables and charts of 集計グラフ lie: charts above, their tables below, all at places that never
 * change, so that a refresh rewrites cells and leaves the charts alone. Rows are zero-based.
 *
 * A table has room for more rows than most plans need. A chart shows as many as there were when it
 * was made, because empty rows would be drawn as empty bars.
 */

export type TableName = 'strategies' | 'progress' | 'amounts' | 'trend' | 'submissions';

/** A title, a row of headings, and the rows. */
export interface Ground {
  readonly titleRow: number;
  /** Rows that the table may fill, a total among them. */
  readonly room: number;
}

/** A chart is 600 × 360 pixels; an ordinary row is 21 high. */
export const chartSize = { width: 600, height: 360, rows: 18 } as const;

/** The first column is for names; the right-hand charts begin at the seventh. */
export const widths = { name: 220, other: 80, rightColumn: 6 } as const;

const FIRST_CHART_ROW = 5;

/** Of the slots for charts, counted from above. */
export function slotRow(slot: number): number {
  return FIRST_CHART_ROW + slot * chartSize.rows;
}

const ROOMS: readonly (readonly [TableName, number])[] = [
  ['strategies', 21],
  ['progress', 21],
  ['amounts', 21],
  ['trend', 12],
  ['submissions', 61],
];

const SLOTS = 4;
/** Below the last slot. */
export const firstTableRow = slotRow(SLOTS);

export const grounds: ReadonlyMap<TableName, Ground> = new Map(
  ROOMS.map(([name, room], place) => {
    const before = ROOMS.slice(0, place).reduce((rows, [, each]) => rows + each + 3, 0);
    return [name, { titleRow: firstTableRow + before, room }];
  }),
);

/** Rows that the tab must have. */
export const groundEnd = firstTableRow + ROOMS.reduce((rows, [, room]) => rows + room + 3, 0);

/** @throws Error when there is no such table: a bug */
export function groundOf(name: TableName): Ground {
  const ground = grounds.get(name);
  if (!ground) throw new Error(`集計グラフ has no ground for ${name}.`);
  return ground;
}
