/** How ids of the plan are written, read and ordered. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePlanIds, withWord, withoutWord } from '../../src/domain/planId';

const anyId = fc
  .array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('-'));

it.each([
  ['1', '戦略1'],
  ['1-1', '方針1-1'],
  ['1-1-10', '取組1-1-10'],
  ['1-1-1-1', '指標1-1-1-1'],
  ['全体', '全体'],
  ['', ''],
])('%s is written %s outside the workbook', (id, written) => {
  expect(withWord(id)).toBe(written);
});

it.each([
  ['取組1-1-1', '1-1-1'],
  ['１－１－１', '1-1-1'],
  ['取組 １ー１ー１', '1-1-1'],
  ['戦略4', '4'],
  ['全体', '全体'],
  ['2001/01/01', '2001/01/01'],
  ['取組', '取組'],
])('%s is read as %s', (written, id) => {
  expect(withoutWord(written)).toBe(id);
});

it('every id survives being written with its word', () => {
  fc.assert(
    fc.property(anyId, (id) => {
      expect(withoutWord(withWord(id))).toBe(id);
    }),
    { numRuns: 100 },
  );
});

describe('order', () => {
  it('is natural, a parent before what is below it, and what is no id last', () => {
    expect(['全体', '1-1-10', '2', '1-1-2', '1-1', '10', '1'].sort(comparePlanIds)).toEqual([
      '1',
      '1-1',
      '1-1-2',
      '1-1-10',
      '2',
      '10',
      '全体',
    ]);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(anyId, anyId, (a, b) => {
        expect(Math.sign(comparePlanIds(a, b)) + Math.sign(comparePlanIds(b, a))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
