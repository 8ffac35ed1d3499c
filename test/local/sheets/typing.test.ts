/** What Sheets makes of typed characters, form by form: the forms in which this office types. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellFormat } from '../../../src/google/surface/sheets';
import { formattedValue } from '../../../src/local/sheets/cellAnswer';
import { readTyped } from '../../../src/local/sheets/typing';

type NumberFormat = NonNullable<CellFormat['numberFormat']>;

const year = 2026;
const day = (y: number, m: number, d: number): number =>
  (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** The cell in one line: kind of value, value, and the format that Sheets puts. */
function told(text: string, format?: NumberFormat): string {
  const { value, numberFormat } = readTyped(text, format, year);
  const [kind, content] = Object.entries(value ?? { empty: '' })[0] ?? [];
  const put = numberFormat ? ` as ${numberFormat.type} ${numberFormat.pattern ?? ''}` : '';
  return `${String(kind).replace('Value', '')} ${String(content)}${put}`.trim();
}

describe('in an automatic cell', () => {
  it.each([
    ['12', 'number 12'],
    ['-12', 'number -12'],
    ['+12', 'number 12'],
    ['－１２', 'number -12'],
    ['\u221212', 'number -12'],
    ['007', 'number 7'],
    [' 12 ', 'number 12'],
    ['　12', 'number 12'],
    ['85.5', 'number 85.5'],
    ['８５．５', 'number 85.5'],
    ['.5', 'number 0.5'],
    ['5.', 'number 5'],
    ['-0', 'number 0'],
    ['１，２３４', 'number 1234 as NUMBER #,##0'],
    ['1,234', 'number 1234 as NUMBER #,##0'],
    ['1,234.5', 'number 1234.5 as NUMBER #,##0.00'],
    ['1,2', 'number 12 as NUMBER #,##0'],
    ['(12)', 'number -12'],
    ['1e5', 'number 100000 as SCIENTIFIC 0.00E+00'],
    ['1.5E-3', 'number 0.0015 as SCIENTIFIC 0.00E+00'],
    ['97.5%', 'number 0.975 as PERCENT 0.00%'],
    ['97.5％', 'number 0.975 as PERCENT 0.00%'],
    ['８５％', 'number 0.85 as PERCENT 0%'],
    ['-3%', 'number -0.03 as PERCENT 0%'],
    ['1e2%', 'number 1 as PERCENT 0%'],
    ['¥1,200', 'number 1200 as CURRENCY "¥"#,##0'],
    ['￥1200', 'number 1200 as CURRENCY "¥"#,##0'],
    ['-¥500', 'number -500 as CURRENCY "¥"#,##0'],
    ['¥-500', 'number -500 as CURRENCY "¥"#,##0'],
    ['$5.25', 'number 5.25 as CURRENCY "$"#,##0.00'],
    ['20250516', 'number 20250516'],
  ])('%j is a number: %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['1-1-1', day(2001, 1, 1), 'yyyy-mm-dd'],
    ['１－１－１', day(2001, 1, 1), 'yyyy-mm-dd'],
    ['1-2-10', day(2001, 2, 10), 'yyyy-mm-dd'],
    ['13-1-1', day(2013, 1, 1), 'yyyy-mm-dd'],
    ['95-4-1', day(1995, 4, 1), 'yyyy-mm-dd'],
    ['1-13-1', day(2001, 1, 13), 'yyyy-mm-dd'],
    ['31-12-99', day(1999, 12, 31), 'yyyy-mm-dd'],
    ['2025-05-16', day(2025, 5, 16), 'yyyy-mm-dd'],
    ['2025/5/16', day(2025, 5, 16), 'yyyy/mm/dd'],
    ['2025.5.16', day(2025, 5, 16), 'yyyy/mm/dd'],
    ['2025 5 16', day(2025, 5, 16), 'yyyy/mm/dd'],
    ['12/31/2025', day(2025, 12, 31), 'yyyy/mm/dd'],
    ['31/12/2025', day(2025, 12, 31), 'yyyy/mm/dd'],
    ['2025/5/16(金)', day(2025, 5, 16), 'yyyy/mm/dd'],
    ['2025/5', day(2025, 5, 1), 'yyyy/mm/dd'],
    ['5/31', day(2026, 5, 31), 'm/d'],
    ['５／３１', day(2026, 5, 31), 'm/d'],
    ['1/2', day(2026, 1, 2), 'm/d'],
    ['１/２', day(2026, 1, 2), 'm/d'],
    ['1-2', day(2026, 1, 2), 'm-d'],
    ['3 5', day(2026, 3, 5), 'm/d'],
    ['4/95', day(1995, 4, 1), 'yyyy/mm/dd'],
    ['2/29', day(2029, 2, 1), 'yyyy/mm/dd'],
    ['13/1', day(2013, 1, 1), 'yyyy/mm/dd'],
    ['12-2025', day(2025, 12, 1), 'yyyy-mm-dd'],
    ['2025年5月16日', day(2025, 5, 16), 'yyyy年m月d日'],
    ['２０２５年５月１６日', day(2025, 5, 16), 'yyyy年m月d日'],
    ['2025年5月', day(2025, 5, 1), 'yyyy年m月'],
    ['5月16日', day(2026, 5, 16), 'm月d日'],
    ['5月', day(2026, 5, 1), 'm月'],
    ['令和7年5月16日', day(2025, 5, 16), 'yyyy/mm/dd'],
    ['令和元年5月1日', day(2019, 5, 1), 'yyyy/mm/dd'],
    ['平成31年4月', day(2019, 4, 1), 'yyyy/mm/dd'],
    ['R7.5.16', day(2025, 5, 16), 'yyyy/mm/dd'],
    ['h31/4/30', day(2019, 4, 30), 'yyyy/mm/dd'],
  ])('%j is a day', (text, serial, pattern) => {
    expect(told(text)).toBe(`number ${String(serial)} as DATE ${pattern}`);
  });

  it('1-1-1 is the day with the serial 36892, as a reader meets it', () => {
    expect(told('1-1-1')).toBe('number 36892 as DATE yyyy-mm-dd');
  });

  it.each([
    ['9:30', 'number 0.3958333333333333 as TIME h:mm'],
    ['９：３０', 'number 0.3958333333333333 as TIME h:mm'],
    ['18:00:00', 'number 0.75 as TIME h:mm:ss'],
    ['6:00 PM', 'number 0.75 as TIME h:mm'],
    ['午後6:00', 'number 0.75 as TIME h:mm'],
    ['午前12時', 'number 0 as TIME h:mm'],
    ['18時', 'number 0.75 as TIME h:mm'],
    ['9時30分', 'number 0.3958333333333333 as TIME h:mm'],
    ['36:00', 'number 1.5 as TIME [h]:mm:ss'],
    ['2025/5/16 18:00', 'number 45793.75 as DATE_TIME yyyy/mm/dd h:mm:ss'],
    ['2025-05-16T06:00:00', 'number 45793.25 as DATE_TIME yyyy/mm/dd h:mm:ss'],
    ['2025年5月16日 午後6:00', 'number 45793.75 as DATE_TIME yyyy/mm/dd h:mm:ss'],
  ])('%j is a time', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['=1+1', 'formula =1+1'],
    ['=SUM(A1:A3)', 'formula =SUM(A1:A3)'],
    ['＝1+1', 'formula =1+1'],
    ['+A1', 'formula =+A1'],
    ['+1+2', 'formula =+1+2'],
    [' =A1', 'formula =A1'],
    ['="全角　のまま"', 'formula ="全角　のまま"'],
    ['TRUE', 'bool true'],
    ['false', 'bool false'],
    ["'123", 'string 123'],
    ["'1-1-1", 'string 1-1-1'],
    ["'=1+1", 'string =1+1'],
    ["'", 'empty'],
    ['', 'empty'],
  ])('%j is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['取組1-1-1'],
    ['1-1-1-1'],
    ['指標1-1-1-1'],
    ['△12'],
    ['▲１２'],
    ['－'],
    ['-'],
    ['+'],
    ['='],
    ['@町長'],
    ['-A1'],
    ['- 説明会を開催'],
    ['1200円'],
    ['3千円'],
    ['約85'],
    ['85.5点'],
    ['①'],
    ['令和7年度'],
    ['令和7年'],
    ['2025年'],
    ['R5-1'],
    ['2025-02-30'],
    ['2025/13'],
    ['100/200'],
    ['100-1-1'],
    ['0-0-0'],
    ['9:75'],
    ['13:00〜15:00'],
    ['1.2.3.4'],
    ['1e400'],
    ['--5'],
    ['5%%'],
    ['3か月'],
    ['5月下旬'],
    ['真'],
    ['　'],
    ['１行目\n２行目'],
    ['12 345 6'],
  ])('%j stays text, character by character', (text) => {
    expect(readTyped(text, undefined, year)).toEqual({ value: { stringValue: text } });
  });
});

