/**
 * How mails are sent so that none goes out twice, and at most one of a run that was killed is in doubt.
 *
 * 1. Claim: under the lock every mail of the run becomes a row 予定 with the id of the run.
 * 2. Send: before each mail the note of the run names it, behind those that were begun before with what
 *    became of them.
 * 3. Record: at the end the rows become 送信済み, and the note goes.
 *
 * After a kill the note tells: those before the last are known, the last one is 送信したか不明, and those
 * that it does not name were never begun. A run lives six minutes: a row claimed seven minutes ago or more
 * is one of a dead run.
 */
import { compareDates, dateInDigits, type CivilDate, type CivilDateTime } from '../civilDate';
import { minutesBetween } from '../minutesBetween';
import { comparableAddress } from '../section/addressList';
import {
  addressIn,
  isDailyMail,
  keysIn,
  kindOfKey,
  type LedgerRow,
  type MailState,
} from './ledger';
import type { NoticeMail } from './noticeMail';

/** A run can write nothing any more so many minutes after it has claimed its rows. */
const DEAD_AFTER = 7;

/** yyyy-mm-dd */
const DAY_LENGTH = 10;

/** What became of a mail that was begun; `begun`: nobody knows. */
export type Begun = 'sent' | 'refused' | 'uncertain' | 'begun';

const marks: Readonly<Record<Begun, string>> = {
  sent: '+',
  refused: '-',
  uncertain: '?',
  begun: '',
};

/** One mail of the note of a run, by the fingerprint of its 送信ID. */
export interface NotedMail {
  readonly fingerprint: string;
  readonly outcome: Begun;
}

/** @example formatNote of two mails //=> '0011223344556677+8899aabbccddeeff' */
export function formatNote(mails: readonly NotedMail[]): string {
  return mails.map(({ fingerprint, outcome }) => fingerprint + marks[outcome]).join('');
}

export function parseNote(note: string): readonly NotedMail[] {
  return [...note.matchAll(/([\da-f]{16})([-+?]?)/gu)].map(([, fingerprint = '', mark = '']) => ({
    fingerprint,
    outcome:
      mark === '+' ? 'sent' : mark === '-' ? 'refused' : mark === '?' ? 'uncertain' : 'begun',
  }));
}

export interface KnownRuns {
  /** The note of a run by its id; a run without one has begun nothing. */
  readonly notes: ReadonlyMap<string, string>;
  readonly fingerprint: (text: string) => string;
  readonly now: CivilDateTime;
}

/**
 * 送信記録 as it really stands: what runs that were killed have left as 予定 is what their notes tell.
 * @returns one row for each, in their order: one of a run that may be alive is under way, and one that was
 *          never begun is of no run any more
 */
export function settled(ledger: readonly LedgerRow[], known: KnownRuns): readonly LedgerRow[] {
  return ledger.map((row) =>
    row.state === 'planned' && row.runId !== '' ? settledRow(row, known) : row,
  );
}

function settledRow(row: LedgerRow, { notes, fingerprint, now }: KnownRuns): LedgerRow {
  const age = row.at === undefined ? undefined : minutesBetween(row.at, now);
  if (age !== undefined && age < DEAD_AFTER) return { ...row, isUnderWay: true };
  const noted = parseNote(notes.get(row.runId) ?? '').find(
    (mail) => mail.fingerprint === fingerprint(row.mailId),
  );
  if (noted !== undefined) return { ...row, state: stateAfter(noted.outcome) };
  // Somebody has changed 日時: nobody knows whether the run is alive, so nobody sends the mail.
  return age === undefined ? { ...row, state: 'uncertain' } : { ...row, runId: '' };
}

/** What stands in 送信記録 for a mail that was begun. */
export function stateAfter(outcome: Begun): MailState {
  if (outcome === 'sent') return 'sent';
  return outcome === 'refused' ? 'cancelled' : 'uncertain';
}

/** Planned, and of no run: it was put off, or its run never came to it. */
function isUnsent({ state, isUnderWay }: LedgerRow): boolean {
  return state === 'planned' && isUnderWay !== true;
}

