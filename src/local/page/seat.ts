/**
 * Who sits at a tab, and on which day: said by the address of the tab, `/?as=…&day=…`, never by a
 * cookie, so that two tabs of one browser are two persons.
 */
import { CliRefusal } from '../cli/cliRefusal';
import { readAddress } from '../cli/options';
import { parseTokyoTime, tokyoDay, tokyoMinute } from '../cli/tokyoTime';

export interface Seat {
  readonly user: string;
  /** `2025-05-16`; null: today. */
  readonly day: string | null;
}

/** @throws CliRefusal for a day that does not exist */
export function dayIn(query: URLSearchParams): string | null {
  const day = query.get('day') ?? '';
  if (day === '') return null;
  const midnight = Date.parse(`${day}T00:00:00+09:00`);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && tokyoDay(midnight) === day) return day;
  throw new CliRefusal(
    `アドレスの day に「${day}」とあり、日付として読み取れません。`,
    'day=2025-05-16 のような、実在する日付にしてください。',
  );
}

/**
 * @returns null where the address names nobody
 * @throws CliRefusal for what is no mail address, or no day
 */
export function seatIn(query: URLSearchParams): Seat | null {
  const user = query.get('as') ?? '';
  return user === '' ? null : { user: readAddress(user), day: dayIn(query) };
}

/** What stands behind the `?`. */
export function queryOf({ user, day }: Seat): string {
  return new URLSearchParams({ as: user, ...(day === null ? {} : { day }) }).toString();
}

/** The chosen day at the time of day that the clock on the wall shows; null: now. */
export function timeAt(day: string | null, now: number): number | null {
  return day === null ? null : parseTokyoTime(`${day} ${tokyoMinute(now).slice(-5)}`);
}