describe('what a person then sees in the automatic cell', () => {
  it.each([
    ['1-1-1', '2001-01-01'],
    ['4/95', '1995/04/01'],
    ['５／３１', '5/31'],
    ['1-2', '1-2'],
    ['2025年5月16日', '2025年5月16日'],
    ['R7.5.16', '2025/05/16'],
    ['9:30', '9:30'],
    ['2025/5/16 18:00', '2025/05/16 18:00:00'],
    ['97.5%', '97.50%'],
    ['１，２３４', '1,234'],
    ['￥1200', '¥1,200'],
    ['007', '7'],
    ["'007", '007'],
  ])('%j is shown as %s', (text, shown) => {
    const { value, numberFormat } = readTyped(text, undefined, year);
    const cell = {
      ...(value ? { userEnteredValue: value } : {}),
      ...(numberFormat ? { userEnteredFormat: { numberFormat } } : {}),
    };
    expect(formattedValue(cell, 'ja_JP')).toBe(shown);
  });
});

describe('in a cell of format TEXT', () => {
  it.each([
    ['1-1-1'],
    ['97.5%'],
    ['８５．５'],
    ['5/31'],
    ['=1+1'],
    ['+1'],
    ['TRUE'],
    ['1,234'],
    ['¥5'],
    [' 12 '],
    ['2025-05-16'],
    ['9:30'],
    ['-'],
  ])('%j stays as typed', (text) => {
    expect(readTyped(text, { type: 'TEXT', pattern: '@' }, year)).toEqual({
      value: { stringValue: text },
    });
  });

  it('an apostrophe in front is not kept', () => {
    expect(told("'123", { type: 'TEXT' })).toBe('string 123');
  });
});

