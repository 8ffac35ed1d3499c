/** How days are read, written and counted. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  compareDates,
  dateInDigits,
  dateInTable,
  dateInText,
  dateOfSerial,
  fiscalYearOf,
  minuteInDigits,
  parseCivilDate,
  parseCivilDateTime,
  secondInDigits,
  serialOf,
} from '../../src/domain/civilDate';

const sixteenMay = { year: 2025, month: 5, day: 16 };

/** 1 January 1930 to 31 December 2090. */
const anySerial = fc.integer({ min: 10959, max: 69763 });

describe('a date is read in every form in which the office writes it', () => {
  it.each([
    '2025-05-16',
    '2025/5/16',
    '2025.5.16',
    '２０２５／５／１６',
    '2025年5月16日',
    '令和7年5月16日',
    '令和７年５月１６日（金）',
    'R7.5.16',
    'Ｒ７．５．１６',
    ' 令和 7年 5月16日 ',
  ])('%s', (written) => {
    expect(parseCivilDate(written)).toEqual({ accepted: true, value: sixteenMay });
  });

  it('the last day of 平成 and the first of 令和', () => {
    expect(parseCivilDate('平成31年4月30日')).toMatchObject({ value: { month: 4, day: 30 } });
    expect(parseCivilDate('令和元年5月1日')).toMatchObject({ value: { month: 5, day: 1 } });
  });

  it.each(['', '5/16', '令和7年度', '7.5.16', '2025-05', '45793', '2025-05-16 10:32'])(
    'refuses 「%s」: no complete date',
    (found) => {
      expect(parseCivilDate(found)).toEqual({
        accepted: false,
        refusal: { reason: 'notADate', found },
      });
    },
  );

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-04-31',
    '平成31年5月1日',
    '令和元年4月30日',
    '1899-1-1',
  ])('refuses %s: the day does not exist', (found) => {
    expect(parseCivilDate(found)).toEqual({
      accepted: false,
      refusal: { reason: 'noSuchDay', found },
    });
  });
});

it('a date is written in digits, for a table and for running text', () => {
  expect([dateInDigits(sixteenMay), dateInTable(sixteenMay), dateInText(sixteenMay)]).toEqual([
    '2025-05-16',
    '令和7年5月16日',
    '令和７年５月16日',
  ]);
  expect(dateInTable({ year: 2019, month: 5, day: 1 })).toBe('令和元年5月1日');
  expect(dateInTable({ year: 2019, month: 4, day: 30 })).toBe('平成31年4月30日');
});

describe('the serial number of Sheets', () => {
  it.each([
    [{ year: 1899, month: 12, day: 30 }, 0],
    [{ year: 1900, month: 3, day: 1 }, 61],
    [{ year: 1970, month: 1, day: 1 }, 25569],
    [{ year: 2000, month: 2, day: 29 }, 36585],
    [{ year: 2024, month: 2, day: 29 }, 45351],
    [sixteenMay, 45793],
  ])('of %o is %i', (date, serial) => {
    expect(serialOf(date)).toBe(serial);
    expect(dateOfSerial(serial)).toEqual(date);
  });

  it('drops the time of day', () => {
    expect(dateOfSerial(45793.99)).toEqual(sixteenMay);
  });

  it('agrees with the calendar of the run time on every day', () => {
    fc.assert(
      fc.property(anySerial, (serial) => {
        const calendar = new Date((serial - 25569) * 86_400_000);
        expect(dateInDigits(dateOfSerial(serial))).toBe(calendar.toISOString().slice(0, 10));
        expect(serialOf(dateOfSerial(serial))).toBe(serial);
      }),
      { numRuns: 100 },
    );
  });
});

it('whatever is written is read back, and later days compare as later', () => {
  fc.assert(
    fc.property(anySerial, anySerial, (one, other) => {
      const date = dateOfSerial(one);
      for (const written of [dateInDigits(date), dateInTable(date), dateInText(date)]) {
        expect(parseCivilDate(written)).toEqual({ accepted: true, value: date });
      }
      expect(Math.sign(compareDates(date, dateOfSerial(other)))).toBe(Math.sign(one - other));
    }),
    { numRuns: 100 },
  );
});

it('January to March belong to the fiscal year that began in the year before', () => {
  expect(fiscalYearOf({ year: 2024, month: 3, day: 31 })).toBe(2023);
  expect(fiscalYearOf({ year: 2024, month: 4, day: 1 })).toBe(2024);
});

describe('a minute', () => {
  const minute = { ...sixteenMay, hour: 9, minute: 5 };

  it('is written in digits and read back', () => {
    expect(minuteInDigits(minute)).toBe('2025-05-16 09:05');
    expect(parseCivilDateTime('2025-05-16 09:05')).toEqual(minute);
  });

  it('a second as well, where it matters what came first', () => {
    const second = { ...minute, second: 7 };
    expect(secondInDigits(second)).toBe('2025-05-16 09:05:07');
    expect(parseCivilDateTime('2025-05-16 09:05:07')).toEqual(second);
    expect(secondInDigits(minute)).toBe('2025-05-16 09:05:00');
  });

  it.each(['2025-05-16', '2025-05-16 24:00', '2025-02-30 10:00', '2025-05-16 9:05'])(
    'cannot be %s, which is thrown as a bug',
    (written) => {
      expect(() => parseCivilDateTime(written)).toThrow(RangeError);
    },
  );
});
