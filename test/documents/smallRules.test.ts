/** Small rules of the papers: bars, first sentences, values in tables. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { barOf } from '../../src/documents/bar';
import { firstSentence } from '../../src/documents/firstSentence';
import { exactInteger } from '../../src/domain/exact';
import { distribute, type Counted } from '../../src/domain/group/distribution';
import { directionInText, idInHeading, paperNumberText } from '../../src/wording/paperWords';
import { unitInPrint, valueInTable, valuePrintFor } from '../../src/wording/printedValues';

function actions(counts: Readonly<Record<string, number>>, ungraded = 0): readonly Counted[] {
  const graded = Object.entries(counts).flatMap(([mark, count]) =>
    Array.from({ length: count }, () => ({ id: '', column: { kind: 'mark', mark } as const })),
  );
  const none = Array.from({ length: ungraded }, () => ({
    id: '',
    column: { kind: 'ungraded' } as const,
  }));
  return [...graded, ...none];
}

describe('a bar', () => {
  const bar = (counts: Readonly<Record<string, number>>, ungraded = 0) =>
    barOf(distribute('actions', ['A', 'B', 'C'], actions(counts, ungraded)), 20);

  it('bears letter and count in every part, best grade darkest, the last one white', () => {
    const parts = bar({ A: 10, B: 9, C: 5 }, 1).map((part) =>
      Object.entries(part).flatMap(([shade, text]) =>
        text === '' ? [] : [`${shade}:${text.trim()}`],
      ),
    );
    expect(parts).toEqual([['濃い:Ａ１０'], ['中間:Ｂ９'], ['白:Ｃ５'], ['枠外:なし１']]);
  });

  it('fills its width exactly, and no part is narrower than its words', () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, ungraded) => {
        const parts = bar({ A: a, B: b, C: c }, ungraded).map((part) =>
          Object.values(part).join(''),
        );
        const width = parts.join('').length;
        expect(width).toBe(a + b + c + ungraded === 0 ? 0 : 20);
        for (const part of parts) expect(part.trim()).not.toBe('');
      }),
      { numRuns: 200 },
    );
  });
});

describe('the first sentence', () => {
  it.each([
    ['一つ目。二つ目。', '一つ目。'],
    ['「終わった。」と述べた。次。', '「終わった。」と述べた。'],
    ['（注。）付きの文。次。', '（注。）付きの文。'],
    ['句点のない文', '句点のない文'],
    ['行で切る\n次の行', '行で切る'],
    ['', ''],
  ])('of %j is %j', (text, first) => {
    expect(firstSentence(text)).toBe(first);
  });
});

describe('values in a table', () => {
  const print = (unit: string, ...values: number[]) =>
    valuePrintFor({ unit }, values.map(exactInteger));

  it('stay as they are up to nine characters', () => {
    expect(print('人', 1_234_567).scale).toBe(0);
    expect(valueInTable(exactInteger(1_234_567), print('人', 1_234_567))).toBe('1,234,567');
  });

  it('go to thousands and millions together, and the unit says so', () => {
    const thousands = print('人', 12_345_678, 1000);
    expect([thousands.scale, unitInPrint(thousands)]).toEqual([1, '千人']);
    expect(valueInTable(exactInteger(1000), thousands)).toBe('1');
    const millions = print('千円', 123_456_789_012);
    expect([millions.scale, unitInPrint(millions)]).toEqual([2, '十億円']);
    expect(unitInPrint(print('百万円', 12_345_678))).toBe('十億円');
  });

  it('never print fewer decimals than a value has', () => {
    const half = { unit: '', decimals: 0, scale: 0 } as const;
    expect(valueInTable(exactInteger(5), half)).toBe('5');
    expect(valueInTable(exactInteger(5), { ...half, decimals: 1 })).toBe('5.0');
  });
});

describe('numbers in headings', () => {
  it('are full-width with one digit and half-width with more', () => {
    expect([idInHeading('2-1'), idInHeading('2-10'), idInHeading('12')]).toEqual([
      '２－１',
      '２－10',
      '12',
    ]);
    expect([paperNumberText(3), paperNumberText(10)]).toEqual(['資料３', '資料10']);
    expect(directionInText('3 改善(手段の変更)')).toBe('３　改善(手段の変更)');
  });
});
