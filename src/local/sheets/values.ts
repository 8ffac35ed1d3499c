/**
 * `Values.batchGet`: plain values of several ranges in one call.
 *
 * One unknown range fails the whole call. Trailing empty cells and rows are left out, `values` too
 * where all are empty; an empty cell between is an empty text. Ranges are answered in full.
 */
import type { BatchGetAnswer } from '../../google/surface/sheets';
import { type Area, parseRange, printRange } from './a1';
import type { Book, FileAccess } from './book';
import { plainValue } from './cellAnswer';
import { project, readMask } from './mask';
import { BATCH_GET_ANSWER } from './messages';
import { permissionDenied } from './refusal';
import { isEditor } from './rights';

export interface BatchGetOptions {
  readonly ranges: readonly string[];
  readonly valueRenderOption: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA';
  readonly fields?: string;
}

/**
 * Answers the values of the ranges, in their order.
 * @throws GoogleError 403 for who may not open the file, 400 for a mask or range that is wrong
 */
export function batchGetValues(
  book: Book,
  access: FileAccess,
  user: string,
  options: BatchGetOptions,
): BatchGetAnswer {
  const mask = readMask(options.fields, BATCH_GET_ANSWER);
  if (!isEditor(access, user)) throw permissionDenied();
  const areas = options.ranges.map((range) => parseRange(book, range));
  const valueRanges = areas.map((area) => {
    const values = valuesOf(area, options, book.properties.locale);
    return { range: printRange(area), ...(values.length === 0 ? {} : { values }) };
  });
  return project({ spreadsheetId: book.spreadsheetId, valueRanges }, mask) as BatchGetAnswer;
}

function valuesOf({ sheet, bounds }: Area, options: BatchGetOptions, locale: string) {
  const rows = sheet.rows.slice(bounds.top, bounds.bottom).map((row) => {
    const cells = (row ?? []).slice(bounds.left, bounds.right);
    return withoutTail(
      cells.map((cell) => plainValue(cell, options.valueRenderOption, locale)),
      (value) => value === '',
    );
  });
  return withoutTail(rows, (row) => row.length === 0);
}

function withoutTail<T>(list: readonly T[], isEmpty: (item: T) => boolean): readonly T[] {
  return list.slice(0, list.findLastIndex((item) => !isEmpty(item)) + 1);
}
