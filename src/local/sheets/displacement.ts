/**
 * Where rows or columns go when some are inserted, deleted or moved, told as intervals.
 *
 * The rule for a half-open interval [start, end): insertion before it pushes it on, insertion
 * inside stretches it, insertion at its end leaves it; deletion takes its part away, and an
 * interval that loses all is gone. A moved block takes along the intervals that lie inside it;
 * for every other interval it is deleted here and inserted there.
 */

import type { GridRange } from '../../google/surface/sheets';

/** Half-open, counted from 0. A missing start is the first one, a missing end the end of the grid. */
export interface Interval {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/** The interval afterwards, or null where nothing of it is left. */
export type Move = (interval: Interval) => Interval | null;

export interface Displacement {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly move: Move;
}

/** `count` new ones in front of index `at`. */
export function insertion(at: number, count: number): Move {
  return ({ start, end }) => ({
    start: start !== undefined && at <= start ? start + count : start,
    end: end !== undefined && at < end ? end + count : end,
  });
}

/** Those from `from` up to, not including, `to` are taken out of the `size` that there are. */
export function deletion(from: number, to: number, size: number): Move {
  const follow = (index: number | undefined): number | undefined =>
    index === undefined || index <= from ? index : index - (Math.min(index, to) - from);
  return ({ start, end }) =>
    (start ?? 0) >= from && (end ?? size) <= to ? null : { start: follow(start), end: follow(end) };
}

/**
 * Those from `from` up to `to` go in front of index `before`, which counts as it was before the
 * move (as in the API's MoveDimensionRequest) and lies outside the block.
 */
export function transfer(from: number, to: number, before: number, size: number): Move {
  const count = to - from;
  const target = before > from ? before - count : before;
  const take = deletion(from, to, size);
  const put = insertion(target, count);
  return (interval) => {
    const { start, end } = interval;
    const rest = take(interval);
    return rest
      ? put(rest)
      : {
          start: (start ?? 0) - from + target,
          end: end === undefined ? target + count : end - from + target,
        };
  };
}

/** The range afterwards, or null where all its cells are gone. */
export function displaceRange(range: GridRange, displacement: Displacement): GridRange | null {
  const rows = displacement.dimension === 'ROWS';
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex, ...rest } = range;
  const along = displacement.move(
    rows
      ? { start: startRowIndex, end: endRowIndex }
      : { start: startColumnIndex, end: endColumnIndex },
  );
  if (!along) return null;
  const row = rows ? along : { start: startRowIndex, end: endRowIndex };
  const column = rows ? { start: startColumnIndex, end: endColumnIndex } : along;
  return {
    ...rest,
    ...(row.start === undefined ? {} : { startRowIndex: row.start }),
    ...(row.end === undefined ? {} : { endRowIndex: row.end }),
    ...(column.start === undefined ? {} : { startColumnIndex: column.start }),
    ...(column.end === undefined ? {} : { endColumnIndex: column.end }),
  };
}
