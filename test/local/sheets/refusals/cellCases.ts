/** Refusals of requests that write cells. */
import { RESULTS, SECTION, SETTINGS, text } from '../sheetsOffice';
import { PROTECTED, refused, type RefusalCase } from './refusalCase';

const oneCell = (cell: object, fields: string) => ({
  start: { sheetId: RESULTS, rowIndex: 0, columnIndex: 0 },
  rows: [{ values: [cell] }],
  fields,
});

const dropDown = (type: string, ...values: string[]) => ({
  range: { sheetId: RESULTS, startRowIndex: 1 },
  rule: { condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) } },
  filteredRowsIncluded: true,
});

const FIELD_TEXT =
  "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)";

/** updateCells, repeatCell, appendCells, setDataValidation. */
export const CELL_CASES: readonly RefusalCase[] = [
  refused(
    'updateCells',
    'an empty mask writes nothing',
    'Google',
    FIELD_TEXT,
    oneCell(text('7'), ''),
  ),
  refused(
    'updateCells',
    'a mask with an unknown field is refused',
    'host',
    'Invalid field: value',
    oneCell(text('7'), 'value'),
  ),
  refused(
    'updateCells',
    'a mask that starts at the row is refused',
    'host',
    'Invalid field: rows',
    oneCell(text('7'), 'rows.values.userEnteredValue'),
  ),
  refused(
    'updateCells',
    'a mask that names a computed field is refused',
    'host',
    'Invalid field: effectiveValue',
    oneCell(text('7'), 'effectiveValue'),
  ),
  refused(
    'updateCells',
    'a mask that names part of a value is refused',
    'host',
    'Invalid field: userEnteredValue.stringValue',
    oneCell(text('7'), 'userEnteredValue.stringValue'),
  ),
  refused(
    'updateCells',
    'a member that the mask leaves out is refused',
    'host',
    "'fields' does not list note, which the request holds. Google would ignore it; list it or leave it out.",
    oneCell({ ...text('7'), note: '注' }, 'userEnteredValue'),
  ),
  refused(
    'updateCells',
    'a tab that is not there cannot be written to',
    'Google',
    'No grid with id: 99',
    {
      ...oneCell(text('7'), 'userEnteredValue'),
      start: { sheetId: 99, rowIndex: 0, columnIndex: 0 },
    },
  ),
  refused(
    'updateCells',
    'rows below the grid cannot be written',
    'host',
    'Attempting to write row: 20, beyond the last requested row of: 19',
    {
      ...oneCell(text('7'), 'userEnteredValue'),
      start: { sheetId: RESULTS, rowIndex: 20, columnIndex: 0 },
    },
  ),
  refused(
    'updateCells',
    'columns right of the grid cannot be written',
    'Google',
    'Attempting to write column: 6, beyond the last requested column of: 5',
    {
      ...oneCell(text('7'), 'userEnteredValue'),
      start: { sheetId: RESULTS, rowIndex: 0, columnIndex: 6 },
    },
  ),
  refused(
    'updateCells',
    'a negative corner is refused',
    'host',
    `start {"sheetId":${String(RESULTS)},"rowIndex":-1,"columnIndex":0} has a negative index.`,
    {
      ...oneCell(text('7'), 'userEnteredValue'),
      start: { sheetId: RESULTS, rowIndex: -1, columnIndex: 0 },
    },
  ),
  refused(
    'updateCells',
    'rows without a cell are refused',
    'host',
    'rows holds no cell to write.',
    { ...oneCell(text('7'), 'userEnteredValue'), rows: [{}] },
  ),
  refused(
    'updateCells',
    'a text of 50,001 characters is refused',
    'Google',
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    oneCell(text('あ'.repeat(50_001)), 'userEnteredValue'),
  ),
  refused(
    'updateCells',
    'a formula without = is refused',
    'host',
    'formulaValue "SUM(A1)" does not begin with "=".',
    oneCell({ userEnteredValue: { formulaValue: 'SUM(A1)' } }, 'userEnteredValue'),
  ),
  refused(
    'updateCells',
    'a value that holds nothing is refused',
    'host',
    'userEnteredValue holds none of numberValue, stringValue, boolValue, formulaValue.',
    oneCell({ userEnteredValue: {} }, 'userEnteredValue'),
  ),
  refused(
    'updateCells',
    'a protected tab cannot be written to by others',
    'Google',
    PROTECTED,
    {
      start: { sheetId: SETTINGS, rowIndex: 1, columnIndex: 0 },
      rows: [{ values: [text('7')] }],
      fields: 'userEnteredValue',
    },
    SECTION,
  ),
  refused(
    'repeatCell',
    'a range that begins below the grid cannot be filled',
    'Google',
    "Range ('年度実績'!A21:B) exceeds grid limits. Max rows: 20, max columns: 6",
    {
      range: { sheetId: RESULTS, startRowIndex: 20, endColumnIndex: 2 },
      cell: text('7'),
      fields: 'userEnteredValue',
    },
  ),
  refused(
    'repeatCell',
    'a range that ends below the grid is not cut off but refused',
    'host',
    "Range ('年度実績'!A1:B21) exceeds grid limits. Max rows: 20, max columns: 6",
    {
      range: { sheetId: RESULTS, endRowIndex: 21, endColumnIndex: 2 },
      cell: text('7'),
      fields: 'userEnteredValue',
    },
  ),
  refused(
    'repeatCell',
    'a range without a cell is refused',
    'host',
    `range {"sheetId":${String(RESULTS)},"startRowIndex":3,"endRowIndex":3} holds no cell.`,
    {
      range: { sheetId: RESULTS, startRowIndex: 3, endRowIndex: 3 },
      cell: text('7'),
      fields: 'userEnteredValue',
    },
  ),
  refused(
    'repeatCell',
    'a range with a negative index is refused',
    'host',
    `range {"sheetId":${String(RESULTS)},"startRowIndex":-1} has a negative index.`,
    { range: { sheetId: RESULTS, startRowIndex: -1 }, cell: text('7'), fields: 'userEnteredValue' },
  ),
  refused(
    'repeatCell',
    'a protected tab cannot be filled by others',
    'Google',
    PROTECTED,
    { range: { sheetId: SETTINGS }, cell: text('7'), fields: 'userEnteredValue' },
    SECTION,
  ),
  refused(
    'appendCells',
    'columns right of the grid cannot be appended',
    'host',
    'Attempting to write column: 6, beyond the last requested column of: 5',
    {
      sheetId: RESULTS,
      rows: [{ values: Array.from({ length: 7 }, () => text('7')) }],
      fields: 'userEnteredValue',
    },
  ),
  refused(
    'appendCells',
    'a protected tab cannot be appended to by others',
    'Google',
    PROTECTED,
    { sheetId: SETTINGS, rows: [{ values: [text('7')] }], fields: 'userEnteredValue' },
    SECTION,
  ),
  refused(
    'setDataValidation',
    'choices from a tab that is not there are refused',
    'host',
    "Invalid ConditionValue.userEnteredValue: ='選択肢'!$B$2:$B",
    dropDown('ONE_OF_RANGE', "='選択肢'!$B$2:$B"),
  ),
  refused(
    'setDataValidation',
    'a list without entries is refused',
    'host',
    "ConditionType 'ONE_OF_LIST' takes 1 to 500 values, found 0.",
    dropDown('ONE_OF_LIST'),
  ),
  refused(
    'setDataValidation',
    'two ranges of choices are refused',
    'host',
    "ConditionType 'ONE_OF_RANGE' takes 1 values, found 2.",
    dropDown('ONE_OF_RANGE', "='設定'!A1:A3", "='設定'!B1:B3"),
  ),
  refused(
    'setDataValidation',
    'a custom rule that is no formula is refused',
    'host',
    'Invalid ConditionValue.userEnteredValue: A1>0',
    dropDown('CUSTOM_FORMULA', 'A1>0'),
  ),
  refused(
    'setDataValidation',
    'a protected tab takes no drop-down of others',
    'Google',
    PROTECTED,
    { ...dropDown('ONE_OF_LIST', 'A'), range: { sheetId: SETTINGS } },
    SECTION,
  ),
];
