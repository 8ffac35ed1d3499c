/**
 * A day or a time as a person types it, read as Sheets reads it in ja_JP: year, month, day with
 * dashes, strokes, dots, blanks or 年月日, with 和暦, month and day alone, hours and minutes.
 *
 * Expects half-width characters without blanks around them. What could be a day becomes one:
 * `1-1-1`, `4/95`, `3 5`. Where it is not known what Sheets does (和暦, dots, a weekday in brackets,
 * `5月`), the reading is taken that loses what was typed: a day. A year of two digits below 30 is in
 * this century. Serials count days from 1899-12-30 (Sheets API, "Date & time serial numbers").
 */
import type { CellFormat } from '../../google/surface/sheets';

/** Days since 1899-12-30, the time as fraction, and the format that Sheets puts on the cell. */
export interface TypedDate {
  readonly serial: number;
  readonly numberFormat: NonNullable<CellFormat['numberFormat']>;
}

type Pattern = (text: string, currentYear: number) => TypedDate | null;

/** The day or time, or null where the text is none. `currentYear` stands in where no year is typed. */
export function readTypedDate(text: string, currentYear: number): TypedDate | null {
  if (text.length > 40) return null;
  const bare = text.replace(/ ?\([日月火水木金土](?:曜日?)?\)$/, '');
  const both = /^(.*?\d日?)(?: +|T)(\d{1,2}[:時].*|午[前後].*)$/.exec(bare);
  if (both) {
    const day = readDay(both[1] ?? '', currentYear);
    const time = readTime(both[2] ?? '');
    if (day && time && time.serial < 1) {
      return {
        serial: day.serial + time.serial,
        numberFormat: { type: 'DATE_TIME', pattern: 'yyyy/mm/dd h:mm:ss' },
      };
    }
  }
  return readDay(bare, currentYear) ?? readTime(bare);
}

const eras: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};

const inEra: Pattern = (text) => {
  const found =
    /^(明治|大正|昭和|平成|令和|[MTSHR])\.?(\d{1,2}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])?(?:(\d{1,2})日?)?$/i.exec(
      text,
    );
  if (!found) return null;
  const [, era = '', year = '', month, day = era.length > 1 ? '1' : ''] = found;
  const first = eras[era.toUpperCase()] ?? 0;
  return dateOf(first + (year === '元' ? 1 : Number(year)), month, day, 'yyyy/mm/dd');
};

const withKanji: Pattern = (text, currentYear) => {
  const found = /^(?:(\d{2}|\d{4})年 ?)?(\d{1,2})月(?: ?(\d{1,2})日)?$/.exec(text);
  if (!found) return null;
  const [, year, month, day] = found;
  const pattern = `${year ? 'yyyy年' : ''}m月${day ? 'd日' : ''}`;
  return dateOf(year ? fullYear(year) : currentYear, month, day ?? '1', pattern);
};

const threeParts: Pattern = (text) => {
  const found = /^(\d{1,4})( ?[-/.] ?| )(\d{1,4})( ?[-/.] ?| )(\d{1,4})$/.exec(text);
  if (!found) return null;
  const [, one = '', between = '', two = '', , three = ''] = found;
  const pattern = between.includes('-') ? 'yyyy-mm-dd' : 'yyyy/mm/dd';
  return (
    dateOf(fullYear(one), two, three, pattern) ??
    dateOf(fullYear(three), one, two, pattern) ??
    dateOf(fullYear(three), two, one, pattern)
  );
};

const twoParts: Pattern = (text, currentYear) => {
  const found = /^(\d{1,4})(?: ?([-/]) ?| )(\d{1,4})$/.exec(text);
  if (!found) return null;
  const [, one = '', between = '/', two = ''] = found;
  const yearOf = (part: string): number => (part.length === 1 ? NaN : fullYear(part));
  const whole = between === '-' ? 'yyyy-mm-dd' : 'yyyy/mm/dd';
  return (
    dateOf(currentYear, one, two, `m${between}d`) ??
    dateOf(yearOf(two), one, '1', whole) ??
    dateOf(yearOf(one), two, '1', whole)
  );
};

function readDay(text: string, currentYear: number): TypedDate | null {
  for (const read of [threeParts, twoParts, withKanji, inEra]) {
    const day = read(text, currentYear);
    if (day) return day;
  }
  return null;
}

function readTime(text: string): TypedDate | null {
  const found =
    /^(午前|午後)? ?(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))? ?(am|pm)?$/i.exec(text) ??
    /^(午前|午後)? ?(\d{1,2})時(?:(\d{1,2})分(?:(\d{1,2})秒)?)?$/.exec(text);
  if (!found) return null;
  const [, noon, hours = '', minutes = '0', seconds, half] = found;
  const afternoon = noon === '午後' || half?.toLowerCase() === 'pm';
  const clock = noon !== undefined || half !== undefined;
  const hour = Number(hours);
  if (Number(minutes) > 59 || Number(seconds ?? 0) >= 60 || (clock && hour > 12)) return null;
  const counted = clock ? (hour % 12) + (afternoon ? 12 : 0) : hour;
  const serial = (counted * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const pattern = counted >= 24 ? '[h]:mm:ss' : seconds === undefined ? 'h:mm' : 'h:mm:ss';
  return { serial, numberFormat: { type: 'TIME', pattern } };
}

/** 95 is 1995, 25 is 2025; three digits are no year. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 3) return NaN;
  if (digits.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month = '', day = '', pattern: string): TypedDate | null {
  const time = Date.UTC(year, Number(month) - 1, Number(day));
  const found = new Date(time);
  const real =
    year >= 1000 &&
    found.getUTCFullYear() === year &&
    found.getUTCMonth() === Number(month) - 1 &&
    found.getUTCDate() === Number(day);
  if (!real) return null;
  const serial = time / 86_400_000 - Date.UTC(1899, 11, 30) / 86_400_000;
  return { serial, numberFormat: { type: 'DATE', pattern } };
}
