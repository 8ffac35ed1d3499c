/**
 * `Spreadsheets.get`: the spreadsheet as Google answers it, under a mask.
 *
 * Recorded answers of Google show what is left out: `hidden`, `warningOnly`, `requestingUserCanEdit`
 * where false, frozen rows where 0, startRow and startColumn where 0, `sheetId` inside ranges where
 * 0 (but not in a tab's properties), empty lists. Grid data ends with the last cell that holds
 * anything, also a mere format; empty cells between are `{}`.
 */
import type { GridRange, SpreadsheetAnswer } from '../../google/surface/sheets';
import { type Area, parseRange } from './a1';
import type { Book, FileAccess, Sheet } from './book';
import { mapSources } from './chartCells';
import { cellAnswerer, withoutFalse } from './cellAnswer';
import { type Mask, project, readMask, under } from './mask';
import { SPREADSHEET } from './messages';
import { permissionDenied } from './refusal';
import { isEditor, mayEditInside } from './rights';

export interface GetOptions {
  readonly ranges?: readonly string[];
  readonly fields?: string;
}

/**
 * Answers the spreadsheet; with `ranges` only the tabs that they name. Grid data comes only where
 * the mask names it.
 * @throws GoogleError 403 for who may not open the file, 400 for a mask or range that is wrong
 */
export function getSpreadsheet(
  book: Book,
  access: FileAccess,
  user: string,
  options: GetOptions,
): SpreadsheetAnswer {
  const mask = readMask(options.fields, SPREADSHEET);
  if (!isEditor(access, user)) throw permissionDenied();
  return answerSpreadsheet(book, access, user, options.ranges, mask);
}

/** The answer under a mask that is already read. */
export function answerSpreadsheet(
  book: Book,
  access: FileAccess,
  user: string,
  ranges: readonly string[] | undefined,
  mask: Mask,
): SpreadsheetAnswer {
  const areas = ranges?.map((range) => parseRange(book, range));
  const sheetMask = under(mask, 'sheets');
  const answer = {
    spreadsheetId: book.spreadsheetId,
    properties: book.properties,
    ...(sheetMask === undefined
      ? {}
      : { sheets: answerSheets(book, access, user, areas, sheetMask) }),
  };
  return keep(answer, mask, ['sheets']);
}

/** Projects all members but those that are built under the mask already. */
function keep(value: object, mask: Mask, built: readonly string[]): object {
  const kept: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    const below = under(mask, name);
    if (below === undefined) continue;
    kept[name] = built.includes(name) ? member : project(member, below);
  }
  return kept;
}

function answerSheets(
  book: Book,
  access: FileAccess,
  user: string,
  areas: readonly Area[] | undefined,
  mask: Mask,
): object[] {
  const dataMask = under(mask, 'data');
  const named = areas
    ? book.sheets.filter((sheet) => areas.some((area) => area.sheet === sheet))
    : book.sheets;
  return named.map((sheet) => {
    const parts = areas?.filter((area) => area.sheet === sheet) ?? [wholeSheet(sheet)];
    const answer = {
      properties: sheetProperties(sheet),
      ...(dataMask === undefined
        ? {}
        : { data: parts.map((area) => answerGrid(area, dataMask, book.properties.locale)) }),
      ...list('merges', sheet.merges.map(answerRange)),
      ...list('protectedRanges', protections(sheet, access, user)),
      ...list('conditionalFormats', sheet.conditionalFormats.map(answerRule)),
      ...list('filterViews', sheet.filterViews.map(answerFilterView)),
      ...list('charts', sheet.charts.map(answerChart)),
    };
    return keep(answer, mask, ['data']);
  });
}

function wholeSheet(sheet: Sheet): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return { sheet, bounds: { top: 0, bottom: rowCount, left: 0, right: columnCount } };
}

function list(name: string, items: readonly object[]): object {
  return items.length === 0 ? {} : { [name]: items };
}

