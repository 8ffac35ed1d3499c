/**
 * A run claims the mails that it is going to send: inside the lock it reads, decides, and writes every one
 * as 予定 with its own id, in one write. Whoever comes later finds them there. What runs that were killed
 * have left is written down with it.
 */
import type { CivilDateTime } from '../domain/civilDate';
import type { NoticeDecision } from '../domain/notices/decision';
import type { LedgerRow } from '../domain/notices/ledger';
import type { NoticeMail } from '../domain/notices/noticeMail';
import { claims } from '../domain/notices/sending';
import { accept, refuse, type Verdict } from '../domain/verdict';
import { noticeRunWords, type NoticesRefusal } from '../wording/noticeRuns';
import { doubledMails, ledgerWrite, rowOfMail } from '../workbook/notices/ledgerRows';
import { comparableKey } from '../workbook/read/plainText';
import { letterFrame } from './letterFrame';
import type { Claimed, ClaimedMail } from './mailsOut';
import type { Ports } from './ports';
import type { NoticesRead } from './readNotices';
import { shortageMail } from './shortageMail';
import { writeRowsAlone } from './writeRows';

export type ClaimPorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'builtIn' | 'letters'>;

export interface ClaimRequest {
  /** Address of whoever sends. */
  readonly caller: string;
  readonly runId: string;
  /** Recipients that are left. */
  readonly quota: number;
  /** For these mails only; '' for none. */
  readonly addedWord: string;
  readonly look: () => Verdict<NoticesRead, NoticesRefusal>;
  readonly decide: (found: NoticesRead) => NoticeDecision;
  /** 送信ID of a mail of which nobody knows, and that is to go out once more. */
  readonly again?: string;
  /** The secretariat is told by mail when there are too few recipients. */
  readonly tellsShortage?: true;
}

/** Inside the lock. */
export function claimMails(
  ports: ClaimPorts,
  request: ClaimRequest,
): Verdict<Claimed, NoticesRefusal> {
  const looked = request.look();
  if (!looked.accepted) return looked;
  const found = looked.value;
  const sender = strangeSender(found);
  if (sender) return refuse(sender);
  const decision = request.decide(found);
  const mails = mailsOf(ports, request, found, decision);
  const written = write(ports, request, found, mails);
  if (!written.accepted) return written;
  return accept({ found, decision, mails });
}

/** Google takes neither a name of several lines nor an answer to nobody. */
function strangeSender({ read }: NoticesRead): NoticesRefusal | undefined {
  const { settings } = read;
  if (settings.secretariat.length === 0) return { reason: 'no secretariat' };
  return /[\r\n]/u.test(settings.text('senderName')) ? { reason: 'sender name' } : undefined;
}

function mailsOf(
  ports: ClaimPorts,
  { quota, addedWord, again, tellsShortage }: ClaimRequest,
  found: NoticesRead,
  decision: NoticeDecision,
): readonly ClaimedMail[] {
  const { facts, now, read } = found;
  const doubled = doubledMails(read);
  const frame = letterFrame(ports, found, addedWord);
  const claimed = claims(
    decision.mails.filter(({ id }) => !doubled.has(comparableKey(id))),
    facts.ledger.filter(({ mailId }) => mailId !== again),
    decision.heldUntil === undefined ? quota : 0,
    now,
  );
  const texted = (mail: NoticeMail): Omit<ClaimedMail, 'fate'> => ({
    mail,
    text: ports.letters.letter(mail, frame),
  });
  const putOff = claimed.putOff.map(({ mail, why }): ClaimedMail => {
    const late = decision.heldUntil === undefined ? why : 'holiday';
    return { ...texted(mail), fate: { kind: 'put off', why: late } };
  });
  const isShort = claimed.putOff.some(({ why }) => why === 'quota');
  const told = tellsShortage && isShort && quota > 0 ? shortageMail(found, putOff) : [];
  return [...claimed.claimed.map(texted), ...told, ...putOff];
}

function write(
  ports: ClaimPorts,
  { runId, caller }: ClaimRequest,
  { read, facts, standing, now }: NoticesRead,
  mails: readonly ClaimedMail[],
): Verdict<unknown, NoticesRefusal> {
  const known = facts.ledger.map((row, place) => ({ row, before: standing[place] ?? row }));
  const ids = new Set(mails.map(({ mail }) => mail.id));
  const buried = known.filter(
    ({ row, before }) => row.state !== before.state && !ids.has(row.mailId),
  );
  const ours = mails.flatMap((claimed) => {
    const before = rowOfMail(standing, claimed.mail.id);
    // What waits there already goes on waiting.
    if (claimed.fate !== undefined && before?.state === 'planned') return [];
    return [{ before, row: claimedRow(claimed, runId, now) }];
  });
  const rows = [...buried, ...ours].map(({ before, row }) => ledgerWrite(before, row));
  if (rows.length === 0) return accept(undefined);
  const written = writeRowsAlone(ports, read.layout, {
    operationId: runId,
    by: caller,
    means: noticeRunWords.means,
    writes: rows.flatMap(({ writes }) => writes),
    newRows: rows.flatMap(({ newRows }) => newRows),
    history: [],
  });
  return written.accepted ? written : refuse({ reason: 'not written', refusal: written.refusal });
}

function claimedRow(
  { mail, text, fate }: ClaimedMail,
  runId: string,
  now: CivilDateTime,
): LedgerRow {
  const { id, to, items } = mail;
  const run = fate === undefined ? runId : '';
  return { mailId: id, to, subject: text.subject, items, state: 'planned', runId: run, at: now };
}
