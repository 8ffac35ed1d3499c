/** A cell in the words in which a message shows it to the person who can mend it. */
import { dateInDigits, dateOfSerial, minuteInDigits } from '../../domain/civilDate';
import { exactStored, fullText, hundred, multiply } from '../../domain/exact';
import type { Cell } from '../facts';

/** @example a stored 0.975 of the format PERCENT is shown as 97.5% */
export function shownCell(cell: Cell): string {
  const { value, format } = cell;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  switch (format) {
    case 'DATE':
      return dateInDigits(dateOfSerial(value));
    case 'DATE_TIME':
      return minuteInDigits(minuteOfSerial(value));
    case 'TIME':
      return clockOf(value);
    case 'PERCENT':
      return `${fullText(multiply(exactStored(value), hundred)) ?? String(value)}%`;
    default:
      return Number.isSafeInteger(value)
        ? String(value)
        : (fullText(exactStored(value)) ?? String(value));
  }
}

/** Whether the cell holds a day: a number that the sheet made of what somebody typed. */
export function holdsDay({ value, format }: Cell): boolean {
  return typeof value === 'number' && (format === 'DATE' || format === 'DATE_TIME');
}

/** The minute behind a serial number, rounded: the sheet keeps fractions of a day. */
export function minuteOfSerial(serial: number): Parameters<typeof minuteInDigits>[0] {
  const minutes = Math.round(serial * MINUTES_OF_DAY);
  const ofDay = minutes - Math.floor(minutes / MINUTES_OF_DAY) * MINUTES_OF_DAY;
  return {
    ...dateOfSerial(Math.floor(minutes / MINUTES_OF_DAY)),
    hour: Math.floor(ofDay / 60),
    minute: ofDay % 60,
  };
}

const MINUTES_OF_DAY = 24 * 60;

function clockOf(serial: number): string {
  const { hour, minute } = minuteOfSerial(serial);
  return `${String(hour)}:${String(minute).padStart(2, '0')}`;
}
