/**
 * Exact numbers: fractions of integers. 11/15, 11/15 and 14/15 have the mean 4/5, not 0.7999….
 *
 * A number enters as a whole number, as decimal text or as the stored number of a cell; from then
 * on nothing is rounded before it is printed. The stored number of a cell stands for the decimal of
 * at most 15 significant digits nearest to it: 0.1 + 0.2 is stored as 0.30000000000000004 and is 0.3.
 *
 * Half-up by magnitude: 2.25 prints 2.3 and −2.25 prints −2.3, as ROUND does in the sheet.
 */
import Fraction from 'fraction.js';
import { bottom, isSmall, nothing, Ratio, reduced, top, type Large, type Small } from './ratio';
import { plainSum, smallSum } from './ratioSum';
import { wholeOrNaN, wholeProduct, wholeQuotient, wholeSum } from './wholeNumber';

/** Opaque: it can only be made, calculated with and compared by the functions of this file. */
export type Exact = Small | Large;

export const zero: Exact = nothing;
export const one: Exact = exactInteger(1);
export const hundred: Exact = exactInteger(100);

function fraction(exact: Exact): Fraction {
  return new Fraction(BigInt(exact[top]), BigInt(exact[bottom]));
}

function fromFraction({ s, n, d }: Fraction): Exact {
  const [signed, whole] = [Number(s * n), Number(d)];
  return Number.isSafeInteger(signed) && Number.isSafeInteger(whole)
    ? new Ratio(signed, whole)
    : new Ratio(s * n, d);
}

/** @throws RangeError when the number is no safe whole number: a bug */
export function exactInteger(integer: number | bigint): Exact {
  if (integer === 0) return zero;
  const isSafe = typeof integer === 'number' && Number.isSafeInteger(integer);
  return isSafe ? new Ratio(integer, 1) : otherInteger(integer);
}

function otherInteger(integer: number | bigint): Exact {
  if (typeof integer === 'bigint') return fromFraction(new Fraction(integer, 1n));
  throw new RangeError(`Expected a whole number of at most 2^53; found ${String(integer)}.`);
}

/** The digits of plain decimal text that count towards the limit: neither zeros in front nor the point. */
const maximalDigits = 15;

/**
 * The number that decimal text such as `-1234.50` stands for. Undefined when it is no plain decimal
 * (half-width digits, at most one point, `-` in front, no exponent), or has more than 15 significant
 * digits: a sheet would already have changed them.
 */
export function exactDecimal(text: string): Exact | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/u.exec(text);
  if (!parts) return undefined;
  const [, sign = '', whole = '', decimals = ''] = parts;
  const digits = `${whole}${decimals}`;
  const significant = digits.replace(/^0+/u, '').replace(/0+$/u, '');
  if (significant.length > maximalDigits) return undefined;
  return fromDigits(`${sign}${digits}`, decimals.length);
}

/**
 * The number that a cell stores, as the decimal of at most 15 significant digits.
 * @throws RangeError for NaN and infinities, which no cell stores
 */
export function exactStored(stored: number): Exact {
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/u.exec(stored.toExponential(maximalDigits - 1));
  if (!parts) throw new RangeError(`Expected a number of a cell; found ${String(stored)}.`);
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const power = Number(exponent) - decimals.length;
  const digits = `${sign}${whole}${decimals}`;
  return power >= 0 ? fromDigits(`${digits}${'0'.repeat(power)}`, 0) : fromDigits(digits, -power);
}

/** Digits, perhaps with `-` in front, the last `decimals` of them behind the point. */
function fromDigits(digits: string, decimals: number): Exact {
  return (
    reduced(wholeOrNaN(Number(digits)), wholeOrNaN(10 ** decimals)) ??
    fromFraction(new Fraction(BigInt(digits), 10n ** BigInt(decimals)))
  );
}

