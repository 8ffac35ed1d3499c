/** Where a text of a paper comes from is told in the words of the workbook itself. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { originCells } from '../../src/wording/printedOrigins';
import { layoutFor } from '../../src/workbook/layout/layoutFor';

const layout = layoutFor({
  firstYear: fiscalYear(2023),
  lastYear: fiscalYear(2027),
  closedYears: [],
  grades: ['A', 'B', 'C'],
});

describe('every cell that a text comes from', () => {
  it('is a column of a tab of the workbook', () => {
    const strange = originCells.filter(({ tab, heading }) => {
      const columns = layout.find(({ title }) => title === tab)?.columns ?? [];
      // Of a target the year is told with it.
      const wanted = tab === '指標' && heading === '目標' ? '令和6年度目標' : heading;
      return columns.every((column) => column.heading !== wanted);
    });
    expect(originCells.length).toBeGreaterThan(40);
    expect(strange).toEqual([]);
  });
});
