/**
 * A year lived day by day: the daily run decides, everything it decides is sent and recorded, and people
 * submit, are sent back and transferred in between. What the mails say is noted beside what was true.
 */
import { compareDates, dateOfSerial, serialOf, type CivilDate } from '../../src/domain/civilDate';
import { due } from '../../src/domain/notices/decideNotices';
import type { LedgerRow } from '../../src/domain/notices/ledger';
import type { NoticeAction, NoticeFacts } from '../../src/domain/notices/noticeFacts';
import type { NoticeMail } from '../../src/domain/notices/noticeMail';

export interface Year {
  readonly start: NoticeFacts;
  readonly until: CivilDate;
  /** How often the trigger fires on a day: 0 when it was skipped. */
  readonly runsOn: (date: CivilDate) => number;
  /** What people have done by the morning of this day. */
  readonly onDay: (facts: NoticeFacts) => Partial<NoticeFacts>;
}

export interface SentMail {
  readonly on: CivilDate;
  readonly mail: NoticeMail;
  /** What was true when it was sent. */
  readonly facts: NoticeFacts;
}

export interface LivedYear {
  readonly sent: readonly SentMail[];
  /** The facts of each morning. */
  readonly days: readonly NoticeFacts[];
}

export function livedThrough({ start, until, runsOn, onDay }: Year): LivedYear {
  const sent: SentMail[] = [];
  const days: NoticeFacts[] = [];
  let facts = start;
  for (let serial = serialOf(start.today); serial <= serialOf(until); serial += 1) {
    const today = dateOfSerial(serial);
    facts = { ...facts, today };
    facts = { ...facts, ...onDay(facts) };
    days.push(facts);
    for (let run = 0; run < runsOn(today); run += 1) {
      const now = facts;
      const { mails, heldUntil } = due(now);
      sent.push(...mails.map((mail) => ({ on: today, mail, facts: now })));
      const rows = mails.map((mail): LedgerRow => ({
        mailId: mail.id,
        to: mail.to,
        subject: '',
        items: mail.items,
        state: 'sent',
        runId: `run-${String(serial)}`,
        at: { ...today, hour: 8, minute: 12 },
      }));
      const ledger = [...facts.ledger, ...rows];
      facts = heldUntil ? { ...facts, ledger } : { ...facts, ledger, lastRunOn: today };
    }
  }
  return { sent, days };
}

/** The actions with one changed. */
export function withAction(
  facts: NoticeFacts,
  actionId: string,
  over: Partial<NoticeAction>,
): readonly NoticeAction[] {
  return facts.actions.map((each) => (each.actionId === actionId ? { ...each, ...over } : each));
}

export function isBetween(date: CivilDate, from: CivilDate, to: CivilDate): boolean {
  return compareDates(date, from) >= 0 && compareDates(date, to) <= 0;
}
