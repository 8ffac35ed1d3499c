/**
 * Reads a number as people write it in a cell.
 *
 * After NFKC and without spaces, 約, 毎年 and thousands commas it is: a sign (-, ‐, −, △, ▲, +), digits
 * with 億・万・千 (120万人 = 1,200,000), a unit without digits, and at most one of 以上・以下・以内・程度・
 * 超・未満. Anything else (4/95, 29（4）, 10件（うち新規２件）, 95～100) is no number and is named as found.
 * － and なし alone say nothing: neither a number nor why there is none.
 */
import {
  exactDecimal,
  exactInteger,
  exactStored,
  hundred,
  multiply,
  negate,
  sumOf,
  type Exact,
} from './exact';
import type { RangeWord } from './target';
import { isMultiple, isSameUnit, plainCharacters } from './units';
import { accept, refuse, type Verdict } from './verdict';

/** What a cell holds: text, or a stored number with whether its format is a percentage. */
export type WrittenCell = string | { readonly stored: number; readonly isPercent: boolean };

export interface WrittenNumber {
  readonly value: Exact;
  readonly range?: RangeWord;
}

export type NumberRefusal =
  /** Nothing but blanks. */
  | { readonly reason: 'blank' }
  /** － or なし alone. */
  | { readonly reason: 'no state'; readonly found: string }
  | { readonly reason: 'not a number'; readonly found: string }
  /** More than 15 digits, which a sheet would already have changed. */
  | { readonly reason: 'too many digits'; readonly found: string }
  /** A number in another unit, or in one that is not known. */
  | { readonly reason: 'other unit'; readonly found: string; readonly expected: string };

const rangeWords = new Map<string, RangeWord>([
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['以内', 'within'],
  ['程度', 'about'],
  ['超', 'moreThan'],
  ['未満', 'lessThan'],
]);

/**
 * The number that a cell holds.
 * @param unit 単位 of the indicator; '' when there is none
 */
export function readNumber(cell: WrittenCell, unit: string): Verdict<WrittenNumber, NumberRefusal> {
  if (typeof cell !== 'string') {
    const value = exactStored(cell.stored);
    return accept({ value: cell.isPercent ? multiply(value, hundred) : value });
  }
  const plain = plainCharacters(cell).trim();
  if (plain === '') return refuse({ reason: 'blank' });
  if (/^(?:[-‐‑‒–—―−─ー]+|なし|無し)$/u.test(plain)) {
    return refuse({ reason: 'no state', found: cell });
  }
  const text = withoutSpaces(plain);
  const parts = text === undefined ? undefined : partsOf(text, unit);
  if (!parts) return refuse({ reason: 'not a number', found: cell });
  if (!parts.isOwnUnit) return refuse({ reason: 'other unit', found: cell, expected: unit });
  const magnitude = magnitudeOf(parts.digits);
  if (magnitude === undefined) return refuse({ reason: 'not a number', found: cell });
  if (magnitude === 'too many digits') return refuse({ reason: magnitude, found: cell });
  const value = parts.isNegative ? negate(magnitude) : magnitude;
  return accept(parts.range ? { value, range: parts.range } : { value });
}

/** Undefined when a space stands between digits elsewhere than between groups of three. */
function withoutSpaces(text: string): string | undefined {
  const groups = text.match(/\d+(?:\s+\d+)+/gu) ?? [];
  const areThousands = groups.every((group) => /^\d{1,3}(?:\s\d{3})+$/u.test(group));
  return areThousands ? text.replace(/\s+/gu, '') : undefined;
}

interface Parts {
  readonly isNegative: boolean;
  /** Digits, commas, point, 億・万・千. */
  readonly digits: string;
  readonly isOwnUnit: boolean;
  readonly range?: RangeWord;
}

function partsOf(text: string, unit: string): Parts | undefined {
  const [, word = ''] = /(以上|以下|以内|程度|超|未満)$/u.exec(text) ?? [];
  const body = text.slice(0, text.length - word.length).replace(/^(?:約|毎年)+/u, '');
  const own = plainCharacters(unit).replace(/\s+/gu, '');
  const ending = [own, unit.normalize('NFKC')].find((end) => end !== '' && body.endsWith(end));
  const rest = ending === undefined ? body : body.slice(0, body.length - ending.length);
  const found = /^([-‐−△▲+]?)([\d.,億万千]+)([\p{L}\u3300-\u33ff%‰°²³₂・/]*)$/u.exec(rest);
  if (!found) return undefined;
  const [, sign = '', digits = '', written = ''] = found;
  const range = rangeWords.get(word);
  return {
    isNegative: sign !== '' && sign !== '+',
    digits,
    isOwnUnit:
      ending === undefined
        ? isSameUnit(written, own) && !(isMultiple(own) && /[億万千]$/u.test(digits))
        : written === '',
    ...(range ? { range } : {}),
  };
}

const decimal = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const withMyriads = new RegExp(
  `^(?:(${decimal})(千)?億)?(?:(${decimal})(千)?万)?(?:(${decimal})千)?(${decimal})?$`,
  'u',
);

/** 1億2,000万 = 120,000,000; undefined when the digits make no number. */
function magnitudeOf(digits: string): Exact | 'too many digits' | undefined {
  const found = digits === '' ? null : withMyriads.exec(digits);
  if (!found) return undefined;
  const [, eights, thousandEights, fours, thousandFours, thousands, ones] = found;
  const written: readonly (readonly [string | undefined, number])[] = [
    [eights, thousandEights ? 100_000_000_000 : 100_000_000],
    [fours, thousandFours ? 10_000_000 : 10_000],
    [thousands, 1000],
    [ones, 1],
  ];
  const parts = written.flatMap(([part, times]) =>
    part === undefined ? [] : [{ value: exactDecimal(part.replace(/,/gu, '')), times }],
  );
  const values = parts.flatMap(({ value, times }) =>
    value ? [multiply(value, exactInteger(times))] : [],
  );
  return values.length < parts.length ? 'too many digits' : sumOf(values);
}
