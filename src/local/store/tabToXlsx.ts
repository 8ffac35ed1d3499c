/**
 * Writes one tab into the model of .xlsx, over what the file had there before.
 *
 * Rule: what Sheets can say is written anew; what it cannot say (borders, fonts, unlocked cells,
 * rich text, kinds of checks and colours that are not ours) is kept where the cell is.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Cell as XlsxCell, CellStyle, CellValue, Sheet as XlsxSheet } from 'hucre';
import type { CellFormat, DataValidationRule } from '../../google/surface/sheets';
import type { Cell, Sheet } from '../sheets/book';
import { AreaCollector, areaText } from './areas';
import { toXlsxColor, toXlsxStyle } from './cellStyle';
import { cutText, toXlsxContent } from './cellValues';
import { areaOf, fromXlsxConditional, toXlsxConditional } from './conditionalRules';
import { toXlsxColumn, toXlsxRow } from './dimensions';
import { isWholeTab } from './tabProtection';
import { encodeEscapes } from './textEscapes';
import { fromXlsxValidation, toXlsxValidation } from './validationRules';

/** A tab as the file has it, and the same as the host reads it. */
export interface BaseTab {
  readonly xlsx: WrittenTab;
  readonly read: Sheet;
}

/** Charts and pivot tables are no part of what is written: they are carried over as they are. */
export type WrittenTab = Omit<XlsxSheet, 'charts' | 'pivotTables'>;

/** @param title as it can stand in .xlsx */
export function toXlsxTab(sheet: Sheet, title: string, base?: BaseTab): WrittenTab {
  const { cells, rows } = writeCells(sheet, base);
  const written: WrittenTab = { ...base?.xlsx, name: title, rows, cells };
  const { tabColorStyle, gridProperties, hidden } = sheet.properties;
  const { frozenRowCount = 0, frozenColumnCount = 0 } = gridProperties;
  put(
    written,
    'freezePane',
    frozenRowCount + frozenColumnCount > 0
      ? {
          ...(frozenRowCount > 0 && { rows: frozenRowCount }),
          ...(frozenColumnCount > 0 && { columns: frozenColumnCount }),
        }
      : undefined,
  );
  put(written, 'hidden', hidden === true ? true : undefined);
  put(written, 'veryHidden', hidden === true ? written.veryHidden : undefined);
  const view = { ...written.view };
  delete view.tabColor;
  if (tabColorStyle !== undefined) view.tabColor = toXlsxColor(tabColorStyle);
  put(written, 'view', Object.keys(view).length > 0 ? view : undefined);
  writeDimensions(written, sheet, base);
  put(written, 'merges', some(sheet.merges.map(areaOf).map(mergeOf)));
  put(written, 'dataValidations', some([...ourValidations(sheet), ...foreignValidations(base)]));
  put(written, 'conditionalRules', some(conditionalRules(sheet, base)));
  const isProtected = sheet.protectedRanges.some(isWholeTab);
  const options = { objects: true, scenarios: true, ...base?.xlsx.protection, sheet: true };
  put(written, 'protection', isProtected ? options : undefined);
  return written;
}

function put<Key extends keyof WrittenTab>(
  sheet: WrittenTab,
  key: Key,
  value: WrittenTab[Key] | undefined,
): void {
  if (value === undefined) Reflect.deleteProperty(sheet, key);
  else sheet[key] = value;
}

function some<Item>(items: Item[]): Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function mergeOf(area: ReturnType<typeof areaOf>): NonNullable<XlsxSheet['merges']>[number] {
  return { startRow: area.top, startCol: area.left, endRow: area.bottom, endCol: area.right };
}

function writeDimensions(written: WrittenTab, sheet: Sheet, base: BaseTab | undefined): void {
  const before = base?.xlsx.columns ?? [];
  const columns = Array.from(
    { length: Math.max(sheet.columnMetadata.length, before.length) },
    (_, at) => {
      const { width, hidden, ...kept } = before[at] ?? {};
      const beyond = at >= sheet.properties.gridProperties.columnCount;
      return beyond
        ? { ...kept, ...(width && { width }), ...(hidden && { hidden }) }
        : { ...kept, ...toXlsxColumn(sheet.columnMetadata[at]) };
    },
  );
  put(written, 'columns', some(columns));
  const rowDefs: NonNullable<XlsxSheet['rowDefs']> = new Map();
  sheet.rowMetadata.forEach((row, at) => {
    const definition = toXlsxRow(row);
    if (definition !== undefined) rowDefs.set(at, definition);
  });
  put(written, 'rowDefs', rowDefs.size > 0 ? rowDefs : undefined);
  // The library writes heights only as far as there are rows of cells, be they empty.
  while (written.rows.length < sheet.rowMetadata.length) written.rows.push([]);
}

/**
 * `rows` and `cells` are made together, always: the library lets `cells` win over `rows`, so that a
 * change in one of them alone would be lost without a word.
 */
