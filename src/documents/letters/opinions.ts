/** Opinions of the council that wait for 町の考え方・対応: when they are asked for, and before the deadline. */
import type { NoticeOpinion } from '../../domain/notices/noticeFacts';
import type { PartOf } from '../../domain/notices/noticeMail';
import { mailHeadings, wholePlan } from '../../wording/mailWords';
import { countInText } from '../../wording/numbers';
import { listBySection, opinionsLink, type LetterCase } from './bySection';
import { dueValues, isOver } from './dueValues';
import { oneLine, type Table } from './line';
import { partLetter, type PartLetter } from './placeholders';

export function opinionsLetter(
  letter: LetterCase,
  part: PartOf<'opinions' | 'answers'>,
): PartLetter {
  const later = isOver(part) ? '意見_後' : '意見_前';
  return partLetter(part.kind === 'answers' ? '回答の依頼' : later, {
    ...dueValues(part, letter.frame),
    件数: countInText(part.opinions.length),
    意見の一覧: listBySection(
      letter,
      part.opinions,
      ({ section }) => section,
      opinionTable,
      opinionsLink,
    ),
  });
}

function opinionTable(opinions: readonly NoticeOpinion[]): Table {
  return {
    kind: 'table',
    headings: mailHeadings.opinions,
    rows: opinions.map(({ opinionId, targetId, summary }) => [
      oneLine(opinionId),
      oneLine(targetId) || wholePlan,
      oneLine(summary),
    ]),
    isHeaded: false,
  };
}
