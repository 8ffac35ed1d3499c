/**
 * Times as people at a Japanese office write them: `2025-03-10 09:00`, always Japanese standard time
 * (nine hours before UTC, without summer time since 1952).
 */
import { CliRefusal } from './cliRefusal';

const MINUTE = 60_000;
const OFFSET = 9 * 60 * MINUTE;
const FORM = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})$/;

/**
 * @returns milliseconds since 1970
 * @throws CliRefusal for a text of another form, and for days and hours that do not exist
 */
export function parseTokyoTime(text: string): number {
  const fields = FORM.exec(text.normalize('NFKC').trim())?.slice(1).map(Number) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = fields;
  const time = Date.UTC(year, month - 1, day, hour, minute) - OFFSET;
  const again = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  const exists = fields.length > 0 && hour < 24 && minute < 60 && tokyoDay(time) === again;
  if (exists) return time;
  throw new CliRefusal(
    `日時「${text}」を読み取れません。「2025-03-10 09:00」のような、実在する日付と時刻が必要です。`,
    "--at '2025-03-10 09:00' のように指定してください。",
  );
}

/** `2025-03-10` */
export function tokyoDay(time: number): string {
  return iso(time).slice(0, 10);
}

/** `2025-03-10 09:00` */
export function tokyoMinute(time: number): string {
  return iso(time).slice(0, 16).replace('T', ' ');
}

/** `2025-03-10 09:00:07.250` */
export function tokyoInstant(time: number): string {
  return iso(time).slice(0, 23).replace('T', ' ');
}

function iso(time: number): string {
  return new Date(time + OFFSET).toISOString();
}
