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

const inner: unique symbol = Symbol('fraction');

/** Opaque: it can only be made, calculated with and compared by the functions of this file. */
export interface Exact {
  readonly [inner]: Fraction;
}

function wrap(fraction: Fraction): Exact {
  return { [inner]: fraction };
}

/** @throws RangeError when the number is no safe whole number: a bug */
export function exactInteger(integer: number | bigint): Exact {
  if (typeof integer === 'number' && !Number.isSafeInteger(integer)) {
    throw new RangeError(`Expected a whole number of at most 2^53; found ${String(integer)}.`);
  }
  return wrap(new Fraction(BigInt(integer), 1n));
}

export const zero: Exact = exactInteger(0);
export const one: Exact = exactInteger(1);
export const hundred: Exact = exactInteger(100);

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
  return wrap(new Fraction(BigInt(`${sign}${digits}`), 10n ** BigInt(decimals.length)));
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
  const digits = BigInt(`${sign}${whole}${decimals}`);
  return power >= 0
    ? wrap(new Fraction(digits * 10n ** BigInt(power), 1n))
    : wrap(new Fraction(digits, 10n ** BigInt(-power)));
}

export function add(a: Exact, b: Exact): Exact {
  return wrap(a[inner].add(b[inner]));
}

export function subtract(a: Exact, b: Exact): Exact {
  return wrap(a[inner].sub(b[inner]));
}

export function multiply(a: Exact, b: Exact): Exact {
  return wrap(a[inner].mul(b[inner]));
}

/** @throws RangeError when `b` is 0: whoever divides has asked before, and says why there is no rate */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new RangeError('A number was to be divided by 0.');
  return wrap(a[inner].div(b[inner]));
}

/** `part` ÷ `whole` × 100. @throws RangeError when `whole` is 0 */
export function percentOf(part: Exact, whole: Exact): Exact {
  if (isZero(whole)) throw new RangeError('A share of 0 was asked for.');
  const [{ s: signOfPart, n, d }, { s: signOfWhole, n: wholeN, d: wholeD }] = [
    part[inner],
    whole[inner],
  ];
  return wrap(new Fraction(signOfPart * signOfWhole * n * wholeD * 100n, d * wholeN));
}

export function negate(a: Exact): Exact {
  return wrap(a[inner].neg());
}

export function magnitude(a: Exact): Exact {
  return wrap(a[inner].abs());
}

