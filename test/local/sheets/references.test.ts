/** References inside formulas: which pieces of a formula are references, and how they are written. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  columnLetters,
  columnNumber,
  mapReferences,
  writeReference,
} from '../../../src/local/sheets/references';

/** The formula with every reference found put into brackets. */
function marked(formula: string): string {
  const found: string[] = [];
  mapReferences(formula, (reference) => {
    found.push(writeReference(reference));
    return reference;
  });
  return found.join(' ');
}

describe('references in a formula', () => {
  it.each([
    ['=A1+$B$2*C$3', 'A1 $B$2 C$3'],
    ['=SUM(A1:B2,A2:A,A:C,1:2)', 'A1:B2 A2:A A:C 1:2'],
    ["='年度実績'!$A$2:$A", "'年度実績'!$A$2:$A"],
    ['=設定!B2', "'設定'!B2"],
    ["='福祉課''s'!A1", "'福祉課''s'!A1"],
    ['=LOG10(A1)&"B2"&""""', 'A1'],
    ['=IF(A1>TODAY()-7,"A1 は ""B2""",aa10)', 'A1 AA10'],
    ['=名前A1+ABCD1+A1B', ''],
    ['=A1:', 'A1'],
    ['=#REF!+B1', 'B1'],
    ['=A0+A01', ''],
  ])('%s refers to %s', (formula, expected) => {
    expect(marked(formula)).toBe(expected);
  });

  it('a formula whose references stay is not touched by a single character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(mapReferences(text, (reference) => reference)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('a reference that lost its cells is written #REF!', () => {
    expect(mapReferences("=SUM('設定'!A1:B2)+1", () => null)).toBe('=SUM(#REF!)+1');
  });

  it('letters and numbers of columns belong together', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    fc.assert(
      fc.property(fc.nat(18_277), (column) => {
        expect(columnNumber(columnLetters(column))).toBe(column);
      }),
      { numRuns: 100 },
    );
  });
});
