/**
 * What a person does to cells by hand: types, empties, colours, notes, copies.
 *
 * Each function answers the book afterwards or Google's refusal; the book given is never changed.
 */
import type { CellFormat, ColorStyle, GridRange } from '../../google/surface/sheets';
import type { Book, Cell, FileAccess, Sheet } from './book';
import { rewriteCell } from './formulas';
import { mapCells, withSheet, writeRows } from './cellGrid';
import { GoogleError } from '../googleError';
import {
  openForEditing,
  openForReading,
  rangeOfCell,
  type CellPlace,
  type Outcome,
} from './peopleRefusals';
import { invalidArgument } from './refusal';
import { shiftRelative } from './relative';
import { overlap } from './rights';
import { readTyped } from './typing';
import { refusalByValidation } from './validation';

/**
 * Types `text` into a cell (inside a merge: into its first cell) and leaves it. Refused: over 50,000
 * characters, a strict validation, a protection, outside the grid.
 * @param currentYear the year of days that are typed without one
 */
export function typeIn(
  book: Book,
  access: FileAccess,
  person: string,
  place: CellPlace,
  text: string,
  currentYear: number,
): Outcome {
  const opened = openForEditing(book, access, person, rangeOfCell(place));
  if (opened instanceof GoogleError) return opened;
  if (text.length > 50_000) {
    return invalidArgument(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  }
  const { sheet } = opened;
  const first = firstOfMerge(sheet, place);
  const cell = sheet.rows[first.row]?.[first.column];
  const typed = readTyped(text, cell?.userEnteredFormat?.numberFormat, currentYear);
  const refused = refusalByValidation(book, first, cell?.dataValidation, typed.value);
  if (refused) return refused;
  const fill = (before: Cell | undefined): Cell | undefined => {
    const filled = withPart(before, 'userEnteredValue', typed.value ?? undefined);
    if (!typed.numberFormat) return filled;
    const format = { ...filled?.userEnteredFormat, numberFormat: typed.numberFormat };
    return withPart(filled, 'userEnteredFormat', format);
  };
  return withSheet(book, writeRows(sheet, first.row, first.column, [[fill]]));
}

/** The Delete key: values go; formats, notes and validations stay. */
export function clearCells(
  book: Book,
  access: FileAccess,
  person: string,
  range: GridRange,
): Outcome {
  return change(book, access, person, range, (cell) =>
    withPart(cell, 'userEnteredValue', undefined),
  );
}

/** Fills the background; `null` takes the colour away. */
export function setColour(
  book: Book,
  access: FileAccess,
  person: string,
  range: GridRange,
  colour: ColorStyle | null,
): Outcome {
  return change(book, access, person, range, (cell) => {
    const format: Mutable<CellFormat> = { ...cell?.userEnteredFormat };
    if (colour) format.backgroundColorStyle = colour;
    else delete format.backgroundColorStyle;
    return withPart(cell, 'userEnteredFormat', Object.keys(format).length > 0 ? format : undefined);
  });
}

/** Writes a note on a cell; an empty one removes it. */
export function setNote(
  book: Book,
  access: FileAccess,
  person: string,
  place: CellPlace,
  note: string,
): Outcome {
  return change(book, access, person, rangeOfCell(place), (cell) =>
    withPart(cell, 'note', note === '' ? undefined : note),
  );
}

/**
 * Copy and paste inside the workbook: values, formats, notes and validations of `source` replace those
 * from `target` on; relative references of formulas move along. A pasted cell brings its own validation,
 * so none is asked.
 */
export function copyPaste(
  book: Book,
  access: FileAccess,
  person: string,
  source: GridRange,
  target: CellPlace,
): Outcome {
  const read = openForReading(book, source);
  if (read instanceof GoogleError) return read;
  const { top, bottom, left, right } = read.bounds;
  const opened = openForEditing(book, access, person, {
    sheetId: target.sheetId,
    startRowIndex: target.row,
    endRowIndex: target.row + bottom - top,
    startColumnIndex: target.column,
    endColumnIndex: target.column + right - left,
  });
  if (opened instanceof GoogleError) return opened;
  const follow = (formula: string): string =>
    shiftRelative(formula, target.row - top, target.column - left);
  const columns = Array.from({ length: right - left }, (_, at) => left + at);
  const pasted = Array.from({ length: bottom - top }, (_, at) => {
    const row = read.sheet.rows[top + at];
    return columns.map((column) => () => {
      const cell = row?.[column];
      return cell && rewriteCell(cell, follow);
    });
  });
  return withSheet(book, writeRows(opened.sheet, target.row, target.column, pasted));
}

function change(
  book: Book,
  access: FileAccess,
  person: string,
  range: GridRange,
  map: (cell: Cell | undefined) => Cell | undefined,
): Outcome {
  const opened = openForEditing(book, access, person, range);
  if (opened instanceof GoogleError) return opened;
  return withSheet(book, mapCells(opened.sheet, opened.bounds, map));
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The cell with one part set, or taken away where there is no value for it. */
function withPart<K extends keyof Cell>(
  cell: Cell | undefined,
  part: K,
  value: Cell[K] | undefined,
): Cell | undefined {
  if (cell?.[part] === value) return cell;
  const kept = Object.entries(cell ?? {}).filter(([name]) => name !== part);
  const made = value === undefined ? kept : [...kept, [part, value]];
  return made.length === 0 ? undefined : (Object.fromEntries(made) as Cell);
}

function firstOfMerge(sheet: Sheet, place: CellPlace): CellPlace {
  const merge = sheet.merges.find((range) => overlap(range, rangeOfCell(place)));
  return merge
    ? { ...place, row: merge.startRowIndex ?? 0, column: merge.startColumnIndex ?? 0 }
    : place;
}
