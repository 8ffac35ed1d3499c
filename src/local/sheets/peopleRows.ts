/**
 * What a person does to whole rows and columns by hand: inserts, deletes, moves.
 *
 * Each function answers the book afterwards or Google's refusal; the book given is never changed. The
 * sentences are those of the service for the same requests.
 */
import type { GridRange } from '../../google/surface/sheets';
import { GoogleError } from '../googleError';
import type { Book, FileAccess, Sheet } from './book';
import { openForEditing, type Outcome } from './peopleRefusals';
import { invalidArgument } from './refusal';
import { deleteSpan, insertSpan, moveSpan, type Span } from './shift';

/** Neighbouring rows or columns of a tab: the first, and how many. */
export interface Lines {
  readonly sheetId: number;
  readonly first: number;
  readonly count: number;
}

/** Inserts as many empty rows above or below the rows chosen; they are dressed like those. */
export function insertRows(
  book: Book,
  access: FileAccess,
  person: string,
  lines: Lines,
  side: 'before' | 'after',
): Outcome {
  return insert(book, access, person, 'ROWS', lines, side);
}

/** Inserts as many empty columns left or right of the columns chosen; they are dressed like those. */
export function insertColumns(
  book: Book,
  access: FileAccess,
  person: string,
  lines: Lines,
  side: 'before' | 'after',
): Outcome {
  return insert(book, access, person, 'COLUMNS', lines, side);
}

/** Deletes rows. Refused for all rows of the tab and for all that are not frozen. */
export function deleteRows(book: Book, access: FileAccess, person: string, lines: Lines): Outcome {
  return remove(book, access, person, 'ROWS', lines);
}

/** Deletes columns. Refused for all columns of the tab and for all that are not frozen. */
export function deleteColumns(
  book: Book,
  access: FileAccess,
  person: string,
  lines: Lines,
): Outcome {
  return remove(book, access, person, 'COLUMNS', lines);
}

/**
 * Drags a column in front of column `before`, counted as it was; before itself or its right neighbour
 * it stays. A person may drag only where both the column and the place are open to them.
 */
export function moveColumn(
  book: Book,
  access: FileAccess,
  person: string,
  { sheetId, column, before }: { sheetId: number; column: number; before: number },
): Outcome {
  const lines = { sheetId, first: column, count: 1 };
  const opened = openForEditing(book, access, person, rangeOf('COLUMNS', lines));
  if (opened instanceof GoogleError) return opened;
  const beside = { sheetId, first: Math.max(0, before - 1), count: 1 };
  const target = openForEditing(book, access, person, rangeOf('COLUMNS', beside));
  if (target instanceof GoogleError) return target;
  if (before === column || before === column + 1) return book;
  return moveSpan(book, spanOf('COLUMNS', lines), before);
}

function insert(
  book: Book,
  access: FileAccess,
  person: string,
  dimension: Span['dimension'],
  lines: Lines,
  side: 'before' | 'after',
): Outcome {
  const opened = openForEditing(book, access, person, rangeOf(dimension, lines));
  if (opened instanceof GoogleError) return opened;
  const { sheet } = opened;
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const added = lines.count * (dimension === 'ROWS' ? columnCount : rowCount);
  if (cellsOf(book) + added > 10_000_000) {
    return invalidArgument(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  }
  const startIndex = side === 'before' ? lines.first : lines.first + lines.count;
  const span = { ...spanOf(dimension, lines), startIndex, endIndex: startIndex + lines.count };
  return insertSpan(book, span, side === 'before' ? 'after' : 'before');
}

function remove(
  book: Book,
  access: FileAccess,
  person: string,
  dimension: Span['dimension'],
  lines: Lines,
): Outcome {
  const opened = openForEditing(book, access, person, rangeOf(dimension, lines));
  if (opened instanceof GoogleError) return opened;
  const { sheet } = opened;
  const refused = refusalToDelete(sheet, dimension, lines);
  return refused ?? deleteSpan(book, spanOf(dimension, lines));
}

function refusalToDelete(
  sheet: Sheet,
  dimension: Span['dimension'],
  { first, count }: Lines,
): GoogleError | null {
  const grid = sheet.properties.gridProperties;
  const [name, size, frozen] =
    dimension === 'ROWS'
      ? (['rows', grid.rowCount, grid.frozenRowCount ?? 0] as const)
      : (['columns', grid.columnCount, grid.frozenColumnCount ?? 0] as const);
  if (count === size) return invalidArgument(`You can't delete all the ${name} on the sheet.`);
  return first <= frozen && first + count === size
    ? invalidArgument(`Sorry, it is not possible to delete all non-frozen ${name}.`)
    : null;
}

function cellsOf(book: Book): number {
  return book.sheets.reduce((sum, { properties: { gridProperties: grid } }) => {
    return sum + grid.rowCount * grid.columnCount;
  }, 0);
}

function spanOf(dimension: Span['dimension'], { sheetId, first, count }: Lines): Span {
  return { sheetId, dimension, startIndex: first, endIndex: first + count };
}

function rangeOf(dimension: Span['dimension'], { sheetId, first, count }: Lines): GridRange {
  return dimension === 'ROWS'
    ? { sheetId, startRowIndex: first, endRowIndex: first + count }
    : { sheetId, startColumnIndex: first, endColumnIndex: first + count };
}
