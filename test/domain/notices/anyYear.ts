/** Any year of a town with five sections: its calendar, who submits when, and when the trigger comes. */
import fc from 'fast-check';
import { holidaysIn } from '../../../src/domain/businessDays';
import {
  compareDates,
  dateOfSerial,
  fiscalYearOf,
  serialOf,
  type CivilDate,
} from '../../../src/domain/civilDate';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { NoticeAction, NoticeFacts } from '../../../src/domain/notices/noticeFacts';
import { holidayTable } from '../../../tools/holidays.mjs';
import { action, facts, later, opinion, people } from './noticeBuilder';
import type { Year } from '../../../tools/notices/livedYear';

export const holidays = holidaysIn(holidayTable());

const NAMES = ['保健福祉課', '子ども教育課', '総務課', '会計室', '図書館'] as const;
/** What 総務課 becomes on 1 April. */
export const NEW_NAME = '総務財政課';

/** Two sections share an address, one has only a head. */
const ADDRESSES = [
  people(NAMES[0], { shared: ['fukushi@town.example.jp'] }),
  people(NAMES[1], { staff: ['a@town.example.jp', 'b@town.example.jp'] }),
  people(NAMES[2], { shared: ['old@town.example.jp'] }),
  people(NAMES[3], { shared: ['Fukushi@Town.example.jp'] }),
  people(NAMES[4], {}),
  people(NEW_NAME, { shared: ['new@town.example.jp'] }),
];

interface Life {
  /** Days after the start. */
  readonly submits: number;
  readonly sentBack: number;
  readonly submitsAgain: number;
  readonly isEstimated: boolean;
  readonly settles: number;
  readonly section: number;
  readonly laterMonth: boolean;
}

const days = fc.integer({ min: 0, max: 240 });
const life: fc.Arbitrary<Life> = fc.record({
  submits: days,
  sentBack: days,
  submitsAgain: days,
  isEstimated: fc.boolean(),
  settles: days,
  section: fc.nat(NAMES.length - 1),
  laterMonth: fc.boolean(),
});

/** Deadlines that have been trouble: in the holidays of May, on a Sunday, at the turn of the year, a leap day. */
const hardDeadlines: readonly CivilDate[] = [
  { year: 2025, month: 5, day: 4 },
  { year: 2025, month: 5, day: 6 },
  { year: 2026, month: 5, day: 6 },
  { year: 2026, month: 9, day: 22 },
  { year: 2025, month: 5, day: 18 },
  { year: 2025, month: 12, day: 31 },
  { year: 2026, month: 1, day: 3 },
  { year: 2028, month: 2, day: 29 },
  { year: 2025, month: 4, day: 1 },
];

const anyDeadline = fc.oneof(
  fc.constantFrom(...hardDeadlines),
  fc
    .integer({
      min: serialOf({ year: 2024, month: 1, day: 1 }),
      max: serialOf({ year: 2029, month: 12, day: 31 }),
    })
    .map(dateOfSerial),
);

const BEFORE = 70;
const AFTER = 110;

export interface AnyYear extends Year {
  readonly deadline: CivilDate;
}

