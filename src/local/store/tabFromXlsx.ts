/**
 * Reads one tab from the model of .xlsx: what the file says, before the sidecar adds to it.
 */
import type { Cell as XlsxCell, CellStyle, Sheet as XlsxSheet } from 'hucre';
import type { CellFormat, DataValidationRule } from '../../google/surface/sheets';
import type { Cell, Sheet } from '../sheets/book';
import { parseAreas } from './areas';
import { fromXlsxColor, fromXlsxStyle } from './cellStyle';
import { fromXlsxContent } from './cellValues';
import type { SharedFormulas } from './cellValues';
import { fromXlsxConditional } from './conditionalRules';
import { fromXlsxColumn, fromXlsxRow } from './dimensions';
import { mergeProtections } from './tabProtection';
import { decodeEscapes } from './textEscapes';
import { fromXlsxValidation } from './validationRules';

/** What the tab is called by the host, and how large it is at least. */
export interface TabPlace {
  readonly sheetId: number;
  readonly index: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** A sheet whose cells may still be changed: the sidecar's exact forms are put into it. */
export interface ReadTab extends Sheet {
  readonly rows: (Cell | undefined)[][];
}

/**
 * @param usualSize the size of the workbook's default font in points
 * @param newId     a protection id that no other has
 */
export function fromXlsxTab(
  tab: XlsxSheet,
  place: TabPlace,
  usualSize: number,
  newId: () => number,
): ReadTab {
  const { sheetId, index } = place;
  const rows = readCells(tab, formatReader(usualSize));
  const rowCount = Math.max(place.rowCount, rows.length);
  const columnCount = rows.reduce((most, row) => Math.max(most, row.length), place.columnCount);
  readValidations(tab, rows, rowCount, columnCount);
  const tabColorStyle = fromXlsxColor(tab.view?.tabColor);
  return {
    properties: {
      sheetId,
      title: tab.name,
      index,
      ...((tab.hidden === true || tab.veryHidden === true) && { hidden: true }),
      gridProperties: {
        rowCount,
        columnCount,
        ...(tab.freezePane?.rows && { frozenRowCount: tab.freezePane.rows }),
        ...(tab.freezePane?.columns && { frozenColumnCount: tab.freezePane.columns }),
      },
      ...(tabColorStyle && { tabColorStyle }),
    },
    rows,
    rowMetadata: withoutTail(
      Array.from({ length: Math.max(-1, ...(tab.rowDefs?.keys() ?? [])) + 1 }, (_, at) =>
        fromXlsxRow(tab.rowDefs?.get(at) ?? {}),
      ),
    ),
    columnMetadata: withoutTail((tab.columns ?? []).slice(0, columnCount).map(fromXlsxColumn)),
    merges: (tab.merges ?? []).map((merge) => ({
      sheetId,
      startRowIndex: merge.startRow,
      endRowIndex: merge.endRow + 1,
      startColumnIndex: merge.startCol,
      endColumnIndex: merge.endCol + 1,
    })),
    protectedRanges: mergeProtections([], sheetId, tab.protection?.sheet === true, newId),
    conditionalFormats: [...(tab.conditionalRules ?? [])]
      .sort((one, other) => one.priority - other.priority)
      .flatMap((rule) => fromXlsxConditional(rule, sheetId) ?? []),
    filterViews: [],
    charts: [],
  };
}

type FormatReader = (style: CellStyle) => CellFormat | undefined;

/** Styles of a file share their parts: each combination of parts is turned into one format. */
function formatReader(usualSize: number): FormatReader {
  const numbers = new WeakMap<object, number>();
  let last = 0;
  const numberOf = (part: object | undefined): number => {
    if (part === undefined) return 0;
    const number = numbers.get(part) ?? (last += 1);
    numbers.set(part, number);
    return number;
  };
  const known = new Map<string, CellFormat | undefined>();
  return (style) => {
    const parts = [style.font, style.fill, style.alignment].map(numberOf).join();
    const key = `${parts},${style.numFmt ?? ''}`;
    if (!known.has(key)) {
      const format = fromXlsxStyle(style, usualSize);
      known.set(key, Object.keys(format).length > 0 ? format : undefined);
    }
    return known.get(key);
  };
}

function readCells(tab: XlsxSheet, formatOf: FormatReader): (Cell | undefined)[][] {
  const shared = sharedFormulas(tab);
  const rows = tab.rows.map((row, r) =>
    row.map((value, c) => {
      const cell = tab.cells?.get(`${String(r)},${String(c)}`);
      if (cell === undefined && value === null) return undefined;
      return readCell(cell, fromXlsxContent(value, cell, { row: r, column: c }, shared), formatOf);
    }),
  );
  for (const [key, cell] of tab.cells ?? []) {
    const [r = 0, c = 0] = key.split(',').map(Number);
    if (c < (rows[r]?.length ?? 0)) continue;
    const read = readCell(
      cell,
      fromXlsxContent(cell.value, cell, { row: r, column: c }, shared),
      formatOf,
    );
    if (read !== undefined) setCell(rows, r, c, read);
  }
  for (const row of rows) withoutTail(row);
  return trimRows(rows);
}

function readCell(
  cell: XlsxCell | undefined,
  userEnteredValue: Cell['userEnteredValue'],
  formatOf: FormatReader,
): Cell | undefined {
  const style = cell?.style && formatOf(cell.style);
  const uri = cell?.hyperlink?.target;
  const userEnteredFormat = uri
    ? { ...style, textFormat: { ...style?.textFormat, link: { uri } } }
    : style;
  const note = cell?.comment && decodeEscapes(cell.comment.text);
  if (userEnteredValue ?? userEnteredFormat ?? note) {
    return {
      ...(userEnteredValue && { userEnteredValue }),
      ...(userEnteredFormat && { userEnteredFormat }),
      ...(note && { note }),
    };
  }
  return undefined;
}

function sharedFormulas(tab: XlsxSheet): SharedFormulas {
  const shared = new Map<number, { text: string; at: { row: number; column: number } }>();
  for (const [key, cell] of tab.cells ?? []) {
    if (cell.formulaSharedIndex === undefined || !cell.formula) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    shared.set(cell.formulaSharedIndex, { text: cell.formula, at: { row, column } });
  }
  return shared;
}

/** A rule for a whole column of .xlsx reaches to the end of the tab in Sheets. */
function readValidations(
  tab: XlsxSheet,
  rows: (Cell | undefined)[][],
  rowCount: number,
  columnCount: number,
): void {
  for (const validation of tab.dataValidations ?? []) {
    const rule: DataValidationRule | undefined = fromXlsxValidation(validation);
    if (rule === undefined) continue;
    for (const area of parseAreas(validation.range)) {
      for (let r = area.top; r <= Math.min(area.bottom, rowCount - 1); r += 1) {
        for (let c = area.left; c <= Math.min(area.right, columnCount - 1); c += 1) {
          setCell(rows, r, c, { ...rows[r]?.[c], dataValidation: rule });
        }
      }
    }
  }
}

/** Rows and cells in between become empty ones. */
export function setCell(rows: (Cell | undefined)[][], r: number, c: number, cell: Cell): void {
  while (rows.length <= r) rows.push([]);
  const row = rows[r];
  if (row === undefined) return;
  while (row.length < c) row.push(undefined);
  row[c] = cell;
}

function withoutTail<Item>(items: (Item | undefined)[]): (Item | undefined)[] {
  while (items.length > 0 && items.at(-1) === undefined) items.pop();
  return items;
}

function trimRows(rows: (Cell | undefined)[][]): (Cell | undefined)[][] {
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
