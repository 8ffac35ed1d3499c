/** How fiscal years are read and written. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  firstFiscalYear,
  fiscalYear,
  fiscalYears,
  lastFiscalYear,
  numberInText,
  parseFiscalYear,
  parsePlanPeriod,
  yearInShort,
  yearInTable,
  yearInText,
} from '../../src/domain/fiscalYear';

const anyYear = fc.integer({ min: firstFiscalYear, max: lastFiscalYear }).map(fiscalYear);

describe('a fiscal year is read in every form in which the office writes it', () => {
  it.each([
    ['R5', 2023],
    ['r5', 2023],
    ['Ｒ５', 2023],
    ['Ｒ５年度', 2023],
    ['令和５年度', 2023],
    ['令和5年度', 2023],
    ['令和5', 2023],
    ['　令和 ５ 年度 ', 2023],
    ['㋿5年度', 2023],
    ['令和元年度', 2019],
    ['令和1年度', 2019],
    ['R1', 2019],
    ['H31', 2019],
    ['平成31年度', 2019],
    ['平成30年度', 2018],
    ['平成元年度', 1989],
    ['昭和64年度', 1989],
    ['昭和63年度', 1988],
    ['2023', 2023],
    ['2023年度', 2023],
    ['２０２３', 2023],
    ['令和10年度', 2028],
  ])('%s', (written, begins) => {
    expect(parseFiscalYear(written)).toEqual({ accepted: true, value: begins });
  });

  it.each(['', '5', '5年度', '令和', '令和0年度', '令和5年', '2023年', 'R5.5', '次年度', '20233'])(
    'refuses 「%s」, naming what was found',
    (written) => {
      expect(parseFiscalYear(written)).toEqual({
        accepted: false,
        refusal: { reason: 'notAFiscalYear', found: written },
      });
    },
  );

  it('refuses a year that its era no longer had, and says which year it became', () => {
    expect(parseFiscalYear('平成35年度')).toEqual({
      accepted: false,
      refusal: { reason: 'eraHadEnded', found: '平成35年度', meant: 2023 },
    });
  });

  it.each(['1899', '2100年度'])('refuses %s as out of range', (written) => {
    expect(parseFiscalYear(written)).toEqual({
      accepted: false,
      refusal: { reason: 'outOfRange', found: written },
    });
  });
});

describe('a fiscal year is written', () => {
  it.each([
    [2023, '令和5年度', '令和５年度', 'R5'],
    [2028, '令和10年度', '令和10年度', 'R10'],
    [2019, '令和元年度', '令和元年度', 'R1'],
    [2018, '平成30年度', '平成30年度', 'H30'],
    [1997, '平成9年度', '平成９年度', 'H9'],
    [1988, '昭和63年度', '昭和63年度', 'S63'],
  ])('FY%i as %s in tables, %s in running text, %s in short', (begins, table, text, short) => {
    const year = fiscalYear(begins);
    expect([yearInTable(year), yearInText(year), yearInShort(year)]).toEqual([table, text, short]);
  });

  it('so that every written form is read back as the same year', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        for (const written of [yearInTable(year), yearInText(year), yearInShort(year)]) {
          expect(parseFiscalYear(written)).toEqual({ accepted: true, value: year });
        }
      }),
      { numRuns: 100 },
    );
  });
});

it('running text writes one digit full-width and more half-width', () => {
  expect([0, 5, 9, 10, 1452].map(numberInText)).toEqual(['０', '５', '９', '10', '1452']);
});

it('the years of a plan are those from its first to its last', () => {
  expect(fiscalYears(fiscalYear(2023), fiscalYear(2027))).toEqual([2023, 2024, 2025, 2026, 2027]);
  expect(fiscalYears(fiscalYear(2023), fiscalYear(2022))).toEqual([]);
});

it.each([2023.5, 1925, 2100, Number.NaN])('%p in code is a bug and is thrown', (value) => {
  expect(() => fiscalYear(value)).toThrow(RangeError);
});

describe('the period of a plan', () => {
  it.each([
    '令和5年度～令和9年度',
    '令和５年度〜令和９年度',
    'R5-R9',
    '2023年度から2027年度まで',
    '令和5年度 ～ 令和9年度',
    'R5−R9',
    'R5‐R9',
    'R5–R9',
    'R5—R9',
    'R5―R9',
    'R5─R9',
    '令和５年度ー令和９年度',
    '令和５～９年度',
    '令和５年度～９年度',
    'R5～9',
    '令和５年度から９年度まで',
    '令和５年度～令和９年度（５年間）',
    '令和５～９年度(５か年)',
    '令和５年度から令和９年度までの５年間',
    '令和５年度から令和９年度まで（５ヵ年計画）',
    'R5-R9（5年）',
  ])('%s', (written) => {
    expect(parsePlanPeriod(written)).toEqual({
      accepted: true,
      value: { first: 2023, last: 2027 },
    });
  });

  it.each([
    ['令和5年度', 'notAPeriod'],
    ['R5-R7-R9', 'notAPeriod'],
    ['令和9年度～令和5年度', 'endsBeforeItBegins'],
    ['令和5年度～５年間', 'notAFiscalYear'],
    ['', 'notAPeriod'],
    ['令和９～５年度', 'endsBeforeItBegins'],
    ['2023～27年度', 'notAFiscalYear'],
    ['令和５～９年間', 'notAFiscalYear'],
    ['平成31～35年度', 'eraHadEnded'],
  ])('「%s」 is refused: %s', (written, reason) => {
    expect(parsePlanPeriod(written)).toMatchObject({ accepted: false, refusal: { reason } });
  });

  it('and a number of years that is another one is refused, with both numbers', () => {
    const written = '令和５年度～令和９年度（４年間）';
    expect(parsePlanPeriod(written)).toEqual({
      accepted: false,
      refusal: { reason: 'yearsDisagree', found: written, written: 4, counted: 5 },
    });
  });
});
