/** Filter views under constant ids. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { filterViewsOf } from '../../../src/workbook/layout/filterViews';
import { layoutFor, tabByKey } from '../../../src/workbook/layout/layoutFor';
import { townPlan } from './plans';

const layout = layoutFor(townPlan);
const yearlyResults = tabByKey(layout, 'yearlyResults');

it('年度実績 has one view of what is missing and one per section', () => {
  expect(filterViewsOf(yearlyResults, ['総務課', '税務課'])).toMatchObject([
    {
      title: '未提出',
      column: 'submission',
      criterion: { hiddenValues: ['提出済み', '確認済み', '確定'] },
    },
    { title: '総務課', column: 'answeringSection', criterion: { equals: '総務課' } },
    { title: '税務課', column: 'answeringSection', criterion: { equals: '税務課' } },
  ]);
});

it('a link to a section’s view stays good when other sections come and go', () => {
  const idOf = (sections: readonly string[]) =>
    filterViewsOf(yearlyResults, sections).find(({ title }) => title === '税務課')?.filterViewId;
  expect(idOf(['総務課', '税務課'])).toBe(idOf(['税務課', '町民課', '図書館']));
});

it('every id is its own and fits into 32 bits', () => {
  const names = fc.uniqueArray(fc.string({ unit: fc.constantFrom('総', '務', '課', '室') }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(names, (sections) => {
      const ids = layout.flatMap((tab) =>
        filterViewsOf(tab, sections).map(({ filterViewId }) => filterViewId),
      );
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toBe(id | 0);
    }),
    { numRuns: 30 },
  );
});

it('two sections whose names come out at the same number still have views of their own', () => {
  const ids = filterViewsOf(yearlyResults, ['政政課', '健民課']).map(
    ({ filterViewId }) => filterViewId,
  );
  const alone = ['政政課', '健民課'].map(
    (section) => filterViewsOf(yearlyResults, [section])[1]?.filterViewId,
  );
  expect(alone[0]).toBe(alone[1]);
  expect(new Set(ids).size).toBe(3);
});
