/** The day, the hour and the name of a meeting, as letters and papers print them. */
import { dateInText, weekdayOf, type CivilDate } from '../domain/civilDate';
import { numberInText } from '../domain/fiscalYear';

/** @example dayWithWeekday({ year: 2025, month: 8, day: 27 }) //=> '令和７年８月27日（水）' */
export function dayWithWeekday(day: CivilDate): string {
  return `${dateInText(day)}（${weekdayOf(day)}）`;
}

const CLOCK = /^(午前|午後|am|pm)?(\d{1,2})(?:時|:)(?:(\d{1,2})分?|半)?(?:から|~)?$/iu;

/**
 * An hour of the day as it is spoken: 13:30, 13時30分 and 午後1時半 are all 午後１時30分. Undefined for
 * what is no time of a day.
 */
export function clockInWords(written: string): string | undefined {
  const text = written.normalize('NFKC').replace(/\s/gu, '');
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [, half = '', hours = '', minutes] = found;
  const minute = text.includes('半') ? 30 : Number(minutes ?? '0');
  const isAfternoon = /^(?:午後|pm)$/iu.test(half);
  const hour = Number(hours) + (isAfternoon && Number(hours) < 12 ? 12 : 0);
  if (hour > 23 || minute > 59) return undefined;
  const spoken = `${hour < 12 ? '午前' : '午後'}${numberInText(hour % 12)}時`;
  return minute === 0 ? spoken : `${spoken}${numberInText(minute)}分`;
}

/** Room in which the day of a meeting is written by hand. */
export const dayToBeWritten = '令和　　年　　月　　日（　）';
/** Room in which the hour is written by hand. */
export const hourToBeWritten = '　　時　　分から';

/**
 * The day of a meeting and the hour at which it begins. An hour that nobody can read stands as typed.
 * @example meetingTime({ heldOn, startsAt: '13:30' }) //=> '令和７年８月27日（水）午後１時30分から'
 */
export function meetingTime({
  heldOn,
  startsAt = '',
}: {
  readonly heldOn?: CivilDate;
  readonly startsAt?: string;
}): string {
  const day = heldOn === undefined ? dayToBeWritten : dayWithWeekday(heldOn);
  if (startsAt.trim() === '') return `${day}${hourToBeWritten}`;
  const clock = clockInWords(startsAt);
  return `${day}${clock === undefined ? startsAt : `${clock}から`}`;
}

/** @example namedMeeting('聖籠町経営戦略推進会議', '令和７年度第１回') //=> '令和７年度第１回聖籠町経営戦略推進会議' */
export function namedMeeting(councilName: string, occasion: string): string {
  return `${occasion}${councilName}`;
}
