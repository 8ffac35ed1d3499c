/** What every mail says beside what it is about, as 設定 has it. */
import { parseCivilDate } from '../domain/civilDate';
import { bookLink, sectionLinks } from '../workbook/notices/links';
import type { LetterFrame } from '../documents/letters/frame';
import type { Ports } from './ports';
import type { NoticesRead } from './readNotices';

/** @param addedWord for this sending; '' for none */
export function letterFrame(
  { builtIn }: Pick<Ports, 'builtIn'>,
  { read, facts }: Pick<NoticesRead, 'read' | 'facts'>,
  addedWord: string,
): LetterFrame {
  const { text } = read.settings;
  const amountsDueOn = parseCivilDate(text('amountsDueOn'));
  return {
    templates: builtIn.mailTemplates(),
    today: facts.today,
    year: facts.year,
    planName: text('planName'),
    senderName: text('senderName'),
    contact: text('contact'),
    addedWords: [text('addedWord'), addedWord].filter((words) => words !== ''),
    links: sectionLinks(read),
    bookLink: bookLink(read),
    isSample: text('sampleShown') === '表示',
    ...(amountsDueOn.accepted ? { amountsDueOn: amountsDueOn.value } : {}),
  };
}
