/** Refusals of requests on rows and columns. */
import { RESULTS, SECTION, SETTINGS } from '../sheetsOffice';
import { PROTECTED, refused, type RefusalCase } from './refusalCase';

const rows = (startIndex: number, endIndex: number, sheetId = RESULTS) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

/** insert, delete, append, sizes. */
export const DIMENSION_CASES: readonly RefusalCase[] = [
  refused(
    'insertDimension',
    'rows are not inserted behind the grid',
    'Google',
    'range.startIndex is larger than current grid size (20)',
    { range: rows(21, 22), inheritFromBefore: true },
  ),
  refused(
    'insertDimension',
    'at the end of the grid there is no row after',
    'Google',
    'range.startIndex must be less than the grid size (20) if inheritFromBefore is false.',
    { range: rows(20, 21), inheritFromBefore: false },
  ),
  refused(
    'insertDimension',
    'at the top of the grid there is no row before',
    'host',
    'range.startIndex must be greater than 0 if inheritFromBefore is true.',
    { range: rows(0, 1), inheritFromBefore: true },
  ),
  refused(
    'insertDimension',
    'no rows cannot be inserted',
    'host',
    'range from startIndex 3 up to endIndex 3 holds nothing.',
    { range: rows(3, 3), inheritFromBefore: true },
  ),
  refused(
    'insertDimension',
    'a protected tab takes no rows of others',
    'Google',
    PROTECTED,
    { range: rows(1, 2, SETTINGS), inheritFromBefore: true },
    SECTION,
  ),
  refused(
    'deleteDimension',
    'deleting every row is refused',
    'Google',
    "You can't delete all the rows on the sheet.",
    { range: rows(0, 20) },
  ),
  refused(
    'deleteDimension',
    'deleting every column is refused',
    'Google',
    "You can't delete all the columns on the sheet.",
    { range: { ...rows(0, 6), dimension: 'COLUMNS' } },
  ),
  refused(
    'deleteDimension',
    'deleting every row that is not frozen is refused',
    'Google',
    "You can't delete all non-frozen rows.",
    { range: rows(1, 20) },
  ),
  refused(
    'deleteDimension',
    'rows below the grid cannot be deleted',
    'host',
    'range.endIndex 21 is larger than current grid size (20)',
    { range: rows(19, 21) },
  ),
  refused(
    'deleteDimension',
    'rows of a protected tab are not deleted by others',
    'Google',
    PROTECTED,
    { range: rows(1, 2, SETTINGS) },
    SECTION,
  ),
  refused('appendDimension', 'no rows cannot be appended', 'host', 'length 0 is below 1.', {
    sheetId: RESULTS,
    dimension: 'ROWS',
    length: 0,
  }),
  refused(
    'appendDimension',
    'a protected tab does not grow for others',
    'Google',
    PROTECTED,
    { sheetId: SETTINGS, dimension: 'ROWS', length: 1 },
    SECTION,
  ),
  refused(
    'updateDimensionProperties',
    'a width of 0 is refused',
    'host',
    'pixelSize 0 is below 1.',
    { range: rows(0, 1), properties: { pixelSize: 0 }, fields: 'pixelSize' },
  ),
  refused(
    'updateDimensionProperties',
    'rows hidden by a filter cannot be set',
    'host',
    'Invalid field: hiddenByFilter',
    { range: rows(0, 1), properties: {}, fields: 'hiddenByFilter' },
  ),
  refused(
    'updateDimensionProperties',
    'widths of a protected tab are not set by others',
    'Google',
    PROTECTED,
    { range: rows(0, 1, SETTINGS), properties: { pixelSize: 50 }, fields: 'pixelSize' },
    SECTION,
  ),
];
