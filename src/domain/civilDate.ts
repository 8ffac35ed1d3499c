/**
 * A day of the calendar without time and time zone: 16 May 2025 is {year: 2025, month: 5, day: 16}.
 *
 * Sheets counts days from 30 December 1899 (day 0) and stores a date as that number. An era begins
 * on its day: 30 April 2019 is 平成31年4月30日, 1 May 2019 is 令和元年5月1日.
 */
import { fiscalYear, numberInText, type FiscalYear } from './fiscalYear';
import { accept, refuse, type Verdict } from './verdict';

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to the length of the month. */
  readonly day: number;
}

/** A moment of a day to the minute or the second, on the clock of the workbook. */
export interface CivilDateTime extends CivilDate {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** 0 to 59; absent where nobody asked the clock for it. */
  readonly second?: number;
}

export type CivilDateRefusal =
  /** Not one of the written forms. A day without its year (5/16) is none. */
  | { readonly reason: 'notADate'; readonly found: string }
  /** The form is right, the day does not exist (2025-02-30, 平成31年5月1日). */
  | { readonly reason: 'noSuchDay'; readonly found: string };

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstDay: CivilDate;
}

/** Newest first. */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', firstDay: { year: 2019, month: 5, day: 1 } },
  { name: '平成', letter: 'H', firstDay: { year: 1989, month: 1, day: 8 } },
  { name: '昭和', letter: 'S', firstDay: { year: 1926, month: 12, day: 25 } },
];

/**
 * Reads a date: `2025-05-16`, `2025/5/16`, `2025年5月16日`, `令和7年5月16日`, `R7.5.16`, full or half
 * width, spaces ignored. A weekday in brackets behind it is allowed and not checked.
 */
export function parseCivilDate(written: string): Verdict<CivilDate, CivilDateRefusal> {
  const text = written
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/\([日月火水木金土]\)$/u, '');
  const parts =
    /^(?:(令和|平成|昭和|[RHS])(元|\d{1,2})|(\d{4}))(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/iu.exec(
      text,
    );
  if (!parts) return refuse({ reason: 'notADate', found: written });
  const [, eraName, eraYear, western, month, day] = parts;
  const place = eras.findIndex(
    ({ name, letter }) => name === eraName || letter === eraName?.toUpperCase(),
  );
  const era = eras[place];
  const year = era
    ? era.firstDay.year + (eraYear === '元' ? 1 : Number(eraYear)) - 1
    : Number(western);
  const date = { year, month: Number(month), day: Number(day) };
  const next = eras[place - 1];
  const outsideItsEra =
    era !== undefined &&
    (compareDates(date, era.firstDay) < 0 ||
      (next !== undefined && compareDates(date, next.firstDay) >= 0));
  return !exists(date) || outsideItsEra
    ? refuse({ reason: 'noSuchDay', found: written })
    : accept(date);
}

/**
 * Reads what `minuteInDigits` and `secondInDigits` write: `2025-05-16 09:05`, `2025-05-16 09:05:59`.
 * @throws RangeError for anything else: only code writes these forms
 */
export function parseCivilDateTime(written: string): CivilDateTime {
  const parts = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/u.exec(written);
  const date = parseCivilDate(parts?.[1] ?? '');
  if (!parts || !date.accepted) {
    throw new RangeError(`Expected a minute such as 2025-05-16 09:05; found ${written}.`);
  }
  const [, , hour, minute, second] = parts;
  return {
    ...date.value,
    hour: Number(hour),
    minute: Number(minute),
    ...(second === undefined ? {} : { second: Number(second) }),
  };
}

function exists({ year, month, day }: CivilDate): boolean {
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** Negative when `a` is earlier than `b`, 0 when they are the same day. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** The fiscal year to which a day belongs: January to March belong to the year before. */
export function fiscalYearOf(date: CivilDate): FiscalYear {
  return fiscalYear(date.month >= 4 ? date.year : date.year - 1);
}

/** @example dateInDigits({ year: 2025, month: 5, day: 16 }) //=> '2025-05-16' */
export function dateInDigits({ year, month, day }: CivilDate): string {
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * A minute as the 日時 columns hold it.
 * @example minuteInDigits({ year: 2025, month: 5, day: 16, hour: 9, minute: 5 }) //=> '2025-05-16 09:05'
 */
export function minuteInDigits(minute: CivilDateTime): string {
  const clock = [minute.hour, minute.minute].map((part) => String(part).padStart(2, '0'));
  return `${dateInDigits(minute)} ${clock.join(':')}`;
}

/**
 * The same to the second, so that what happened before a moment is told from what came after it.
 * @example secondInDigits({ year: 2025, month: 5, day: 16, hour: 9, minute: 5, second: 7 }) //=> '2025-05-16 09:05:07'
 */
export function secondInDigits(moment: CivilDateTime): string {
  return `${minuteInDigits(moment)}:${String(moment.second ?? 0).padStart(2, '0')}`;
}

/** @example dateInTable({ year: 2025, month: 5, day: 16 }) //=> '令和7年5月16日' */
export function dateInTable(date: CivilDate): string {
  return japaneseDate(date, String);
}

/** @example dateInText({ year: 2025, month: 5, day: 16 }) //=> '令和７年５月16日' */
export function dateInText(date: CivilDate): string {
  return japaneseDate(date, numberInText);
}

function japaneseDate(date: CivilDate, digits: (number: number) => string): string {
  const era = eras.find(({ firstDay }) => compareDates(date, firstDay) >= 0);
  const ordinal = era ? date.year - era.firstDay.year + 1 : date.year;
  const year = `${era?.name ?? '西暦'}${era && ordinal === 1 ? '元' : digits(ordinal)}年`;
  return `${year}${digits(date.month)}月${digits(date.day)}日`;
}

/** @example weekdayOf({ year: 2025, month: 8, day: 27 }) //=> '水' */
export function weekdayOf(date: CivilDate): string {
  // Day 1 of Sheets was a Sunday.
  return '日月火水木金土'.charAt((serialOf(date) - 1) % 7);
}

/**
 * Days since 30 December 1899, as Sheets counts them.
 * @example serialOf({ year: 2025, month: 5, day: 16 }) //=> 45793
 */
export function serialOf({ year, month, day }: CivilDate): number {
  return daysFromEpoch(year, month, day) - daysFromEpoch(1899, 12, 30);
}

/** The day behind a serial number of Sheets; its fraction, the time of day, is left out. */
export function dateOfSerial(serial: number): CivilDate {
  // The calendar repeats every 400 years of 146,097 days; years are counted from 1 March, so that
  // the leap day is the last of its year (Howard Hinnant, chrono-compatible low-level algorithms).
  const days = Math.floor(serial) + daysFromEpoch(1899, 12, 30);
  const cycle = Math.floor(days / 146097);
  const inCycle = days - cycle * 146097;
  const yearInCycle = Math.floor(
    (inCycle -
      Math.floor(inCycle / 1460) +
      Math.floor(inCycle / 36524) -
      Math.floor(inCycle / 146096)) /
      365,
  );
  const dayOfYear =
    inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearInCycle + cycle * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** Days since 1 March of the year 0. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  const leapDays =
    Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  return 365 * fromMarch + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}
