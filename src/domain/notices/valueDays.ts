/**
 * When a value that is not final is asked for: on the first business day of its 確定予定月, and of every month
 * after it until it is reported. Statistics come when they come: no more often, whatever お知らせの間隔 says.
 * A value without a month is asked for with the amounts (決算額の確定期限).
 */
import { compareDates, type CivilDate } from '../civilDate';
import type { LaterValue, NoticeFacts } from './noticeFacts';
import { daysAround, onOrAfter, type NoticeDay } from './schedule';

export function daysOfValue(
  { dates, intervals, holidays }: NoticeFacts,
  { fixedFrom }: LaterValue,
  until: CivilDate,
): readonly NoticeDay[] {
  if (fixedFrom === undefined) {
    const { amountsDueOn } = dates;
    return amountsDueOn ? daysAround(amountsDueOn, intervals, holidays, until) : [];
  }
  const days: NoticeDay[] = [];
  for (let month = fixedFrom; compareDates(month, until) <= 0; month = nextMonth(month)) {
    const on = onOrAfter(month, holidays);
    if (compareDates(on, until) <= 0) days.push({ on, stage: 'before' });
  }
  return days;
}

function nextMonth({ year, month }: CivilDate): CivilDate {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}
