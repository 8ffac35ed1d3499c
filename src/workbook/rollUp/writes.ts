/**
 * The writes of a refresh. Ordinarily it is one; above the size that Google advises it is several,
 * which does no harm: whatever an interrupted refresh has not written, the next one writes.
 *
 * Rows that are there come first. New rows are inserted below them; of several lots the last is
 * inserted first, so that they stand in their order.
 */
import type { Change } from '../change';
import { inPieces } from '../setUp/stage';
import { changesOf, type PlacedRow } from '../write/placed';
import type { Standing } from '../write/standing';

export interface RollUpWrite {
  readonly changes: readonly Change[];
  /** The rows whose place is to be checked. */
  readonly placed: readonly PlacedRow[];
}

/** @param further changes that stand on no row, in the last write */
export function rollUpWrites(
  standing: Standing,
  placed: readonly PlacedRow[],
  further: readonly Change[],
): readonly RollUpWrite[] {
  const there = placed.filter(({ isNew }) => !isNew);
  const fresh = placed.filter(({ isNew }) => isNew);
  const all = [...there, ...fresh];
  const lots =
    lotsOf(all).length <= 1
      ? [all]
      : [...lotsOf(there), ...[...lotsOf(fresh)].reverse().map((lot) => fromTheFirst(lot, fresh))];
  return lots.map((lot, place) => ({
    placed: lot,
    changes: [...changesOf(standing, lot), ...(place === lots.length - 1 ? further : [])],
  }));
}

function lotsOf(placed: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const sized = placed.map(({ cells }) => [...cells]);
  return inPieces(sized).map(({ from, piece }) => placed.slice(from, from + piece.length));
}

/** A lot that is inserted before another one begins where the first would. */
function fromTheFirst(
  lot: readonly PlacedRow[],
  fresh: readonly PlacedRow[],
): readonly PlacedRow[] {
  const first = fresh[0]?.row ?? 0;
  return lot.map((placed, place) => ({ ...placed, row: first + place }));
}
