/** Mails as the office writes them: what a test is about, the rest is ordinary. */
import { join } from 'node:path';
import { letter } from '../../../src/documents/letters';
import type { LetterFrame, LetterText } from '../../../src/documents/letters/frame';
import { parseCivilDate, type CivilDate } from '../../../src/domain/civilDate';
import type { MissingEntry } from '../../../src/domain/entry/missing';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { NoticeAction, NoticeOpinion } from '../../../src/domain/notices/noticeFacts';
import type { NoticeMail, NoticePart } from '../../../src/domain/notices/noticeMail';
import { texts } from '../../../tools/buildData.mjs';
import { indicatorOf } from '../../domain/oneIndicator';

/** Those that ship. */
export const mailTemplates = texts(join(__dirname, '../../../templates/mail'));

/** @throws Error for what is no date: a mistake of the test */
export function day(written: string): CivilDate {
  const date = parseCivilDate(written);
  if (!date.accepted) throw new Error(`${written} is no date.`);
  return date.value;
}

export const HEALTH = '保健福祉課';
export const TOURISM = '産業観光課';

const BOOK =
  'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz0123456789abcdefg/edit';

const viewOf = (view: number) => ({
  entry: `${BOOK}#gid=1101&fvid=${String(view)}`,
  opinions: `${BOOK}#gid=1301&fvid=${String(view + 1)}`,
});

/** A Friday, five business days before the deadline. */
export const FRAME: LetterFrame = {
  templates: mailTemplates,
  today: day('2025-05-09'),
  year: fiscalYear(2024),
  planName: '聖籠町経営戦略推進プラン',
  senderName: '総合政策課　財政・政策担当',
  contact: '総合政策課　財政・政策担当　内線210　／　seisaku@town.example.jp',
  amountsDueOn: day('2025-06-20'),
  addedWords: [],
  links: new Map([
    [HEALTH, viewOf(101)],
    [TOURISM, viewOf(201)],
  ]),
  bookLink: BOOK,
  isSample: false,
};

export const DUE = { stage: 'before', dueOn: day('2025-05-16'), daysLeft: 5 } as const;
export const OVERDUE = { stage: 'after', dueOn: day('2025-05-16'), daysLeft: -1 } as const;

export function action(actionId: string, more: Partial<NoticeAction> = {}): NoticeAction {
  return {
    actionId,
    name: `${actionId}の取組`,
    section: HEALTH,
    related: [],
    submission: 'notEntered',
    missing: [],
    laterValues: [],
    sentBackFor: '',
    onBehalf: false,
    isEstimated: false,
    provisional: [],
    ...more,
  };
}

export const missingAmount: MissingEntry = { field: 'settledAmount', why: 'blank' };

export function missingValue(indicatorId: string): MissingEntry {
  return { indicator: indicatorOf({ id: indicatorId }), field: 'value', why: 'blank' };
}

export function opinion(opinionId: string, more: Partial<NoticeOpinion> = {}): NoticeOpinion {
  return {
    opinionId,
    meetingId: 'K-R7-1',
    targetId: '取組1-1-1',
    section: HEALTH,
    summary: '歩いて行ける場所でも教室を開いてほしい。',
    ...more,
  };
}

type Part = NoticePart extends infer Each
  ? Each extends NoticePart
    ? Omit<Each, 'key'>
    : never
  : never;

export function mailOf(parts: readonly Part[], sections: readonly string[] = [HEALTH]): NoticeMail {
  return {
    id: 'fukushi@town.example.jp／提出 2025-05-16 2025-05-09',
    to: 'fukushi@town.example.jp',
    sections,
    parts: parts.map((part, place) => ({ ...part, key: `part ${String(place)}` })),
    items: parts.length,
  };
}

export function letterOf(
  parts: readonly Part[],
  frame: Partial<LetterFrame> = {},
  sections: readonly string[] = [HEALTH],
): LetterText {
  return letter(mailOf(parts, sections), { ...FRAME, ...frame });
}

/** 提出のお知らせ, as papers show it. */
export const TWO_OPEN: readonly NoticeAction[] = [
  action('1-2-2', {
    name: '健康寿命の延伸に向けた各種事業の実施',
    submission: 'draft',
    missing: [missingAmount, missingValue('1-2-2-1')],
    laterValues: [{ indicatorId: '1-2-2-2', indicator: '特定健診の受診率', fixedMonth: '11月' }],
  }),
  action('3-1-2', { name: '子育て世帯の経済的負担の軽減' }),
];
