/** The messages of Sheets v4 that our surface has: what a request may hold and an answer may show. */
import type {
  BasicChartSpec,
  BatchGetAnswer,
  BatchUpdateAnswer,
  BatchUpdateBody,
  BooleanCondition,
  CellData,
  CellFormat,
  ChartData,
  ColorStyle,
  ConditionalFormatRule,
  DataValidationRule,
  DimensionProperties,
  EmbeddedChart,
  ExtendedValue,
  FilterView,
  GridCoordinate,
  GridData,
  GridProperties,
  GridRange,
  ProtectedRange,
  RowData,
  SheetAnswer,
  SheetProperties,
  SpreadsheetAnswer,
} from '../../google/surface/sheets';
import { DOUBLE, FLAG, INT, TEXT, answered, key, list, message, required, word } from './schema';

type Item<T> = T extends readonly (infer U)[] ? U : never;
type Member<T, K extends keyof T> = NonNullable<T[K]>;

/** Everything is demanded but what is listed: for messages whose surface type demands it. */
const CONDITION_VALUE = message<Item<BooleanCondition['values']>>({
  userEnteredValue: required(TEXT),
});

const EXTENDED_VALUE = message<ExtendedValue>(
  {
    numberValue: DOUBLE,
    stringValue: TEXT,
    boolValue: FLAG,
    formulaValue: TEXT,
    errorValue: answered(
      message<Member<ExtendedValue, 'errorValue'>>({ type: TEXT, message: TEXT }),
    ),
  },
  'choice',
);

const COLOR_STYLE = message<ColorStyle>({
  rgbColor: required(
    message<ColorStyle['rgbColor']>({ red: DOUBLE, green: DOUBLE, blue: DOUBLE }, 'whole'),
  ),
});

type TextFormat = Member<CellFormat, 'textFormat'>;

const CELL_FORMAT = message<CellFormat>({
  numberFormat: message<Member<CellFormat, 'numberFormat'>>({
    type: required(
      word(
        'NumberFormat.NumberFormatType',
        'TEXT',
        'NUMBER',
        'PERCENT',
        'CURRENCY',
        'DATE',
        'TIME',
        'DATE_TIME',
        'SCIENTIFIC',
      ),
    ),
    pattern: TEXT,
  }),
  backgroundColorStyle: COLOR_STYLE,
  horizontalAlignment: word('HorizontalAlign', 'LEFT', 'CENTER', 'RIGHT'),
  verticalAlignment: word('VerticalAlign', 'TOP', 'MIDDLE', 'BOTTOM'),
  wrapStrategy: word('WrapStrategy', 'OVERFLOW_CELL', 'CLIP', 'WRAP'),
  textFormat: message<TextFormat>({
    bold: FLAG,
    fontSize: INT,
    foregroundColorStyle: COLOR_STYLE,
    link: message<Member<TextFormat, 'link'>>({ uri: required(TEXT) }),
  }),
});

export const GRID_RANGE = message<GridRange>({
  sheetId: required(INT),
  startRowIndex: INT,
  endRowIndex: INT,
  startColumnIndex: INT,
  endColumnIndex: INT,
});

export const GRID_COORDINATE = message<GridCoordinate>({
  sheetId: required(INT),
  rowIndex: required(INT),
  columnIndex: required(INT),
});

const CONDITION = message<BooleanCondition>({
  type: required(word('ConditionType', 'ONE_OF_RANGE', 'ONE_OF_LIST', 'CUSTOM_FORMULA')),
  values: required(list(CONDITION_VALUE)),
});

export const VALIDATION = message<DataValidationRule>(
  { condition: required(CONDITION), inputMessage: TEXT, strict: FLAG, showCustomUi: FLAG },
  'whole',
);

export const CELL = message<CellData>({
  userEnteredValue: EXTENDED_VALUE,
  userEnteredFormat: CELL_FORMAT,
  note: TEXT,
  dataValidation: VALIDATION,
  effectiveValue: answered(EXTENDED_VALUE),
  effectiveFormat: answered(CELL_FORMAT),
  formattedValue: answered(TEXT),
});

export const ROW = message<RowData>({ values: list(CELL) });

export const DIMENSION_PROPERTIES = message<DimensionProperties>({
  pixelSize: INT,
  hiddenByUser: FLAG,
  hiddenByFilter: answered(FLAG),
});

const GRID_PROPERTIES = message<GridProperties>({
  rowCount: INT,
  columnCount: INT,
  frozenRowCount: INT,
  frozenColumnCount: INT,
});

const SHEET_PROPERTY_FIELDS = {
  sheetId: INT,
  title: TEXT,
  index: INT,
  hidden: FLAG,
  gridProperties: GRID_PROPERTIES,
  tabColorStyle: COLOR_STYLE,
} as const;

export const SHEET_PROPERTIES = message<SheetProperties>(SHEET_PROPERTY_FIELDS);

/** Properties of a sheet that exists: its id says which one and cannot be changed. */
export const EXISTING_SHEET_PROPERTIES = message<SheetProperties>({
  ...SHEET_PROPERTY_FIELDS,
  sheetId: key(INT),
});

const EDITORS = message<Member<ProtectedRange, 'editors'>>({
  users: list(TEXT),
  groups: list(TEXT),
});

const PROTECTION_FIELDS = {
  description: TEXT,
  warningOnly: FLAG,
  requestingUserCanEdit: answered(FLAG),
  editors: EDITORS,
} as const;

export const PROTECTED_RANGE = message<ProtectedRange>({
  ...PROTECTION_FIELDS,
  protectedRangeId: INT,
  range: required(GRID_RANGE),
});

