/**
 * The mornings on which the daily run comes in the demonstration. In an office it comes every day; here the
 * days are left out on which it has nothing to send, so that the year does not take minutes. Left in are
 * the start of every week, when 状況のまとめ and the weekly notices are due, and the days on which the
 * calendar of the sample has something else.
 */
import { tokyoDay } from '../cli/tokyoTime';

const MONDAY = 1;
const TUESDAY = 2;
const DAY = 86_400_000;
const TOKYO = 9 * 3_600_000;

/** From 入力開始日 on. */
const FIRST_WEEK = '2025-04-14';

const OTHERS: ReadonlySet<string> = new Set([
  // 下書き; 入力期限 with five days and one; what came in on the last day.
  '2025-03-11',
  '2025-05-07',
  '2025-05-09',
  '2025-05-15',
  '2025-05-21',
  // 決算額 with five days and one; 意見への回答 likewise.
  '2025-06-13',
  '2025-06-19',
  '2025-10-03',
  '2025-10-09',
  // The weekly notices after a holiday in autumn.
  '2025-09-24',
  '2025-10-01',
  '2025-10-08',
  '2025-10-15',
]);

/** @param morning milliseconds since 1970 */
export function isAwaited(morning: number): boolean {
  const day = tokyoDay(morning);
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor((morning + TOKYO) / DAY) + 4) % 7;
  return OTHERS.has(day) || (day >= FIRST_WEEK && (weekday === MONDAY || weekday === TUESDAY));
}