/** A tab's properties as Google answers them. */
export function sheetProperties(sheet: Sheet): object {
  const { hidden, gridProperties, ...rest } = sheet.properties;
  const grid = Object.entries(gridProperties).filter(([, count]) => count !== 0);
  return {
    ...rest,
    ...(hidden === true ? { hidden } : {}),
    gridProperties: Object.fromEntries(grid),
  };
}

/** A range as Google answers it: the tab 0 is not named. */
export function answerRange({ sheetId, ...bounds }: GridRange): object {
  return sheetId === 0 ? bounds : { sheetId, ...bounds };
}

function protections(sheet: Sheet, access: FileAccess, user: string): object[] {
  return sheet.protectedRanges.map((protection) => answerProtection(protection, access, user));
}

/** A protection as the caller sees it: who may edit is told only to those who may. */
export function answerProtection(
  protection: Sheet['protectedRanges'][number],
  access: FileAccess,
  user: string,
): object {
  const { editors, description, warningOnly, range, protectedRangeId } = protection;
  const mayEdit = mayEditInside(protection, access, user);
  return {
    protectedRangeId,
    range: answerRange(range),
    ...(description === undefined || description === '' ? {} : { description }),
    ...(warningOnly === true ? { warningOnly } : {}),
    ...(mayEdit ? { requestingUserCanEdit: true } : {}),
    ...(mayEdit && editors ? { editors } : {}),
  };
}

function answerRule(rule: Sheet['conditionalFormats'][number]): object {
  return { ...rule, ranges: rule.ranges.map(answerRange) };
}

/** A filter view as Google answers it. */
export function answerFilterView(view: Sheet['filterViews'][number]): object {
  return { ...view, range: answerRange(view.range) };
}

/** A chart as Google answers it: zeros of its place and the tab 0 are left out. */
export function answerChart({ chartId, spec, position }: Sheet['charts'][number]): object {
  const { anchorCell, ...size } = position.overlayPosition;
  const anchor = Object.entries(anchorCell).filter(([, index]) => index !== 0);
  return {
    chartId,
    spec: mapSources(spec, (range) => answerRange(range) as GridRange),
    position: { overlayPosition: { anchorCell: Object.fromEntries(anchor), ...size } },
  };
}

function answerGrid({ sheet, bounds }: Area, mask: Mask, locale: string): object {
  const rowsMask = under(mask, 'rowData');
  const answer = {
    ...(bounds.top === 0 ? {} : { startRow: bounds.top }),
    ...(bounds.left === 0 ? {} : { startColumn: bounds.left }),
    ...(rowsMask === undefined
      ? {}
      : list('rowData', answerRows({ sheet, bounds }, under(rowsMask, 'values'), locale))),
    ...(under(mask, 'columnMetadata') === undefined
      ? {}
      : { columnMetadata: answerColumns({ sheet, bounds }) }),
  };
  return keep(answer, mask, ['rowData']);
}

function answerRows({ sheet, bounds }: Area, mask: Mask | undefined, locale: string): object[] {
  const answerCell = cellAnswerer(mask ?? new Map<string, Mask>(), locale);
  const rows = sheet.rows.slice(bounds.top, bounds.bottom).map((row) => {
    const cells = (row ?? []).slice(bounds.left, bounds.right);
    return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
  });
  const last = rows.findLastIndex((cells) => cells.length > 0);
  return rows
    .slice(0, last + 1)
    .map((cells) =>
      cells.length === 0 || mask === undefined ? {} : { values: cells.map(answerCell) },
    );
}

/** Width in pixels of a column that nobody set. */
const DEFAULT_WIDTH = 100;

function answerColumns({ sheet, bounds }: Area): object[] {
  return Array.from({ length: bounds.right - bounds.left }, (_, i) => ({
    pixelSize: DEFAULT_WIDTH,
    ...withoutFalse(sheet.columnMetadata[bounds.left + i]),
  }));
}
