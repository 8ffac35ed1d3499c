/**
 * Tabs and the file itself: `addSheet`, `updateSheetProperties`, `duplicateSheet`,
 * `updateSpreadsheetProperties`.
 *
 * Titles differ in more than case. Positions count as they were before the move. A tab always keeps
 * a row and a column that are not frozen, and the file a tab that is to be seen.
 */
import type { SheetProperties } from '../../../google/surface/sheets';
import { type Book, type Sheet, newSheet } from '../book';
import { gridOf, withSheet } from '../cellGrid';
import { overwrite, refuseUnmasked, under, writeMask } from '../mask';
import { EXISTING_SHEET_PROPERTIES } from '../messages';
import { rewriteReferencesTo } from '../peopleTabs';
import { refuse } from '../refusal';
import { deleteSpan } from '../shift';
import { sheetProperties } from '../spreadsheetAnswer';
import { copiedCharts } from './charts';
import { requireDeletable, resized } from './dimensions';
import { type Applier, chooseId, requireEditable } from './request';
import { CHANGEABLE_PROPERTIES } from './requestMessages';

export const addSheet: Applier<'addSheet'> = (book, { properties }) => {
  const sheetId = chooseSheetId(book, properties.sheetId);
  const title = properties.title ?? freeTitle(book);
  checkTitle(book, title, null);
  const index = properties.index ?? book.sheets.length;
  const sheet = newSheet({ ...properties, sheetId, title, index });
  checkGrid(sheet, "You can't freeze all rows on a sheet.");
  const added = placed(book.sheets, sheet, index);
  return reply({ ...book, sheets: added }, sheetId, 'addSheet');
};

export const duplicateSheet: Applier<'duplicateSheet'> = (book, request) => {
  const source = gridOf(book, request.sourceSheetId);
  const sheetId = chooseSheetId(book, request.newSheetId);
  const title = request.newSheetName;
  checkTitle(book, title, null);
  const index = request.insertSheetIndex ?? source.properties.index + 1;
  const copy: Sheet = {
    ...source,
    properties: { ...source.properties, sheetId, title, index, hidden: false },
    merges: source.merges.map((range) => ({ ...range, sheetId })),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: rule.ranges.map((range) => ({ ...range, sheetId })),
    })),
    protectedRanges: [],
    filterViews: [],
    charts: copiedCharts(book, source, sheetId),
  };
  return reply({ ...book, sheets: placed(book.sheets, copy, index) }, sheetId, 'duplicateSheet');
};

export const updateSheetProperties: Applier<'updateSheetProperties'> = (book, request, asker) => {
  const { properties, fields } = request;
  const { sheetId } = properties;
  const sheet =
    book.sheets.find((each) => each.properties.sheetId === sheetId) ??
    refuse(`No sheet with id: ${String(sheetId)}`);
  const mask = writeMask(fields, EXISTING_SHEET_PROPERTIES);
  refuseUnmasked(properties, mask, EXISTING_SHEET_PROPERTIES);
  const wanted: SheetProperties =
    overwrite<SheetProperties>(sheet.properties, properties, mask, EXISTING_SHEET_PROPERTIES) ?? {};
  requireEditable(sheet, { sheetId }, asker);
  const title = wanted.title ?? '';
  checkTitle(book, title, sheet);
  if (wanted.hidden === true && book.sheets.every((each) => each === sheet || isHidden(each))) {
    refuse("You can't hide all the sheets in a document.");
  }
  const retitled = withTitle(book, sheet, title);
  const sized = withGrid(retitled, sheetId, wanted.gridProperties ?? {});
  const changed = gridOf(sized, sheetId);
  const next: Sheet = {
    ...changed,
    properties: { ...wanted, ...identity(changed), title, index: sheet.properties.index },
  };
  checkGrid(next, "You can't freeze all visible rows on the sheet.");
  const kept = withSheet(sized, next);
  if (under(mask, 'index') === undefined) return { book: kept };
  return { book: { ...kept, sheets: moved(kept.sheets, next, wanted.index) } };
};

export const updateSpreadsheetProperties: Applier<'updateSpreadsheetProperties'> = (
  book,
  { properties, fields },
) => {
  const mask = writeMask(fields, CHANGEABLE_PROPERTIES);
  refuseUnmasked(properties, mask, CHANGEABLE_PROPERTIES);
  const next = overwrite<{ locale?: string; timeZone?: string }>(
    book.properties,
    properties,
    mask,
    CHANGEABLE_PROPERTIES,
  );
  const { locale = '', timeZone = '' } = next ?? {};
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(locale)) refuse(`Invalid locale: ${locale}`);
  if (!Intl.supportedValuesOf('timeZone').concat('Etc/GMT', 'UTC').includes(timeZone)) {
    refuse(`Invalid time zone: ${timeZone}`);
  }
  return { book: { ...book, properties: { ...book.properties, locale, timeZone } } };
};

