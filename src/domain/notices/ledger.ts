/**
 * 送信記録: one row is one mail that was decided. Its 送信ID says to whom, and what is in it: the address and
 * the key of each part, 「fukushi@town.example.jp／提出 2025-05-16 2025-05-09」. A part is never decided twice
 * for one person, whatever mail it was in.
 *
 *   予定 → 送信済み, or 送信したか不明 when nobody knows, or 取りやめ (left out, refused, no longer needed)
 *
 * A row stays 予定 when its run ended before its turn: whatever is still due of it goes out another day.
 */
import type { CivilDateTime } from '../civilDate';
import { comparableAddress } from '../section/addressList';
import { kindWords, isDailyKind, type NoticeKind } from './noticeKinds';

export type MailState = 'planned' | 'sent' | 'uncertain' | 'cancelled';

export const mailStateWords: Readonly<Record<MailState, string>> = {
  planned: '予定',
  sent: '送信済み',
  uncertain: '送信したか不明',
  cancelled: '取りやめ',
};

export interface LedgerRow {
  /** 送信ID. */
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  /** 対象件数. */
  readonly items: number;
  readonly state: MailState;
  /** 実行ID of the run that claimed it; '' for one that was put off. */
  readonly runId: string;
  /** 予定 of a run that is still at work. */
  readonly isUnderWay?: true;
  /** When it was claimed or sent last; absent where nobody can read it. */
  readonly at?: CivilDateTime;
}

const BETWEEN = '／';

export function mailIdOf(to: string, keys: readonly string[]): string {
  return [comparableAddress(to), ...keys].join(BETWEEN);
}

/** The key of a part: its kind, what it is about, and the day for which it was due. */
export function partKey(kind: NoticeKind, ...about: readonly string[]): string {
  return [kindWords[kind], ...about].join(' ').split(BETWEEN).join('/');
}

export function addressIn(mailId: string): string {
  return mailId.split(BETWEEN)[0] ?? '';
}

export function keysIn(mailId: string): readonly string[] {
  return mailId.split(BETWEEN).slice(1);
}

/** The kind of a part by its key; undefined for one that people have changed. */
export function kindOfKey(key: string): NoticeKind | undefined {
  const [word] = key.split(' ');
  const kinds = Object.keys(kindWords) as NoticeKind[];
  return kinds.find((kind) => kindWords[kind] === word);
}

/** Whether a mail belongs to the day: one that answers a press does not. */
export function isDailyMail(mailId: string): boolean {
  return keysIn(mailId).some((key) => {
    const kind = kindOfKey(key);
    return kind !== undefined && isDailyKind(kind);
  });
}
