/**
 * 状況のまとめ for the secretariat, on chosen weekdays: who is missing, what came in since the last one, and
 * what looks wrong. A day that is none of work moves it to the next business day. When nothing is missing
 * and nothing has come in there is none.
 */
import {
  compareDates,
  dateInDigits,
  dateOfSerial,
  serialOf,
  weekdayOf,
  type CivilDate,
} from '../civilDate';
import { submissionStatus } from '../review/submissionStatus';
import { isSubmitted } from '../yearlyResult';
import { partKey } from './ledger';
import type { NoticeFacts } from './noticeFacts';
import type { Digest, OpenSection } from './noticeMail';
import { noParts, type Addressed, type Parts } from './partsOfDay';
import { sectionOn, unique } from './recipients';
import { onOrAfter, type NoticeDay } from './schedule';

/** Looked back for the last digest: a week, and the longest row of days without work. */
const LOOK_BACK = 21;

/** From 入力開始日 on, up to and with a last day: before it nothing can come in. */
export function digestDays(
  facts: NoticeFacts,
  from: CivilDate,
  until: CivilDate,
): readonly NoticeDay[] {
  const { dates, digestOn, holidays } = facts;
  const begins = dates.entryOpensOn ?? dates.draftsOpenOn;
  const found = new Map<number, NoticeDay>();
  for (let serial = serialOf(from); serial <= serialOf(until); serial += 1) {
    const date = dateOfSerial(serial);
    const isAsked = digestOn.includes(weekdayOf(date));
    if (!isAsked || (begins && compareDates(date, begins) < 0)) continue;
    const on = onOrAfter(date, holidays);
    if (compareDates(on, until) <= 0) found.set(serialOf(on), { on, stage: 'before' });
  }
  return [...found.values()];
}

export function lastDigestDay(facts: NoticeFacts): readonly NoticeDay[] {
  const from = dateOfSerial(serialOf(facts.today) - LOOK_BACK);
  return digestDays(facts, from, facts.today).slice(-1);
}

export function digestParts(
  facts: NoticeFacts,
  { on }: NoticeDay,
  unreachable: readonly string[],
): Parts {
  const digest = digestOf(facts, on, unreachable);
  const { open, cameIn, uncertain } = digest;
  if (open.length + cameIn.length + uncertain.length === 0) return noParts;
  const key = partKey('digest', dateInDigits(on));
  const addressed = unique(facts.secretariat).map((to): Addressed => ({
    to,
    sections: [],
    on,
    part: { kind: 'digest', key, ...digest },
  }));
  return { addressed, unreachable: [] };
}

function digestOf(facts: NoticeFacts, on: CivilDate, unreachable: readonly string[]): Digest {
  const { actions, sections, addresses, today, ledger, wrong } = facts;
  const before = digestDays(
    facts,
    dateOfSerial(serialOf(on) - LOOK_BACK),
    dateOfSerial(serialOf(on) - 1),
  );
  const since = before[before.length - 1]?.on ?? dateOfSerial(serialOf(on) - 7);
  const stated = actions.map(({ submission, section }) => ({
    submission,
    section: sectionOn(sections, section, today),
  }));
  const status = submissionStatus(
    stated,
    addresses.map(({ section }) => section),
  );
  return {
    total: actions.length,
    submitted: status.whole.submitted,
    open: status.busy.flatMap(({ section, total, submitted, states }): readonly OpenSection[] =>
      submitted < total ? [{ section, total, states }] : [],
    ),
    cameIn: actions.filter(
      ({ submission, submittedAt }) =>
        // The morning of the last digest is told twice rather than its afternoon never.
        isSubmitted(submission) && submittedAt && compareDates(submittedAt, since) >= 0,
    ),
    since,
    unreachable,
    uncertain: ledger
      .filter(({ state }) => state === 'uncertain')
      .map(({ to, subject }) => ({ to, subject })),
    wrong,
  };
}
