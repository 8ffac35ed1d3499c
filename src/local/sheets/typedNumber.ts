/**
 * A number as a person types it, read as Sheets reads it in ja_JP: signs, thousands, decimals, per
 * cent, currency signs, exponents, accountants' brackets. △ and ▲ are no signs for Sheets: text.
 *
 * Expects half-width characters without blanks around them. Where it is not known what Sheets does
 * (`1,2`, `(12)`), the reading is taken that loses what was typed: a number.
 */
import type { CellFormat } from '../../google/surface/sheets';

/** A number and the format that Sheets puts on an automatic cell with it, if it puts any. */
export interface TypedNumber {
  readonly number: number;
  readonly numberFormat?: NonNullable<CellFormat['numberFormat']>;
}

const shape = /^([+-])? ?([¥$€£])? ?([+-])?(\d+(?:,\d+)*(?:\.\d*)?|\.\d+)(e[+-]?\d{1,4})?( ?%)?$/i;

/** The number, or null where the text is none (or too large for one). */
export function readTypedNumber(text: string): TypedNumber | null {
  const bracketed = /^\((.*)\)$/.exec(text);
  const found = shape.exec(bracketed?.[1] ?? text);
  if (!found) return null;
  const [, before, currency, after, digits = '', exponent, percent] = found;
  if ((bracketed ? 1 : 0) + (before ? 1 : 0) + (after ? 1 : 0) > 1) return null;
  const negative = bracketed !== null || before === '-' || after === '-';
  const plain = Number(`${digits.replaceAll(',', '')}${exponent ?? (percent ? 'e-2' : '')}`);
  const size = exponent && percent ? plain / 100 : plain;
  if (!Number.isFinite(size)) return null;
  const number = negative && size !== 0 ? -size : size;
  const numberFormat = formatOf(digits, { currency, exponent, percent });
  return numberFormat ? { number, numberFormat } : { number };
}

function formatOf(
  digits: string,
  { currency, exponent, percent }: Record<'currency' | 'exponent' | 'percent', string | undefined>,
): TypedNumber['numberFormat'] {
  const decimals = /\.\d/.test(digits) ? '.00' : '';
  if (percent) return { type: 'PERCENT', pattern: `0${decimals}%` };
  if (currency) return { type: 'CURRENCY', pattern: `"${currency}"#,##0${decimals}` };
  if (exponent) return { type: 'SCIENTIFIC', pattern: '0.00E+00' };
  return digits.includes(',') ? { type: 'NUMBER', pattern: `#,##0${decimals}` } : undefined;
}