/** Negative when `a` is smaller, 0 when they are equal, positive when it is larger. */
export function compare(a: Exact, b: Exact): number {
  const [left, right] = [a[inner], b[inner]];
  const difference = left.s * left.n * right.d - right.s * right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isLess(a: Exact, b: Exact): boolean {
  return compare(a, b) < 0;
}

export function isEqual(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

export function sign(a: Exact): -1 | 0 | 1 {
  const { s, n } = a[inner];
  if (n === 0n) return 0;
  return s < 0n ? -1 : 1;
}

export function isZero(a: Exact): boolean {
  return sign(a) === 0;
}

/**
 * Numbers with the same denominator are added first, then these sums in pairs and pairs of pairs:
 * one after the other, the denominators of a large group would grow too long.
 */
export function sumOf(numbers: readonly Exact[]): Exact {
  const [first] = numbers;
  if (numbers.length <= 1) return first ?? zero;
  const { n, d } = plainSum(numbers);
  return wrap(new Fraction(n, d));
}

/** @throws RangeError when there is none: a mean of nothing is no figure */
export function meanOf(numbers: readonly Exact[]): Exact {
  if (numbers.length === 0) throw new RangeError('A mean of nothing was asked for.');
  const { n, d } = plainSum(numbers);
  return wrap(new Fraction(n, d * BigInt(numbers.length)));
}

/** Numerator, with its sign, over denominator, perhaps not in lowest terms. */
interface PlainFraction {
  readonly n: bigint;
  readonly d: bigint;
}

function plainSum(numbers: readonly Exact[]): PlainFraction {
  return wholeSum(numbers) ?? fractionSum(numbers);
}

/** Amounts and counts are whole numbers; undefined as soon as one is not. */
function wholeSum(numbers: readonly Exact[]): PlainFraction | undefined {
  let sum = 0n;
  for (const number of numbers) {
    const { n, d } = plain(number);
    if (d !== 1n) return undefined;
    sum += n;
  }
  return { n: sum, d: 1n };
}

function fractionSum(numbers: readonly Exact[]): PlainFraction {
  const byDenominator = new Map<bigint, PlainFraction>();
  for (const number of numbers) {
    const one = plain(number);
    const same = byDenominator.get(one.d);
    byDenominator.set(one.d, same ? { n: same.n + one.n, d: one.d } : one);
  }
  let sums: readonly PlainFraction[] = [...byDenominator.values()];
  while (sums.length > 1) sums = inPairs(sums);
  return sums[0] ?? { n: 0n, d: 1n };
}

function plain(number: Exact): PlainFraction {
  const { s, n, d } = number[inner];
  return { n: s * n, d };
}

function inPairs(sums: readonly PlainFraction[]): readonly PlainFraction[] {
  const half = Math.ceil(sums.length / 2);
  return sums.slice(0, half).map((left, place) => {
    const right = sums[half + place];
    return right ? plainlyAdded(left, right) : left;
  });
}

function plainlyAdded(left: PlainFraction, right: PlainFraction): PlainFraction {
  const common = commonDivisor(left.d, right.d);
  const [leftFactor, rightFactor] = [right.d / common, left.d / common];
  return { n: left.n * leftFactor + right.n * rightFactor, d: left.d * leftFactor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** The number itself between the bounds, else the bound that it passes. */
export function clamp(a: Exact, lowest: Exact, highest: Exact): Exact {
  if (isLess(a, lowest)) return lowest;
  return isLess(highest, a) ? highest : a;
}

/**
 * The number with exactly `digits` decimals, rounded half-up by magnitude; never `-0`.
 * @example roundedText(exactDecimal('-2.25'), 1) //=> '-2.3'
 */
export function roundedText(a: Exact, digits: number): string {
  const { s, n, d } = a[inner];
  const scaled = (2n * n * 10n ** BigInt(digits) + d) / (2n * d);
  return decimalText(s < 0n ? -scaled : scaled, digits);
}

/**
 * The largest number with `digits` decimals that stays below `bound`, for a rate that would print at
 * a bound which it does not reach.
 * @example textBelow(hundred, 1) //=> '99.9'
 */
export function textBelow(bound: Exact, digits: number): string {
  const { s, n, d } = bound[inner];
  const scaled = s * n * 10n ** BigInt(digits);
  const whole = scaled / d;
  const ceiling = whole * d < scaled ? whole + 1n : whole;
  return decimalText(ceiling - 1n, digits);
}

function decimalText(scaled: bigint, digits: number): string {
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  const place = text.length - digits;
  const decimals = digits > 0 ? `.${text.slice(place)}` : '';
  return `${scaled < 0n ? '-' : ''}${text.slice(0, place)}${decimals}`;
}

/**
 * The number in full when a finite decimal says it, e.g. `97.5`; undefined for 1/3.
 */
export function fullText(a: Exact): string | undefined {
  const { s, n, d } = a[inner];
  let rest = d;
  let digits = 0;
  for (const factor of [2n, 5n]) {
    let times = 0;
    while (rest % factor === 0n) {
      rest /= factor;
      times += 1;
    }
    digits = Math.max(digits, times);
  }
  return rest === 1n ? decimalText((s * n * 10n ** BigInt(digits)) / d, digits) : undefined;
}

/** How many decimals say the number in full; undefined for 1/3. */
export function decimalsOf(a: Exact): number | undefined {
  if (a[inner].d === 1n) return 0;
  const text = fullText(a);
  if (text === undefined) return undefined;
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

/**
 * A JavaScript number for cells that people and charts calculate with (実績値（数値）); never for a
 * figure that is printed, compared or graded.
 */
export function nearestNumber(a: Exact): number {
  return a[inner].valueOf();
}
