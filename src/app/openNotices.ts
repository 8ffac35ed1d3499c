/**
 * 提出のお知らせ: what goes out today and on each coming day as the work stands now, what a press would
 * send, and what 送信記録 has. Nothing is sent and nothing written by looking.
 */
import { dateInDigits } from '../domain/civilDate';
import type { NoticeDecision, NoticePress } from '../domain/notices/decideNotices';
import type { NoticeMail, NoticePart } from '../domain/notices/noticeMail';
import { accept, type Verdict } from '../domain/verdict';
import type { NoticesOpening, PressOffer, ShownDay, ShownMail } from '../wire/notices';
import type { LetterFrame } from '../documents/letters/frame';
import { damagePlaceText, damageText } from '../wording/damage';
import { settingOf } from '../workbook/layout/settings';
import { switches } from '../workbook/notices/facts';
import { shownRun } from './installDailyRun';
import { letterFrame } from './letterFrame';
import { shownLedger } from './shownLedger';
import type { LettersPort, Ports } from './ports';
import { readNotices, type NoticePorts, type NoticesRead, type NoticesUnread } from './readNotices';
import { ServiceFault } from './serviceFault';

export type OpenNoticesPorts = NoticePorts & Pick<Ports, 'letters' | 'post' | 'triggers'>;

/** Mails that are listed; of a large office the days furthest away are only counted. */
const MOST_MAILS = 400;

export function openNotices(
  ports: OpenNoticesPorts,
  caller: string,
): Verdict<NoticesOpening, NoticesUnread> {
  const found = readNotices(ports);
  return found.accepted ? accept(openingOf(ports, found.value, caller)) : found;
}

function openingOf(ports: OpenNoticesPorts, found: NoticesRead, caller: string): NoticesOpening {
  const { letters } = ports;
  const { read, facts } = found;
  const shown = mailShown(letters, letterFrame(ports, found, ''));
  const days = [letters.due(facts), ...letters.coming(facts)];
  const listed = upTo(days, MOST_MAILS);
  return {
    opener: caller,
    workbookId: read.workbookId,
    isCopy: !read.settings.isOriginal,
    today: dateInDigits(facts.today),
    dates: dateKeys.map((key) => ({ item: settingOf(key).item, on: dateText(facts.dates[key]) })),
    run: shownRun(ports, read, caller),
    quota: quotaOf(ports),
    addedWord: read.settings.text('addedWord'),
    days: listed.map((day) => dayShown(day, shown)),
    moreDays: days.length - listed.length,
    presses: presses(facts.sections.map(({ name }) => name)).map((press) =>
      offerOf(letters, found, press, shown),
    ),
    ...shownLedger(ports, found),
    notices: read.damages
      .filter(({ place, reach }) => place.tabKey === 'mails' && reach !== 'advice')
      .map((damage) => `${damagePlaceText(damage.place)}：${damageText(damage)}`),
  };
}

const dateKeys = [
  'draftsOpenOn',
  'entryOpensOn',
  'entryDueOn',
  'amountsDueOn',
  'answersDueOn',
] as const;

/** Google does not say it to everybody, and nothing that is looked at depends on it. */
function quotaOf({ post }: Pick<Ports, 'post'>): number {
  try {
    return post.remainingToday();
  } catch (error) {
    if (error instanceof ServiceFault) return -1;
    throw error;
  }
}

/** Today is always among them. */
function upTo(days: readonly NoticeDecision[], most: number): readonly NoticeDecision[] {
  let mails = 0;
  return days.filter((day, place) => {
    mails += day.mails.length;
    return place === 0 || mails <= most;
  });
}

type Shown = (mail: NoticeMail) => ShownMail;

function mailShown(letters: Pick<LettersPort, 'letter'>, frame: LetterFrame): Shown {
  return (mail) => {
    const { id, to, sections, items, parts } = mail;
    const { subject } = letters.letter(mail, frame);
    return { id, to, sections: [...sections], subject, items, parts: parts.map(partShown) };
  };
}

function partShown(part: NoticePart): ShownMail['parts'][number] {
  if (!('stage' in part)) return { kind: part.kind };
  const { kind, stage, dueOn, daysLeft } = part;
  return { kind, stage, ...(dueOn ? { daysLeft } : {}) };
}

function dayShown({ on, mails, unreachable, heldUntil }: NoticeDecision, shown: Shown): ShownDay {
  return {
    on: dateInDigits(on),
    mails: mails.map(shown),
    unreachable: [...unreachable],
    heldUntil: dateText(heldUntil),
  };
}

type OfferedPress = NoticePress & { readonly kind: PressOffer['kind'] };

/** What the secretariat sends when it wants to, not on a day. */
function presses(sections: readonly string[]): readonly OfferedPress[] {
  return [
    { kind: 'inquiry' },
    { kind: 'submission', sections },
    { kind: 'heads', sections },
    { kind: 'answers' },
  ];
}

function offerOf(
  letters: LettersPort,
  { facts }: NoticesRead,
  press: OfferedPress,
  shown: Shown,
): PressOffer {
  const { mails, unreachable, heldUntil } = dayShown(letters.pressed(facts, press), shown);
  const { kind } = press;
  const switchedBy = facts.switchedOff.has(kind) ? switches[kind] : undefined;
  const switchedOffBy = switchedBy === undefined ? '' : settingOf(switchedBy).item;
  return { kind, mails, unreachable, heldUntil, switchedOffBy };
}

function dateText(date: NoticeDecision['heldUntil']): string {
  return date ? dateInDigits(date) : '';
}
