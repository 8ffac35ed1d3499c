/** Mails on their way through a run: claimed, then out, each with what became of it. */
import type { LetterText } from '../documents/letters/frame';
import type { NoticeDecision } from '../domain/notices/decision';
import type { FatedMail, MailFate } from '../domain/notices/mailFate';
import type { NoticeMail } from '../domain/notices/noticeMail';
import type { NoticesRead } from './readNotices';

/** A mail of the run, and what it says. */
export interface ClaimedMail {
  readonly mail: Pick<NoticeMail, 'id' | 'to' | 'sections' | 'items'>;
  readonly text: LetterText;
  /** Known before anything is sent; absent for one that is going to be. */
  readonly fate?: MailFate;
}

export interface Claimed {
  readonly found: NoticesRead;
  readonly decision: NoticeDecision;
  readonly mails: readonly ClaimedMail[];
}

export interface MailOut extends Omit<ClaimedMail, 'fate'> {
  readonly fate: MailFate;
  /** The run has tried to send it. */
  readonly isClaimed: boolean;
}

export interface MailsOut extends Omit<Claimed, 'mails'> {
  readonly mails: readonly MailOut[];
}

/** As people are told of it. */
export function fated({ mail, text, fate }: MailOut): FatedMail {
  return { to: mail.to, sections: mail.sections, subject: text.subject, fate };
}
