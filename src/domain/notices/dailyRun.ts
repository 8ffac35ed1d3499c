/**
 * Whose the daily run is: お知らせの実行者 names the address and since when, お知らせの最終実行 the minute of the
 * last run and what it did. Both stand where every editor sees them.
 *
 * The run comes every day, on holidays too, when it sends nothing: three days without one mean that it
 * has stopped, over the longest row of holidays as well.
 */
import { dateInDigits, parseCivilDate, serialOf, type CivilDate } from '../civilDate';
import { comparableAddress } from '../section/addressList';

/** Days after which a run is missed; the formula in はじめに has the same. */
export const DAYS_WITHOUT_RUN = 2;

/** @example ownerText('seisaku@town.example.jp', …) //=> 'seisaku@town.example.jp（2025-03-10から）' */
export function ownerText(address: string, since: CivilDate): string {
  return `${address}（${dateInDigits(since)}から）`;
}

/** The address in お知らせの実行者; '' while it is nobody's. */
export function ownerIn(text: string): string {
  return /^[^\s（(]*/u.exec(text.trim())?.[0] ?? '';
}

export function isOwner(address: string, text: string): boolean {
  return address !== '' && comparableAddress(ownerIn(text)) === comparableAddress(address);
}

/**
 * Whether somebody has installed the daily run and it does not come any more.
 * @param owner   お知らせの実行者
 * @param lastRun お知らせの最終実行
 */
export function isRunMissing(owner: string, lastRun: string, today: CivilDate): boolean {
  if (ownerIn(owner) === '') return false;
  const days = [lastRun.slice(0, 10), /\d{4}-\d{2}-\d{2}/u.exec(owner)?.[0] ?? ''].flatMap(
    (text) => {
      const date = parseCivilDate(text);
      return date.accepted ? [serialOf(date.value)] : [];
    },
  );
  return serialOf(today) - Math.max(0, ...days) > DAYS_WITHOUT_RUN;
}
