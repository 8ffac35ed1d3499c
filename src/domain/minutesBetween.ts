import { serialOf, type CivilDateTime } from './civilDate';

/**
 * Whole minutes from one moment to a later one; negative where it is earlier.
 * @example minutesBetween of 2025-05-16 23:58 and 2025-05-17 00:03 //=> 5
 */
export function minutesBetween(earlier: CivilDateTime, later: CivilDateTime): number {
  return minutesOf(later) - minutesOf(earlier);
}

function minutesOf(moment: CivilDateTime): number {
  return (serialOf(moment) * 24 + moment.hour) * 60 + moment.minute;
}
