/**
 * Merged cells below the headings: only the upper left one has a value, so the rows and cells that it
 * covers say nothing of their own, and nobody can tell what was meant for them.
 */
import type { Rectangle } from '../facts';

/** By zero-based row, the zero-based columns that a merge covers there. */
export type CoveredCells = ReadonlyMap<number, ReadonlySet<number>>;

/** @param endRow rows from here on hold nothing */
export function coveredCells(merges: readonly Rectangle[], endRow: number): CoveredCells {
  const covered = new Map<number, Set<number>>();
  for (const merge of merges) {
    for (let row = Math.max(1, merge.startRow); row < Math.min(merge.endRow, endRow); row += 1) {
      for (let column = merge.startColumn; column < merge.endColumn; column += 1) {
        if (row === merge.startRow && column === merge.startColumn) continue;
        const columns = covered.get(row) ?? new Set();
        covered.set(row, columns.add(column));
      }
    }
  }
  return covered;
}
