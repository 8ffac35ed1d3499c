/** Writes that did not reach what was meant, and what they have left behind. */
import type { CellContent } from '../change';
import type { PlacedRow } from './placed';
import { nameOf, type Standing } from './standing';
import type { SeenRow } from './verify';

/** A write that did not reach what was meant, or of which nobody knows. */
export interface Spill {
  /** What stood there before, as people had left it. */
  readonly before: Standing;
  readonly placed: readonly PlacedRow[];
  /** Absent when the answer was lost. */
  readonly seen?: readonly SeenRow[];
}

/**
 * What we may have left in a cell of a row that was seen: what was written last, or anything where no
 * key tells one row from another; nothing where the last write was right. Absent: nobody knows.
 */
export type LeftBehind = (
  tabKey: string,
  rowName: string,
  heading: string,
) => readonly CellContent[] | undefined;

/**
 * A row may be hit by several writes, each over some of its cells.
 * @param undo what was right is to go, too
 */
export function leftBehind(spills: readonly Spill[], undo: boolean): LeftBehind {
  const left = new Map<string, readonly CellContent[]>();
  const nameOfCell = (...parts: readonly string[]): string => JSON.stringify(parts);
  for (const { placed, seen = [] } of spills) {
    for (const [place, { tabKey, cells }] of placed.entries()) {
      const { key, headings, isHit } = seen[place] ?? { key: [], headings: [], isHit: false };
      const row = nameOf(key);
      for (const [column, content] of cells) {
        const cell = nameOfCell(tabKey, row, headings[column] ?? '');
        const before = row === '' ? (left.get(cell) ?? []) : [];
        left.set(cell, isHit && !undo ? [] : [...before, content]);
      }
    }
  }
  return (...cell) => left.get(nameOfCell(...cell));
}
