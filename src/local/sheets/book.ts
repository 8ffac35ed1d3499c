/**
 * A spreadsheet as the host holds it: immutable, in the wire shapes of Sheets v4.
 *
 * A batch copies what it touches and shares the rest (copy-on-write), so an earlier `Book` stays
 * valid for ever: a refused batch leaves the one before it, and a crash test compares two of them.
 */
import type {
  CellFormat,
  ConditionalFormatRule,
  DataValidationRule,
  DimensionProperties,
  EmbeddedChart,
  ExtendedValue,
  FilterView,
  GridRange,
  ProtectedRange,
  SheetProperties,
} from '../../google/surface/sheets';

/** What is stored of a cell. Computed values are derived when the cell is read. */
export interface Cell {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: DataValidationRule;
  /** What a formula came to when it was last calculated: known of a converted file alone. */
  readonly calculated?: ExtendedValue;
}

/** Sparse: an absent row or cell is empty. Trailing absences may be missing altogether. */
export type Row = readonly (Cell | undefined)[];

export interface Sheet {
  /** Complete: sheetId, title, index, hidden, gridProperties with rowCount and columnCount. */
  readonly properties: SheetProperties & {
    readonly sheetId: number;
    readonly title: string;
    readonly index: number;
    readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
  };
  readonly rows: readonly (Row | undefined)[];
  readonly rowMetadata: readonly (DimensionProperties | undefined)[];
  readonly columnMetadata: readonly (DimensionProperties | undefined)[];
  readonly merges: readonly GridRange[];
  readonly protectedRanges: readonly (ProtectedRange & { readonly protectedRangeId: number })[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  readonly filterViews: readonly (FilterView & { readonly filterViewId: number })[];
  readonly charts: readonly (EmbeddedChart & { readonly chartId: number })[];
}

export interface Book {
  readonly spreadsheetId: string;
  readonly properties: {
    readonly title: string;
    readonly locale: string;
    readonly timeZone: string;
  };
  readonly sheets: readonly Sheet[];
}

/** Who may do what with the file. The owner is an editor too. */
export interface FileAccess {
  readonly owner: string;
  readonly editors: readonly string[];
}

/** A new spreadsheet as Google makes it: one tab 「シート1」 of 1000 × 26. */
export function newBook(spreadsheetId: string, title: string): Book {
  return {
    spreadsheetId,
    properties: { title, locale: 'en_US', timeZone: 'Etc/GMT' },
    sheets: [newSheet({ sheetId: 0, title: 'シート1', index: 0 })],
  };
}

export function newSheet(
  properties: SheetProperties & {
    readonly sheetId: number;
    readonly title: string;
    readonly index: number;
  },
): Sheet {
  return {
    properties: {
      ...properties,
      gridProperties: { rowCount: 1000, columnCount: 26, ...properties.gridProperties },
    },
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    protectedRanges: [],
    conditionalFormats: [],
    filterViews: [],
    charts: [],
  };
}
