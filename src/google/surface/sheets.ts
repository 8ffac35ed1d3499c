/**
 * The Sheets v4 advanced service, as far as we allow ourselves to use it.
 *
 * These are our own narrow interfaces, not the published types: those lack parameters that work
 * (`fields` on batchUpdate) and leave every property optional, so that a misspelt one compiles.
 * `published.ts` holds them against the published types. The local host implements exactly these.
 */

/** One typed or computed value. Exactly one property is present. */
export interface ExtendedValue {
  readonly numberValue?: number;
  readonly stringValue?: string;
  readonly boolValue?: boolean;
  readonly formulaValue?: string;
  readonly errorValue?: { readonly type: string; readonly message: string };
}

export interface ColorStyle {
  readonly rgbColor: { readonly red?: number; readonly green?: number; readonly blue?: number };
}

export type NumberFormatType =
  'TEXT' | 'NUMBER' | 'PERCENT' | 'CURRENCY' | 'DATE' | 'TIME' | 'DATE_TIME' | 'SCIENTIFIC';

export interface CellFormat {
  readonly numberFormat?: { readonly type: NumberFormatType; readonly pattern?: string };
  readonly backgroundColorStyle?: ColorStyle;
  readonly horizontalAlignment?: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly verticalAlignment?: 'TOP' | 'MIDDLE' | 'BOTTOM';
  readonly wrapStrategy?: 'OVERFLOW_CELL' | 'CLIP' | 'WRAP';
  readonly textFormat?: {
    readonly bold?: boolean;
    readonly fontSize?: number;
    readonly foregroundColorStyle?: ColorStyle;
    readonly link?: { readonly uri: string };
  };
}

