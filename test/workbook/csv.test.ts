/** How comma-separated values are read. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCsv } from '../../src/workbook/csv';

function written(records: readonly (readonly string[])[]): string {
  const quoted = (value: string) => `"${value.replace(/"/gu, '""')}"`;
  return records.map((record) => `${record.map(quoted).join(',')}\r\n`).join('');
}

describe('a file of comma-separated values', () => {
  it('is read record by record, with quotes, line breaks and a byte order mark', () => {
    expect(parseCsv('\uFEFF項目,値\r\n"議題","一\n二、""三"""\r\n空,\n\n"",最後')).toEqual({
      accepted: true,
      value: [
        ['項目', '値'],
        ['議題', '一\n二、"三"'],
        ['空', ''],
        ['', '最後'],
      ],
    });
  });

  it('gives back whatever was written', () => {
    const value = fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', '和', '1', ' ') });
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 1 })), (records) => {
        expect(parseCsv(written(records))).toEqual({ accepted: true, value: records });
      }),
      { numRuns: 100 },
    );
  });

  it('is refused with its line when a quote is not closed', () => {
    expect(parseCsv('a,b\n1,"2\n3')).toEqual({
      accepted: false,
      refusal: { reason: 'quoteNotClosed', line: 2 },
    });
  });

  it('is refused with its line when text follows a closing quote, or a quote stands inside', () => {
    const refusal = { reason: 'textAfterQuote', line: 2 };
    expect(parseCsv('a\n"1"x,2')).toEqual({ accepted: false, refusal });
    expect(parseCsv('a\n1"x",2')).toEqual({ accepted: false, refusal });
  });
});
