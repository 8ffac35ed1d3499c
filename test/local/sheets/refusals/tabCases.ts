/** Refusals of requests on tabs and on the file. */
import { newBook } from '../../../../src/local/sheets/book';
import { RESULTS, SECTION, SETTINGS, batch } from '../sheetsOffice';
import { PROTECTED, called, refused, type RefusalCase } from './refusalCase';

/** addSheet, updateSheetProperties, duplicateSheet, updateSpreadsheetProperties. */
export const TAB_CASES: readonly RefusalCase[] = [
  refused(
    'addSheet',
    'a second tab of the same name is refused',
    'Google',
    'A sheet with the name "設定" already exists. Please enter another name.',
    { properties: { title: '設定' } },
  ),
  called(
    'addSheet',
    'a name that differs only in case is refused',
    'host',
    400,
    'Invalid requests[1].addSheet: A sheet with the name "memo" already exists. Please enter another name.',
    (book) =>
      batch(book, [
        { addSheet: { properties: { title: 'Memo' } } },
        { addSheet: { properties: { title: 'memo' } } },
      ]),
  ),
  refused(
    'addSheet',
    'a taken id of a tab is refused',
    'Google',
    `Sheet with id ${String(SETTINGS)} already exists.`,
    { properties: { title: '新', sheetId: SETTINGS } },
  ),
  refused(
    'addSheet',
    'a negative id of a tab is refused',
    'Google',
    'Sheet id must be non-negative.',
    { properties: { title: '新', sheetId: -1 } },
  ),
  refused(
    'addSheet',
    'a tab without a name is refused',
    'Google',
    'The sheet name cannot be empty.',
    { properties: { title: '' } },
  ),
  refused(
    'addSheet',
    'a name of 101 characters is refused',
    'Google',
    'The sheet name cannot be greater than 100 characters.',
    { properties: { title: '長'.repeat(101) } },
  ),
  refused('addSheet', 'a tab behind a gap is refused', 'host', 'index 4 is not between 0 and 3.', {
    properties: { title: '新', index: 4 },
  }),
  refused(
    'addSheet',
    'a tab with no row is refused',
    'host',
    'gridProperties {"rowCount":0,"columnCount":26}: counts begin at 1, frozen ones at 0.',
    { properties: { title: '新', gridProperties: { rowCount: 0 } } },
  ),
  refused(
    'addSheet',
    'a new tab with all rows frozen is refused',
    'Google',
    "You can't freeze all rows on a sheet.",
    { properties: { title: '新', gridProperties: { rowCount: 1, frozenRowCount: 1 } } },
  ),
  refused(
    'addSheet',
    'more than ten million cells are refused',
    'Google',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    { properties: { title: '新', gridProperties: { rowCount: 1_000_000, columnCount: 10 } } },
  ),
  refused(
    'updateSheetProperties',
    'a name that another tab has is refused',
    'Google',
    'A sheet with the name "設定" already exists. Please enter another name.',
    { properties: { sheetId: RESULTS, title: '設定' }, fields: 'title' },
  ),
  refused(
    'updateSheetProperties',
    'a tab that is not there has no properties',
    'Google',
    'No sheet with id: 99',
    { properties: { sheetId: 99, title: '新' }, fields: 'title' },
  ),
  refused(
    'updateSheetProperties',
    'the id of a tab cannot be changed',
    'host',
    'Invalid field: sheetId',
    { properties: { sheetId: RESULTS }, fields: 'sheetId' },
  ),
  refused(
    'updateSheetProperties',
    'freezing every row is refused',
    'Google',
    "You can't freeze all visible rows on the sheet.",
    {
      properties: { sheetId: RESULTS, gridProperties: { frozenRowCount: 20 } },
      fields: 'gridProperties.frozenRowCount',
    },
  ),
  refused(
    'updateSheetProperties',
    'a mask over the whole grid that gives no counts is refused',
    'Google',
    "You can't delete all the rows on the sheet.",
    {
      properties: { sheetId: RESULTS, gridProperties: { frozenRowCount: 1 } },
      fields: 'gridProperties',
    },
  ),
  refused(
    'updateSheetProperties',
    'a position behind a gap is refused',
    'host',
    'index 4 is not between 0 and 3.',
    { properties: { sheetId: RESULTS, index: 4 }, fields: 'index' },
  ),
  refused(
    'updateSheetProperties',
    'a protected tab is not renamed by others',
    'Google',
    PROTECTED,
    { properties: { sheetId: SETTINGS, title: '新' }, fields: 'title' },
    SECTION,
  ),
  called(
    'updateSheetProperties',
    'the last visible tab cannot be hidden',
    'Google',
    400,
    "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    () =>
      batch(newBook('book-1', '新'), [
        { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } },
      ]),
  ),
  refused(
    'duplicateSheet',
    'a copy under a taken name is refused',
    'Google',
    'A sheet with the name "設定" already exists. Please enter another name.',
    { sourceSheetId: RESULTS, newSheetId: 33, newSheetName: '設定' },
  ),
  refused(
    'duplicateSheet',
    'a copy under a taken id is refused',
    'Google',
    `Sheet with id ${String(SETTINGS)} already exists.`,
    { sourceSheetId: RESULTS, newSheetId: SETTINGS, newSheetName: '控え' },
  ),
  refused(
    'duplicateSheet',
    'a tab that is not there cannot be copied',
    'Google',
    'No grid with id: 99',
    { sourceSheetId: 99, newSheetId: 33, newSheetName: '控え' },
  ),
  refused(
    'updateSpreadsheetProperties',
    'a locale that is none is refused',
    'host',
    'Invalid locale: 日本',
    { properties: { locale: '日本' }, fields: 'locale' },
  ),
  refused(
    'updateSpreadsheetProperties',
    'a time zone that is none is refused',
    'host',
    'Invalid time zone: Asia/Seiro',
    { properties: { timeZone: 'Asia/Seiro' }, fields: 'timeZone' },
  ),
];
