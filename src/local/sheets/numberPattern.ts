/**
 * Numbers shown by a pattern: `0`, `0.00`, `#,##0`, `0.0%`, `#,##0;△#,##0`, `"令和"0"年度"`.
 *
 * Up to three parts between semicolons: positive, negative, zero. Rounding is half away from zero, on
 * the decimal that is written, not on its binary neighbour. A sign that is not done here throws.
 */
import { NotEmulated } from '../googleError';

/** Words around the digits: quoted, or signs that mean nothing else. */
const WORDS = '(?:"[^"]*"|[^"0#?.,%;@_*/\\\\\\[\\]A-Za-z])*';
const PART = new RegExp(`^(${WORDS})([#0,]+(?:\\.[#0]+)?)(%?)(${WORDS})$`);
const WORDS_ONLY = new RegExp(`^${WORDS}$`);

/** Shows a number by a pattern. */
export function showByPattern(value: number, pattern: string): string {
  const parts = pattern.split(';');
  const [positive = '', negative, zero] = parts;
  if (parts.length > 3) throw new NotEmulated(`the number pattern ${pattern}`);
  if (value === 0 && zero !== undefined) return showPart(0, zero, pattern);
  if (value < 0 && negative !== undefined) return showPart(-value, negative, pattern);
  const shown = showPart(Math.abs(value), positive, pattern);
  return value < 0 ? `-${shown}` : shown;
}

function showPart(value: number, part: string, pattern: string): string {
  if (WORDS_ONLY.test(part)) return literal(part);
  const match = PART.exec(part);
  if (!match) throw new NotEmulated(`the number pattern ${pattern}`);
  const [before = '', digits = '', percent = '', after = ''] = match.slice(1);
  const [whole = '', decimals = ''] = digits.split('.');
  const least = decimals.lastIndexOf('0') + 1;
  const rounded = round(value, decimals.length, percent === '%' ? 2 : 0);
  const [left = '0', right = ''] = rounded.split('.');
  const shownRight = trimZeros(right, least);
  const padded = left === '0' && !whole.includes('0') ? '' : left.padStart(zeros(whole), '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const shown = shownRight === '' ? grouped : `${grouped}.${shownRight}`;
  return `${literal(before)}${shown}${percent}${literal(after)}`;
}

function literal(text: string): string {
  return text.replaceAll('"', '');
}

function zeros(whole: string): number {
  return whole.replace(/[^0]/g, '').length;
}

function trimZeros(decimals: string, least: number): string {
  return decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
}

/** `value × 10^shift` with so many decimals, as a text without exponent. `value` is not negative. */
function round(value: number, decimals: number, shift: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  const scaled = Number(`${mantissa}e${String(Number(exponent) + shift + decimals)}`);
  const whole = BigInt(Math.round(scaled))
    .toString()
    .padStart(decimals + 1, '0');
  const point = whole.length - decimals;
  return decimals === 0 ? whole : `${whole.slice(0, point)}.${whole.slice(point)}`;
}

/** A number without a format: up to ten significant digits, no grouping, no exponent. */
export function showGeneral(value: number): string {
  const shown = String(Number(value.toPrecision(10)));
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (shown.includes('e')) throw new NotEmulated(`the number ${String(value)} without a format`);
  return shown;
}