/** A protection that exists: its id says which one; we never move one. */
export const EXISTING_PROTECTED_RANGE = message<Omit<ProtectedRange, 'range'>>({
  ...PROTECTION_FIELDS,
  protectedRangeId: key(INT),
});

export const CONDITIONAL_FORMAT = message<ConditionalFormatRule>({
  ranges: required(list(GRID_RANGE)),
  booleanRule: required(
    message<ConditionalFormatRule['booleanRule']>({
      condition: required(CONDITION),
      format: required(CELL_FORMAT),
    }),
  ),
});

type FilterSpec = Item<Member<FilterView, 'filterSpecs'>>;
type FilterCriteria = FilterSpec['filterCriteria'];

export const FILTER_VIEW = message<FilterView>({
  filterViewId: INT,
  title: required(TEXT),
  range: required(GRID_RANGE),
  filterSpecs: list(
    message<FilterSpec>({
      columnIndex: required(INT),
      filterCriteria: required(
        message<FilterCriteria>({
          hiddenValues: list(TEXT),
          condition: message<Member<FilterCriteria, 'condition'>>({
            type: required(word('ConditionType', 'TEXT_EQ', 'TEXT_CONTAINS', 'CUSTOM_FORMULA')),
            values: required(list(CONDITION_VALUE)),
          }),
        }),
      ),
    }),
  ),
});

const CHART_DATA = message<ChartData>({
  sourceRange: required(message<ChartData['sourceRange']>({ sources: required(list(GRID_RANGE)) })),
});

const AXIS = word('BasicChartAxisPosition', 'BOTTOM_AXIS', 'LEFT_AXIS');

const BASIC_CHART = message<BasicChartSpec>({
  chartType: required(word('BasicChartType', 'COLUMN', 'BAR', 'LINE')),
  stackedType: word('BasicChartStackedType', 'STACKED', 'PERCENT_STACKED'),
  legendPosition: required(word('BasicChartLegendPosition', 'BOTTOM_LEGEND')),
  headerCount: required(INT),
  axis: required(
    list(message<Item<BasicChartSpec['axis']>>({ position: required(AXIS), title: TEXT })),
  ),
  domains: required(
    list(message<Item<BasicChartSpec['domains']>>({ domain: required(CHART_DATA) })),
  ),
  series: required(
    list(
      message<Item<BasicChartSpec['series']>>({
        series: required(CHART_DATA),
        targetAxis: required(AXIS),
        colorStyle: required(COLOR_STYLE),
      }),
    ),
  ),
});

type Overlay = EmbeddedChart['position']['overlayPosition'];

export const EMBEDDED_CHART = message<EmbeddedChart>({
  chartId: INT,
  spec: required(
    message<EmbeddedChart['spec']>({
      title: required(TEXT),
      hiddenDimensionStrategy: required(word('ChartHiddenDimensionStrategy', 'SHOW_ALL')),
      basicChart: required(BASIC_CHART),
    }),
  ),
  position: required(
    message<EmbeddedChart['position']>({
      overlayPosition: required(
        message<Overlay>({
          anchorCell: required(GRID_COORDINATE),
          widthPixels: required(INT),
          heightPixels: required(INT),
        }),
      ),
    }),
  ),
});

const GRID_DATA = message<GridData>({
  startRow: INT,
  startColumn: INT,
  rowData: list(ROW),
  columnMetadata: list(DIMENSION_PROPERTIES),
});

const SHEET = message<SheetAnswer>({
  properties: SHEET_PROPERTIES,
  data: list(GRID_DATA),
  merges: list(GRID_RANGE),
  protectedRanges: list(PROTECTED_RANGE),
  conditionalFormats: list(CONDITIONAL_FORMAT),
  filterViews: list(FILTER_VIEW),
  charts: list(EMBEDDED_CHART),
});

export const SPREADSHEET_PROPERTIES = message<Member<SpreadsheetAnswer, 'properties'>>({
  title: TEXT,
  locale: TEXT,
  timeZone: TEXT,
});

export const SPREADSHEET = message<SpreadsheetAnswer>({
  spreadsheetId: TEXT,
  properties: SPREADSHEET_PROPERTIES,
  sheets: list(SHEET),
});

/** What a batch may answer per request. */
export interface Reply {
  readonly addSheet?: object;
  readonly duplicateSheet?: object;
  readonly addProtectedRange?: object;
  readonly addFilterView?: object;
  readonly addChart?: object;
}

const REPLY = message<Reply>({
  addSheet: message<{ properties: object }>({ properties: SHEET_PROPERTIES }),
  duplicateSheet: message<{ properties: object }>({ properties: SHEET_PROPERTIES }),
  addProtectedRange: message<{ protectedRange: object }>({ protectedRange: PROTECTED_RANGE }),
  addFilterView: message<{ filter: object }>({ filter: FILTER_VIEW }),
  addChart: message<{ chart: object }>({ chart: EMBEDDED_CHART }),
});

export const BATCH_ANSWER = message<BatchUpdateAnswer>({
  spreadsheetId: TEXT,
  replies: list(REPLY),
  updatedSpreadsheet: SPREADSHEET,
});

/** The body around the requests; these are checked one by one, to name their place. */
export const BATCH_SETTINGS = message<Omit<BatchUpdateBody, 'requests'>>({
  includeSpreadsheetInResponse: FLAG,
  responseRanges: list(TEXT),
  responseIncludeGridData: FLAG,
});

/** `values` are plain lists: a mask may name them, never a part of them. */
export const BATCH_GET_ANSWER = message<BatchGetAnswer>({
  spreadsheetId: TEXT,
  valueRanges: list(
    message<Item<Member<BatchGetAnswer, 'valueRanges'>>>({ range: TEXT, values: list(list(TEXT)) }),
  ),
});
