/** Numbers as the panel shows them when a field is left. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isEqual } from '../../../src/domain/exact';
import { readNumber } from '../../../src/domain/writtenNumber';
import { tidyNumber } from '../../../src/sidebar/form/tidyNumber';

describe('a number that is left', () => {
  it.each([
    ['８５．５', '％', '85.5'],
    ['１，２３４', '人', '1,234'],
    ['△12', '', '△12'],
    ['▲１２', '', '△12'],
    ['-12.50', '', '△12.50'],
    ['1234567', '千円', '1,234,567'],
    ['97.5％', '％', '97.5'],
    ['100 人', '人', '100'],
    ['1億2,000万', '円', '120,000,000'],
    ['1.5万人', '人', '15,000'],
    ['0', '', '0'],
  ])('%s (%s) is shown as %s', (typed, unit, shown) => {
    expect(tidyNumber(typed, unit)).toBe(shown);
  });

  it.each([
    '',
    ' ',
    '－',
    '4/95',
    '29（4）',
    '95以上',
    '達成',
    '集計中',
    '=IMPORTXML("x")',
    '１２a',
  ])('stays as it was typed when it is no single number: %s', (typed) => {
    expect(tidyNumber(typed, '人')).toBe(typed);
  });

  it('says the same number as before, and nothing changes the second time', () => {
    const number = fc.tuple(
      fc.constantFrom('', '-', '△', '▲'),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.stringMatching(/^\d{0,4}$/u),
    );
    fc.assert(
      fc.property(number, ([sign, whole, decimals]) => {
        const typed = `${sign}${String(whole)}${decimals === '' ? '' : `.${decimals}`}`;
        const shown = tidyNumber(typed, '');
        const [before, after] = [readNumber(typed, ''), readNumber(shown, '')];
        if (!before.accepted || !after.accepted) throw new Error(`${typed} became ${shown}.`);
        expect(isEqual(before.value.value, after.value.value)).toBe(true);
        expect(tidyNumber(shown, '')).toBe(shown);
      }),
    );
  });
});