/** A half-open rectangle of zero-based indexes; a missing bound is unbounded. */
export interface GridRange {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

export interface GridCoordinate {
  readonly sheetId: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

export interface BooleanCondition {
  readonly type: 'ONE_OF_RANGE' | 'ONE_OF_LIST' | 'CUSTOM_FORMULA';
  readonly values: readonly { readonly userEnteredValue: string }[];
}

export interface DataValidationRule {
  readonly condition: BooleanCondition;
  readonly inputMessage?: string;
  readonly strict?: boolean;
  readonly showCustomUi?: boolean;
}

/** A cell. `effectiveValue`, `effectiveFormat` and `formattedValue` are answered, never written. */
export interface CellData {
  readonly userEnteredValue?: ExtendedValue;
  readonly userEnteredFormat?: CellFormat;
  readonly note?: string;
  readonly dataValidation?: DataValidationRule;
  readonly effectiveValue?: ExtendedValue;
  readonly effectiveFormat?: CellFormat;
  readonly formattedValue?: string;
}

export interface RowData {
  readonly values?: readonly CellData[];
}

export interface GridData {
  readonly startRow?: number;
  readonly startColumn?: number;
  readonly rowData?: readonly RowData[];
  readonly columnMetadata?: readonly DimensionProperties[];
}

export interface DimensionProperties {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
  readonly hiddenByFilter?: boolean;
}

export interface GridProperties {
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly frozenRowCount?: number;
  readonly frozenColumnCount?: number;
}

export interface SheetProperties {
  readonly sheetId?: number;
  readonly title?: string;
  readonly index?: number;
  readonly hidden?: boolean;
  readonly gridProperties?: GridProperties;
  readonly tabColorStyle?: ColorStyle;
}

export interface ProtectedRange {
  readonly protectedRangeId?: number;
  readonly range: GridRange;
  readonly description?: string;
  readonly warningOnly?: boolean;
  /** Answered only: may the caller edit this range? */
  readonly requestingUserCanEdit?: boolean;
  readonly editors?: { readonly users?: readonly string[]; readonly groups?: readonly string[] };
}

export interface ConditionalFormatRule {
  readonly ranges: readonly GridRange[];
  readonly booleanRule: { readonly condition: BooleanCondition; readonly format: CellFormat };
}

export interface FilterView {
  readonly filterViewId?: number;
  readonly title: string;
  readonly range: GridRange;
  readonly filterSpecs?: readonly {
    readonly columnIndex: number;
    readonly filterCriteria: {
      readonly hiddenValues?: readonly string[];
      readonly condition?: {
        readonly type: 'TEXT_EQ' | 'TEXT_CONTAINS' | 'CUSTOM_FORMULA';
        readonly values: readonly { readonly userEnteredValue: string }[];
      };
    };
  }[];
}

/** The cells that a domain or a series stands on: one column or row. */
export interface ChartData {
  readonly sourceRange: { readonly sources: readonly GridRange[] };
}

export interface BasicChartSpec {
  readonly chartType: 'COLUMN' | 'BAR' | 'LINE';
  readonly stackedType?: 'STACKED' | 'PERCENT_STACKED';
  readonly legendPosition: 'BOTTOM_LEGEND';
  readonly headerCount: number;
  /** In a bar chart the values stand along the bottom, in the others on the left. */
  readonly axis: readonly {
    readonly position: 'BOTTOM_AXIS' | 'LEFT_AXIS';
    readonly title?: string;
  }[];
  readonly domains: readonly { readonly domain: ChartData }[];
  readonly series: readonly {
    readonly series: ChartData;
    readonly targetAxis: 'BOTTOM_AXIS' | 'LEFT_AXIS';
    readonly colorStyle: ColorStyle;
  }[];
}

/** A native chart that lies over the cells of a tab. */
export interface EmbeddedChart {
  readonly chartId?: number;
  readonly spec: {
    readonly title: string;
    readonly hiddenDimensionStrategy: 'SHOW_ALL';
    readonly basicChart: BasicChartSpec;
  };
  readonly position: {
    readonly overlayPosition: {
      readonly anchorCell: GridCoordinate;
      readonly widthPixels: number;
      readonly heightPixels: number;
    };
  };
}

/** The kinds of request that a batch may hold. Whatever is not here does not compile. */
export type SheetsRequest =
  | {
      readonly updateSpreadsheetProperties: {
        readonly properties: { readonly locale?: string; readonly timeZone?: string };
        readonly fields: string;
      };
    }
  | { readonly addSheet: { readonly properties: SheetProperties } }
  | {
      readonly updateSheetProperties: {
        readonly properties: SheetProperties & { readonly sheetId: number };
        readonly fields: string;
      };
    }
  | {
      readonly updateCells: {
        readonly rows: readonly RowData[];
        readonly fields: string;
        readonly start: GridCoordinate;
      };
    }
  | {
      readonly repeatCell: {
        readonly range: GridRange;
        readonly cell: CellData;
        readonly fields: string;
      };
    }
  | {
      readonly appendCells: {
        readonly sheetId: number;
        readonly rows: readonly RowData[];
        readonly fields: string;
      };
    }
  | {
      readonly appendDimension: {
        readonly sheetId: number;
        readonly dimension: 'ROWS' | 'COLUMNS';
        readonly length: number;
      };
    }
  | {
      readonly insertDimension: {
        readonly range: DimensionRange;
        readonly inheritFromBefore: boolean;
      };
    }
  | { readonly deleteDimension: { readonly range: DimensionRange } }
  | {
      readonly updateDimensionProperties: {
        readonly range: DimensionRange;
        readonly properties: DimensionProperties;
        readonly fields: string;
      };
    }
  | {
      readonly setDataValidation: {
        readonly range: GridRange;
        readonly rule: DataValidationRule;
        readonly filteredRowsIncluded: true;
      };
    }
  | { readonly addProtectedRange: { readonly protectedRange: ProtectedRange } }
  | {
      readonly updateProtectedRange: {
        readonly protectedRange: Omit<ProtectedRange, 'range'> & {
          readonly protectedRangeId: number;
        };
        readonly fields: string;
      };
    }
  | {
      readonly addConditionalFormatRule: {
        readonly rule: ConditionalFormatRule;
        readonly index: number;
      };
    }
  | { readonly addFilterView: { readonly filter: FilterView } }
  | { readonly addChart: { readonly chart: EmbeddedChart } }
  | {
      readonly duplicateSheet: {
        readonly sourceSheetId: number;
        readonly newSheetId: number;
        readonly newSheetName: string;
        readonly insertSheetIndex?: number;
      };
    };

export interface DimensionRange {
  readonly sheetId: number;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly startIndex: number;
  readonly endIndex: number;
}

export interface BatchUpdateBody {
  readonly requests: readonly SheetsRequest[];
  readonly includeSpreadsheetInResponse?: boolean;
  readonly responseRanges?: readonly string[];
  readonly responseIncludeGridData?: boolean;
}

export interface SheetAnswer {
  readonly properties?: SheetProperties;
  readonly data?: readonly GridData[];
  readonly merges?: readonly GridRange[];
  readonly protectedRanges?: readonly ProtectedRange[];
  /** People's own rules may be gradients, without a condition. */
  readonly conditionalFormats?: readonly {
    readonly booleanRule?: { readonly condition?: BooleanCondition };
  }[];
  readonly filterViews?: readonly FilterView[];
  /** People's own charts may be of any kind: only the ids are asked for. */
  readonly charts?: readonly { readonly chartId?: number }[];
}

export interface SpreadsheetAnswer {
  readonly spreadsheetId?: string;
  readonly properties?: {
    readonly title?: string;
    readonly locale?: string;
    readonly timeZone?: string;
  };
  readonly sheets?: readonly SheetAnswer[];
}

export interface BatchUpdateAnswer {
  readonly spreadsheetId?: string;
  readonly replies?: readonly object[];
  readonly updatedSpreadsheet?: SpreadsheetAnswer;
}

export type PlainValue = string | number | boolean;

export interface BatchGetAnswer {
  readonly spreadsheetId?: string;
  /** One per range asked for, in order; `values` is absent where all cells are empty. */
  readonly valueRanges?: readonly {
    readonly range?: string;
    readonly values?: readonly (readonly PlainValue[])[];
  }[];
}

export interface SheetsService {
  readonly Spreadsheets: {
    get(
      spreadsheetId: string,
      options: { readonly ranges?: readonly string[]; readonly fields: string },
    ): SpreadsheetAnswer;
    batchUpdate(
      body: BatchUpdateBody,
      spreadsheetId: string,
      options: { readonly fields: string },
    ): BatchUpdateAnswer;
    readonly Values: {
      batchGet(
        spreadsheetId: string,
        options: {
          readonly ranges: readonly string[];
          readonly valueRenderOption: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA';
          readonly fields: string;
        },
      ): BatchGetAnswer;
    };
  };
}
