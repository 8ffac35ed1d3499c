/**
 * `Utilities.formatDate`: the pattern letters of Java's SimpleDateFormat, in English, as Apps Script
 * writes them. y M d E a H h m s S z Z and quoted text; any other letter is not emulated.
 */
import { GoogleError, NotEmulated } from './googleError';

/** Names that Java prints for `z`. */
const ZONE_NAMES: Readonly<Record<string, string>> = {
  'Asia/Tokyo': 'JST',
  UTC: 'UTC',
  GMT: 'GMT',
  'Etc/GMT': 'GMT',
};

/**
 * @param milliseconds since 1970
 * @param timeZone     IANA name, e.g. Asia/Tokyo; an unknown one is refused (Google takes GMT)
 */
export function formatJavaDate(milliseconds: number, timeZone: string, pattern: string): string {
  if (!Number.isFinite(milliseconds)) throw new GoogleError('Invalid argument: date');
  const parts = partsIn(milliseconds, timeZone);
  const tokens = pattern.match(/''|'(?:[^']|'')*'|'|([A-Za-z])\1*|[^A-Za-z']+/g) ?? [];
  return tokens.map((token) => printed(token, parts, timeZone)).join('');
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly monthName: string;
  readonly day: number;
  readonly weekday: string;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  /** Minutes east of Greenwich. */
  readonly offset: number;
}

function partsIn(milliseconds: number, timeZone: string): Parts {
  const text = new Map(formatterOf(timeZone).formatToParts(milliseconds).map(pair));
  const number = (name: string): number => Number(text.get(name));
  const year = text.get('era') === 'BC' ? 1 - number('year') : number('year');
  const local = Date.UTC(
    2000,
    number('month') - 1,
    number('day'),
    number('hour'),
    number('minute'),
    number('second'),
  );
  const civil = new Date(local);
  civil.setUTCFullYear(year);
  const seconds = Math.floor(milliseconds / 1000) * 1000;
  return {
    year,
    month: number('month'),
    monthName: MONTHS[number('month') - 1] ?? '',
    day: number('day'),
    weekday: text.get('weekday') ?? '',
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    millisecond: milliseconds - seconds,
    offset: Math.round((civil.getTime() - seconds) / 60_000),
  };
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function pair({ type, value }: Intl.DateTimeFormatPart): [string, string] {
  return [type, value];
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US-u-ca-gregory', {
      timeZone,
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      weekday: 'long',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      hourCycle: 'h23',
    });
    formatters.set(timeZone, made);
    return made;
  } catch {
    throw new GoogleError(`Invalid argument: timeZone (${timeZone})`);
  }
}

function printed(token: string, parts: Parts, timeZone: string): string {
  if (token === "''") return "'";
  if (token === "'") throw new GoogleError('Unterminated quote');
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  const padded = (value: number): string => String(value).padStart(token.length, '0');
  switch (token.charAt(0)) {
    case 'y':
      return token.length === 2 ? String(parts.year).slice(-2) : padded(parts.year);
    case 'M':
      if (token.length >= 4) return parts.monthName;
      return token.length === 3 ? parts.monthName.slice(0, 3) : padded(parts.month);
    case 'd':
      return padded(parts.day);
    case 'E':
      return token.length >= 4 ? parts.weekday : parts.weekday.slice(0, 3);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(parts.hour);
    case 'h':
      return padded(parts.hour % 12 === 0 ? 12 : parts.hour % 12);
    case 'm':
      return padded(parts.minute);
    case 's':
      return padded(parts.second);
    case 'S':
      return padded(parts.millisecond);
    case 'Z':
      return offsetText(parts.offset);
    case 'z':
      return zoneName(timeZone);
    default:
      if (!/[A-Za-z]/.test(token)) return token;
      throw new NotEmulated(`Utilities.formatDate with the letter ${token.charAt(0)}`);
  }
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function zoneName(timeZone: string): string {
  const name = ZONE_NAMES[timeZone];
  if (name === undefined) throw new NotEmulated(`Utilities.formatDate with z in ${timeZone}`);
  return name;
}
