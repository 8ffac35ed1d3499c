/**
 * Serial days shown by a date pattern: `yyyy/mm/dd`, `yyyy"年"m"月"d"日"`, `h:mm:ss`.
 *
 * Day 0 is 1899-12-30; the fraction is the time of day. `m` is minutes right after hours or right
 * before seconds, else months. A sign that is not done here throws, instead of showing nonsense.
 */
import { NotEmulated } from '../googleError';

const DAY = 86_400_000;
const TOKEN = /y+|m+|d+|h+|s+|"[^"]*"|\\.|[-/:. 　年月日時分秒]|[^]/gi;

/** Shows a serial number by a date pattern. Case of the letters does not matter, as in Sheets. */
export function showDate(serial: number, pattern: string): string {
  const day = Math.floor(serial);
  const seconds = Math.round((serial - day) * 86_400);
  const date = new Date(Date.UTC(1899, 11, 30) + day * DAY + seconds * 1_000);
  const tokens = pattern.match(TOKEN) ?? [];
  return tokens.map((token, at) => show(date, token, isMinutes(tokens, at), pattern)).join('');
}

function show(date: Date, token: string, minutes: boolean, pattern: string): string {
  const letter = token.charAt(0).toLowerCase();
  if (letter === '"') return token.slice(1, -1);
  if (letter === '\\') return token.slice(1);
  if (!/[a-z]/i.test(letter)) {
    if (/[-/:. 　年月日時分秒]/.test(letter)) return token;
    throw new NotEmulated(`the date pattern ${pattern}`);
  }
  const part = minutes ? 'n' : letter;
  const number = partOf(date, part);
  if (part === 'y' && token.length === 4) return String(number);
  if (number === null || part === 'y' || token.length > 2) {
    throw new NotEmulated(`the date pattern ${pattern}`);
  }
  return String(number).padStart(token.length, '0');
}

function partOf(date: Date, part: string): number | null {
  switch (part) {
    case 'y':
      return date.getUTCFullYear();
    case 'm':
      return date.getUTCMonth() + 1;
    case 'd':
      return date.getUTCDate();
    case 'h':
      return date.getUTCHours();
    case 'n':
      return date.getUTCMinutes();
    case 's':
      return date.getUTCSeconds();
    default:
      return null;
  }
}

function isMinutes(tokens: readonly string[], at: number): boolean {
  if (!/^m{1,2}$/i.test(tokens[at] ?? '')) return false;
  const letters = tokens.map((token) => (/^[ymdhs]/i.test(token) ? token.charAt(0) : ''));
  const before = letters.slice(0, at).findLast((letter) => letter !== '');
  const after = letters.slice(at + 1).find((letter) => letter !== '');
  return before?.toLowerCase() === 'h' || after?.toLowerCase() === 's';
}
