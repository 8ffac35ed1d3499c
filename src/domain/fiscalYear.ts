/**
 * A fiscal year (年度) runs from 1 April to 31 March and is called by the year in which it begins:
 * 令和5年度 = R5 = FY2023 = April 2023 to March 2024.
 *
 * An era gives its name to every fiscal year from the calendar year in which it began, and that
 * first year is written 元: 令和元年度 = FY2019. 平成31年度 is the same year under its older name
 * and is read; it is printed 令和元年度. A year of an era that had ended by then (平成32年度) is
 * refused: it stands in old plans, and whoever copies it should see which year it became.
 */
import { accept, refuse, type Verdict } from './verdict';

declare const fiscalYearBrand: unique symbol;

/** The calendar year in which the fiscal year begins, e.g. 2023 for 令和5年度. */
export type FiscalYear = number & { readonly [fiscalYearBrand]: true };

/** An era (元号): its name, its letter, and the calendar year that is its first. */
interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstYear: number;
}

/** Newest first. */
const eras: readonly [Era, Era, Era] = [
  { name: '令和', letter: 'R', firstYear: 2019 },
  { name: '平成', letter: 'H', firstYear: 1989 },
  { name: '昭和', letter: 'S', firstYear: 1926 },
];

export const firstFiscalYear = 1926;
export const lastFiscalYear = 2099;

export type FiscalYearRefusal =
  /** Not one of the written forms; 「令和5年」 is a calendar year and no fiscal year. */
  | { readonly reason: 'notAFiscalYear'; readonly found: string }
  /** A year that its era did not have. `meant` is the year that counting on would give. */
  | { readonly reason: 'eraHadEnded'; readonly found: string; readonly meant: FiscalYear }
  | { readonly reason: 'outOfRange'; readonly found: string };

/**
 * The fiscal year that begins in this calendar year.
 * @throws RangeError when it is no whole number from 1926 to 2099: a bug, for what people type
 * goes through `parseFiscalYear`.
 */
export function fiscalYear(beginsIn: number): FiscalYear {
  if (!isFiscalYear(beginsIn)) throw noFiscalYear(beginsIn);
  return beginsIn;
}

function noFiscalYear(found: number): RangeError {
  const range = `${String(firstFiscalYear)} to ${String(lastFiscalYear)}`;
  return new RangeError(`A fiscal year is a whole number from ${range}; found ${String(found)}.`);
}

function isFiscalYear(value: number): value is FiscalYear {
  return Number.isInteger(value) && value >= firstFiscalYear && value <= lastFiscalYear;
}

/**
 * Reads a fiscal year in any of its written forms: `R5`, `Ｒ５`, `R5年度`, `令和５年度`, `令和 元年度`,
 * `平成31年度`, `2023`, `2023年度`, full or half width, spaces ignored.
 */
export function parseFiscalYear(written: string): Verdict<FiscalYear, FiscalYearRefusal> {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  const western = /^(\d{4})(?:年度)?$/u.exec(text);
  if (western) return yearOrOutOfRange(Number(western[1]), written);
  const inEra = /^(令和|平成|昭和|[RHS])(元|\d{1,2})(?:年度)?$/iu.exec(text);
  if (!inEra) return refuse({ reason: 'notAFiscalYear', found: written });
  const [, name = '', count = ''] = inEra;
  const place = eras.findIndex((era) => era.name === name || era.letter === name.toUpperCase());
  const era = eras[place];
  const ordinal = count === '元' ? 1 : Number(count);
  if (!era || ordinal === 0) return refuse({ reason: 'notAFiscalYear', found: written });
  const year = era.firstYear + ordinal - 1;
  const next = eras[place - 1];
  // The year in which the next era begins still bears both names (平成31年度 = 令和元年度).
  if (next && year > next.firstYear) {
    return refuse({ reason: 'eraHadEnded', found: written, meant: fiscalYear(year) });
  }
  return yearOrOutOfRange(year, written);
}

function yearOrOutOfRange(year: number, found: string): Verdict<FiscalYear, FiscalYearRefusal> {
  return isFiscalYear(year) ? accept(year) : refuse({ reason: 'outOfRange', found });
}

export type PlanPeriodRefusal =
  | FiscalYearRefusal
  | { readonly reason: 'notAPeriod' | 'endsBeforeItBegins'; readonly found: string }
  | YearsDisagree;

/** The period says how many years it has, and has another number of them. */
export interface YearsDisagree {
  readonly reason: 'yearsDisagree';
  readonly found: string;
  readonly written: number;
  /** From its first year to its last. */
  readonly counted: number;
}