export interface Claims {
  /** To be sent by this run, the nearest deadline first. */
  readonly claimed: readonly NoticeMail[];
  /** Written down and left to a later run. */
  readonly putOff: readonly PutOffMail[];
}

export interface PutOffMail {
  readonly mail: NoticeMail;
  /** Too few recipients are left, or the person had a mail of the day already. */
  readonly why: 'quota' | 'one a day';
}

/**
 * Which mails a run sends. What went out before, or may have, is passed over, whoever asks for it.
 * @param mails  as they were decided, the nearest deadline first
 * @param ledger settled
 * @param quota  recipients that are left; when too few, one is kept back for telling the secretariat
 */
export function claims(
  mails: readonly NoticeMail[],
  ledger: readonly LedgerRow[],
  quota: number,
  now: CivilDateTime,
): Claims {
  const out = ledger.filter(isOut);
  const taken = new Set(out.flatMap(({ mailId }) => partsOf(mailId)));
  const written = new Set(
    out
      .filter(({ mailId, at }) => isDailyMail(mailId) && (!at || compareDates(at, now) === 0))
      .map(({ to }) => comparableAddress(to)),
  );
  const free: NoticeMail[] = [];
  const putOff: PutOffMail[] = [];
  for (const mail of mails) {
    const to = comparableAddress(mail.to);
    const isDaily = isDailyMail(mail.id);
    if (partsOf(mail.id).some((part) => taken.has(part))) continue;
    if (isDaily && written.has(to)) putOff.push({ mail, why: 'one a day' });
    else free.push(mail);
    if (isDaily) written.add(to);
    for (const part of partsOf(mail.id)) taken.add(part);
  }
  const room = free.length > quota ? Math.max(0, quota - 1) : free.length;
  const late = free.slice(room).map((mail) => ({ mail, why: 'quota' as const }));
  return { claimed: free.slice(0, room), putOff: [...putOff, ...late] };
}

/** It went out, or may have, or is on its way. */
function isOut(row: LedgerRow): boolean {
  return row.state === 'sent' || row.state === 'uncertain' || row.isUnderWay === true;
}

/** Each part of a mail, by its key and the person. */
function partsOf(mailId: string): readonly string[] {
  return keysIn(mailId).map((key) => `${addressIn(mailId)} ${key}`);
}

/**
 * 送信IDs of rows that were put off and are of no mail that was decided now: whoever decided does not know
 * of them, because a press asked for them. What belongs to a coming day waits for it, and a newer part of
 * the same kind takes the place of an older one.
 */
export function leftBehind(
  ledger: readonly LedgerRow[],
  mails: readonly NoticeMail[],
  today: CivilDate,
): readonly string[] {
  const decided = new Set(mails.flatMap(({ id }) => [...partsOf(id), ...kindsOf(id)]));
  return ledger
    .filter((row) => isUnsent(row) && !isOfComingDay(row, today))
    .map(({ mailId }) => mailId)
    .filter((id) => ![...partsOf(id), ...kindsOf(id)].some((part) => decided.has(part)));
}

function kindsOf(mailId: string): readonly string[] {
  return keysIn(mailId).map((key) => `${addressIn(mailId)} ${kindOfKey(key) ?? key}`);
}

/**
 * Rows that were put off and that nothing waits for any more: of their parts none is due, or all that is
 * due has gone out in another mail.
 * @param waiting 送信IDs of mails that are due and were not sent
 */
export function stale(
  ledger: readonly LedgerRow[],
  waiting: readonly string[],
  today: CivilDate,
): readonly LedgerRow[] {
  const due = new Set(waiting.flatMap(partsOf));
  return ledger.filter(
    (row) =>
      isUnsent(row) &&
      !isOfComingDay(row, today) &&
      !partsOf(row.mailId).some((part) => due.has(part)),
  );
}

/** A key ends with its day. */
function isOfComingDay({ mailId }: LedgerRow, today: CivilDate): boolean {
  const days = keysIn(mailId).map((key) => key.slice(-DAY_LENGTH));
  return days.some((day) => /^[\d-]+$/u.test(day) && day > dateInDigits(today));
}