describe('in a cell with a format that a person chose', () => {
  const amount: NumberFormat = { type: 'NUMBER', pattern: '#,##0;△#,##0' };

  it.each([
    ['1,234', 'number 1234'],
    ['１２３４', 'number 1234'],
    ['¥500', 'number 500'],
    ['50%', 'number 0.5'],
    ['=A1*2', 'formula =A1*2'],
    ['5/31', 'string 5/31'],
    ['TRUE', 'string TRUE'],
    ['△12', 'string △12'],
    ['未定', 'string 未定'],
  ])('%j in an amount is %s, and the format stays', (text, expected) => {
    expect(told(text, amount)).toBe(expected);
  });

  it.each([
    ['85', 'number 0.85'],
    ['97.5%', 'number 0.975'],
  ])('%j in a per cent cell is %s', (text, expected) => {
    expect(told(text, { type: 'PERCENT', pattern: '0.0%' })).toBe(expected);
  });

  it('a day in a date cell keeps the pattern of the cell', () => {
    expect(told('5/31', { type: 'DATE', pattern: 'yyyy-mm-dd' })).toBe(
      `number ${String(day(2026, 5, 31))}`,
    );
  });
});

describe('whatever is typed', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 60 });
  const nearly = fc
    .array(fc.constantFrom(...Array.from('0159-/.,:%=+年月日令和RT()¥ 　時分eE１－')), {
      maxLength: 14,
    })
    .map((characters) => characters.join(''));

  it('is read without an error and never as a number that is none', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (text) => {
        const { value } = readTyped(text, undefined, year);
        expect(Number.isFinite(value?.numberValue ?? 0)).toBe(true);
        expect(Object.keys(value ?? { empty: '' })).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });

  it('stays as typed in a TEXT cell unless an apostrophe stands in front', () => {
    fc.assert(
      fc.property(fc.oneof(anything, nearly), (text) => {
        fc.pre(text !== '' && !text.startsWith("'"));
        expect(readTyped(text, { type: 'TEXT' }, year).value).toEqual({ stringValue: text });
      }),
      { numRuns: 100 },
    );
  });

  it.each([['1'], ['1 '], ['1,'], [' '], ['1-'], ['令和'], ["'"], ['='], ['%']])(
    'is read where 50,000 characters repeat %j',
    (piece) => {
      const text = piece.repeat(50_000).slice(0, 50_000);
      expect(readTyped(text, undefined, year).value).not.toHaveProperty('numberValue');
    },
  );
});
