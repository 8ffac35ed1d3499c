/**
 * The end of a run: what became of its mails goes into 送信記録, and rows that nothing waits for any more
 * are given up. Then the note of the run goes; where the rows could not be written it stays, and the next
 * run learns from it. Nothing that fails here makes a mail go out again.
 */
import type { CivilDateTime } from '../domain/civilDate';
import { formatNote, stale, stateAfter, type NotedMail } from '../domain/notices/sending';
import { fateText } from '../wording/mailsOut';
import { noticeRunWords } from '../wording/noticeRuns';
import { settledWrite } from '../workbook/notices/ledgerRows';
import { comparableKey } from '../workbook/read/plainText';
import { fingerprint } from '../workbook/write/fingerprint';
import type { HistoryEntry, RowWrite, WriteRequest } from '../workbook/write/rowWrite';
import type { Ports } from './ports';
import { RUN_NOTE } from './readNotices';
import type { MailOut, MailsOut } from './mailsOut';
import { ServiceFault } from './serviceFault';
import { writeRows } from './writeRows';

export type RecordPorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'lock'>;

export interface RecordRequest {
  readonly caller: string;
  readonly runId: string;
  /** Settings that are written in the same write, by their 項目. */
  readonly settings: ReadonlyMap<string, string>;
}

export function recordMails(ports: RecordPorts, request: RecordRequest, out: MailsOut): void {
  const ours = out.mails.filter(({ isClaimed }) => isClaimed);
  const isRecorded = orNot(() => recorded(ports, request, ours, out));
  if (ours.length === 0) return;
  const key = RUN_NOTE + request.runId;
  orNot(() => {
    if (isRecorded) ports.notes.erase(key);
    // The last one is known, too: only a run that is killed leaves it in doubt.
    else ports.notes.write(key, formatNote(ours.flatMap(notedOf)));
    return true;
  });
}

function orNot(work: () => boolean): boolean {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    console.warn(String(error));
    return false;
  }
}

function notedOf({ mail, fate }: MailOut): readonly NotedMail[] {
  return fate.kind === 'put off' ? [] : [{ fingerprint: fingerprint(mail.id), outcome: fate.kind }];
}

/** @returns whether every row of the run was reached */
function recorded(
  ports: RecordPorts,
  { caller, runId, settings }: RecordRequest,
  ours: readonly MailOut[],
  { found, mails }: MailsOut,
): boolean {
  const now = ports.clock.now();
  const { facts, read } = found;
  const waiting = mails.flatMap(({ mail, fate }) => (fate.kind === 'put off' ? [mail.id] : []));
  const old = stale(facts.ledger, waiting, facts.today);
  const writes: readonly RowWrite[] = [
    ...ours.map((each) => ({ ...outcomeOf(each, now), seen: { runId } })),
    ...old.map(({ mailId }) => settledWrite(mailId, { state: 'cancelled' })),
    ...[...settings].map(([item, value]) => ({
      tabKey: 'settings',
      key: comparableKey(item),
      cells: { value },
    })),
  ];
  if (writes.length === 0) return true;
  const request: WriteRequest = {
    operationId: runId,
    by: caller,
    means: noticeRunWords.means,
    writes,
    newRows: [],
    history: ours.flatMap(({ mail, fate }) =>
      fate.kind === 'refused' ? [refusedEntry(mail.to, fateText(fate))] : [],
    ),
  };
  const written = writeRows(ports, read.layout, request);
  if (written.accepted) return true;
  if (written.refusal.reason === 'busy') return false;
  // Somebody has changed rows of this run: the others are written all the same.
  const anyhow = writes.map(({ tabKey, key, cells }) => ({ tabKey, key, cells }));
  writeRows(ports, read.layout, { ...request, writes: anyhow, history: [] });
  return false;
}

function outcomeOf({ mail, fate }: MailOut, at: CivilDateTime): RowWrite {
  return fate.kind === 'put off'
    ? settledWrite(mail.id, { state: 'planned', runId: '' })
    : settledWrite(mail.id, { state: stateAfter(fate.kind), at });
}

function refusedEntry(to: string, why: string): HistoryEntry {
  return { what: noticeRunWords.refused, targetId: '', item: to, before: '', after: why };
}
