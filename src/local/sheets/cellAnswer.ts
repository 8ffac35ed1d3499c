/**
 * What is answered of a cell: what was entered, and what follows from it.
 *
 * The host does not calculate: a formula's value is the error LOADING, shown 「Loading...」, as Sheets
 * answers while it is still calculating. Code that reads results of formulas breaks here first.
 */
import type { CellFormat, ExtendedValue, PlainValue } from '../../google/surface/sheets';
import { NotEmulated } from '../googleError';
import type { Cell } from './book';
import { showDate } from './datePattern';
import { type Mask, project, under } from './mask';
import { showByPattern, showGeneral } from './numberPattern';

const LOADING: ExtendedValue = { errorValue: { type: 'LOADING', message: 'Loading...' } };

/** What a cell comes to, or undefined where it is empty. */
export function effectiveValue(cell: Cell): ExtendedValue | undefined {
  if (cell.userEnteredValue?.formulaValue === undefined) return cell.userEnteredValue;
  return cell.calculated ?? LOADING;
}

/**
 * What a person sees in the cell, or undefined where it is empty.
 * @throws NotEmulated for a number format that the host does not do
 */
export function formattedValue(cell: Cell, locale: string): string | undefined {
  const value = effectiveValue(cell);
  if (value === undefined) return undefined;
  if (value.numberValue !== undefined) {
    return showNumber(value.numberValue, cell.userEnteredFormat?.numberFormat, locale);
  }
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  return value.stringValue ?? value.errorValue?.message;
}

/** How a number without a pattern of its own is shown under the Japanese locale. */
const DEFAULT_PATTERNS = {
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  DATE: 'yyyy/mm/dd',
  TIME: 'h:mm:ss',
  DATE_TIME: 'yyyy/mm/dd h:mm:ss',
} as const;

function showNumber(value: number, format: CellFormat['numberFormat'], locale: string): string {
  if (!format || format.type === 'TEXT') return showGeneral(value);
  const { type, pattern = '' } = format;
  if (type === 'CURRENCY' || type === 'SCIENTIFIC') {
    if (type === 'CURRENCY' && pattern !== '') return showByPattern(value, pattern);
    throw new NotEmulated(`the number format ${type} ${pattern}`);
  }
  const isDate = type === 'DATE' || type === 'TIME' || type === 'DATE_TIME';
  if (isDate && pattern === '' && locale !== 'ja_JP') {
    throw new NotEmulated(`the date format of the locale ${locale}`);
  }
  const shown = pattern === '' ? DEFAULT_PATTERNS[type] : pattern;
  return isDate ? showDate(value, shown) : showByPattern(value, shown);
}

/** How `Values.batchGet` gives a cell; an empty one is an empty text. */
export function plainValue(
  cell: Cell | undefined,
  render: 'UNFORMATTED_VALUE' | 'FORMATTED_VALUE' | 'FORMULA',
  locale: string,
): PlainValue {
  if (!cell) return '';
  if (render === 'FORMATTED_VALUE') return formattedValue(cell, locale) ?? '';
  const formula = cell.userEnteredValue?.formulaValue;
  if (render === 'FORMULA' && formula !== undefined) return formula;
  const value = effectiveValue(cell);
  return (
    value?.numberValue ?? value?.boolValue ?? value?.stringValue ?? value?.errorValue?.message ?? ''
  );
}

/** Answers cells under a mask of `CellData`. The mask is taken apart once, not once per cell. */
export function cellAnswerer(mask: Mask, locale: string): (cell: Cell | undefined) => object {
  const parts = PARTS.flatMap(([name, read]) => {
    const below = under(mask, name);
    return below === undefined ? [] : [{ name, read, below }];
  });
  return (cell) => {
    const answer: Record<string, unknown> = {};
    if (!cell) return answer;
    for (const { name, read, below } of parts) {
      const part = read(cell, locale);
      if (part !== undefined) answer[name] = project(part, below);
    }
    return answer;
  };
}

type Part = (cell: Cell, locale: string) => unknown;

const PARTS: readonly (readonly [string, Part])[] = [
  ['userEnteredValue', (cell) => cell.userEnteredValue],
  ['effectiveValue', effectiveValue],
  ['formattedValue', formattedValue],
  ['userEnteredFormat', (cell) => cell.userEnteredFormat],
  ['effectiveFormat', (cell) => cell.userEnteredFormat],
  ['note', (cell) => cell.note],
  ['dataValidation', (cell) => withoutFalse(cell.dataValidation)],
];

/** A message as Google answers it: members that are false are left out. */
export function withoutFalse(message: object | undefined): object | undefined {
  if (!message) return undefined;
  return Object.fromEntries(
    Object.entries<unknown>({ ...message }).filter(
      ([, value]) => value !== false && value !== undefined,
    ),
  );
}
