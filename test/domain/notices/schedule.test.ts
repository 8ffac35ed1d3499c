import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBusinessDay } from '../../../src/domain/businessDays';
import { compareDates, dateInDigits, dateOfSerial, serialOf } from '../../../src/domain/civilDate';
import { parseIntervals, usualIntervals } from '../../../src/domain/notices/intervals';
import { daysAround, dayOfBeginning } from '../../../src/domain/notices/schedule';
import { parseWeekdays } from '../../../src/domain/notices/weekdays';
import { day, HOLIDAYS } from './noticeBuilder';

const around = (due: string, until: string, intervals = usualIntervals): readonly string[] =>
  daysAround(day(due), intervals, HOLIDAYS, day(until)).map(({ on }) => dateInDigits(on));

describe('お知らせの間隔', () => {
  it.each([
    ['5開庁日前、1開庁日前、翌開庁日、以後7日ごと', { before: [5, 1], after: [1], every: 7 }],
    ['３営業日前，当日；２開庁日後', { before: [3, 0], after: [2] }],
    ['1日前,10日前, 10日前', { before: [10, 1], after: [] }],
    ['毎週', { before: [], after: [], every: 7 }],
    ['14日毎', { before: [], after: [], every: 14 }],
    ['', { before: [], after: [] }],
    ['なし', { before: [], after: [] }],
  ])('%s', (text, intervals) => {
    expect(parseIntervals(text)).toEqual({ accepted: true, value: intervals });
  });

  it.each([
    ['5開庁日前、そのうち', ['そのうち']],
    ['0開庁日前', ['0開庁日前']],
    ['61開庁日前', ['61開庁日前']],
    ['以後0日ごと', ['以後0日ごと']],
    ['以後7日ごと、以後14日ごと', ['以後7日ごと', '以後14日ごと']],
    ['5', ['5']],
  ])('%s is refused word by word', (text, strange) => {
    expect(parseIntervals(text)).toEqual({
      accepted: false,
      refusal: { reason: 'no intervals', strange },
    });
  });
});

describe('the weekdays of the digest', () => {
  it.each([
    ['月', ['月']],
    ['木、月', ['月', '木']],
    ['月曜日と木曜日', ['月', '木']],
    ['', []],
    ['なし', []],
    ['土', undefined],
    ['毎日', undefined],
  ])('%s', (text, days) => {
    expect(parseWeekdays(text)).toEqual(days);
  });
});

describe('the days around a deadline', () => {
  it('on a Friday: five and one business days before, the next one after, then weekly', () => {
    expect(around('2025-05-16', '2025-06-05')).toEqual([
      '2025-05-09',
      '2025-05-15',
      '2025-05-19',
      '2025-05-26',
      '2025-06-02',
    ]);
  });

  it('on a Sunday has Friday as its last day of work', () => {
    expect(around('2025-05-18', '2025-05-26')).toEqual([
      '2025-05-09',
      '2025-05-15',
      '2025-05-19',
      '2025-05-26',
    ]);
  });

  it('on the Tuesday of a substitute holiday, in the holidays of May', () => {
    // 3 to 6 May 2025 are holidays; 2 May is a Friday.
    expect(around('2025-05-06', '2025-05-20')).toEqual([
      '2025-04-24',
      '2025-05-01',
      '2025-05-07',
      '2025-05-14',
    ]);
  });

  it('at the end of the year', () => {
    expect(around('2025-12-31', '2026-01-20')).toEqual([
      '2025-12-19',
      '2025-12-25',
      '2026-01-05',
      '2026-01-13',
      '2026-01-20',
    ]);
  });

  it('over the holidays: a day that was moved does not bring the next one close', () => {
    expect(around('2025-12-15', '2026-01-13')).toEqual([
      '2025-12-08',
      '2025-12-12',
      '2025-12-16',
      '2025-12-23',
      '2026-01-05',
      '2026-01-13',
    ]);
  });

  it('on a leap day', () => {
    expect(around('2024-02-29', '2024-03-08')).toEqual([
      '2024-02-21',
      '2024-02-28',
      '2024-03-01',
      '2024-03-08',
    ]);
  });

  it('with the day itself', () => {
    const intervals = { before: [0], after: [] };
    expect(around('2025-05-18', '2025-05-30', intervals)).toEqual(['2025-05-16']);
  });

  it('of a beginning on a Saturday is Monday', () => {
    const days = dayOfBeginning(day('2025-04-12'), 'opening', HOLIDAYS, day('2025-05-30'));
    expect(days.map(({ on }) => dateInDigits(on))).toEqual(['2025-04-14']);
  });

  it('are business days, in order, each once, and none beyond the last one asked for', () => {
    const dates = fc
      .integer({ min: serialOf(day('2025-01-01')), max: serialOf(day('2026-06-30')) })
      .map(dateOfSerial);
    const intervals = fc.record({
      before: fc.uniqueArray(fc.nat(9)),
      after: fc.uniqueArray(fc.integer({ min: 1, max: 9 })),
      every: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(dates, dates, intervals, (due, until, each) => {
        const found = daysAround(due, each, HOLIDAYS, until);
        found.forEach(({ on, stage }, place) => {
          const before = found[place - 1];
          expect(isBusinessDay(on, HOLIDAYS)).toBe(true);
          expect(compareDates(on, until)).toBeLessThanOrEqual(0);
          expect(stage).toBe(compareDates(on, due) > 0 ? 'after' : 'before');
          if (before) expect(compareDates(before.on, on)).toBeLessThan(0);
        });
      }),
    );
  });
});