export const anyYear: fc.Arbitrary<AnyYear> = fc
  .record({
    deadline: anyDeadline,
    opens: fc.integer({ min: 10, max: 40 }),
    amounts: fc.option(fc.integer({ min: 5, max: 40 }), { nil: undefined }),
    answers: fc.option(fc.integer({ min: 30, max: 90 }), { nil: undefined }),
    lives: fc.array(life, { minLength: 1, maxLength: 9 }),
    runs: fc.array(fc.constantFrom(1, 1, 1, 1, 1, 1, 0, 2), {
      minLength: BEFORE + AFTER + 1,
      maxLength: BEFORE + AFTER + 1,
    }),
    digestOn: fc.subarray(['月', '火', '水', '木', '金']),
    isNew: fc.boolean(),
  })
  .map(({ deadline, opens, amounts, answers, lives, runs, digestOn, isNew }) => {
    const due = serialOf(deadline);
    const first = due - BEFORE;
    const start = yearOfStart(dateOfSerial(first), deadline, lives);
    const dates = {
      draftsOpenOn: dateOfSerial(due - 60),
      entryOpensOn: dateOfSerial(due - opens),
      entryDueOn: deadline,
      ...(amounts === undefined ? {} : { amountsDueOn: dateOfSerial(due + amounts) }),
      ...(answers === undefined ? {} : { answersDueOn: dateOfSerial(due + answers) }),
    };
    const before = dateOfSerial(first - 1);
    return {
      deadline,
      start: {
        ...start,
        dates,
        digestOn,
        opinions: [opinion('R-1', { heldOn: dateOfSerial(due + 20), section: NAMES[1] })],
        ...(isNew ? {} : { lastRunOn: before }),
      },
      until: dateOfSerial(due + AFTER),
      runsOn: (date: CivilDate) => runs[serialOf(date) - first] ?? 1,
      onDay: (now: NoticeFacts) => livedOn(now, lives, serialOf(now.today) - first),
    };
  });

function yearOfStart(today: CivilDate, deadline: CivilDate, lives: readonly Life[]): NoticeFacts {
  // The last fiscal year that has 総務課 is the one of the day before 1 April nearest to the deadline.
  const lastYear = fiscalYearOf(dateOfSerial(serialOf(deadline) - 40));
  return {
    ...facts('2025-03-03', {}, 'never run'),
    today,
    year: fiscalYear(deadline.year - 1),
    holidays,
    sections: [
      ...NAMES.map((name, order) => ({
        name,
        shortName: '',
        order,
        ...(name === '総務課' ? { validTo: lastYear, successor: NEW_NAME } : {}),
      })),
      { name: NEW_NAME, shortName: '', order: 9, validFrom: fiscalYear(lastYear + 1) },
    ],
    addresses: ADDRESSES,
    actions: lives.map(({ section }, place) =>
      action(`1-1-${String(place + 1)}`, { section: NAMES[section] ?? NAMES[0] }),
    ),
  };
}

/** What people have done by a day. */
function livedOn(now: NoticeFacts, lives: readonly Life[], day: number): Partial<NoticeFacts> {
  return {
    actions: now.actions.map((each, place) => {
      const one = lives[place];
      return one ? lived(each, one, day, now.today) : each;
    }),
  };
}

function lived(each: NoticeAction, one: Life, day: number, today: CivilDate): NoticeAction {
  const at = { ...dateOfSerial(serialOf(today) - 1), hour: 15, minute: 0 };
  if (day === one.submits || (each.submission === 'sentBack' && day === one.submitsAgain)) {
    return {
      ...each,
      submission: 'submitted',
      submittedAt: at,
      isEstimated: one.isEstimated,
      provisional: one.laterMonth ? [later(`${each.actionId}-1`, monthAfter(today))] : [],
    };
  }
  if (each.submission === 'submitted' && day === one.sentBack) {
    return { ...each, submission: 'sentBack', isEstimated: false, provisional: [] };
  }
  if (each.submission === 'submitted' && day === one.settles) {
    return { ...each, submission: 'checked', isEstimated: false, provisional: [] };
  }
  return each;
}

function monthAfter({ year, month }: CivilDate): string {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return `${String(next.year)}-${String(next.month).padStart(2, '0')}-01`;
}

/** The last business day before the deadline's last day of work. */
export function lastDayBefore(
  deadline: CivilDate,
  isOneOfWork: (date: CivilDate) => boolean,
): CivilDate {
  const found: CivilDate[] = [];
  for (let serial = serialOf(deadline); found.length < 2; serial -= 1) {
    const date = dateOfSerial(serial);
    if (isOneOfWork(date)) found.push(date);
  }
  const [, last] = found;
  if (!last || compareDates(last, deadline) >= 0) throw new Error('No day before the deadline.');
  return last;
}
