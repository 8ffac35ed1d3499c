import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { businessDaysLeft, holidaysIn, isBusinessDay } from '../../src/domain/businessDays';
import { dateOfSerial, serialOf } from '../../src/domain/civilDate';

const holidays = holidaysIn({ '2025': '0429 0503 0504 0505 0506', '2026': '0101' });
const day = (year: number, month: number, of: number) => ({ year, month, day: of });
const days = fc
  .integer({ min: serialOf(day(2024, 12, 1)), max: serialOf(day(2026, 2, 1)) })
  .map(dateOfSerial);

describe('a business day', () => {
  it.each([
    ['a Friday', day(2025, 5, 2), true],
    ['a Saturday', day(2025, 5, 10), false],
    ['a Sunday', day(2025, 5, 11), false],
    ['a national holiday', day(2025, 4, 29), false],
    ['the substitute for one', day(2025, 5, 6), false],
    ['29 December', day(2025, 12, 29), false],
    ['3 January', day(2025, 1, 3), false],
    ['28 December, a Sunday', day(2025, 12, 28), false],
    ['26 December', day(2025, 12, 26), true],
    ['5 January, a Monday', day(2026, 1, 5), true],
  ])('%s', (_, date, isOne) => {
    expect(isBusinessDay(date, holidays)).toBe(isOne);
  });
});

describe('business days left', () => {
  it.each([
    ['on the day itself', day(2025, 5, 16), day(2025, 5, 16), 0],
    ['on the day before', day(2025, 5, 15), day(2025, 5, 16), 1],
    ['from Friday to Monday', day(2025, 5, 9), day(2025, 5, 12), 1],
    ['over the holidays of May', day(2025, 5, 2), day(2025, 5, 7), 1],
    ['over the turn of the year', day(2025, 12, 26), day(2026, 1, 5), 1],
    ['a day after it', day(2025, 5, 19), day(2025, 5, 16), -1],
    ['on the weekend after it', day(2025, 5, 17), day(2025, 5, 16), 0],
  ])('%s', (_, today, due, left) => {
    expect(businessDaysLeft(today, due, holidays) + 0).toBe(left);
  });

  it('never more than the days of the calendar, and one less or the same on each day that passes', () => {
    fc.assert(
      fc.property(days, days, (today, due) => {
        const left = businessDaysLeft(today, due, holidays);
        const calendar = serialOf(due) - serialOf(today);
        expect(Math.abs(left)).toBeLessThanOrEqual(Math.abs(calendar));
        const tomorrow = dateOfSerial(serialOf(today) + 1);
        const next = businessDaysLeft(tomorrow, due, holidays);
        expect([0, 1]).toContain(left - next);
        expect(left - next).toBe(isBusinessDay(tomorrow, holidays) ? 1 : 0);
      }),
    );
  });
});
