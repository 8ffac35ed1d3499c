/** Refusals of JSON that is no batch of requests of our surface. */
import { RESULTS, text } from '../sheetsOffice';
import { malformed, type RefusalCase } from './refusalCase';

const rows = (startIndex: number, endIndex: number, sheetId = RESULTS) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

const oneCell = (cell: object, fields: string) => ({
  start: { sheetId: RESULTS, rowIndex: 0, columnIndex: 0 },
  rows: [{ values: [cell] }],
  fields,
});

/** Refused before anything is applied. */
export const JSON_CASES: readonly RefusalCase[] = [
  malformed('an empty batch is refused', 'Google', 'Must specify at least one request.', []),
  malformed('a request of no kind is refused', 'host', 'Invalid requests[0]: No request set.', [
    {},
  ]),
  malformed(
    'an unknown kind of request is refused',
    'Google',
    'Invalid JSON payload received. Unknown name "clearCells" at \'requests[0]\': Cannot find field.',
    [{ clearCells: {} }],
  ),
  malformed(
    'two kinds in one request are refused',
    'Google',
    "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteDimension'",
    [
      {
        insertDimension: { range: rows(1, 2), inheritFromBefore: true },
        deleteDimension: { range: rows(1, 2) },
      },
    ],
  ),
  malformed(
    'a request that is a text is refused',
    'Google',
    'Invalid value at \'requests[0]\' (Request), "updateCells"',
    ['updateCells'],
  ),
  malformed(
    'an unknown field is refused with its place',
    'Google',
    'Invalid JSON payload received. Unknown name "sheetID" at \'requests[0].update_cells.start\': Cannot find field.',
    [
      {
        updateCells: {
          ...oneCell(text('7'), 'userEnteredValue'),
          start: { sheetID: RESULTS, rowIndex: 0, columnIndex: 0 },
        },
      },
    ],
  ),
  malformed(
    'an unknown field deep in a cell is refused',
    'Google',
    'Invalid JSON payload received. Unknown name "bolt" at \'requests[0].update_cells.rows[0].values[0].user_entered_format.text_format\': Cannot find field.',
    [
      {
        updateCells: oneCell(
          { userEnteredFormat: { textFormat: { bolt: true } } },
          'userEnteredFormat',
        ),
      },
    ],
  ),
  malformed(
    'a text for a number is refused',
    'Google',
    'Invalid value at \'requests[0].update_cells.rows[0].values[0].user_entered_value.number_value\' (TYPE_DOUBLE), "5"',
    [{ updateCells: oneCell({ userEnteredValue: { numberValue: '5' } }, 'userEnteredValue') }],
  ),
  malformed(
    'NaN is refused',
    'host',
    "Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value.number_value' (TYPE_DOUBLE), NaN",
    [
      {
        updateCells: oneCell({ userEnteredValue: { numberValue: Number.NaN } }, 'userEnteredValue'),
      },
    ],
  ),
  malformed(
    'an index that is no whole number is refused',
    'Google',
    "Invalid value at 'requests[0].append_dimension.length' (TYPE_INT32), 1.5",
    [{ appendDimension: { sheetId: RESULTS, dimension: 'ROWS', length: 1.5 } }],
  ),
  malformed(
    'a word outside its list is refused',
    'Google',
    'Invalid value at \'requests[0].append_dimension.dimension\' (type.googleapis.com/google.apps.sheets.v4.Dimension), "ROW"',
    [{ appendDimension: { sheetId: RESULTS, dimension: 'ROW', length: 1 } }],
  ),
  malformed(
    'null is refused',
    'host',
    "Invalid value at 'requests[0].update_cells.rows[0].values[0].note' (TYPE_STRING), null",
    [{ updateCells: oneCell({ note: null }, 'note') }],
  ),
  malformed(
    'a missing sheetId is refused, not read as 0',
    'host',
    "Invalid value at 'requests[0].update_cells.start': sheetId is missing and has to be given.",
    [
      {
        updateCells: {
          ...oneCell(text('7'), 'userEnteredValue'),
          start: { rowIndex: 0, columnIndex: 0 },
        },
      },
    ],
  ),
  malformed(
    'two values in one cell are refused',
    'Google',
    "Invalid value at 'requests[0].update_cells.rows[0].values[0].user_entered_value' (oneof), oneof field 'kind' is already set. Cannot set 'numberValue'",
    [
      {
        updateCells: oneCell(
          { userEnteredValue: { stringValue: 'a', numberValue: 1 } },
          'userEnteredValue',
        ),
      },
    ],
  ),
  malformed(
    'a computed value cannot be written',
    'host',
    "Invalid value at 'requests[0].update_cells.rows[0].values[0].formatted_value': formattedValue is read-only and cannot be set.",
    [{ updateCells: oneCell({ formattedValue: '7' }, 'formattedValue') }],
  ),
];
