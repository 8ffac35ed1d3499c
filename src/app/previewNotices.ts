/** The mails of a day, or of a press, exactly as they would be read. Nothing is sent by looking. */
import type { NoticePress } from '../domain/notices/decision';
import { accept, type Verdict } from '../domain/verdict';
import type { LetterPreview } from '../wire/notices';
import { letterFrame } from './letterFrame';
import type { Ports } from './ports';
import { readNotices, type NoticePorts, type NoticesUnread } from './readNotices';
import { ofDay } from './sendNotices';

export interface PreviewRequest {
  /** A day as yyyy-mm-dd. */
  readonly of: { readonly on: string } | { readonly press: NoticePress };
  readonly addedWord: string;
}

export function previewNotices(
  ports: NoticePorts & Pick<Ports, 'letters'>,
  { of, addedWord }: PreviewRequest,
): Verdict<LetterPreview, NoticesUnread> {
  const found = readNotices(ports);
  if (!found.accepted) return found;
  const { letters } = ports;
  const { facts } = found.value;
  const frame = letterFrame(ports, found.value, addedWord);
  const { mails } = 'on' in of ? ofDay(letters, facts, of.on) : letters.pressed(facts, of.press);
  return accept({
    letters: mails.map((mail) => ({ id: mail.id, ...letters.letter(mail, frame) })),
  });
}
