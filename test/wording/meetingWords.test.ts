/** The day and the hour of a meeting. */
import { describe, expect, it } from '@jest/globals';
import { clockInWords, meetingTime } from '../../src/wording/meetingWords';

const heldOn = { year: 2025, month: 8, day: 27 };

describe('the hour at which a meeting begins', () => {
  it.each([
    ['13:30', '午後１時30分'],
    ['１３：３０', '午後１時30分'],
    ['13時30分から', '午後１時30分'],
    ['午後1時半', '午後１時30分'],
    ['9:00', '午前９時'],
    ['10時', '午前10時'],
    ['12:05', '午後０時５分'],
    ['0:00', '午前０時'],
    ['23:59', '午後11時59分'],
  ])('%s is said %s', (typed, said) => {
    expect(clockInWords(typed)).toBe(said);
  });

  it.each(['24:00', '13:60', '昼すぎ', '13', '', '13:30～15:00'])('%s is none', (typed) => {
    expect(clockInWords(typed)).toBeUndefined();
  });
});

describe('the time of a meeting', () => {
  it('has its weekday and its hour', () => {
    expect(meetingTime({ heldOn, startsAt: '13:30' })).toBe(
      '令和７年８月27日（水）午後１時30分から',
    );
  });

  it('stands as typed where nobody can read the hour', () => {
    expect(meetingTime({ heldOn, startsAt: '13:30～15:00' })).toBe(
      '令和７年８月27日（水）13:30～15:00',
    );
  });

  it('leaves room to be written by hand', () => {
    expect(meetingTime({})).toBe('令和　　年　　月　　日（　）　　時　　分から');
    expect(meetingTime({ heldOn })).toBe('令和７年８月27日（水）　　時　　分から');
  });
});
