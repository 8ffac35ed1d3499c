/**
 * Who gets which mail today, and why. It depends on nothing but what it is told: the same plan, results,
 * calendar, 送信記録 and day give the same mails, whenever and however often it is asked.
 *
 * - Only what is really open is written about, to whoever has to act; who has submitted is left alone.
 * - A part is due on its day. A day on which the daily run was not there is caught up once, by the last
 *   part that would have come; what was put off comes the next time.
 * - What 送信記録 has is never decided again for that person.
 * - Nobody is written to on a day that is none of work.
 */
import { isBusinessDay } from '../businessDays';
import { compareDates, dateOfSerial, serialOf, type CivilDate } from '../civilDate';
import { assembled } from './assemble';
import { held, type NoticeDecision } from './decision';
import { digestDays, digestParts, lastDigestDay } from './digest';
import type { NoticeFacts } from './noticeFacts';
import type { NoticeKind } from './noticeKinds';
import {
  amountsDays,
  amountsParts,
  lastValuesDays,
  opinionsDays,
  opinionsParts,
  submissionDays,
  submissionParts,
  valuesDays,
  valuesParts,
  type Addressed,
  type Parts,
} from './partsOfDay';
import {
  allInParts,
  documentsParts,
  isRecent,
  onBehalfParts,
  sentBackParts,
} from './partsOfEvents';
import { businessDayAfter, type NoticeDay } from './schedule';
import { sentBefore } from './sentBefore';

/** What is due today, for the daily run. */
export function due(facts: NoticeFacts): NoticeDecision {
  const { today, holidays } = facts;
  if (!isBusinessDay(today, holidays)) return held(facts);
  const { isDone, isPutOff } = sentBefore(facts.ledger);
  const isDue = ({ to, part, on }: Addressed): boolean => {
    if (isDone(to, part.key)) return false;
    if (on === undefined || isPutOff(to, part.key)) return true;
    return compareDates(on, today) === 0 || isMissed(facts, on);
  };
  const owed = owedParts(facts, lastDays(facts));
  const unreachable = inOrder(facts, owed.unreachable);
  const parts = [
    ...owed.addressed,
    ...recentEvents(facts),
    ...lastDigestDay(facts).flatMap((day) => digestParts(facts, day, unreachable).addressed),
  ];
  return { on: today, mails: assembled(facts, parts.filter(isDue)), unreachable };
}

/** How far ahead is looked, in days. */
const HORIZON = 183;

/** What is to come, day by day, as the work stands now; today aside, and days without a mail. */
export function coming(facts: NoticeFacts): readonly NoticeDecision[] {
  const until = dateOfSerial(serialOf(facts.today) + HORIZON);
  const days = new Set(
    [
      ...submissionDays(facts, until),
      ...amountsDays(facts, until),
      ...valuesDays(facts, until),
      ...opinionsDays(facts, until),
      ...digestDays(facts, facts.today, until),
    ].map(({ on }) => serialOf(on)),
  );
  return [...days]
    .filter((serial) => serial > serialOf(facts.today))
    .sort((one, other) => one - other)
    .map((serial) => dueOnDay(facts, dateOfSerial(serial)))
    .filter(({ mails, unreachable }) => mails.length + unreachable.length > 0);
}

/** As if every run until then had been there. */
function dueOnDay(facts: NoticeFacts, today: CivilDate): NoticeDecision {
  const then = { ...facts, today, lastRunOn: today };
  const { isDone } = sentBefore(facts.ledger);
  const owed = owedParts(then, lastDays(then));
  const unreachable = inOrder(facts, owed.unreachable);
  const parts = [
    ...owed.addressed,
    ...lastDigestDay(then).flatMap((day) => digestParts(then, day, unreachable).addressed),
  ];
  const mails = assembled(
    facts,
    parts.filter(
      ({ to, part, on }) => on && compareDates(on, today) === 0 && !isDone(to, part.key),
    ),
  );
  return { on: today, mails, unreachable: mails.length > 0 ? unreachable : [] };
}

/** No daily run was there since that day began. */
function isMissed({ lastRunOn }: NoticeFacts, on: CivilDate): boolean {
  return lastRunOn === undefined || compareDates(on, lastRunOn) > 0;
}

interface LastDays {
  readonly submission: readonly NoticeDay[];
  readonly amounts: readonly NoticeDay[];
  readonly values: readonly NoticeDay[];
  readonly opinions: readonly NoticeDay[];
}

/** Of each kind the last day up to and with today; values have one of their own each. */
function lastDays(facts: NoticeFacts): LastDays {
  const { today } = facts;
  return {
    submission: submissionDays(facts, today).slice(-1),
    amounts: amountsDays(facts, today).slice(-1),
    values: lastValuesDays(facts),
    opinions: opinionsDays(facts, today).slice(-1),
  };
}

function owedParts(facts: NoticeFacts, days: LastDays): Parts {
  const lists = [
    ...days.submission.map((day) => submissionParts(facts, day)),
    ...days.amounts.map((day) => amountsParts(facts, day)),
    ...days.values.map((day) => valuesParts(facts, day)),
    ...days.opinions.map((day) => opinionsParts(facts, day)),
  ];
  return {
    addressed: lists.flatMap(({ addressed }) => addressed),
    unreachable: lists.flatMap(({ unreachable }) => unreachable),
  };
}

/** Events of which nobody was told when they happened. */
function recentEvents(facts: NoticeFacts): readonly Addressed[] {
  const { switchedOff } = facts;
  const unless = (kind: NoticeKind, parts: () => Parts): readonly Addressed[] =>
    switchedOff.has(kind) ? [] : parts().addressed;
  const onBehalf = unless('onBehalf', () => onBehalfParts(facts)).filter(
    ({ part }) =>
      part.kind === 'onBehalf' &&
      part.action.submittedAt !== undefined &&
      isRecent(facts, part.action.submittedAt),
  );
  const documents = unless('documents', () => documentsParts(facts)).filter(
    ({ part }) => part.kind === 'documents' && isRecent(facts, part.document.madeAt),
  );
  const isFresh = facts.actions.some(
    ({ submittedAt }) => submittedAt !== undefined && isRecent(facts, submittedAt),
  );
  return [
    ...unless('sentBack', () => sentBackParts(facts)),
    ...onBehalf,
    ...documents,
    ...(isFresh ? unless('allIn', () => allInParts(facts)) : []),
  ];
}

function inOrder({ addresses }: NoticeFacts, sections: readonly string[]): readonly string[] {
  const known = addresses.map(({ section }) => section);
  const all = [...new Set(sections)];
  return [
    ...known.filter((section) => all.includes(section)),
    ...all.filter((section) => !known.includes(section)).sort(),
  ];
}

/** The next business day. */
export function nextBusinessDay({ today, holidays }: NoticeFacts): CivilDate {
  return businessDayAfter(today, 1, holidays);
}

export type { NoticeDecision, NoticePress } from './decision';
