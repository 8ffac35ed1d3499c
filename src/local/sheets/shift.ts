/**
 * Rows and columns of a tab inserted, deleted and moved: cells, widths, frozen part, and through
 * `displace.ts` every range and formula of the book.
 *
 * The person's right, the bounds and Google's refusals are the caller's business; here the numbers
 * are believed. Every displacement shares what it does not touch.
 */
import type { Book, Cell, Row, Sheet } from './book';
import { displaceRanges } from './displace';
import { deletion, insertion, transfer, type Move } from './displacement';
import { trimmed } from './sparse';

export interface Span {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

/**
 * Inserts empty rows or columns in front of `startIndex`. They take format, validation and size
 * from the neighbour before or after.
 */
export function insertSpan(book: Book, span: Span, inherit: 'before' | 'after'): Book {
  const { startIndex: at, endIndex } = span;
  const count = endIndex - at;
  const model = inherit === 'before' ? at - 1 : at;
  const dress = <T>(list: readonly (T | undefined)[], strip: (entry: T) => T | undefined) => {
    const entry = list[model];
    const made = entry === undefined ? undefined : strip(entry);
    if (made === undefined && list.length <= at) return list;
    return splice(list, at, 0, Array<T | undefined>(count).fill(made));
  };
  return rebuild(book, span, insertion(at, count), {
    count: (size) => size + count,
    frozen: (frozen) => (at < frozen ? frozen + count : frozen),
    rows: (rows) => dress(rows, (row) => bareRow(row)),
    cells: (row) => dress(row, bareCell),
    metadata: (list) =>
      dress(list, ({ pixelSize }) => (pixelSize === undefined ? undefined : { pixelSize })),
  });
}

/** Takes the rows or columns from `startIndex` up to, not including, `endIndex` out of the tab. */
export function deleteSpan(book: Book, span: Span): Book {
  const { startIndex: from, endIndex: to } = span;
  const cut = <T>(list: readonly T[]): readonly T[] =>
    list.length <= from ? list : splice(list, from, to - from, []);
  return rebuild(book, span, deletion(from, to, sizeOf(book, span)), {
    count: (size) => size - (to - from),
    frozen: (frozen) => frozen - Math.max(0, Math.min(frozen, to) - from),
    rows: cut,
    cells: cut,
    metadata: cut,
  });
}

/** Moves rows or columns in front of `before`, counted as it was before the move. */
export function moveSpan(book: Book, span: Span, before: number): Book {
  const { startIndex: from, endIndex: to } = span;
  const target = before > from ? before - (to - from) : before;
  const carry = <T>(list: readonly (T | undefined)[]): readonly (T | undefined)[] => {
    if (list.length <= Math.min(from, target)) return list;
    const length = Math.max(list.length, to, before);
    const full = Array.from({ length }, (_, index) => list[index]);
    const block = full.slice(from, to);
    return trimmed(splice(splice(full, from, to - from, []), target, 0, block));
  };
  return rebuild(book, span, transfer(from, to, before, sizeOf(book, span)), {
    count: (size) => size,
    frozen: (frozen) => frozen,
    rows: carry,
    cells: carry,
    metadata: carry,
  });
}

interface Rebuilding {
  readonly count: (size: number) => number;
  readonly frozen: (frozen: number) => number;
  readonly rows: (rows: Sheet['rows']) => Sheet['rows'];
  readonly cells: (row: Row) => Row;
  readonly metadata: (list: Sheet['rowMetadata']) => Sheet['rowMetadata'];
}

function rebuild(book: Book, span: Span, move: Move, how: Rebuilding): Book {
  const { sheetId, dimension } = span;
  const displaced = displaceRanges(book, { sheetId, dimension, move });
  return {
    ...displaced,
    sheets: displaced.sheets.map((sheet) =>
      sheet.properties.sheetId === sheetId ? rebuildSheet(sheet, dimension, how) : sheet,
    ),
  };
}

function rebuildSheet(sheet: Sheet, dimension: Span['dimension'], how: Rebuilding): Sheet {
  const grid = sheet.properties.gridProperties;
  if (dimension === 'ROWS') {
    const frozen = grid.frozenRowCount;
    const gridProperties = {
      ...grid,
      rowCount: how.count(grid.rowCount),
      ...(frozen === undefined ? {} : { frozenRowCount: how.frozen(frozen) }),
    };
    return {
      ...sheet,
      properties: { ...sheet.properties, gridProperties },
      rows: how.rows(sheet.rows),
      rowMetadata: how.metadata(sheet.rowMetadata),
    };
  }
  const frozen = grid.frozenColumnCount;
  const gridProperties = {
    ...grid,
    columnCount: how.count(grid.columnCount),
    ...(frozen === undefined ? {} : { frozenColumnCount: how.frozen(frozen) }),
  };
  return {
    ...sheet,
    properties: { ...sheet.properties, gridProperties },
    rows: sheet.rows.map((row) => row && how.cells(row)),
    columnMetadata: how.metadata(sheet.columnMetadata),
  };
}

function sizeOf(book: Book, { sheetId, dimension }: Span): number {
  const sheet = book.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const grid = sheet?.properties.gridProperties;
  return (dimension === 'ROWS' ? grid?.rowCount : grid?.columnCount) ?? 0;
}

function splice<T>(list: readonly T[], at: number, remove: number, put: readonly T[]): T[] {
  return [...list.slice(0, at), ...put, ...list.slice(at + remove)];
}

/** What an inserted neighbour takes over of a row: formats and validations. */
function bareRow(row: Row): Row | undefined {
  const bare = trimmed(row.map((cell) => cell && bareCell(cell)));
  return bare.length === 0 ? undefined : bare;
}

function bareCell({ userEnteredFormat, dataValidation }: Cell): Cell | undefined {
  return userEnteredFormat || dataValidation
    ? {
        ...(userEnteredFormat ? { userEnteredFormat } : {}),
        ...(dataValidation ? { dataValidation } : {}),
      }
    : undefined;
}
