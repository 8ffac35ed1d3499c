/** What the papers need of the council, out of 会議, 委員, 意見台帳 and 見直し台帳. */
import type {
  CouncilInput,
  MeetingText,
  MemberText,
  OpinionText,
  RevisionText,
} from '../documents/councilInput';
import { compareDates, type CivilDate } from '../domain/civilDate';
import { nearestNumber } from '../domain/exact';
import { effectYear, type FiscalYear } from '../domain/fiscalYear';
import { partsOf } from '../workbook/read/plainText';
import { dateIn, field, numberIn, textIn, yearIn } from '../workbook/read/rowCells';
import type { RowRead } from '../workbook/read/rows';
import type { WorkbookRead } from '../workbook/read/workbookRead';

export interface CouncilWanted {
  /** 評価対象年度. */
  readonly year: FiscalYear;
  readonly today: CivilDate;
  /** 会議ID; absent: the meeting of the year that comes next, or else the last one that was held. */
  readonly meetingId?: string;
}

export function councilInput(read: WorkbookRead, wanted: CouncilWanted): CouncilInput {
  const meeting = meetingOf(read, wanted);
  const until = meeting === undefined ? wanted.today : dayOf(meeting);
  const earlier = meetings(read).filter((each) => compareDates(dayOf(each), until) < 0);
  const previous = earlier[earlier.length - 1];
  const opinions = opinionsIn(read);
  const before = earlier.slice(0, -1).map(({ id }) => id);
  return {
    ...field('meeting', meeting),
    ...field('previous', previous),
    members: membersOn(read, until),
    opinions: opinions.filter(({ meetingId }) => meetingId === previous?.id),
    continued: opinions.filter(
      ({ meetingId, response }) => before.includes(meetingId) && response === '引き続き検討',
    ),
    taken: opinions.filter(({ meetingId }) => meetingId === meeting?.id),
    revisions: revisionsFor(read, wanted.year),
  };
}

/** All meetings by their day; one whose day is not set yet comes last. */
export function meetings(read: WorkbookRead): readonly MeetingText[] {
  return rows(read, 'meetings')
    .map(meetingText)
    .sort((a, b) => compareDates(dayOf(a), dayOf(b)));
}

function meetingOf(
  read: WorkbookRead,
  { year, today, meetingId }: CouncilWanted,
): MeetingText | undefined {
  const all = meetings(read);
  if (meetingId !== undefined) return all.find(({ id }) => id === meetingId);
  const ids = rows(read, 'meetings')
    .filter((row) => yearIn(row, 'resultYear') === year)
    .map((row) => textIn(row, 'meetingId'));
  const ofYear = all.filter(({ id }) => ids.includes(id));
  return ofYear.find((each) => compareDates(dayOf(each), today) >= 0) ?? ofYear[ofYear.length - 1];
}

const NEVER: CivilDate = { year: 9999, month: 12, day: 31 };

function dayOf({ heldOn = NEVER }: MeetingText): CivilDate {
  return heldOn;
}

function rows(read: WorkbookRead, tabKey: string): readonly RowRead[] {
  return read.tabs.get(tabKey)?.rows ?? [];
}

/** Names in a cell are set apart by 、, commas or line breaks. */
function names(text: string): readonly string[] {
  return text.split(/[、，,;；\n]/u).flatMap((name) => name.trim() || []);
}

function lines(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}

function isYes(row: RowRead, column: string): boolean {
  return textIn(row, column) === 'はい';
}

function countIn(row: RowRead, column: string): string {
  const count = numberIn(row, column);
  return count === undefined ? '' : String(nearestNumber(count));
}

function meetingText(row: RowRead): MeetingText {
  return {
    id: textIn(row, 'meetingId'),
    occasion: textIn(row, 'occasion'),
    ...field('heldOn', dateIn(row, 'heldOn')),
    startsAt: textIn(row, 'startsAt'),
    endsAt: textIn(row, 'endsAt'),
    place: textIn(row, 'place'),
    present: names(textIn(row, 'present')),
    absent: names(textIn(row, 'absent')),
    agenda: lines(textIn(row, 'agenda')),
    actionsDiscussed: partsOf(textIn(row, 'actionsDiscussed')),
    appoints: isYes(row, 'appointments'),
    ...field('replyBy', dateIn(row, 'replyBy')),
    openness: textIn(row, 'openness'),
    closedReason: textIn(row, 'closedReason'),
    listeners: countIn(row, 'listeners'),
    explainedBy: textIn(row, 'explainedBy'),
  };
}

/** Those in office on the day of the meeting; of terms that nobody entered, everybody. */
function membersOn(read: WorkbookRead, day: CivilDate): readonly MemberText[] {
  const all = rows(read, 'members').map(memberText);
  const within = all.filter(
    ({ termFrom, termTo }) =>
      day === NEVER ||
      ((termFrom === undefined || compareDates(termFrom, day) <= 0) &&
        (termTo === undefined || compareDates(day, termTo) <= 0)),
  );
  return [...within].sort((a, b) => Number(a.number) - Number(b.number));
}

function memberText(row: RowRead): MemberText {
  return {
    number: textIn(row, 'memberNumber'),
    name: textIn(row, 'name'),
    reading: textIn(row, 'reading'),
    category: textIn(row, 'category'),
    affiliation: textIn(row, 'affiliation'),
    office: textIn(row, 'office'),
    ...field('termFrom', dateIn(row, 'termFrom')),
    ...field('termTo', dateIn(row, 'termTo')),
    mayBePublished: isYes(row, 'mayBePublished'),
  };
}

interface LedgerOpinion extends OpinionText {
  readonly meetingId: string;
}

function opinionsIn(read: WorkbookRead): readonly LedgerOpinion[] {
  const occasions = new Map(meetings(read).map(({ id, occasion }) => [id, occasion]));
  return rows(read, 'opinions').map((row) => {
    const meetingId = textIn(row, 'meetingId');
    return {
      meetingId,
      id: textIn(row, 'opinionId'),
      targetId: textIn(row, 'targetId'),
      publishedAs: textIn(row, 'publishedAs'),
      opinion: textIn(row, 'opinion'),
      section: textIn(row, 'section'),
      answer: textIn(row, 'answer'),
      response: textIn(row, 'response'),
      currentState: textIn(row, 'currentState') || textIn(row, 'reflection'),
      asOf: textIn(row, 'currentStateAsOf'),
      related: partsOf(textIn(row, 'relatedOpinions')),
      occasion: occasions.get(meetingId) ?? '',
    };
  });
}

function revisionsFor(read: WorkbookRead, year: FiscalYear): readonly RevisionText[] {
  return rows(read, 'revisions').flatMap((row): readonly RevisionText[] => {
    const state = textIn(row, 'state');
    const isFor = yearIn(row, 'appliesFrom') === effectYear(year);
    if (!isFor || (state !== '案' && state !== '決定')) return [];
    return [
      {
        id: textIn(row, 'revisionId'),
        isDecided: state === '決定',
        targetId: textIn(row, 'targetId'),
        item: textIn(row, 'item'),
        before: textIn(row, 'before'),
        after: textIn(row, 'after'),
        reason: textIn(row, 'reason'),
        ...field('decidedOn', dateIn(row, 'decidedOn')),
      },
    ];
  });
}
