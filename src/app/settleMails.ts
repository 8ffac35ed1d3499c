/**
 * What people decide about mails of 送信記録: one is not to be sent, or after all; one of which nobody knew
 * whether it was sent had arrived, or goes out once more.
 */
import { mailStateWords, type LedgerRow } from '../domain/notices/ledger';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { MailsSent, NoticeTold } from '../wire/notices';
import { leftMessage, noticeRunWords, type NoticesRefusal } from '../wording/noticeRuns';
import { ledgerWrite, rowOfMail } from '../workbook/notices/ledgerRows';
import { letterFrame } from './letterFrame';
import { readToSend, type NoticePorts, type NoticesRead } from './readNotices';
import { sendMails, type SendPorts } from './sendMails';
import { mailsSent } from './sendPressed';
import { ofDay } from './sendNotices';
import type { Ports } from './ports';
import { writeRows } from './writeRows';

export type SettlePorts = NoticePorts & Pick<Ports, 'lock' | 'letters'>;

interface Hand {
  readonly caller: string;
  readonly operationId: string;
}

export interface LeaveRequest extends Hand {
  /** yyyy-mm-dd */
  readonly on: string;
  readonly mailIds: readonly string[];
  /** False: what was left out is due again. */
  readonly leave: boolean;
}

/** Mails that are due or to come are left out: their rows say 取りやめ before anybody sends them. */
export function leaveOut(
  ports: SettlePorts,
  { mailIds, on, leave, ...hand }: LeaveRequest,
): Verdict<NoticeTold, NoticesRefusal> {
  const looked = readToSend(ports);
  if (!looked.accepted) return looked;
  const found = looked.value;
  const changed = leave ? leftRows(ports, found, on, mailIds) : dueAgain(found, mailIds);
  const written = write(ports, found, hand, changed, leave ? 'left' : 'leftUndone');
  return written.accepted
    ? accept({ message: leftMessage(changed.length, mailIds.length, leave) })
    : written;
}

type Changed = readonly { readonly before: LedgerRow | undefined; readonly row: LedgerRow }[];

function leftRows(
  ports: SettlePorts,
  found: NoticesRead,
  on: string,
  mailIds: readonly string[],
): Changed {
  const { facts, standing, now } = found;
  const frame = letterFrame(ports, found, '');
  return ofDay(ports.letters, facts, on).mails.flatMap((mail) => {
    if (!mailIds.includes(mail.id)) return [];
    const { id: mailId, to, items } = mail;
    const { subject } = ports.letters.letter(mail, frame);
    const row = { mailId, to, items, subject, state: 'cancelled', runId: '', at: now } as const;
    return [{ before: rowOfMail(standing, mailId), row }];
  });
}

function dueAgain({ standing, now }: NoticesRead, mailIds: readonly string[]): Changed {
  return standing.flatMap((before) =>
    before.state === 'cancelled' && mailIds.includes(before.mailId)
      ? [{ before, row: { ...before, state: 'planned', runId: '', at: now } }]
      : [],
  );
}

function write(
  ports: SettlePorts,
  { read }: NoticesRead,
  { caller, operationId }: Hand,
  changed: Changed,
  what: 'left' | 'leftUndone' | 'arrived',
): Verdict<unknown, NoticesRefusal> {
  if (changed.length === 0) return accept(undefined);
  const rows = changed.map(({ before, row }) => ledgerWrite(before, row));
  const written = writeRows(ports, read.layout, {
    operationId,
    by: caller,
    means: noticeRunWords.title,
    writes: rows.flatMap(({ writes }) => writes),
    newRows: rows.flatMap(({ newRows }) => newRows),
    history: changed.map(({ before, row }) => ({
      what: noticeRunWords[what],
      targetId: '',
      item: row.to,
      before: before ? mailStateWords[before.state] : '',
      after: row.subject,
    })),
  });
  return written.accepted ? written : refuse({ reason: 'not written', refusal: written.refusal });
}

export interface UncertainRequest extends Hand {
  readonly mailId: string;
}

/** Somebody has asked: the mail was there. */
export function mailArrived(
  ports: SettlePorts,
  { mailId, ...hand }: UncertainRequest,
): Verdict<NoticeTold, NoticesRefusal> {
  const looked = readToSend(ports);
  if (!looked.accepted) return looked;
  const { facts, standing } = looked.value;
  const row = rowOfMail(facts.ledger, mailId);
  const before = rowOfMail(standing, mailId);
  if (row?.state === 'sent') return accept({ message: noticeRunWords.arrivedTold });
  if (row?.state !== 'uncertain') return refuse({ reason: 'nothing there' });
  const changed = [{ before, row: { ...row, state: 'sent' as const } }];
  const written = write(ports, looked.value, hand, changed, 'arrived');
  return written.accepted ? accept({ message: noticeRunWords.arrivedTold }) : written;
}

/** It was not there: it goes out once more, as it would be today. */
export function sendAgain(
  ports: SendPorts,
  { mailId, caller }: UncertainRequest,
): Verdict<MailsSent, NoticesRefusal> {
  const sent = sendMails(ports, {
    caller,
    addedWord: '',
    again: mailId,
    look: () => readToSend(ports),
    decide({ facts }) {
      const today = ports.letters.due(facts);
      const row = rowOfMail(facts.ledger, mailId);
      const mail = row?.state === 'uncertain' ? ports.letters.again(facts, mailId) : undefined;
      const { heldUntil } = today;
      return {
        on: facts.today,
        mails: mail ? [mail] : [],
        unreachable: [],
        ...(heldUntil ? { heldUntil } : {}),
      };
    },
  });
  if (!sent.accepted) return sent;
  const { mails } = sent.value;
  return mails.length === 0 ? refuse({ reason: 'nothing there' }) : accept(mailsSent(sent.value));
}
