/** Refusals of whole calls: rights, ids, parameters, masks, ranges. */
import { type Book } from '../../../../src/local/sheets/book';
import { sheetsHandlers } from '../../../../src/local/sheets/handlers';
import { batchGetValues } from '../../../../src/local/sheets/values';
import { ACCESS, CLERK, RESULTS, STRANGER, batch, read, text, write } from '../sheetsOffice';
import { called, type RefusalCase } from './refusalCase';

const badMask = (path: string) =>
  "Request contains an invalid argument. Error expanding 'fields' parameter. " +
  `Cannot find matching fields for path '${path}'.`;

const get = (fields: string, ranges?: string[]) => (book: Book) => read(book, fields, ranges);

const values =
  (...ranges: string[]) =>
  (book: Book) =>
    batchGetValues(book, ACCESS, CLERK, {
      ranges,
      valueRenderOption: 'UNFORMATTED_VALUE',
      fields: 'valueRanges',
    });

const handle =
  (name: string, ...args: unknown[]) =>
  (book: Book) =>
    sheetsHandlers[name]?.(
      {
        scriptId: 's',
        book,
        access: ACCESS,
        files: [],
        outbox: [],
        scriptProperties: {},
        userProperties: {},
        triggers: [],
        grants: {},
        lockHolder: null,
        quotaUses: [],
        now: 0,
        lastId: 0,
      },
      { runId: 1, user: CLERK, kind: 'menu' },
      args,
    );

/** Tried on reads and writes as a whole. */
export const CALLS: readonly RefusalCase[] = [
  called(
    'get',
    'a stranger may not open the file',
    'Google',
    403,
    'The caller does not have permission',
    (book) => read(book, 'spreadsheetId', undefined, STRANGER),
  ),
  called(
    'get',
    'another spreadsheet is not found',
    'Google',
    404,
    'Requested entity was not found.',
    handle('Sheets.Spreadsheets.get', 'book-2', { fields: 'spreadsheetId' }),
  ),
  called(
    'get',
    'a parameter that the method does not have is refused',
    'Google',
    400,
    'Invalid JSON payload received. Unknown name "range": Cannot bind query parameter. Field \'range\' could not be found in request message.',
    handle('Sheets.Spreadsheets.get', 'book-1', { range: 'A1', fields: 'spreadsheetId' }),
  ),
  called(
    'get',
    'a mask with an unknown path is refused',
    'Google',
    400,
    badMask('sheets.properties.name'),
    get('sheets(properties(name))'),
  ),
  called(
    'get',
    'a mask with a blank in it is refused',
    'Google',
    400,
    badMask('spreadsheetId, sheets'),
    get('spreadsheetId, sheets'),
  ),
  called(
    'get',
    'a mask with an open bracket is refused',
    'host',
    400,
    badMask('sheets(properties'),
    get('sheets(properties'),
  ),
  called('get', 'an empty mask is refused', 'host', 400, badMask(''), get('')),
  called(
    'get',
    'one unknown tab fails the whole read',
    'Google',
    400,
    "Unable to parse range: '予算'!A1",
    get('sheets.data.rowData', ["'年度実績'!A1", "'予算'!A1"]),
  ),
  called(
    'get',
    'a title in another case is an unknown tab',
    'host',
    400,
    'Unable to parse range: sheet',
    get('spreadsheetId', ['sheet']),
  ),
  called(
    'get',
    'a range without a tab is refused',
    'host',
    400,
    'Unable to parse range: A1:B2',
    get('spreadsheetId', ['A1:B2']),
  ),
  called(
    'get',
    'a Japanese title without quotes is refused',
    'host',
    400,
    'Unable to parse range: 年度実績!A1',
    get('spreadsheetId', ['年度実績!A1']),
  ),
  called(
    'get',
    'a range that begins below the grid is refused',
    'Google',
    400,
    "Range ('年度実績'!A21:B) exceeds grid limits. Max rows: 20, max columns: 6",
    get('spreadsheetId', ["'年度実績'!A21:B"]),
  ),
  called(
    'batchGet',
    'one unknown tab fails the reading of all values',
    'Google',
    400,
    "Unable to parse range: '予算'!A:C",
    values("'年度実績'!A:C", "'予算'!A:C"),
  ),
  called(
    'batchGet',
    'corners in the wrong order are refused',
    'host',
    400,
    "Unable to parse range: '年度実績'!C3:A1",
    values("'年度実績'!C3:A1"),
  ),
  called(
    'batchGet',
    'a range right of the grid is refused',
    'Google',
    400,
    "Range ('年度実績'!G1) exceeds grid limits. Max rows: 20, max columns: 6",
    values("'年度実績'!G1"),
  ),
  called(
    'batchGet',
    'a render option that does not exist is refused',
    'Google',
    400,
    'Invalid value at \'query.value_render_option\' (type.googleapis.com/google.apps.sheets.v4.ValueRenderOption), "RAW"',
    handle('Sheets.Spreadsheets.Values.batchGet', 'book-1', {
      ranges: ["'設定'"],
      valueRenderOption: 'RAW',
      fields: 'valueRanges',
    }),
  ),
  called(
    'batchUpdate',
    'a stranger may not write',
    'Google',
    403,
    'The caller does not have permission',
    (book) => batch(book, [write(RESULTS, 1, 0, [[text('7')]])], STRANGER),
  ),
  called(
    'batchUpdate',
    'another spreadsheet is not written to',
    'Google',
    404,
    'Requested entity was not found.',
    handle('Sheets.Spreadsheets.batchUpdate', { requests: [] }, 'book-2', { fields: 'replies' }),
  ),
  called(
    'batchUpdate',
    'a wrong mask of the answer stops the write',
    'Google',
    400,
    badMask('reply'),
    (book) => batch(book, [write(RESULTS, 1, 0, [[text('7')]])], CLERK, {}, 'reply'),
  ),
  called(
    'batchUpdate',
    'an unknown name beside the requests is refused',
    'Google',
    400,
    'Invalid JSON payload received. Unknown name "range": Cannot find field.',
    (book) => batch(book, [write(RESULTS, 1, 0, [[text('7')]])], CLERK, { range: 'A1' }),
  ),
  called(
    'batchUpdate',
    'a range of the answer that only the batch makes is refused',
    'host',
    400,
    "Unable to parse range: '新'!A1",
    (book) =>
      batch(book, [{ addSheet: { properties: { title: '新' } } }], CLERK, {
        includeSpreadsheetInResponse: true,
        responseRanges: ["'新'!A1"],
      }),
  ),
];
