/** Who is at the keyboard, what time it is there, and ids that nobody else has. */
import type { ClockPort, IdsPort, UserPort } from '../app/ports';
import { parseCivilDateTime } from '../domain/civilDate';
import { reading } from './retries';
import { google } from './google';

/** The product is for Japanese offices; the manifest and the workbook say the same. */
export const TIME_ZONE = 'Asia/Tokyo';

export const clock: ClockPort = {
  now() {
    return parseCivilDateTime(
      google.Utilities.formatDate(new Date(), TIME_ZONE, 'yyyy-MM-dd HH:mm:ss'),
    );
  },
};

export const user: UserPort = {
  address: () => reading(() => google.Session.getActiveUser().getEmail()),
  owner: () =>
    reading(() => google.SpreadsheetApp.getActiveSpreadsheet().getOwner()?.getEmail() ?? ''),
};

export const ids: IdsPort = {
  fresh: () => google.Utilities.getUuid(),
};
