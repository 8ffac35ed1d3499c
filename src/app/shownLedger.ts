/** 送信記録 as the panel shows it: what may be sent after all, what nobody knows, and what was sent. */
import { dateInDigits, minuteInDigits, parseCivilDate } from '../domain/civilDate';
import { keysIn, mailStateWords, type LedgerRow } from '../domain/notices/ledger';
import { comparableAddress } from '../domain/section/addressList';
import type { NoticesOpening, ShownMailRow } from '../wire/notices';
import type { Ports } from './ports';
import type { NoticesRead } from './readNotices';
import { refusedMails, type RefusedMails } from './refusedMails';
import type { ReadPorts } from './readWorkbook';

/** Rows that a person looks through. */
const MOST_ROWS = 100;

export function shownLedger(
  ports: ReadPorts & Pick<Ports, 'letters'>,
  { read, facts }: NoticesRead,
): Pick<NoticesOpening, 'leftOut' | 'uncertain' | 'sent'> {
  const { ledger } = facts;
  const whyOf = ledger.some(isCancelled) ? refusedMails(ports) : () => '';
  const rows = ledger.map((row) => ({ row, shown: rowShown(read, row, whyOf) })).sort(newestFirst);
  const today = dateInDigits(facts.today);
  const isWanted = ({ mailId }: LedgerRow): boolean =>
    ports.letters.again(facts, mailId) !== undefined;
  return {
    leftOut: rows
      .filter(({ row }) => isCancelled(row) && isWanted(row))
      .map(({ shown }) => ({ ...shown, on: later(dayOf(shown.mailId), today) })),
    uncertain: rows.filter(({ row }) => row.state === 'uncertain').map(({ shown }) => shown),
    sent: rows.slice(0, MOST_ROWS).map(({ shown }) => shown),
  };
}

function isCancelled({ state }: LedgerRow): boolean {
  return state === 'cancelled';
}

function rowShown(read: NoticesRead['read'], row: LedgerRow, whyOf: RefusedMails): ShownMailRow {
  const { mailId, to, subject, items, state } = row;
  const at = row.at ? minuteInDigits(row.at) : '';
  const why = state === 'cancelled' ? whyOf(to, at) : '';
  const sections = sectionsOf(read, to);
  return { mailId, to, sections, subject, items, state: mailStateWords[state], why, at };
}

function newestFirst(one: { shown: ShownMailRow }, other: { shown: ShownMailRow }): number {
  return one.shown.at < other.shown.at ? 1 : one.shown.at > other.shown.at ? -1 : 0;
}

function sectionsOf({ addresses }: NoticesRead['read'], to: string): string[] {
  const own = comparableAddress(to);
  return addresses.flatMap(({ section, shared, staff, heads }) =>
    [...shared, ...staff, ...heads].some((each) => comparableAddress(each) === own)
      ? [section]
      : [],
  );
}

/** The last day at the end of its keys; '' where none has one. */
function dayOf(mailId: string): string {
  return keysIn(mailId)
    .map((key) => key.split(' ').pop() ?? '')
    .filter((word) => /^\d{4}-/u.test(word) && parseCivilDate(word).accepted)
    .reduce(later, '');
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
