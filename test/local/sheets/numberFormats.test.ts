/** Numbers and days as people see them in a cell. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NotEmulated } from '../../../src/local/googleError';
import { formattedValue } from '../../../src/local/sheets/cellAnswer';
import { showDate } from '../../../src/local/sheets/datePattern';
import { showByPattern, showGeneral } from '../../../src/local/sheets/numberPattern';

describe('a number under a pattern', () => {
  const shown: readonly (readonly [number, string, string])[] = [
    [1234567, '#,##0', '1,234,567'],
    [0, '#,##0', '0'],
    [0, '#', ''],
    [-1234, '#,##0', '-1,234'],
    [-1234, '#,##0;△#,##0', '△1,234'],
    [0, '#,##0;△#,##0;"－"', '－'],
    [0, '#,##0;△#,##0;', ''],
    [0.975, '0%', '98%'],
    [0.975, '0.0%', '97.5%'],
    [1.005, '0.00', '1.01'],
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [0.5, '0.0##', '0.5'],
    [7, '000', '007'],
    [6, '"令和"0"年度"', '令和6年度'],
    [1e21, '0', '1000000000000000000000'],
    [1e-7, '0.00', '0.00'],
  ];
  for (const [value, pattern, text] of shown) {
    it(`${String(value)} under ${pattern} is ${text}`, () => {
      expect(showByPattern(value, pattern)).toBe(text);
    });
  }

  it('throws for a sign that is not done', () => {
    expect(() => showByPattern(1, '0.00E+00')).toThrow(NotEmulated);
    expect(() => showByPattern(1, '# ?/?')).toThrow(NotEmulated);
    expect(() => showByPattern(1, '[Red]0')).toThrow(NotEmulated);
  });

  it('read back is the number, rounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const value = hundredths / 100;
        const back = Number(showByPattern(value, '#,##0.00').replaceAll(',', ''));
        expect(back).toBeCloseTo(value, 6);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a number without a format', () => {
  it('is shown with ten significant digits, without grouping', () => {
    expect(showGeneral(0.1 + 0.2)).toBe('0.3');
    expect(showGeneral(1 / 3)).toBe('0.3333333333');
    expect(showGeneral(1234567)).toBe('1234567');
    expect(() => showGeneral(1e21)).toThrow(NotEmulated);
  });
});

describe('a day', () => {
  it('is counted from 1899-12-30', () => {
    expect(showDate(0, 'yyyy-mm-dd')).toBe('1899-12-30');
    expect(showDate(45748, 'yyyy-mm-dd')).toBe('2025-04-01');
  });

  it('is shown in the patterns that offices use', () => {
    expect(showDate(45748, 'yyyy/m/d')).toBe('2025/4/1');
    expect(showDate(45748, 'yyyy"年"m"月"d"日"')).toBe('2025年4月1日');
    expect(showDate(45748, 'yyyy年mm月dd日')).toBe('2025年04月01日');
    expect(showDate(45748.5625, 'h:mm')).toBe('13:30');
    expect(showDate(45748.5625, 'yyyy/mm/dd hh:mm:ss')).toBe('2025/04/01 13:30:00');
    expect(showDate(45748.999999, 'yyyy/mm/dd h:mm:ss')).toBe('2025/04/02 0:00:00');
  });

  it('throws for a pattern that is not done', () => {
    expect(() => showDate(45748, 'ggge')).toThrow(NotEmulated);
    expect(() => showDate(45748, 'ddd')).toThrow(NotEmulated);
  });

  it('without a pattern follows the Japanese locale and no other', () => {
    const cell = {
      userEnteredValue: { numberValue: 45748 },
      userEnteredFormat: { numberFormat: { type: 'DATE' } },
    } as const;
    expect(formattedValue(cell, 'ja_JP')).toBe('2025/04/01');
    expect(() => formattedValue(cell, 'en_US')).toThrow(NotEmulated);
  });

  it('is a bare serial number in a text cell', () => {
    const cell = {
      userEnteredValue: { numberValue: 45748 },
      userEnteredFormat: { numberFormat: { type: 'TEXT' } },
    } as const;
    expect(formattedValue(cell, 'ja_JP')).toBe('45748');
  });
});
