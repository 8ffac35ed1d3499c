/**
 * Chosen mails of a day are sent at once: those of today before the daily run comes, or those of a coming
 * day ahead of it. What went out meanwhile, or is no longer open, is passed over.
 */
import type { NoticeDecision } from '../domain/notices/decision';
import { isBusinessDay } from '../domain/businessDays';
import { dateInDigits } from '../domain/civilDate';
import type { NoticeFacts } from '../domain/notices/noticeFacts';
import { accept, type Verdict } from '../domain/verdict';
import type { MailsSent } from '../wire/notices';
import type { NoticesRefusal } from '../wording/noticeRuns';
import type { LettersPort } from './ports';
import { readToSend } from './readNotices';
import { mailsSent } from './sendPressed';
import { sendMails, type SendPorts } from './sendMails';

export interface NoticesRequest {
  readonly caller: string;
  /** yyyy-mm-dd */
  readonly on: string;
  readonly mailIds: readonly string[];
  /** For these mails only; '' for none. */
  readonly addedWord: string;
}

export function sendNotices(
  ports: SendPorts,
  { caller, on, mailIds, addedWord }: NoticesRequest,
): Verdict<MailsSent, NoticesRefusal> {
  const sent = sendMails(ports, {
    caller,
    addedWord,
    look: () => readToSend(ports),
    decide({ facts }) {
      if (!isBusinessDay(facts.today, facts.holidays)) return ports.letters.due(facts);
      const { mails } = ofDay(ports.letters, facts, on);
      const chosen = mails.filter(({ id }) => mailIds.includes(id));
      return { on: facts.today, mails: chosen, unreachable: [] };
    },
  });
  return sent.accepted ? accept(mailsSent(sent.value)) : sent;
}

/** What is decided for today, or for a coming day. */
export function ofDay(letters: LettersPort, facts: NoticeFacts, on: string): NoticeDecision {
  if (on === dateInDigits(facts.today)) return letters.due(facts);
  const day = letters.coming(facts).find((each) => dateInDigits(each.on) === on);
  return day ?? { on: facts.today, mails: [], unreachable: [] };
}
