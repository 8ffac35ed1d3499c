/** 判定基準: the grade of a rate, and a print that never contradicts it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { add, divide, exactDecimal, exactInteger, zero, type Exact } from '../../src/domain/exact';
import { printedRate } from '../../src/domain/printedRate';
import {
  boundsOf,
  defaultGradeRows,
  gradeOf,
  gradeOfMissed,
  gradeScale,
  highestGrade,
  lowestGrade,
  type GradeRow,
  type GradeScale,
} from '../../src/domain/scale';

function decimal(text: string): Exact {
  return exactDecimal(text) ?? zero;
}

function scaleOf(rows: readonly GradeRow[]): GradeScale {
  const scale = gradeScale(rows);
  if (!scale.accepted) throw new Error(scale.refusal.reason);
  return scale.value;
}

function rowsOf(bounds: readonly string[]): readonly GradeRow[] {
  return [
    ...bounds.map((bound) => ({ symbol: `≥${bound}`, name: '', lowerBound: decimal(bound) })),
    { symbol: 'last', name: '' },
  ];
}

const town = scaleOf(defaultGradeRows);

describe('the town’s scale', () => {
  it.each([
    ['100', 'A', '100.0'],
    ['99.96', 'B', '99.9'],
    ['99.94', 'B', '99.9'],
    ['80', 'B', '80.0'],
    ['79.999', 'C', '79.9'],
    ['79.9', 'C', '79.9'],
    ['275', 'A', '275.0'],
    ['0', 'C', '0.0'],
    ['-20', 'C', '-20.0'],
    ['-0.04', 'C', '0.0'],
  ])('%s is %s and prints %s', (rate, symbol, text) => {
    expect(gradeOf(town, decimal(rate)).symbol).toBe(symbol);
    expect(printedRate(decimal(rate), 1, boundsOf(town)).text).toBe(text);
  });

  it('says where it cut', () => {
    expect(printedRate(decimal('99.96'), 1, boundsOf(town)).cutBelow).toEqual(exactInteger(100));
    expect(printedRate(decimal('99.94'), 1, boundsOf(town)).cutBelow).toBeUndefined();
  });

  it('達成 earns the first row, 未達成 the last, a missed 維持 at most the second', () => {
    expect(highestGrade(town).symbol).toBe('A');
    expect(lowestGrade(town).symbol).toBe('C');
    expect(gradeOfMissed(town, exactInteger(100)).symbol).toBe('B');
    expect(gradeOfMissed(town, exactInteger(80)).symbol).toBe('B');
    expect(gradeOfMissed(town, exactInteger(79)).symbol).toBe('C');
  });

  it.each([
    ['120', '100', '80', '100', '≥80'],
    ['120', '100', '80', '79', 'last'],
    ['120', '110', '100', '100', 'last'],
    ['95', '90', '80', '99', '≥90'],
    ['95', '90', '80', '85', '≥80'],
  ])('from %s, %s and %s a missed 維持 of %s is %s', (...given) => {
    const [rate = '', symbol] = given.slice(3);
    const scale = scaleOf(rowsOf(given.slice(0, 3)));
    expect(gradeOfMissed(scale, decimal(rate)).symbol).toBe(symbol);
  });

  it('a missed 維持 prints below 100 whatever its number', () => {
    const hundred = exactInteger(100);
    expect(printedRate(hundred, 1, boundsOf(town), hundred).text).toBe('99.9');
    expect(printedRate(decimal('99.97'), 0, boundsOf(town), hundred).text).toBe('99');
  });
});

describe('any scale', () => {
  it('is read in falling order, however its rows are sorted', () => {
    const sorted = rowsOf(['110', '80', '50']);
    expect(scaleOf([...sorted].reverse()).map(({ symbol }) => symbol)).toEqual(
      sorted.map(({ symbol }) => symbol),
    );
  });

  it.each<[string, readonly GradeRow[], string]>([
    ['without rows', [], 'no rows'],
    ['without an open row', rowsOf(['80']).slice(0, 1), 'not one open row'],
    ['with two open rows', [...rowsOf(['80']), { symbol: 'D', name: '' }], 'not one open row'],
    ['with one bound twice', rowsOf(['80', '80.0']), 'same bound'],
    ['with one symbol twice', [...rowsOf(['80']), ...rowsOf(['80']).slice(0, 1)], 'same symbol'],
  ])('%s is refused', (_, rows, reason) => {
    expect(gradeScale(rows)).toMatchObject({ accepted: false, refusal: { reason } });
  });

  const bounds = fc.uniqueArray(
    fc.integer({ min: -2000, max: 20000 }).map((n) => (n / 100).toFixed(2)),
    { minLength: 1, maxLength: 6, selector: Number },
  );
  const rates = fc
    .tuple(fc.integer({ min: -300_000, max: 3_000_000 }), fc.integer({ min: 1, max: 9999 }))
    .map(([n, d]) => divide(exactInteger(n), exactInteger(d)));

  it('printed grade and number never contradict', () => {
    fc.assert(
      fc.property(bounds, rates, fc.integer({ min: 0, max: 2 }), (texts, rate, digits) => {
        const scale = scaleOf(rowsOf(texts));
        const { text } = printedRate(rate, digits, boundsOf(scale));
        expect(gradeOf(scale, decimal(text)).symbol).toBe(gradeOf(scale, rate).symbol);
      }),
    );
  });

  it('nor where the rate lies within a hair of a bound', () => {
    const hairs = fc
      .integer({ min: -12, max: 12 })
      .map((n) => divide(exactInteger(n), exactInteger(200)));
    fc.assert(
      fc.property(bounds, hairs, fc.integer({ min: 0, max: 2 }), (texts, hair, digits) => {
        const scale = scaleOf(rowsOf(texts));
        for (const bound of boundsOf(scale)) {
          const near = add(bound, hair);
          const { text } = printedRate(near, digits, boundsOf(scale));
          expect(gradeOf(scale, decimal(text)).symbol).toBe(gradeOf(scale, near).symbol);
        }
      }),
    );
  });
});
