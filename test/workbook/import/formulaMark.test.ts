/** Text of people in a .csv is never a formula, and comes back as it was. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withFormulaMark, withoutFormulaMark } from '../../../src/workbook/import/formulaMark';

it.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-集計中', "'-集計中"],
  ["'=1", "''=1"],
  ['-1.2', '-1.2'],
  ['△1.2', '△1.2'],
  ["町民の'声", "町民の'声"],
])('%s is written %s', (text, written) => {
  expect(withFormulaMark(text)).toBe(written);
});

it('reads back what it wrote', () => {
  const text = fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '1', '.', '%', '課', '\t'),
  });
  fc.assert(
    fc.property(text, (original) => {
      expect(withoutFormulaMark(withFormulaMark(original))).toBe(original);
    }),
  );
});
