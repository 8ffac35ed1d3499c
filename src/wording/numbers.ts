/**
 * Numbers as papers print them: half-up, negative as △, thousands with commas, 千円, ポイント.
 *
 * In tables digits are half-width. In running text a number of one digit is full-width (「９件」「５％」,
 * 「令和６年度」) and a longer one half-width (「12件」「97.5％」).
 */
import {
  divide,
  exactInteger,
  fullText,
  isZero,
  percentOf,
  roundedText,
  subtract,
  type Exact,
} from '../domain/exact';
import { numberInText } from '../domain/fiscalYear';
import type { PrintedRate } from '../domain/printedRate';

/** Stands for none, and for what cannot be computed. */
export const noFigure = '－';

/** @example withSign('-1234.5') //=> '△1,234.5' */
function withSign(digits: string): string {
  const isNegative = digits.startsWith('-');
  const [whole = '', decimals] = (isNegative ? digits.slice(1) : digits).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${isNegative ? '△' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** Values without a finite decimal are printed with this many decimals. */
const decimalsOfEndless = 2;

/**
 * A value or target with 小数桁 decimals; without 小数桁 in full.
 * @example valueText(exactInteger(-1234), 1) //=> '△1,234.0'
 */
export function valueText(value: Exact, decimals?: number): string {
  const full = decimals === undefined ? fullText(value) : undefined;
  return withSign(full ?? roundedText(value, decimals ?? decimalsOfEndless));
}

/** @example rateText({ text: '97.5' }) //=> '97.5' */
export function rateText({ text }: PrintedRate): string {
  return withSign(text);
}

/** @example percentText({ text: '-12.0' }) //=> '△12.0％' */
export function percentText(rate: PrintedRate): string {
  return `${rateText(rate)}％`;
}

/** A percentage that no bound stands beside: shares, 執行率, 増減率. @example '52％' */
export function plainPercentText(percent: Exact, digits: number): string {
  return `${withSign(roundedText(percent, digits))}％`;
}

/** A difference of two percentages, without its word. @example pointsText(exactInteger(-20), 0) //=> '△20' */
export function pointsText(points: Exact, digits: number): string {
  return withSign(roundedText(points, digits));
}

const thousand = exactInteger(1000);

/**
 * An amount in 千円, from 円 or 千円, rounded once. @example amountText(exactInteger(1234500), 'yen') //=> '1,235'
 */
export function amountText(amount: Exact, unit: 'thousandYen' | 'yen'): string {
  return withSign(roundedText(unit === 'yen' ? divide(amount, thousand) : amount, 0));
}

/**
 * 増減率 of an amount against last year: 皆増 from 0, 皆減 to 0, － when both are 0.
 * @example changeRateText(exactInteger(90), exactInteger(100), 1) //=> '△10.0％'
 */
export function changeRateText(current: Exact, last: Exact, digits: number): string {
  if (isZero(last)) return isZero(current) ? noFigure : '皆増';
  if (isZero(current)) return '皆減';
  return plainPercentText(percentOf(subtract(current, last), last), digits);
}

/** A count in running text. @example countInText(9) //=> '９' */
export function countInText(count: number): string {
  return numberInText(count);
}

/**
 * A printed number or percentage in running text: one digit is full-width.
 * @example inText('△5') //=> '△５'; inText('5％') //=> '５％'; inText('5.2％') //=> '5.2％'
 */
export function inText(printed: string): string {
  return printed.replace(
    /^(△?)(\d)(％?)$/u,
    (_, sign: string, digit: string, percent: string) =>
      `${sign}${numberInText(Number(digit))}${percent}`,
  );
}

/** A letter of a grade as running text prints it. @example gradeInText('A') //=> 'Ａ' */
export function gradeInText(symbol: string): string {
  return symbol.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}
