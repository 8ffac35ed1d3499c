/** What a request of each kind may hold, and must hold. */
import type { DimensionRange } from '../../../google/surface/sheets';
import {
  CELL,
  CONDITIONAL_FORMAT,
  DIMENSION_PROPERTIES,
  EMBEDDED_CHART,
  EXISTING_PROTECTED_RANGE,
  EXISTING_SHEET_PROPERTIES,
  FILTER_VIEW,
  GRID_COORDINATE,
  GRID_RANGE,
  PROTECTED_RANGE,
  ROW,
  SHEET_PROPERTIES,
  VALIDATION,
} from '../messages';
import { FLAG, INT, type Message, TEXT, list, message, required, word } from '../schema';
import type { RequestKind, RequestOf } from './request';

const DIMENSION = word('Dimension', 'ROWS', 'COLUMNS');

const DIMENSION_RANGE = message<DimensionRange>({
  sheetId: required(INT),
  dimension: required(DIMENSION),
  startIndex: required(INT),
  endIndex: required(INT),
});

/** What `updateSpreadsheetProperties` may change. */
export const CHANGEABLE_PROPERTIES = message<
  RequestOf<'updateSpreadsheetProperties'>['properties']
>({ locale: TEXT, timeZone: TEXT });

const FIELDS = required(TEXT);

/** By kind; there is none for a kind that our surface lacks, so the host refuses it. */
export const REQUEST_MESSAGES: Readonly<Record<RequestKind, Message>> = {
  updateSpreadsheetProperties: message<RequestOf<'updateSpreadsheetProperties'>>({
    properties: required(CHANGEABLE_PROPERTIES),
    fields: FIELDS,
  }),
  addSheet: message<RequestOf<'addSheet'>>({ properties: required(SHEET_PROPERTIES) }),
  updateSheetProperties: message<RequestOf<'updateSheetProperties'>>({
    properties: required(EXISTING_SHEET_PROPERTIES),
    fields: FIELDS,
  }),
  duplicateSheet: message<RequestOf<'duplicateSheet'>>({
    sourceSheetId: required(INT),
    newSheetId: required(INT),
    newSheetName: required(TEXT),
    insertSheetIndex: INT,
  }),
  updateCells: message<RequestOf<'updateCells'>>({
    rows: required(list(ROW)),
    fields: FIELDS,
    start: required(GRID_COORDINATE),
  }),
  repeatCell: message<RequestOf<'repeatCell'>>({
    range: required(GRID_RANGE),
    cell: required(CELL),
    fields: FIELDS,
  }),
  appendCells: message<RequestOf<'appendCells'>>({
    sheetId: required(INT),
    rows: required(list(ROW)),
    fields: FIELDS,
  }),
  appendDimension: message<RequestOf<'appendDimension'>>({
    sheetId: required(INT),
    dimension: required(DIMENSION),
    length: required(INT),
  }),
  insertDimension: message<RequestOf<'insertDimension'>>({
    range: required(DIMENSION_RANGE),
    inheritFromBefore: required(FLAG),
  }),
  deleteDimension: message<RequestOf<'deleteDimension'>>({ range: required(DIMENSION_RANGE) }),
  updateDimensionProperties: message<RequestOf<'updateDimensionProperties'>>({
    range: required(DIMENSION_RANGE),
    properties: required(DIMENSION_PROPERTIES),
    fields: FIELDS,
  }),
  setDataValidation: message<RequestOf<'setDataValidation'>>({
    range: required(GRID_RANGE),
    rule: required(VALIDATION),
    filteredRowsIncluded: FLAG,
  }),
  addProtectedRange: message<RequestOf<'addProtectedRange'>>({
    protectedRange: required(PROTECTED_RANGE),
  }),
  updateProtectedRange: message<RequestOf<'updateProtectedRange'>>({
    protectedRange: required(EXISTING_PROTECTED_RANGE),
    fields: FIELDS,
  }),
  addConditionalFormatRule: message<RequestOf<'addConditionalFormatRule'>>({
    rule: required(CONDITIONAL_FORMAT),
    index: required(INT),
  }),
  addFilterView: message<RequestOf<'addFilterView'>>({ filter: required(FILTER_VIEW) }),
  addChart: message<RequestOf<'addChart'>>({ chart: required(EMBEDDED_CHART) }),
};
