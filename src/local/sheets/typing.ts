/**
 * What Sheets makes of the characters that a person types into a cell, in a ja_JP workbook.
 *
 * First match decides: a cell of format TEXT keeps what was typed; an apostrophe in front makes text;
 * `=` and `+` begin a formula; then truth values, numbers, days and times; all else is text. On an
 * automatic cell Sheets puts the format that goes with the reading; a format that a person chose stays.
 * Writing through the API never passes here: the API parses nothing.
 */
import type { CellFormat, ExtendedValue } from '../../google/surface/sheets';
import { readTypedDate } from './typedDate';
import { readTypedNumber } from './typedNumber';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

export interface Typed {
  /** What is stored; null empties the cell. */
  readonly value: ExtendedValue | null;
  /** The number format that Sheets puts on the cell; absent where the cell's own stays. */
  readonly numberFormat?: NumberFormat;
}

/**
 * The reading of `text` in a cell whose number format is `format` (undefined: automatic).
 * `currentYear` is the year of days typed without one, e.g. 2026. Never refuses.
 */
export function readTyped(
  text: string,
  format: NumberFormat | undefined,
  currentYear: number,
): Typed {
  if (text.startsWith("'")) return textOf(text.slice(1));
  if (format?.type === 'TEXT') return textOf(text);
  const plain = halfWidth(text).trim();
  const number = readTypedNumber(plain);
  if (number === null && /^[=+]./su.test(plain)) return formulaOf(text.trim());
  const reading = number ? numberOf(number.number, number.numberFormat, format) : null;
  if (reading) return reading;
  if (format && amounts.has(format.type)) return textOf(text);
  if (/^(?:true|false)$/i.test(plain)) {
    return { value: { boolValue: plain.toLowerCase() === 'true' } };
  }
  const date = readTypedDate(plain, currentYear);
  if (!date) return textOf(text);
  const value = { numberValue: date.serial };
  return format ? { value } : { value, numberFormat: date.numberFormat };
}

/** Formats under which only numbers are read: a day typed there stays text. */
const amounts: ReadonlySet<NumberFormat['type']> = new Set(['NUMBER', 'CURRENCY', 'SCIENTIFIC']);

function textOf(text: string): Typed {
  return { value: text === '' ? null : { stringValue: text } };
}

/** A formula keeps its own characters; only the sign in front is made half-width. */
function formulaOf(text: string): Typed {
  const sign = halfWidth(text.charAt(0));
  const rest = text.slice(1);
  return { value: { formulaValue: sign === '=' ? `=${rest}` : `=+${rest}` } };
}

function numberOf(number: number, put: NumberFormat | undefined, own?: NumberFormat): Typed {
  const hundredth = own?.type === 'PERCENT' && put?.type !== 'PERCENT';
  const value = { numberValue: hundredth ? number / 100 : number };
  return own || !put ? { value } : { value, numberFormat: put };
}

/** Full-width signs, digits and letters, 　, ￥ and − as their half-width twins. No other folding: ① stays. */
export function halfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('　', ' ')
    .replaceAll('￥', '¥')
    .replaceAll('\u2212', '-');
}
