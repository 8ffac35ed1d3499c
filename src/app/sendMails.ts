/**
 * Mails are sent so that none goes out twice: claimed under the lock, sent outside it, recorded at the
 * end (domain/notices/sending.ts has the rule). Whether a run is the daily one or answers a press makes no
 * difference.
 */
import type { CivilDateTime } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { NoticesRefusal } from '../wording/noticeRuns';
import { claimMails, type ClaimRequest } from './claimMails';
import type { Claimed, MailsOut } from './mailsOut';
import type { Ports } from './ports';
import { RUN_NOTE, type NoticesRead } from './readNotices';
import { recordMails } from './recordMails';
import { sendLetters } from './sendLetters';
import { ServiceFault } from './serviceFault';

const LOCK_WAIT = 60_000;

export type SendPorts = Pick<
  Ports,
  'workbook' | 'notes' | 'clock' | 'builtIn' | 'letters' | 'lock' | 'ids' | 'post'
>;

export interface SendRequest extends Omit<ClaimRequest, 'runId' | 'quota'> {
  /** Settings that are written with the outcome, by their 項目. */
  readonly settings?: (out: MailsOut) => ReadonlyMap<string, string>;
}

export function sendMails(
  ports: SendPorts,
  request: SendRequest,
): Verdict<MailsOut, NoticesRefusal> {
  const begunAt = ports.clock.now();
  const runId = ports.ids.fresh();
  const quota = quotaOf(ports);
  const claimed = ports.lock.whileAlone(LOCK_WAIT, () =>
    claimMails(ports, { ...request, runId, quota }),
  );
  if (claimed === 'busy') return refuse({ reason: 'busy' });
  if (!claimed.accepted) return claimed;
  forgetDeadRuns(ports, claimed.value.found);
  const out = sent(ports, runId, begunAt, claimed.value);
  const settings = request.settings?.(out) ?? new Map<string, string>();
  recordMails(ports, { caller: request.caller, runId, settings }, out);
  return accept(out);
}

/** Whoever cannot be told the number sends until Google refuses. */
function quotaOf({ post }: SendPorts): number {
  try {
    return post.remainingToday();
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    return Number.POSITIVE_INFINITY;
  }
}

/** What their notes told stands in 送信記録 now. A note that stays tells nothing new. */
function forgetDeadRuns(ports: SendPorts, { notes, facts }: NoticesRead): void {
  const alive = facts.ledger.flatMap(({ isUnderWay, runId }) => (isUnderWay ? [runId] : []));
  const dead = [...notes.keys()].filter((runId) => !alive.includes(runId));
  try {
    for (const runId of dead) ports.notes.erase(RUN_NOTE + runId);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
  }
}

function sent(
  ports: SendPorts,
  runId: string,
  begunAt: CivilDateTime,
  { found, decision, mails }: Claimed,
): MailsOut {
  const { settings } = found.read;
  const [replyTo = ''] = settings.secretariat;
  const senderName = settings.text('senderName');
  const own = mails.filter(({ fate }) => fate === undefined);
  const letters = own.map(({ mail, text }) => ({
    id: mail.id,
    letter: { to: mail.to, ...text, senderName, replyTo },
  }));
  const fates = sendLetters(ports, runId, begunAt, letters);
  return {
    found,
    decision,
    mails: mails.flatMap((claimed) => {
      const fate = claimed.fate ?? fates[own.indexOf(claimed)];
      return fate ? [{ ...claimed, fate, isClaimed: claimed.fate === undefined }] : [];
    }),
  };
}
