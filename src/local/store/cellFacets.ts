/**
 * The four sides of a cell that are compared one by one: value, format, note, drop-down.
 *
 * `project` tells what is left of a side after it has been written to .xlsx and read again. Where
 * that is not the same, the sidecar keeps the exact form.
 */
import { isDeepStrictEqual } from 'node:util';
import type { CellFormat, DataValidationRule, ExtendedValue } from '../../google/surface/sheets';
import type { Cell } from '../sheets/book';
import { DEFAULT_FONT, fromXlsxStyle, toXlsxStyle } from './cellStyle';
import { cutText, fromXlsxContent, throughDate, toXlsxContent } from './cellValues';
import { sameFormula } from './formulaText';
import { decodeEscapes } from './textEscapes';
import { fromXlsxValidation, toXlsxValidation } from './validationRules';

export const FACETS = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
] as const satisfies readonly (keyof Cell)[];

export type Facet = (typeof FACETS)[number];

const DATES = new Set(['DATE', 'TIME', 'DATE_TIME']);

/** Plain texts and numbers, of which a workbook is full: surely held as they are, told at a glance. */
export function isPlainValue({
  userEnteredValue: value,
  userEnteredFormat: format,
}: Cell): boolean {
  if (value?.stringValue !== undefined) {
    return value.stringValue.length < 1000 && !/[\uD800-\uDFFF_]/.test(value.stringValue);
  }
  const isNumber = value?.numberValue !== undefined && Number.isFinite(value.numberValue);
  return isNumber && !DATES.has(format?.numberFormat?.type ?? '');
}

/** What reading gives back of the facet when the sidecar is lost; undefined for nothing. */
export function project<F extends Facet>(cell: Cell, facet: F): Cell[F] | undefined;
export function project(cell: Cell, facet: Facet): Cell[Facet] | undefined {
  switch (facet) {
    case 'userEnteredValue':
      return cell.userEnteredValue && projectValue(cell.userEnteredValue, cell.userEnteredFormat);
    case 'userEnteredFormat':
      return cell.userEnteredFormat && projectFormat(cell.userEnteredFormat);
    case 'note':
      return cell.note && cutText(cell.note);
    case 'dataValidation':
      return cell.dataValidation && projectValidation(cell.dataValidation);
  }
}

function projectValue(value: ExtendedValue, format: CellFormat | undefined): ExtendedValue {
  const { value: written, formula } = toXlsxContent(value);
  const plain = typeof written === 'string' ? decodeEscapes(written) : written;
  const type = value.errorValue ? 'error' : 'string';
  const read = fromXlsxContent(
    plain,
    { value: plain, type, ...(formula !== undefined && { formula }) },
    { row: 0, column: 0 },
    new Map(),
  );
  const number = read?.numberValue;
  if (number !== undefined && DATES.has(format?.numberFormat?.type ?? '')) {
    return { numberValue: throughDate(number) };
  }
  return read ?? {};
}

function projectFormat(format: CellFormat): CellFormat | undefined {
  const link = format.textFormat?.link;
  const read = fromXlsxStyle(toXlsxStyle(format), DEFAULT_FONT.size);
  const whole = link ? { ...read, textFormat: { ...read.textFormat, link } } : read;
  return Object.keys(whole).length > 0 ? whole : undefined;
}

function projectValidation(rule: DataValidationRule): DataValidationRule | undefined {
  const written = toXlsxValidation(rule, 'A1');
  return written && fromXlsxValidation(written);
}

/** Is what was read just what was written? Programs may quote the name of a tab or not. */
export function sameFacet(facet: Facet, one: Cell[Facet], other: Cell[Facet]): boolean {
  if (isDeepStrictEqual(one, other)) return true;
  return (
    facet === 'dataValidation' &&
    one !== undefined &&
    other !== undefined &&
    sameFormula(JSON.stringify(one), JSON.stringify(other))
  );
}