export function add(a: Exact, b: Exact): Exact {
  const sum = isSmall(a) && isSmall(b) ? smallSum(a, b) : undefined;
  return (sum && reduced(sum[top], sum[bottom])) ?? fromFraction(fraction(a).add(fraction(b)));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  const product =
    isSmall(a) && isSmall(b)
      ? reduced(wholeProduct(a[top], b[top]), wholeProduct(a[bottom], b[bottom]))
      : undefined;
  return product ?? fromFraction(fraction(a).mul(fraction(b)));
}

/** @throws RangeError when `b` is 0: whoever divides has asked before, and says why there is no rate */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError('A number was to be divided by 0.');
  return quotient(a, b, 1);
}

/** `part` ÷ `whole` × 100. @throws RangeError when `whole` is 0 */
export function percentOf(part: Exact, whole: Exact): Exact {
  if (isZero(whole)) throw new RangeError('A share of 0 was asked for.');
  return quotient(part, whole, 100);
}

/** `a` ÷ `b` × `times` */
function quotient(a: Exact, b: Exact, times: number): Exact {
  const found =
    isSmall(a) && isSmall(b)
      ? reduced(
          wholeProduct(wholeProduct(a[top], b[bottom]), times),
          wholeProduct(a[bottom], b[top]),
        )
      : undefined;
  return found ?? fromFraction(fraction(a).div(fraction(b)).mul(times));
}

export function negate(a: Exact): Exact {
  if (isSmall(a)) return a[top] === 0 ? zero : new Ratio(-a[top], a[bottom]);
  return new Ratio(-a[top], a[bottom]);
}

export function magnitude(a: Exact): Exact {
  return sign(a) < 0 ? negate(a) : a;
}

/** Negative when `a` is smaller, 0 when they are equal, positive when it is larger. */
export function compare(a: Exact, b: Exact): number {
  const order = isSmall(a) && isSmall(b) ? compareSmall(a, b) : Number.NaN;
  return Number.isNaN(order) ? compareLarge(a, b) : order;
}

/** NaN when it does not fit. */
function compareSmall(a: Small, b: Small): number {
  return Math.sign(wholeProduct(a[top], b[bottom]) - wholeProduct(b[top], a[bottom]));
}

