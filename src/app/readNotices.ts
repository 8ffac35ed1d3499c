/**
 * What deciding about mails and sending them is told of the workbook, in one read: what is open, and
 * 送信記録 as it really stands, with what runs that were killed have left behind.
 *
 * The notes of runs are read before the workbook: a run that has begun to send has claimed its rows before.
 */
import type { CivilDateTime } from '../domain/civilDate';
import type { FiscalYear } from '../domain/fiscalYear';
import type { LedgerRow } from '../domain/notices/ledger';
import type { NoticeFacts } from '../domain/notices/noticeFacts';
import { settled } from '../domain/notices/sending';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { Damage } from '../wording/damageCause';
import { noticeFacts } from '../workbook/notices/facts';
import { wantedForNotices } from '../workbook/notices/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { fingerprint } from '../workbook/write/fingerprint';
import type { Ports } from './ports';
import { readUnformatted } from './readWorkbook';

export type NoticePorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'builtIn'>;

/** Behind it stands the id of the run. */
export const RUN_NOTE = 'sending:';

export interface NoticesRead {
  readonly read: WorkbookRead;
  readonly now: CivilDateTime;
  /** Its ledger is settled. */
  readonly facts: NoticeFacts;
  /** 送信記録 as it stands, in the same order as the settled one. */
  readonly standing: readonly LedgerRow[];
  /** The notes that were there. */
  readonly notes: ReadonlyMap<string, string>;
}

export type NoticesUnread =
  | { readonly reason: 'not secretariat'; readonly secretariat: readonly string[] }
  | { readonly reason: 'copy' | 'no year' }
  | { readonly reason: 'unreadable'; readonly damages: readonly Damage[] };

/** Only the secretariat looks and presses. */
export function readNotices(ports: NoticePorts): Verdict<NoticesRead, NoticesUnread> {
  const { now, notes, read } = noticesAnyhow(ports);
  const year = readable(read);
  return year.accepted ? accept(noticesOf(ports, { now, notes, read }, year.value)) : year;
}

/** The same for a press that sends or writes: not in a copy. */
export function readToSend(ports: NoticePorts): Verdict<NoticesRead, NoticesUnread> {
  const found = readNotices(ports);
  if (!found.accepted || found.value.read.settings.isOriginal) return found;
  return refuse({ reason: 'copy' });
}

/** The same for whoever has to know the settings first, whatever the other tabs are like. */
export function noticesAnyhow(
  ports: Pick<Ports, 'workbook' | 'notes' | 'clock'>,
): Omit<NoticesRead, 'facts' | 'standing'> {
  const now = ports.clock.now();
  const notes = new Map(
    Object.entries(ports.notes.all()).flatMap(([key, text]) =>
      key.startsWith(RUN_NOTE) ? [[key.slice(RUN_NOTE.length), text] as const] : [],
    ),
  );
  return { now, notes, read: readUnformatted(ports, wantedForNotices).read };
}

/** 評価対象年度, when everything that counts can be read. */
export function readable({ settings, damages }: WorkbookRead): Verdict<FiscalYear, NoticesUnread> {
  if (!settings.callerIsSecretariat) {
    return refuse({ reason: 'not secretariat', secretariat: settings.secretariat });
  }
  const ofTabs = damages.filter(({ reach }) => reach === 'tab');
  if (ofTabs.length > 0) return refuse({ reason: 'unreadable', damages: ofTabs });
  const { resultYear } = settings;
  return resultYear === undefined ? refuse({ reason: 'no year' }) : accept(resultYear);
}

export function noticesOf(
  { builtIn }: Pick<Ports, 'builtIn'>,
  seen: Omit<NoticesRead, 'facts' | 'standing'>,
  year: FiscalYear,
): NoticesRead {
  const { now, notes, read } = seen;
  const facts = noticeFacts(read, year, { today: now, holidays: builtIn.holidays() });
  const ledger = settled(facts.ledger, { notes, fingerprint, now });
  return { ...seen, facts: { ...facts, ledger }, standing: facts.ledger };
}