function writeCells(
  sheet: Sheet,
  base: BaseTab | undefined,
): { rows: CellValue[][]; cells: Map<string, XlsxCell> } {
  const cells = new Map<string, XlsxCell>();
  const styleOf = styleWriter();
  const rows = sheet.rows.map((row, r) =>
    (row ?? []).map((cell, c): CellValue => {
      const key = `${String(r)},${String(c)}`;
      const written = writeCell(
        cell ?? {},
        base?.xlsx.cells?.get(key),
        base?.read.rows[r]?.[c],
        styleOf,
      );
      if (Object.keys(written).length > 2) cells.set(key, written);
      return written.value;
    }),
  );
  for (const [key, cell] of base?.xlsx.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const inGrid =
      row < sheet.properties.gridProperties.rowCount &&
      column < sheet.properties.gridProperties.columnCount;
    if (column < (rows[row]?.length ?? 0) || cell.style === undefined || !inGrid) continue;
    cells.set(key, { value: null, type: 'empty', style: styleOf(NO_FORMAT, cell.style) });
  }
  return { rows, cells };
}

const NO_FORMAT: CellFormat = {};

type StyleWriter = (format: CellFormat, base: CellStyle | undefined) => CellStyle;

function writeCell(
  cell: Cell,
  before: XlsxCell | undefined,
  read: Cell | undefined,
  styleOf: StyleWriter,
): XlsxCell {
  const written: XlsxCell = { value: null, type: 'empty' };
  if (cell.userEnteredValue !== undefined) {
    const { value, formula, richText } = toXlsxContent(cell.userEnteredValue);
    written.value = value;
    written.type = typeof value === 'number' ? 'number' : 'string';
    const same = isDeepStrictEqual(read?.userEnteredValue, cell.userEnteredValue);
    if (formula !== undefined) written.formula = formula;
    const runs = (same ? before?.richText : undefined) ?? richText;
    if (runs !== undefined) written.richText = runs;
    if (same && before?.checkbox === true) written.checkbox = true;
    if (same && before?.formulaType === 'array') {
      written.formulaType = 'array';
      if (before.formulaRef !== undefined) written.formulaRef = before.formulaRef;
      if (before.formulaDynamic === true) written.formulaDynamic = true;
    }
  }
  if (cell.userEnteredFormat !== undefined || before?.style !== undefined) {
    const style = styleOf(cell.userEnteredFormat ?? NO_FORMAT, before?.style);
    if (Object.keys(style).length > 0) written.style = style;
  }
  if (cell.note !== undefined) {
    const kept = read?.note === cell.note ? before?.comment : undefined;
    written.comment = kept ?? { author: '', text: encodeEscapes(cutText(cell.note)) };
  }
  const link = cell.userEnteredFormat?.textFormat?.link;
  if (link !== undefined) written.hyperlink = { ...before?.hyperlink, target: link.uri };
  return written;
}

/** Cells share their formats: each pair of format and earlier style is turned into one style. */
function styleWriter(): StyleWriter {
  const known = new WeakMap<CellFormat, Map<CellStyle | undefined, CellStyle>>();
  return (format, base) => {
    const styles = known.get(format) ?? new Map<CellStyle | undefined, CellStyle>();
    known.set(format, styles);
    const style = styles.get(base) ?? toXlsxStyle(format, base);
    styles.set(base, style);
    return style;
  };
}

function ourValidations(sheet: Sheet): NonNullable<XlsxSheet['dataValidations']> {
  const areas = new AreaCollector();
  const rules = new Map<string, DataValidationRule>();
  const keys = new WeakMap<DataValidationRule, string>();
  sheet.rows.forEach((row, r) => {
    row?.forEach((cell, c) => {
      const rule = cell?.dataValidation;
      if (rule === undefined) return;
      const key = keys.get(rule) ?? JSON.stringify(rule);
      keys.set(rule, key);
      rules.set(key, rule);
      areas.add(r, c, key);
    });
  });
  const found = areas.finish();
  return [...rules].flatMap(([key, rule]) => {
    const range = (found.get(key) ?? []).map(areaText).join(' ');
    return toXlsxValidation(rule, range) ?? [];
  });
}

function foreignValidations(base: BaseTab | undefined): NonNullable<XlsxSheet['dataValidations']> {
  return (base?.xlsx.dataValidations ?? []).filter((one) => fromXlsxValidation(one) === undefined);
}

function conditionalRules(
  sheet: Sheet,
  base: BaseTab | undefined,
): NonNullable<XlsxSheet['conditionalRules']> {
  const ours = sheet.conditionalFormats.map((rule, at) => toXlsxConditional(rule, at + 1));
  const foreign = (base?.xlsx.conditionalRules ?? [])
    .filter((rule) => fromXlsxConditional(rule, 0) === undefined)
    .map((rule, at) => ({ ...rule, priority: ours.length + at + 1 }));
  return [...ours, ...foreign];
}
