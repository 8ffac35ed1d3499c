/**
 * Days on which the town hall works: Monday to Friday, neither a national holiday nor between 29 December
 * and 3 January (地方公共団体の休日 as the national law lays it down for offices).
 */
import {
  compareDates,
  dateInDigits,
  dateOfSerial,
  serialOf,
  weekdayOf,
  type CivilDate,
} from './civilDate';

/** National holidays as yyyy-mm-dd, also those moved by 振替休日 and 国民の休日. */
export type Holidays = ReadonlySet<string>;

/** @param table of each year its days as mmdd, with spaces between; of other years nothing is known */
export function holidaysIn(table: Readonly<Record<string, string>>): Holidays {
  return new Set(
    Object.entries(table).flatMap(([year, days]) =>
      days.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
    ),
  );
}

export function isBusinessDay(date: CivilDate, holidays: Holidays): boolean {
  const isWeekend = '土日'.includes(weekdayOf(date));
  const isNewYear = (date.month === 12 && date.day >= 29) || (date.month === 1 && date.day <= 3);
  return !isWeekend && !isNewYear && !holidays.has(dateInDigits(date));
}

/**
 * Business days after today up to and with the due day: 0 on the day itself, 1 when only the due day is
 * left to work on; negative after it, the number of business days that have passed since.
 */
export function businessDaysLeft(today: CivilDate, due: CivilDate, holidays: Holidays): number {
  const isOver = compareDates(today, due) > 0;
  const [from, to] = isOver ? [due, today] : [today, due];
  let count = 0;
  for (let serial = serialOf(from) + 1; serial <= serialOf(to); serial += 1) {
    if (isBusinessDay(dateOfSerial(serial), holidays)) count += 1;
  }
  return isOver ? -count : count;
}