/** ～, every dash and から, after NFKC. */
const between = /[~〜‐‒–—―−─ー-]|から/u;

/** How many years there are, behind the period: （５年間）, までの５年間, （５か年計画）. */
const numberOfYears =
  /(?:\(|(?<=年度|まで)の?)(\d{1,2})(?:年間?|[かカヵヶケ箇]年(?:間|計画)?)\)?$/u;

/**
 * Reads the period of a plan: two fiscal years with ～, a dash or から between them, perhaps with the
 * number of its years behind them, which must agree. The era of the first is that of the second,
 * too, where the second names none: 「令和５～９年度」.
 */
export function parsePlanPeriod(
  written: string,
): Verdict<{ readonly first: FiscalYear; readonly last: FiscalYear }, PlanPeriodRefusal> {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  const years = numberOfYears.exec(text);
  const [from, to, ...rest] = text.slice(0, years?.index).split(between);
  if (from === undefined || to === undefined || rest.length > 0) {
    return refuse({ reason: 'notAPeriod', found: written });
  }
  const first = parseFiscalYear(from);
  if (!first.accepted) return first;
  const last = parseFiscalYear(eraOfSecond(from, to) + to.replace(/まで$/u, ''));
  if (!last.accepted) return last;
  const counted = last.value - first.value + 1;
  if (counted < 1) return refuse({ reason: 'endsBeforeItBegins', found: written });
  return years && Number(years[1]) !== counted
    ? refuse({ reason: 'yearsDisagree', found: written, written: Number(years[1]), counted })
    : accept({ first: first.value, last: last.value });
}

/** What disagrees in a period that cannot be read; undefined where that is not the reason. */
export function yearsThatDisagree(written: string): YearsDisagree | undefined {
  const period = parsePlanPeriod(written);
  return !period.accepted && period.refusal.reason === 'yearsDisagree' ? period.refusal : undefined;
}

/** The era of the first year where the second is a number alone; '' otherwise. */
function eraOfSecond(from: string, to: string): string {
  const era = /^(?:令和|平成|昭和|[RHS])/iu.exec(from)?.[0] ?? '';
  return /^(?:元|\d{1,2})(?:年度)?(?:まで)?$/u.test(to) ? era : '';
}

/** Every one that there is: periods are cut out of them, because nearly every figure asks for one. */
const allYears: readonly FiscalYear[] = Array.from(
  { length: lastFiscalYear - firstFiscalYear + 1 },
  (_, offset) => fiscalYear(firstFiscalYear + offset),
);

/** The years from `first` to `last`, both included; empty when `last` is earlier. */
export function fiscalYears(first: FiscalYear, last: FiscalYear): readonly FiscalYear[] {
  return allYears.slice(first - firstFiscalYear, Math.max(0, last - firstFiscalYear + 1));
}

/** 反映する年度 of the results of a year: the budget and the plan that they reach. */
export function effectYear(year: FiscalYear): FiscalYear {
  return fiscalYear(year + 2);
}

/** @example yearInTable(fiscalYear(2023)) //=> '令和5年度' */
export function yearInTable(year: FiscalYear): string {
  const { era, ordinal } = inEra(year);
  return `${era.name}${ordinal === 1 ? '元' : String(ordinal)}年度`;
}

/**
 * As it stands in running text, where one digit is full-width and more are half-width.
 * @example yearInText(fiscalYear(2023)) //=> '令和５年度'; of 2028: '令和10年度'
 */
export function yearInText(year: FiscalYear): string {
  const { era, ordinal } = inEra(year);
  return `${era.name}${ordinal === 1 ? '元' : numberInText(ordinal)}年度`;
}

/** @example yearInShort(fiscalYear(2023)) //=> 'R5' */
export function yearInShort(year: FiscalYear): string {
  const { era, ordinal } = inEra(year);
  return `${era.letter}${String(ordinal)}`;
}

/**
 * A whole number as running text writes it: one digit full-width, more half-width.
 * @example numberInText(5) //=> '５'; numberInText(12) //=> '12'
 */
export function numberInText(number: number): string {
  const digits = String(number);
  return /^\d$/u.test(digits) ? String.fromCharCode(digits.charCodeAt(0) + 0xfee0) : digits;
}

function inEra(year: FiscalYear): { readonly era: Era; readonly ordinal: number } {
  const [reiwa, heisei, showa] = eras;
  const era = year >= reiwa.firstYear ? reiwa : year >= heisei.firstYear ? heisei : showa;
  return { era, ordinal: year - era.firstYear + 1 };
}
