/** Masks and ranges as texts: what they spell, and what is no mask or range. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseRange, printRange, printTitle } from '../../../src/local/sheets/a1';
import { type Mask, parseMask, project } from '../../../src/local/sheets/mask';
import { officeBook } from './sheetsOffice';

const book = officeBook();

function plain(mask: Mask | null): unknown {
  if (mask === null || mask === 'all') return mask;
  return Object.fromEntries([...mask].map(([name, below]) => [name, plain(below)]));
}

describe('a mask', () => {
  it('names paths with points and brackets', () => {
    expect(plain(parseMask('a,b(c,d(e)),f.g'))).toEqual({
      a: 'all',
      b: { c: 'all', d: { e: 'all' } },
      f: { g: 'all' },
    });
  });

  it('joins paths with a common beginning', () => {
    expect(plain(parseMask('a.b,a(c),a.d.e'))).toEqual({
      a: { b: 'all', c: 'all', d: { e: 'all' } },
    });
  });

  it('that names a member whole keeps it whole, in either order', () => {
    expect(plain(parseMask('a,a.b'))).toEqual({ a: 'all' });
    expect(plain(parseMask('a.b,a'))).toEqual({ a: 'all' });
  });

  it('is everything with a star', () => {
    expect(parseMask('*')).toBe('all');
    expect(plain(parseMask('a(*)'))).toEqual({ a: { '*': 'all' } });
  });

  it.each(['', ',', 'a,', 'a..b', 'a(b', 'a)', 'a()', '(a)', 'a b', 'a, b', 'a/b', 'a(b)c', '1a'])(
    'is not 「%s」',
    (text) => {
      expect(parseMask(text)).toBeNull();
    },
  );

  it('keeps of lists item by item', () => {
    const value = { rows: [{ a: 1, b: 2 }, {}, { a: 3 }], other: 0 };
    expect(project(value, parseMask('rows.a') ?? 'all')).toEqual({
      rows: [{ a: 1 }, {}, { a: 3 }],
    });
  });
});

describe('a range', () => {
  const printed = (text: string) => printRange(parseRange(book, text));

  it('is read with open sides and written in full', () => {
    expect(printed("'年度実績'!A2:C")).toBe("'年度実績'!A2:C20");
    expect(printed("'年度実績'!B:D")).toBe("'年度実績'!B1:D20");
    expect(printed("'年度実績'!2:3")).toBe("'年度実績'!A2:F3");
    expect(printed("'年度実績'")).toBe("'年度実績'!A1:F20");
    expect(printed("'年度実績'!$B$2")).toBe("'年度実績'!B2");
  });

  it('is cut off at the grid', () => {
    expect(printed("'年度実績'!E19:ZZ999")).toBe("'年度実績'!E19:F20");
  });

  it.each([
    "'年度実績'!",
    "'年度実績'!A",
    "'年度実績'!1",
    "'年度実績'!A0",
    "'年度実績'!A:3",
    "'年度実績'!A1:3",
    "'年度実績'!1:C",
    "'年度実績'!a1",
    "'年度実績'!A1:B2:C3",
    "'年度実績'A1",
    "'年度実績",
    '年度実績',
    '',
    'A1',
  ])('is not 「%s」', (text) => {
    expect(() => parseRange(book, text)).toThrow(`Unable to parse range: ${text}`);
  });

  it('quotes titles as Google does', () => {
    const titles = ['Sales', 'Sheet_1', 'x.y', 'Probe Tab', 'A1', 'R1C1', '2026', 'a-b', "It's"];
    expect(titles.map(printTitle)).toEqual([
      'Sales',
      'Sheet_1',
      'x.y',
      "'Probe Tab'",
      "'A1'",
      "'R1C1'",
      "'2026'",
      "'a-b'",
      "'It''s'",
    ]);
  });

  it('written is read again as the same cells', () => {
    const bounds = fc.record({
      top: fc.integer({ min: 0, max: 9 }),
      left: fc.integer({ min: 0, max: 2 }),
      height: fc.integer({ min: 1, max: 10 }),
      width: fc.integer({ min: 1, max: 3 }),
    });
    const sheet = book.sheets[2];
    if (!sheet) throw new Error('the book has no third tab');
    fc.assert(
      fc.property(bounds, ({ top, left, height, width }) => {
        const area = { sheet, bounds: { top, bottom: top + height, left, right: left + width } };
        expect(parseRange(book, printRange(area))).toEqual(area);
      }),
      { numRuns: 100 },
    );
  });
});