function reply(book: Book, sheetId: number, kind: 'addSheet' | 'duplicateSheet') {
  return { book, reply: { [kind]: { properties: sheetProperties(gridOf(book, sheetId)) } } };
}

function chooseSheetId(book: Book, wanted: number | undefined): number {
  return chooseId(
    wanted,
    book.sheets.map(({ properties }) => properties.sheetId),
    {
      negative: 'Sheet id must be non-negative.',
      taken: `Sheet with id ${String(wanted)} already exists.`,
    },
  );
}

function checkTitle(book: Book, title: string, own: Sheet | null): void {
  if (title === '') refuse('The sheet name cannot be empty.');
  if (title.length > 100) refuse('The sheet name cannot be greater than 100 characters.');
  const taken = book.sheets.some(
    (sheet) => sheet !== own && sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken) refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function freeTitle(book: Book): string {
  const titles = book.sheets.map(({ properties }) => properties.title);
  let number = titles.length + 1;
  while (titles.includes(`シート${String(number)}`)) number += 1;
  return `シート${String(number)}`;
}

function checkGrid(sheet: Sheet, allRowsFrozen: string): void {
  const grid = sheet.properties.gridProperties;
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0 } = grid;
  const counts = [rowCount - 1, columnCount - 1, frozenRowCount, frozenColumnCount];
  if (counts.some((count) => count < 0)) {
    refuse(`gridProperties ${JSON.stringify(grid)}: counts begin at 1, frozen ones at 0.`);
  }
  const visibleBelow = (hidden: Sheet['rowMetadata'], frozen: number, count: number) =>
    hidden.slice(frozen, count).filter((item) => item?.hiddenByUser === true).length <
    count - frozen;
  if (!visibleBelow(sheet.rowMetadata, frozenRowCount, rowCount)) refuse(allRowsFrozen);
  if (!visibleBelow(sheet.columnMetadata, frozenColumnCount, columnCount)) {
    refuse(allRowsFrozen.replace('rows', 'columns'));
  }
}

/** Puts a tab in and counts all positions anew. */
function placed(sheets: readonly Sheet[], sheet: Sheet, index: number): readonly Sheet[] {
  if (index < 0 || index > sheets.length) {
    refuse(`index ${String(index)} is not between 0 and ${String(sheets.length)}.`);
  }
  return counted([...sheets.slice(0, index), sheet, ...sheets.slice(index)]);
}

/** The position counts as before the move, without one the tab goes to the end. */
function moved(sheets: readonly Sheet[], sheet: Sheet, index = sheets.length): readonly Sheet[] {
  const others = sheets.filter((each) => each !== sheet);
  const from = sheet.properties.index;
  if (index < 0 || index > sheets.length) {
    refuse(`index ${String(index)} is not between 0 and ${String(sheets.length)}.`);
  }
  return placed(others, sheet, index > from ? index - 1 : index);
}

function counted(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.map((sheet, index) =>
    sheet.properties.index === index
      ? sheet
      : { ...sheet, properties: { ...sheet.properties, index } },
  );
}

function isHidden(sheet: Sheet): boolean {
  return sheet.properties.hidden === true;
}

function withTitle(book: Book, sheet: Sheet, title: string): Book {
  if (title === sheet.properties.title) return book;
  return rewriteReferencesTo(book, sheet, (reference) => ({ ...reference, title }));
}

/** Takes rows and columns away from the end, or adds them there. */
function withGrid(book: Book, sheetId: number, wanted: SheetProperties['gridProperties']): Book {
  const rows = withSize(book, sheetId, 'ROWS', wanted?.rowCount ?? 0);
  const both = withSize(rows, sheetId, 'COLUMNS', wanted?.columnCount ?? 0);
  const sheet = gridOf(both, sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const gridProperties = { ...wanted, rowCount, columnCount };
  return withSheet(both, { ...sheet, properties: { ...sheet.properties, gridProperties } });
}

function withSize(book: Book, sheetId: number, dimension: 'ROWS' | 'COLUMNS', count: number): Book {
  const sheet = gridOf(book, sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const size = dimension === 'ROWS' ? rowCount : columnCount;
  if (count >= size) return withSheet(book, resized(sheet, dimension, count));
  const tail = { sheetId, dimension, startIndex: Math.max(0, count), endIndex: size };
  requireDeletable(sheet, tail);
  return deleteSpan(book, tail);
}

function identity({ properties: { sheetId, gridProperties } }: Sheet) {
  return { sheetId, gridProperties };
}
