/**
 * 会議録様式: the record of a meeting with everything in place that is known before it. Under the item
 * about the evaluation stand a pair of rows for each action to be discussed and the opinions that have
 * come in already; what nobody knows yet leaves room to be written by hand.
 */
import { comparableName } from '../domain/comparableName';
import { comparePlanIds } from '../domain/planId';
import {
  attendanceText,
  heldText,
  listenersText,
  memberSpeaks,
  officeSpeaks,
  opennessText,
  returnBy,
  sectionSpeaks,
  signatureLine,
  speakerLegend,
  wholePlanItem,
} from '../wording/minutesWords';
import { subjectsOf } from '../wording/agendaWords';
import { namedMeeting } from '../wording/meetingWords';
import { targetText } from '../wording/planTargetWords';
import { agendaItems } from './agenda';
import type { OpinionText } from './councilInput';
import { handoutNames } from './handouts';
import type { minutesTags, opinionFormTags } from './minutesTags';
import type { PackInput } from './packInput';
import { planTarget } from './planTarget';
import type { ValuesOf } from './tagTree';
import { wholePack } from './wholePack';

type MinutesValues = ValuesOf<typeof minutesTags>;
type Spoken = MinutesValues['議事'][number]['発言'];

export function minutesValues(input: PackInput): MinutesValues {
  const { office, council } = input;
  const { meeting } = council;
  const pack = wholePack(input);
  const items = agendaItems(pack).map(({ 議題 }) => 議題);
  const discussed = itemOfDiscussion(items);
  return {
    会議の名称: namedMeeting(office.councilName, meeting?.occasion ?? ''),
    開催日時: heldText(meeting?.heldOn, meeting?.startsAt ?? '', meeting?.endsAt ?? ''),
    開催場所: meeting?.place ?? '',
    出席委員: attendance(input, meeting?.present ?? []),
    欠席委員: attendance(input, meeting?.absent ?? []),
    説明員: meeting?.explainedBy ?? '',
    公開: opennessText(meeting?.openness ?? '', meeting?.closedReason ?? ''),
    傍聴者数: listenersText(meeting?.listeners ?? ''),
    議題の一覧: items.join('\n'),
    配布資料の一覧: handoutNames(pack).join('\n'),
    議事: items.map((item, place) => {
      const prepared = place === discussed ? preparedRows(input) : [];
      return { 議題: item, 発言: prepared.length > 0 ? prepared : freeRows };
    }),
    発言者の注: speakerLegend,
    確認の行: signatureLine,
  };
}

/** The item about the evaluation, or else the first that is about no other paper, or the first of all. */
function itemOfDiscussion(items: readonly string[]): number {
  const subjects = items.map(subjectsOf);
  const wanted = [
    subjects.findIndex((about) => about.includes('evaluation')),
    subjects.findIndex((about) => about.length === 0),
  ];
  return wanted.find((place) => place >= 0) ?? 0;
}

/** 公表用 names those only who agreed to it. */
function attendance({ version, council }: PackInput, names: readonly string[]): string {
  const agreed = council.members.filter((one) => one.mayBePublished);
  const isAgreed = (name: string): boolean =>
    agreed.some((one) => comparableName(one.name) === comparableName(name));
  return attendanceText(version === 'published' ? names.filter(isAgreed) : names, names.length);
}

const emptyPair: Spoken = [
  { 対象: '', 発言者: memberSpeaks(''), 要旨: '' },
  { 対象: '', 発言者: officeSpeaks, 要旨: '' },
];

const freeRows: Spoken = [...emptyPair, ...emptyPair];

/** What is discussed and what was said already, in the order of the plan, 全体 last. */
function preparedRows({ council, results }: PackInput): Spoken {
  const discussed = council.meeting?.actionsDiscussed ?? [];
  const targets = [...new Set([...discussed, ...council.taken.map(({ targetId }) => targetId)])];
  return targets.sort(comparePlanIds).flatMap((id): Spoken => {
    const target = planTarget(results, id);
    const opinions = council.taken.filter(({ targetId }) => targetId === id);
    const rows = opinions.length > 0 ? opinions.flatMap(spokenRows) : emptyPair;
    // What the plan does not know stands as somebody typed it.
    const head = target ? targetText(target) : ['', '全体'].includes(id) ? wholePlanItem : id;
    return rows.map((row, place) => ({ ...row, 対象: place === 0 ? head : '' }));
  });
}

function spokenRows({ publishedAs, opinion, section }: OpinionText): Spoken {
  return [
    { 対象: '', 発言者: memberSpeaks(publishedAs), 要旨: opinion },
    { 対象: '', 発言者: sectionSpeaks(section), 要旨: '' },
  ];
}

/** Rows of 意見記入用紙: as many as stand on a page. */
const FORM_ROWS = 6;

export function opinionFormValues({
  office,
  council,
}: PackInput): ValuesOf<typeof opinionFormTags> {
  const { meeting } = council;
  return {
    会議の名称: namedMeeting(office.councilName, meeting?.occasion ?? ''),
    提出期限: returnBy(meeting?.replyBy),
    提出先: office.contact,
    記入行: Array.from({ length: FORM_ROWS }, () => ({ 種別: '意見\n質問\n要望' })),
  };
}
