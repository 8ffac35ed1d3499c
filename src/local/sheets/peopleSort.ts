/**
 * A person sorts rows of a range: values, formats, notes and validations of its cells go along, and a
 * formula keeps pointing at its own row. What hangs on places stays: protections, conditional formats,
 * filter views, heights and hiding of rows, and every cell outside the range.
 *
 * Observed on Google in September 2026 for the API's sortRange (omni-dev 0.46, drive/sheets/sort_range.rs):
 * formats, notes and validations move, `=B3*2` becomes `=B2*2` a row higher, cells beside the range stay.
 */
import type { ExtendedValue, GridRange } from '../../google/surface/sheets';
import { GoogleError } from '../googleError';
import type { Book, Cell, FileAccess, Row, Sheet } from './book';
import { rewriteCell } from './formulas';
import type { Bounds } from './a1';
import { boundsOf, withSheet } from './cellGrid';
import { openForEditing, type Outcome } from './peopleRefusals';
import { invalidArgument } from './refusal';
import { shiftRelative } from './relative';
import { overlap } from './rights';
import { trimmed } from './sparse';

/** A column of the tab, counted from 0, by which is sorted. */
export interface SortKey {
  readonly column: number;
  readonly descending: boolean;
}

/**
 * Sorts the rows of `range` by the keys, earlier keys first, rows that are equal in their old order.
 * Numbers stand before texts, texts before truth values, then formulas (which the host does not
 * calculate); empty cells are last in both directions. Refused: a protection, merges over several rows.
 */
export function sortRows(
  book: Book,
  access: FileAccess,
  person: string,
  range: GridRange,
  by: readonly SortKey[],
): Outcome {
  const opened = openForEditing(book, access, person, range);
  if (opened instanceof GoogleError) return opened;
  const { sheet, bounds } = opened;
  if (sheet.merges.some((merge) => overlap(merge, range) && height(sheet, merge) > 1)) {
    return invalidArgument("You can't sort a range that contains vertically merged cells.");
  }
  const { top, bottom } = bounds;
  const order = Array.from({ length: bottom - top }, (_, at) => top + at);
  order.sort((one, other) => compareRows(sheet.rows[one], sheet.rows[other], by));
  const rows = Array.from({ length: Math.max(sheet.rows.length, bottom) }, (_, row) => {
    const from = order[row - top] ?? row;
    return from === row ? sheet.rows[row] : carried(sheet, bounds, from, row);
  });
  return withSheet(book, { ...sheet, rows: trimmed(rows) });
}

/** Row `to` with the cells of the bounds taken from row `from`. */
function carried(sheet: Sheet, { left, right }: Bounds, from: number, to: number): Row | undefined {
  const source = sheet.rows[from] ?? [];
  const target = sheet.rows[to] ?? [];
  const length = Math.max(target.length, Math.min(source.length, right));
  const follow = (formula: string): string => shiftRelative(formula, to - from, 0);
  const moved = (cell: Cell | undefined): Cell | undefined => cell && rewriteCell(cell, follow);
  const row = trimmed(
    Array.from({ length }, (_, column) =>
      column >= left && column < right ? moved(source[column]) : target[column],
    ),
  );
  return row.length === 0 ? undefined : row;
}

function height(sheet: Sheet, range: GridRange): number {
  const { top, bottom } = boundsOf(sheet, range);
  return bottom - top;
}

const collator = new Intl.Collator('ja');

function compareRows(one: Row | undefined, other: Row | undefined, by: readonly SortKey[]): number {
  for (const { column, descending } of by) {
    const left = one?.[column]?.userEnteredValue;
    const right = other?.[column]?.userEnteredValue;
    const order = compareValues(left, right);
    if (order !== 0) return descending && left && right ? -order : order;
  }
  return 0;
}

function compareValues(one: ExtendedValue | undefined, other: ExtendedValue | undefined): number {
  const difference = rank(one) - rank(other);
  if (difference !== 0) return difference;
  if (one?.stringValue !== undefined && other?.stringValue !== undefined) {
    return collator.compare(one.stringValue, other.stringValue);
  }
  return amount(one) - amount(other);
}

function rank(value: ExtendedValue | undefined): number {
  if (value?.numberValue !== undefined) return 0;
  if (value?.stringValue !== undefined) return 1;
  if (value?.boolValue !== undefined) return 2;
  return value ? 3 : 4;
}

function amount(value: ExtendedValue | undefined): number {
  return value?.numberValue ?? (value?.boolValue === true ? 1 : 0);
}
