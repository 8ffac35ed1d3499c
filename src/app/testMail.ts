/**
 * One mail as it would be sent, to the person alone: it stands in no 送信記録, and the sections get nothing.
 */
import type { NoticePress } from '../domain/notices/decision';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { NoticeTold } from '../wire/notices';
import { noticeRunWords, type NoticesRefusal } from '../wording/noticeRuns';
import { letterFrame } from './letterFrame';
import { readToSend, type NoticePorts } from './readNotices';
import { ofDay } from './sendNotices';
import type { Ports } from './ports';

export interface TestMailRequest {
  readonly caller: string;
  readonly of: { readonly on: string } | { readonly press: NoticePress };
  readonly mailId: string;
  readonly addedWord: string;
}

export function testMail(
  ports: NoticePorts & Pick<Ports, 'letters' | 'post'>,
  { caller, of, mailId, addedWord }: TestMailRequest,
): Verdict<NoticeTold, NoticesRefusal> {
  const looked = readToSend(ports);
  if (!looked.accepted) return looked;
  const { facts, read } = looked.value;
  const { letters, post } = ports;
  const decision = 'on' in of ? ofDay(letters, facts, of.on) : letters.pressed(facts, of.press);
  const mail = decision.mails.find(({ id }) => id === mailId);
  if (!mail) return refuse({ reason: 'nothing there' });
  const text = letters.letter(mail, letterFrame(ports, looked.value, addedWord));
  const senderName = read.settings.text('senderName').replace(/\s+/gu, ' ');
  const subject = noticeRunWords.testMark + text.subject;
  post.send({ ...text, to: caller, subject, senderName, replyTo: caller });
  return accept({ message: noticeRunWords.testTold });
}