function compareLarge(a: Exact, b: Exact): number {
  const left = BigInt(a[top]) * BigInt(b[bottom]);
  const right = BigInt(b[top]) * BigInt(a[bottom]);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function isLess(a: Exact, b: Exact): boolean {
  return compare(a, b) < 0;
}

export function isEqual(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function sign(a: Exact): -1 | 0 | 1 {
  return a[top] < 0 ? -1 : a[top] > 0 ? 1 : 0;
}

export function isZero(a: Exact): boolean {
  return sign(a) === 0;
}

/** 0 when there is none. */
export function sumOf(numbers: readonly Exact[]): Exact {
  return dividedSum(numbers, 1);
}

/** @throws RangeError when there is none: a mean of nothing is no figure */
export function meanOf(numbers: readonly Exact[]): Exact {
  if (numbers.length === 0) throw new RangeError('A mean of nothing was asked for.');
  return dividedSum(numbers, numbers.length);
}

function dividedSum(numbers: readonly Exact[], by: number): Exact {
  const sum = plainSum(numbers);
  if (!isSmall(sum)) return new Ratio(sum[top], sum[bottom] * BigInt(by));
  return reduced(sum[top], wholeProduct(sum[bottom], by)) ?? fromFraction(fraction(sum).div(by));
}

/** The number itself between the bounds, else the bound that it passes. */
export function clamp(a: Exact, lowest: Exact, highest: Exact): Exact {
  if (isLess(a, lowest)) return lowest;
  return isLess(highest, a) ? highest : a;
}

/** The number rounded half-up by magnitude to `digits` decimals. */
export function rounded(a: Exact, digits: number): Exact {
  const units = unitsOf(a, digits);
  const quick = typeof units === 'number' ? reduced(units, wholeOrNaN(10 ** digits)) : undefined;
  return quick ?? fromFraction(new Fraction(BigInt(units), 10n ** BigInt(digits)));
}

/** Rounded half-up by magnitude: how many of the last decimal. */
function unitsOf(a: Exact, digits: number): number | bigint {
  const units = isSmall(a) ? smallUnits(a, digits) : Number.NaN;
  return Number.isNaN(units) ? largeUnits(a, digits) : units;
}

/** NaN when it does not fit. */
function smallUnits(a: Small, digits: number): number {
  const twice = wholeProduct(wholeProduct(Math.abs(a[top]), 2), 10 ** digits);
  const units = wholeQuotient(wholeSum(twice, a[bottom]), wholeProduct(a[bottom], 2));
  return a[top] < 0 ? -units : units;
}

function largeUnits(a: Exact, digits: number): bigint {
  const [n, d] = [BigInt(a[top]), BigInt(a[bottom])];
  const units = (2n * (n < 0n ? -n : n) * 10n ** BigInt(digits) + d) / (2n * d);
  return n < 0n ? -units : units;
}

/**
 * The number with exactly `digits` decimals, rounded half-up by magnitude; never `-0`.
 * @example roundedText(exactDecimal('-2.25'), 1) //=> '-2.3'
 */
export function roundedText(a: Exact, digits: number): string {
  return decimalText(unitsOf(a, digits), digits);
}

/**
 * The largest number with `digits` decimals that stays below `bound`, for a rate that would print at
 * a bound which it does not reach.
 * @example roundedBelow(hundred, 1) //=> 99.9
 */
export function roundedBelow(bound: Exact, digits: number): Exact {
  const units = BigInt(unitsOf(bound, digits));
  const isBelow = isLess(rounded(bound, digits), bound);
  return fromFraction(new Fraction(isBelow ? units : units - 1n, 10n ** BigInt(digits)));
}

function decimalText(units: number | bigint, digits: number): string {
  const text = String(units < 0 ? -units : units).padStart(digits + 1, '0');
  const place = text.length - digits;
  const decimals = digits > 0 ? `.${text.slice(place)}` : '';
  return `${units < 0 ? '-' : ''}${text.slice(0, place)}${decimals}`;
}

/**
 * The number in full when a finite decimal says it, e.g. `97.5`; undefined for 1/3.
 */
export function fullText(a: Exact): string | undefined {
  const decimals = decimalsOf(a);
  return decimals === undefined ? undefined : roundedText(a, decimals);
}

/** How many decimals say the number in full; undefined for 1/3. */
export function decimalsOf(a: Exact): number | undefined {
  if (a[bottom] === 1) return 0;
  let rest = isSmall(a) ? BigInt(a[bottom]) : fraction(a).d;
  let digits = 0;
  for (const factor of [2n, 5n]) {
    let times = 0;
    while (rest % factor === 0n) {
      rest /= factor;
      times += 1;
    }
    digits = Math.max(digits, times);
  }
  return rest === 1n ? digits : undefined;
}

/** Whether something is an exact number, e.g. in a plan whose parts are walked through. */
export function isExact(value: unknown): value is Exact {
  return value instanceof Ratio;
}

/** Numerator and denominator in digits, to be carried as text. */
export function partsOf(a: Exact): readonly [string, string] {
  return [String(a[top]), String(a[bottom])];
}

/** The number that `partsOf` took apart. @throws RangeError when the parts are no fraction */
export function fromParts(numerator: string, denominator: string): Exact {
  if (!/^-?\d+$/u.test(numerator) || !/^[1-9]\d*$/u.test(denominator)) {
    throw new RangeError(`Expected a fraction; found ${numerator}/${denominator}.`);
  }
  return fromFraction(new Fraction(BigInt(numerator), BigInt(denominator)));
}

/** Of a fraction whose parts no JavaScript number can hold: more decimals than such a number has. */
const sufficientDecimals = 17;

/**
 * A JavaScript number for cells that people and charts calculate with (実績値（数値）); never for a
 * figure that is printed, compared or graded.
 */
export function nearestNumber(a: Exact): number {
  const [n, d] = [Number(a[top]), Number(a[bottom])];
  return Number.isFinite(n) && Number.isFinite(d)
    ? n / d
    : Number(roundedText(a, sufficientDecimals));
}
