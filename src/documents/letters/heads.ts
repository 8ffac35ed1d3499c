/** 所属長へ: how far the results of the section are, what is left, and in one line why now. */
import type { NoticeAction } from '../../domain/notices/noticeFacts';
import type { PartOf } from '../../domain/notices/noticeMail';
import { submissionWords } from '../../wording/entrySteps';
import { leftForHead, mailHeadings, whyNow } from '../../wording/mailWords';
import { countInText } from '../../wording/numbers';
import { entryLink, listBySection, nameCells, type LetterCase } from './bySection';
import { dueValues, isOver } from './dueValues';
import type { Table } from './line';
import { partLetter, type PartLetter } from './placeholders';

export function headsLetter(letter: LetterCase, part: PartOf<'heads'>): PartLetter {
  return partLetter('所属長へ', {
    ...dueValues(part, letter.frame),
    件数: countInText(part.actions.length),
    取組の一覧: listBySection(letter, part.actions, ({ section }) => section, headTable, entryLink),
    今お知らせする訳: whyNow(part.dueOn !== undefined, isOver(part)),
  });
}

function headTable(actions: readonly NoticeAction[]): Table {
  return {
    kind: 'table',
    headings: mailHeadings.heads,
    rows: actions.map((action) => [
      ...nameCells(action),
      submissionWords[action.submission],
      leftForHead(action),
    ]),
    isHeaded: true,
  };
}
