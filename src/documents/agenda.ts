/**
 * 次第: what the meeting does, in its order. Behind an item stand the numbers of the papers that it is
 * about, which come from the papers chosen; an item that names papers itself is printed as typed. What is
 * not known yet leaves room to be written by hand.
 */
import {
  agendaItemText,
  agendaNumbers,
  agendaPartText,
  agendaTitle,
  evaluationItem,
  opinionsItem,
  otherBusiness,
  revisionsItem,
  namesItsPapers,
  subjectsOf,
  type AgendaPart,
  type AgendaSubject,
} from '../wording/agendaWords';
import { meetingTime, namedMeeting } from '../wording/meetingWords';
import type { agendaTags } from './agendaTags';
import { handouts } from './handouts';
import type { PackInput } from './packInput';
import { numberedPapers, type PaperKind } from '../wording/paperNames';
import { paperTitle } from './paperTitle';
import type { ValuesOf } from './tagTree';

type AgendaValues = ValuesOf<typeof agendaTags>;

const papersAbout: Readonly<Record<AgendaSubject, readonly PaperKind[]>> = {
  opinions: ['opinions'],
  evaluation: ['summary', 'strategies', 'actionSheets'],
  revisions: ['revisions'],
  alignment: ['alignment'],
  methods: ['methods'],
};

export function agendaValues(input: PackInput): AgendaValues {
  const { office, council } = input;
  const { meeting } = council;
  const parts = partsOf(meeting?.appoints ?? false);
  return {
    題名: agendaTitle(namedMeeting(office.councilName, meeting?.occasion ?? '')),
    日時: meetingTime(meeting ?? {}),
    場所: meeting?.place ?? '',
    次第: parts.map((part, place) => ({
      項目: agendaPartText(place + 1, part),
      議題: part === 'business' ? agendaItems(input) : [],
    })),
    ...handouts(input),
  };
}

function partsOf(isFirstOfTerm: boolean): readonly AgendaPart[] {
  return isFirstOfTerm
    ? ['opening', 'appointment', 'greeting', 'election', 'business', 'closing']
    : ['opening', 'greeting', 'business', 'closing'];
}

/** The items as they are numbered, each with the numbers of its papers. */
export function agendaItems(input: PackInput): AgendaValues['次第'][number]['議題'] {
  const typed = input.council.meeting?.agenda ?? [];
  const items = typed.length > 0 ? typed : defaultItems(input);
  const numbered = numberedPapers(input.papers);
  return items.map((item, place) => {
    const subjects = namesItsPapers(item) ? [] : subjectsOf(item);
    const about = subjects.flatMap((subject) => papersAbout[subject]);
    const numbers = numbered.filter(({ kind }) => about.includes(kind)).map(({ number }) => number);
    return { 議題: agendaItemText(place + 1, item), 議題の資料: agendaNumbers(numbers) };
  });
}

/** What the papers chosen are about. */
function defaultItems(input: PackInput): readonly string[] {
  const { papers, figures, rules } = input;
  const isAbout = (subject: AgendaSubject): boolean =>
    papersAbout[subject].some((kind) => papers.includes(kind));
  return [
    ...(isAbout('opinions') ? [opinionsItem] : []),
    ...(isAbout('evaluation') ? [evaluationItem(figures.now.year, rules.gradesUsed)] : []),
    ...(isAbout('revisions') ? [revisionsItem(paperTitle('revisions', input))] : []),
    otherBusiness,
  ];
}
