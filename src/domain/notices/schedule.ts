/**
 * The days on which something is written about. All are business days.
 *
 * - The first business day on or after 下書き開始日 and 入力開始日.
 * - So many business days before a deadline: the day after which as many business days are left up to and
 *   with it. A deadline on a Sunday has Friday as its last day of work.
 * - So many business days after it, and then every so many days, each moved on to a business day.
 */
import { isBusinessDay, type Holidays } from '../businessDays';
import { compareDates, dateOfSerial, serialOf, type CivilDate } from '../civilDate';
import type { NoticeIntervals } from './intervals';
import type { NoticeStage } from './noticeMail';

export interface NoticeDay {
  readonly on: CivilDate;
  readonly stage: NoticeStage;
}

/** The first business day on this day or after it. */
export function onOrAfter(date: CivilDate, holidays: Holidays): CivilDate {
  let serial = serialOf(date);
  while (!isBusinessDay(dateOfSerial(serial), holidays)) serial += 1;
  return dateOfSerial(serial);
}

/** So many business days after a day. @param days 1 or more */
export function businessDayAfter(date: CivilDate, days: number, holidays: Holidays): CivilDate {
  let day = date;
  for (let count = 0; count < days; count += 1) day = onOrAfter(nextDay(day), holidays);
  return day;
}

/** The last business day on which so many are left until the deadline. */
function businessDayBefore(dueOn: CivilDate, days: number, holidays: Holidays): CivilDate {
  let left = 0;
  for (let serial = serialOf(dueOn); ; serial -= 1) {
    const date = dateOfSerial(serial);
    if (!isBusinessDay(date, holidays)) continue;
    if (left >= days) return date;
    left += 1;
  }
}

export function nextDay(date: CivilDate): CivilDate {
  return dateOfSerial(serialOf(date) + 1);
}

/**
 * The days around a deadline up to and with a last day, in their order, each once.
 * @param until the last day that is asked for
 */
export function daysAround(
  dueOn: CivilDate,
  { before, after, every }: NoticeIntervals,
  holidays: Holidays,
  until: CivilDate,
): readonly NoticeDay[] {
  const days = new Map<number, NoticeDay>();
  const add = (on: CivilDate): void => {
    const stage = compareDates(on, dueOn) > 0 ? 'after' : 'before';
    if (compareDates(on, until) <= 0) days.set(serialOf(on), { on, stage });
  };
  for (const count of before) add(businessDayBefore(dueOn, count, holidays));
  for (const count of after) add(businessDayAfter(dueOn, count, holidays));
  if (every !== undefined) {
    const lastOfAfter = after[after.length - 1];
    let day = lastOfAfter === undefined ? dueOn : businessDayAfter(dueOn, lastOfAfter, holidays);
    // Counted from the day before as it was moved, so that no two come close together.
    while (compareDates(day, until) <= 0) {
      day = onOrAfter(dateOfSerial(serialOf(day) + every), holidays);
      add(day);
    }
  }
  return inOrder(days);
}

/** The day on which something begins, up to and with a last day. */
export function dayOfBeginning(
  date: CivilDate | undefined,
  stage: NoticeStage,
  holidays: Holidays,
  until: CivilDate,
): readonly NoticeDay[] {
  if (date === undefined) return [];
  const on = onOrAfter(date, holidays);
  return compareDates(on, until) <= 0 ? [{ on, stage }] : [];
}

/** Of days that fall together the last one counts. */
export function merged(lists: readonly (readonly NoticeDay[])[]): readonly NoticeDay[] {
  return inOrder(new Map(lists.flat().map((day) => [serialOf(day.on), day])));
}

function inOrder(days: ReadonlyMap<number, NoticeDay>): readonly NoticeDay[] {
  return [...days.entries()].sort(([one], [other]) => one - other).map(([, day]) => day);
}
