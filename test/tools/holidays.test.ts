import { describe, expect, it } from '@jest/globals';
import { isHoliday } from 'japanese-holidays';
import { holidaysIn } from '../../src/domain/businessDays';
import { dateInDigits, dateOfSerial, serialOf } from '../../src/domain/civilDate';
import { holidayTable } from '../../tools/holidays.mjs';

describe('the table of national holidays that ships', () => {
  it('agrees with a library that reckons them by the law, on every day until it ends', () => {
    const holidays = holidaysIn(holidayTable());
    const differing: string[] = [];
    const last = serialOf({ year: 2050, month: 12, day: 31 });
    for (let serial = serialOf({ year: 2019, month: 1, day: 1 }); serial <= last; serial += 1) {
      const date = dateOfSerial(serial);
      const isOne = Boolean(isHoliday(new Date(date.year, date.month - 1, date.day)));
      if (isOne !== holidays.has(dateInDigits(date))) differing.push(dateInDigits(date));
    }
    expect(differing).toEqual([]);
    expect(holidays.size).toBeGreaterThan(500);
  });
});
