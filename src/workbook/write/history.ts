/** 変更履歴: one line per change, in the same write as the change itself. */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import { longTextMark, movedRowWords } from '../../wording/history';
import type { CellContent, Change } from '../change';
import { historyTab } from '../layout/records';
import { fingerprint } from './fingerprint';
import type { HistoryEntry, WriteRequest } from './rowWrite';

/** So many characters of a long text are kept; the rest is in Google's own history of the file. */
const KEPT = 500;

/** Where the headings of 変更履歴 stand now. */
export interface StandingHistory {
  readonly sheetId: number;
  readonly title: string;
  readonly places: ReadonlyMap<string, number>;
}

export function historyChanges(
  { sheetId, places }: StandingHistory,
  { operationId, by, means }: WriteRequest,
  entries: readonly HistoryEntry[],
  now: CivilDateTime,
): readonly Change[] {
  return entries.map(({ before, after, ...entry }) => {
    const row: Readonly<Record<string, string>> = {
      at: minuteInDigits(now),
      operationId,
      by,
      means,
      before: keptText(before),
      after: keptText(after),
      ...entry,
    };
    const cells: CellContent[] = [];
    for (const { key } of historyTab.columns) {
      const place = places.get(key);
      if (place === undefined) continue;
      while (cells.length <= place) cells.push('');
      cells[place] = row[key] ?? '';
    }
    return { kind: 'append row', sheetId, cells };
  });
}

/** @example of a text of 700 characters: its first 500, then 「…（全700字、照合番号 …）」 */
export function keptText(text: string): string {
  if (text.length <= KEPT) return text;
  // Never half of a character that takes two units.
  const cut = /[\ud800-\udbff]$/u.test(text.slice(0, KEPT)) ? KEPT - 1 : KEPT;
  return text.slice(0, cut) + longTextMark(text.length, fingerprint(text));
}

/** The lines of one 操作ID were written, and not taken back since. */
export function isEntered(
  lines: readonly { readonly operationId: string; readonly what: string }[],
  operationId: string,
): boolean {
  const own = lines.filter((line) => line.operationId === operationId);
  const last = own[own.length - 1];
  return last !== undefined && last.what !== movedRowWords.cancelled;
}
