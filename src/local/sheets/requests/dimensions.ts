/**
 * Rows and columns: `appendDimension`, `insertDimension`, `deleteDimension`,
 * `updateDimensionProperties`.
 *
 * Inserting or deleting moves everything behind; so a protection that stops the asker anywhere from
 * there to the end of the tab refuses it (Google may let through what only moves).
 */
import type { DimensionProperties, DimensionRange } from '../../../google/surface/sheets';
import type { Sheet } from '../book';
import { gridOf, withSheet } from '../cellGrid';
import { overwrite, refuseUnmasked, writeMask } from '../mask';
import { DIMENSION_PROPERTIES } from '../messages';
import { refuse } from '../refusal';
import { deleteSpan, insertSpan } from '../shift';
import { trimmed } from '../sparse';
import { type Applier, requireEditable } from './request';

export const appendDimension: Applier<'appendDimension'> = (book, request, asker) => {
  const { sheetId, dimension, length } = request;
  const sheet = gridOf(book, sheetId);
  if (length < 1) refuse(`length ${String(length)} is below 1.`);
  requireEditable(sheet, { sheetId }, asker);
  return { book: withSheet(book, resized(sheet, dimension, sizeOf(sheet, dimension) + length)) };
};

export const insertDimension: Applier<'insertDimension'> = (book, request, asker) => {
  const { range, inheritFromBefore } = request;
  const sheet = gridOf(book, range.sheetId);
  const size = sizeOf(sheet, range.dimension);
  checkOrder(range);
  if (range.startIndex > size) {
    refuse(`range.startIndex is larger than current grid size (${String(size)})`);
  }
  if (range.startIndex === size && !inheritFromBefore) {
    refuse(
      `range.startIndex must be less than the grid size (${String(size)}) if inheritFromBefore is false.`,
    );
  }
  if (range.startIndex === 0 && inheritFromBefore) {
    refuse('range.startIndex must be greater than 0 if inheritFromBefore is true.');
  }
  requireEditable(sheet, fromStart(range), asker);
  return { book: insertSpan(book, range, inheritFromBefore ? 'before' : 'after') };
};

export const deleteDimension: Applier<'deleteDimension'> = (book, { range }, asker) => {
  const sheet = gridOf(book, range.sheetId);
  checkOrder(range);
  checkInside(sheet, range);
  requireDeletable(sheet, range);
  requireEditable(sheet, fromStart(range), asker);
  return { book: deleteSpan(book, range) };
};

export const updateDimensionProperties: Applier<'updateDimensionProperties'> = (
  book,
  { range, properties, fields },
  asker,
) => {
  const sheet = gridOf(book, range.sheetId);
  checkOrder(range);
  checkInside(sheet, range);
  const mask = writeMask(fields, DIMENSION_PROPERTIES);
  refuseUnmasked(properties, mask, DIMENSION_PROPERTIES);
  if ((properties.pixelSize ?? 1) < 1) {
    refuse(`pixelSize ${String(properties.pixelSize)} is below 1.`);
  }
  requireEditable(sheet, { sheetId: range.sheetId }, asker);
  const source =
    properties.hiddenByUser === false ? { ...properties, hiddenByUser: undefined } : properties;
  const name = range.dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata';
  const list: (DimensionProperties | undefined)[] = [...sheet[name]];
  while (list.length < range.endIndex) list.push(undefined);
  for (let index = range.startIndex; index < range.endIndex; index++) {
    list[index] = overwrite<object>(list[index], source, mask, DIMENSION_PROPERTIES);
  }
  return { book: withSheet(book, { ...sheet, [name]: trimmed(list) }) };
};

/** Refuses to take away all rows or columns, or all that are not frozen. */
export function requireDeletable(sheet: Sheet, range: DimensionRange): void {
  const { frozenRowCount = 0, frozenColumnCount = 0 } = sheet.properties.gridProperties;
  const rows = range.dimension === 'ROWS';
  const what = rows ? 'rows' : 'columns';
  const size = sizeOf(sheet, range.dimension);
  const frozen = rows ? frozenRowCount : frozenColumnCount;
  const left = size - (range.endIndex - range.startIndex);
  if (left < 1) refuse(`You can't delete all the ${what} on the sheet.`);
  const frozenLeft = frozen - Math.max(0, Math.min(frozen, range.endIndex) - range.startIndex);
  if (left <= frozenLeft) refuse(`You can't delete all non-frozen ${what}.`);
}

/** The tab with another number of rows or columns; cells are left alone. */
export function resized(
  sheet: Sheet,
  dimension: DimensionRange['dimension'],
  count: number,
): Sheet {
  const { gridProperties } = sheet.properties;
  const size = dimension === 'ROWS' ? { rowCount: count } : { columnCount: count };
  return {
    ...sheet,
    properties: { ...sheet.properties, gridProperties: { ...gridProperties, ...size } },
  };
}

function sizeOf(sheet: Sheet, dimension: DimensionRange['dimension']): number {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return dimension === 'ROWS' ? rowCount : columnCount;
}

function checkOrder({ startIndex, endIndex }: DimensionRange): void {
  if (startIndex < 0 || startIndex >= endIndex) {
    refuse(
      `range from startIndex ${String(startIndex)} up to endIndex ${String(endIndex)} holds nothing.`,
    );
  }
}

function checkInside(sheet: Sheet, { dimension, endIndex }: DimensionRange): void {
  const size = sizeOf(sheet, dimension);
  if (endIndex > size) {
    refuse(`range.endIndex ${String(endIndex)} is larger than current grid size (${String(size)})`);
  }
}

function fromStart({ sheetId, dimension, startIndex }: DimensionRange) {
  return dimension === 'ROWS'
    ? { sheetId, startRowIndex: startIndex }
    : { sheetId, startColumnIndex: startIndex };
}
