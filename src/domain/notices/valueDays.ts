/**
 * When a value that is not final is asked for: when its 確定予定月 begins, and once more after it has ended,
 * then every so many days. A value without a month is asked for with the amounts (決算額の確定期限).
 */
import { dateOfSerial, serialOf, type CivilDate } from '../civilDate';
import type { NoticeFacts, LaterValue } from './noticeFacts';
import { dayOfBeginning, daysAround, merged, type NoticeDay } from './schedule';

export function daysOfValue(
  { dates, intervals, holidays }: NoticeFacts,
  { fixedFrom }: LaterValue,
  until: CivilDate,
): readonly NoticeDay[] {
  if (fixedFrom === undefined) {
    const { amountsDueOn } = dates;
    return amountsDueOn ? daysAround(amountsDueOn, intervals, holidays, until) : [];
  }
  const lastOfMonth = dateOfSerial(serialOf(nextMonth(fixedFrom)) - 1);
  const { every } = intervals;
  const after = { before: [], after: [1], ...(every === undefined ? {} : { every }) };
  return merged([
    dayOfBeginning(fixedFrom, 'before', holidays, until),
    daysAround(lastOfMonth, after, holidays, until),
  ]);
}

function nextMonth({ year, month }: CivilDate): CivilDate {
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}
