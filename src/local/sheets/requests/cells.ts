/**
 * Cells written: `updateCells`, `repeatCell`, `appendCells`, `setDataValidation`.
 *
 * The mask decides: what it names is set, or cleared where the cell does not hold it. A row that is
 * shorter than its neighbours touches only its own cells. Texts are stored as they are, never parsed;
 * drop-downs are not asked.
 */
import type { CellData, RowData } from '../../../google/surface/sheets';
import { boundsOf, gridOf, mapCells, rowAfterData, withSheet, writeRows } from '../cellGrid';
import type { Book, Cell, Sheet } from '../book';
import { type Mask, overwrite, refuseUnmasked, writeMask } from '../mask';
import { CELL } from '../messages';
import { refuse } from '../refusal';
import { checkRule } from './conditions';
import { type Applied, type Applier, type Asker, requireEditable } from './request';

/** Longest text of a cell, in UTF-16 units. */
const MAX_CHARACTERS = 50_000;

type Change = (cell: Cell | undefined) => Cell | undefined;

export const updateCells: Applier<'updateCells'> = (book, { start, rows, fields }, asker) => {
  const sheet = gridOf(book, start.sheetId);
  if (start.rowIndex < 0 || start.columnIndex < 0) {
    refuse(`start ${JSON.stringify(start)} has a negative index.`);
  }
  return write(book, sheet, start.rowIndex, start.columnIndex, rows, fields, asker);
};

export const appendCells: Applier<'appendCells'> = (book, { sheetId, rows, fields }, asker) => {
  const sheet = gridOf(book, sheetId);
  const top = rowAfterData(sheet);
  return write(book, grown(sheet, top + rows.length), top, 0, rows, fields, asker);
};

export const repeatCell: Applier<'repeatCell'> = (book, { range, cell, fields }, asker) => {
  const sheet = gridOf(book, range.sheetId);
  const bounds = boundsOf(sheet, range);
  const change = changeTo(book, cell, writeMask(fields, CELL));
  requireEditable(sheet, range, asker);
  return { book: withSheet(book, mapCells(sheet, bounds, change)) };
};

export const setDataValidation: Applier<'setDataValidation'> = (book, request, asker) => {
  const { range, rule, filteredRowsIncluded } = request;
  const sheet = gridOf(book, range.sheetId);
  const bounds = boundsOf(sheet, range);
  checkRule(book, rule);
  requireEditable(sheet, range, asker);
  const skip = rowsToSkip(sheet, filteredRowsIncluded);
  const change: Change = (cell) => ({ ...cell, dataValidation: rule });
  return { book: withSheet(book, mapCells(sheet, bounds, change, skip)) };
};

/** Rows hidden by a filter are left out, unless told otherwise. */
function rowsToSkip(sheet: Sheet, filteredRowsIncluded: boolean): (row: number) => boolean {
  return (row) => !filteredRowsIncluded && sheet.rowMetadata[row]?.hiddenByFilter === true;
}

function write(
  book: Book,
  sheet: Sheet,
  top: number,
  left: number,
  rows: readonly RowData[],
  fields: string,
  asker: Asker,
): Applied {
  const mask = writeMask(fields, CELL);
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (rows.length === 0 || width === 0) refuse('rows holds no cell to write.');
  requireRoom(sheet, top + rows.length, left + width);
  const changes = rows.map(({ values }) =>
    (values ?? []).map((cell) => changeTo(book, cell, mask)),
  );
  const range = {
    sheetId: sheet.properties.sheetId,
    startRowIndex: top,
    endRowIndex: top + rows.length,
    startColumnIndex: left,
    endColumnIndex: left + width,
  };
  requireEditable(sheet, range, asker);
  return { book: withSheet(book, writeRows(sheet, top, left, changes)) };
}

function requireRoom(sheet: Sheet, bottom: number, right: number): void {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  if (bottom > rowCount) refuse(beyond('row', rowCount));
  if (right > columnCount) refuse(beyond('column', columnCount));
}

function beyond(what: 'row' | 'column', count: number): string {
  return (
    `Attempting to write ${what}: ${String(count)}, ` +
    `beyond the last requested ${what} of: ${String(count - 1)}`
  );
}

/** The tab with rows added at its end, where there are fewer than needed. */
function grown(sheet: Sheet, rowsNeeded: number): Sheet {
  const { gridProperties } = sheet.properties;
  if (rowsNeeded <= gridProperties.rowCount) return sheet;
  return {
    ...sheet,
    properties: {
      ...sheet.properties,
      gridProperties: { ...gridProperties, rowCount: rowsNeeded },
    },
  };
}

function changeTo(book: Book, cell: CellData, mask: Mask): Change {
  refuseUnmasked(cell, mask, CELL);
  checkCell(book, cell);
  const stored = withoutEmpty(cell);
  return (before) => overwrite<Cell>(before, stored, mask, CELL);
}

function checkCell(book: Book, { userEnteredValue, dataValidation, note }: CellData): void {
  if (userEnteredValue) {
    if (Object.keys(userEnteredValue).length === 0) {
      refuse('userEnteredValue holds none of numberValue, stringValue, boolValue, formulaValue.');
    }
    const { stringValue = '', formulaValue } = userEnteredValue;
    if (formulaValue !== undefined && !formulaValue.startsWith('=')) {
      refuse(`formulaValue ${JSON.stringify(formulaValue.slice(0, 100))} does not begin with "=".`);
    }
    refuseLong(stringValue);
    refuseLong(formulaValue ?? '');
  }
  refuseLong(note ?? '');
  if (dataValidation) checkRule(book, dataValidation);
}

function refuseLong(text: string): void {
  if (text.length > MAX_CHARACTERS) {
    refuse('Your input contains more than the maximum of 50000 characters in a single cell.');
  }
}

/** An empty text or note is none. */
function withoutEmpty(cell: CellData): CellData {
  const kept = Object.entries(cell).filter(
    ([name]) =>
      !(name === 'userEnteredValue' && cell.userEnteredValue?.stringValue === '') &&
      !(name === 'note' && cell.note === ''),
  );
  return kept.length === Object.keys(cell).length ? cell : Object.fromEntries(kept);
}
