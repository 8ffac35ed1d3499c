/** A small town for deciding about mails: whoever writes a test says only what it is about. */
import { holidaysIn } from '../../../src/domain/businessDays';
import { parseCivilDate, parseCivilDateTime, type CivilDate } from '../../../src/domain/civilDate';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { usualIntervals } from '../../../src/domain/notices/intervals';
import type { LedgerRow } from '../../../src/domain/notices/ledger';
import type {
  LaterValue,
  NoticeAction,
  NoticeDocument,
  NoticeFacts,
  NoticeOpinion,
} from '../../../src/domain/notices/noticeFacts';
import type { NoticeMail } from '../../../src/domain/notices/noticeMail';

/** Of the sample year and the one after. */
export const HOLIDAYS = holidaysIn({
  '2024':
    '0101 0108 0211 0212 0223 0320 0429 0503 0504 0505 0506 0715 0811 0812 0916 0922 0923 1014 1103 1104 1123',
  '2025':
    '0101 0113 0211 0223 0224 0320 0429 0503 0504 0505 0506 0721 0811 0915 0923 1013 1103 1123 1124',
  '2026':
    '0101 0112 0211 0223 0320 0429 0503 0504 0505 0506 0720 0811 0921 0922 0923 1012 1103 1123',
});

export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date.accepted) throw new Error(`${text} is no day.`);
  return date.value;
}

export const SECRETARIAT = 'seisaku@town.example.jp';
export const WELFARE = 'fukushi@town.example.jp';
export const CHILDREN = 'kodomo@town.example.jp';

/** As the sample's year: drafts from 17 March, entry from 14 April, due on Friday 16 May 2025. */
export function facts(
  today: string,
  over: Partial<NoticeFacts> = {},
  ran: 'has run' | 'never run' = 'has run',
): NoticeFacts {
  return {
    today: day(today),
    year: fiscalYear(2024),
    dates: {
      draftsOpenOn: day('2025-03-17'),
      entryOpensOn: day('2025-04-14'),
      entryDueOn: day('2025-05-16'),
      amountsDueOn: day('2025-06-20'),
      answersDueOn: day('2025-10-10'),
    },
    intervals: usualIntervals,
    holidays: HOLIDAYS,
    sections: [
      { name: '保健福祉課', shortName: '福祉', order: 1 },
      { name: '子ども教育課', shortName: '子ども', order: 2 },
      { name: '総務課', shortName: '総務', order: 3 },
    ],
    addresses: [
      people('保健福祉課', { shared: [WELFARE], staff: ['a@town.example.jp'] }),
      people('子ども教育課', { staff: [CHILDREN, 'b@town.example.jp'] }),
      people('総務課', {}),
    ],
    secretariat: [SECRETARIAT],
    actions: [action('1-1-1')],
    opinions: [],
    documents: [],
    ledger: [],
    ...(ran === 'has run' ? { lastRunOn: day('2025-03-14') } : {}),
    switchedOff: new Set(),
    digestOn: [],
    wrong: [],
    ...over,
  };
}

/** Every section has a head, to whom nobody writes. */
export function people(
  section: string,
  {
    shared = [],
    staff = [],
  }: { readonly shared?: readonly string[]; readonly staff?: readonly string[] },
): NoticeFacts['addresses'][number] {
  return { section, shared, staff, heads: [`head-${String(section.length)}@town.example.jp`] };
}

export function action(actionId: string, over: Partial<NoticeAction> = {}): NoticeAction {
  return {
    actionId,
    name: `取組${actionId}の名称`,
    section: '保健福祉課',
    related: [],
    submission: 'notEntered',
    missing: [],
    laterValues: [],
    sentBackFor: '',
    onBehalf: false,
    isEstimated: false,
    provisional: [],
    ...over,
  };
}

export function submitted(
  actionId: string,
  at: string,
  over: Partial<NoticeAction> = {},
): NoticeAction {
  return action(actionId, {
    submission: 'submitted',
    submittedAt: parseCivilDateTime(at),
    ...over,
  });
}

export function later(indicatorId: string, fixedFrom?: string): LaterValue {
  return {
    indicatorId,
    indicator: `指標${indicatorId}`,
    fixedMonth: fixedFrom === undefined ? '' : `${String(day(fixedFrom).month)}月`,
    ...(fixedFrom === undefined ? {} : { fixedFrom: day(fixedFrom) }),
  };
}

export function opinion(opinionId: string, over: Partial<NoticeOpinion> = {}): NoticeOpinion {
  return {
    opinionId,
    meetingId: 'K-R7-1',
    targetId: '1-1-1',
    section: '保健福祉課',
    summary: '周知に努めてほしい。',
    heldOn: day('2025-08-27'),
    ...over,
  };
}

export function document(documentId: string, madeAt: string): NoticeDocument {
  return {
    documentId,
    name: '会議資料',
    link: 'https://docs.google.com/document/d/1',
    madeBy: SECRETARIAT,
    madeAt: parseCivilDateTime(madeAt),
  };
}

export function recorded(mailId: string, over: Partial<LedgerRow> = {}): LedgerRow {
  return { mailId, to: '', subject: '', items: 1, state: 'sent', runId: 'run', ...over };
}

/** To whom, and the keys of the parts. */
export function shown(mails: readonly NoticeMail[]): readonly (readonly string[])[] {
  return mails.map(({ to, parts }) => [to, ...parts.map(({ key }) => key)]);
}
