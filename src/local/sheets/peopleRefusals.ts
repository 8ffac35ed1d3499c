/** What stops a person at the sheet: a tab that is gone, cells outside the grid, a protection. */
import type { GridRange } from '../../google/surface/sheets';
import { GoogleError } from '../googleError';
import type { Bounds } from './a1';
import type { Book, FileAccess, Sheet } from './book';
import { boundsOf, gridOf } from './cellGrid';
import { invalidArgument, Refusal } from './refusal';
import { refusalToEdit } from './rights';

/** The book after what a person did, or the sentence with which Google refuses it. */
export type Outcome = Book | GoogleError;

/** A cell by its tab, row and column, counted from 0. */
export interface CellPlace {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** A tab and the part of it that a person may change. */
export interface Opened {
  readonly sheet: Sheet;
  readonly bounds: Bounds;
}

/** The tab and the bounds of the range, if the person may change all of it; else the refusal. */
export function openForEditing(
  book: Book,
  access: FileAccess,
  person: string,
  range: GridRange,
): Opened | GoogleError {
  const opened = openForReading(book, range);
  if (opened instanceof GoogleError) return opened;
  return refusalToEdit(opened.sheet, access, person, range) ?? opened;
}

/** The tab and the bounds of the range, or the refusal where the book has no such cells. */
export function openForReading(book: Book, range: GridRange): Opened | GoogleError {
  try {
    const sheet = gridOf(book, range.sheetId);
    return { sheet, bounds: boundsOf(sheet, range) };
  } catch (error) {
    if (error instanceof Refusal) return invalidArgument(error.message);
    throw error;
  }
}

/** The one-cell range of a place. */
export function rangeOfCell({ sheetId, row, column }: CellPlace): GridRange {
  return {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  };
}
