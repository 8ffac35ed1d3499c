/**
 * A press sends: what answers a 差戻し, a 代理入力, finished documents, and what the secretariat asks sections
 * for. On a day without work nothing goes out: what the next daily run would not find by itself is written
 * down for it.
 */
import type { NoticeDecision, NoticePress } from '../domain/notices/decision';
import { accept, type Verdict } from '../domain/verdict';
import type { MailsSent } from '../wire/notices';
import type { NoticesRefusal } from '../wording/noticeRuns';
import { switches } from '../workbook/notices/facts';
import { fateText, mailsOutMessage } from '../wording/mailsOut';
import { settingOf } from '../workbook/layout/settings';
import { ownerIn } from '../domain/notices/dailyRun';
import type { LettersPort } from './ports';
import { readToSend, type NoticesRead } from './readNotices';
import { fated, type MailsOut } from './mailsOut';
import { sendMails, type SendPorts } from './sendMails';

export interface PressRequest {
  readonly caller: string;
  readonly press: NoticePress;
  /** For these mails only; '' for none. */
  readonly addedWord: string;
}

export function sendPressed(
  ports: SendPorts,
  { caller, press, addedWord }: PressRequest,
): Verdict<MailsSent, NoticesRefusal> {
  const sent = sendMails(ports, {
    caller,
    addedWord,
    look: () => readToSend(ports),
    decide: ({ facts }) => pressedOrHeld(ports.letters, facts, press),
  });
  return sent.accepted ? accept(mailsSent(sent.value, press)) : sent;
}

/** What the daily run finds in the plan itself, whoever has forgotten to press. */
const FOUND_ANYHOW: readonly NoticePress['kind'][] = ['sentBack', 'onBehalf', 'documents'];

function pressedOrHeld(
  letters: LettersPort,
  facts: NoticesRead['facts'],
  press: NoticePress,
): NoticeDecision {
  const decision = letters.pressed(facts, press);
  const { heldUntil } = decision;
  if (!heldUntil || FOUND_ANYHOW.includes(press.kind)) return decision;
  const { mails, unreachable } = letters.pressed({ ...facts, today: heldUntil }, press);
  return { ...decision, mails, unreachable };
}

/** As the panel is answered. */
export function mailsSent({ found, decision, mails }: MailsOut, press?: NoticePress): MailsSent {
  const { read, facts } = found;
  const { heldUntil, unreachable } = decision;
  const key = press && facts.switchedOff.has(press.kind) ? switches[press.kind] : undefined;
  return {
    message: mailsOutMessage({
      mails: mails.map(fated),
      unreachable,
      dailyRunOwner: ownerIn(read.settings.text('dailyRunOwner')),
      ...(heldUntil ? { heldUntil } : {}),
      ...(key === undefined ? {} : { switchedOffBy: settingOf(key).item }),
    }),
    mails: mails.map((out) => ({
      mailId: out.mail.id,
      to: out.mail.to,
      sections: [...out.mail.sections],
      subject: out.text.subject,
      fate: out.fate.kind,
      why: fateText(out.fate),
    })),
    unreachable: [...unreachable],
  };
}
