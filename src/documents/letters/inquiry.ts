/** 照会: what the letter on paper says, with the list of what is asked for. */
import type { NoticeAction } from '../../domain/notices/noticeFacts';
import type { PartOf } from '../../domain/notices/noticeMail';
import {
  inquiryCautions,
  inquiryDays,
  inquiryLead,
  inquiryMethod,
  inquiryObject,
  inquirySubject,
  numberedLine,
  partWords,
} from '../../wording/inquiryWords';
import { inquiryItems, mailHeadings } from '../../wording/mailWords';
import { entryLink, listBySection, nameCells, type LetterCase } from './bySection';
import { oneLine, type Table } from './line';
import { partLetter, type PartLetter } from './placeholders';

interface Asked {
  readonly action: NoticeAction;
  readonly part: keyof typeof partWords;
}

export function inquiryLetter(letter: LetterCase, part: PartOf<'inquiry'>): PartLetter {
  const { mail, frame } = letter;
  const planName = oneLine(frame.planName);
  const counts = {
    section: mail.sections[0] ?? '',
    year: frame.year,
    main: part.actions.length,
    related: part.related.length,
  };
  const cautions = inquiryCautions(counts, false, false).map((caution, place) =>
    numberedLine(place + 1, caution),
  );
  return partLetter('照会', {
    照会の件名: inquirySubject(frame.year, planName),
    照会の本文: inquiryLead,
    照会の内容: [
      {
        kind: 'table',
        headings: mailHeadings.inquiry,
        rows: [
          [inquiryItems.object, inquiryObject(counts)],
          [inquiryItems.method, inquiryMethod(counts, planName).join('\n')],
          [inquiryItems.days, inquiryDays(counts, daysOf(letter, part)).join('\n')],
          [inquiryItems.cautions, cautions.join('\n')],
        ],
        isHeaded: false,
      },
    ],
    対象一覧: listBySection(letter, askedIn(part), askedSection(letter), askedTable, entryLink),
  });
}

function daysOf({ frame: { amountsDueOn } }: LetterCase, { dueOn }: PartOf<'inquiry'>) {
  return {
    ...(dueOn === undefined ? {} : { entry: dueOn }),
    ...(amountsDueOn === undefined ? {} : { amounts: amountsDueOn }),
  };
}

function askedIn({ actions, related }: PartOf<'inquiry'>): readonly Asked[] {
  return [
    ...actions.map((action) => ({ action, part: 'main' as const })),
    ...related.map((action) => ({ action, part: 'related' as const })),
  ];
}

/** The section of the mail that answers, or takes part. */
function askedSection({ mail: { sections } }: LetterCase): (asked: Asked) => string {
  return ({ action, part }) => {
    if (part === 'main') return action.section;
    const named = sections.find((section) => action.related.includes(section));
    return named ?? sections[0] ?? action.section;
  };
}

function askedTable(asked: readonly Asked[]): Table {
  return {
    kind: 'table',
    headings: mailHeadings.asked,
    rows: asked.map(({ action, part }) => [...nameCells(action), partWords[part]]),
    isHeaded: true,
  };
}
