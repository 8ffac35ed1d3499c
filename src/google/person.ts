/** Who is at the keyboard, what time it is there, and ids that nobody else has. */
import type { ClockPort, IdsPort, UserPort } from '../app/ports';
import { parseCivilDateTime, type CivilDateTime } from '../domain/civilDate';
import { reading } from './retries';
import { google } from './google';

/** The product is for Japanese offices; the manifest and the workbook say the same. */
export const TIME_ZONE = 'Asia/Tokyo';

export const clock: ClockPort = {
  now: () => inJapan(new Date()),
};

/** @param time as Drive writes it: 2025-08-15T01:32:05.000Z */
export function momentOf(time: string): CivilDateTime {
  return inJapan(new Date(time));
}

function inJapan(time: Date): CivilDateTime {
  return parseCivilDateTime(google.Utilities.formatDate(time, TIME_ZONE, 'yyyy-MM-dd HH:mm:ss'));
}

export const user: UserPort = {
  address: () => reading(() => google.Session.getActiveUser().getEmail()),
  runner: () => reading(() => google.Session.getEffectiveUser().getEmail()),
  owner: () =>
    reading(() => google.SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? ''),
};

export const ids: IdsPort = {
  fresh: () => google.Utilities.getUuid(),
};
