/** What is asked of the workbook, and what is remembered of it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionsTab, strategiesTab } from '../../../src/workbook/layout/plan';
import { yearlyResultsTab } from '../../../src/workbook/layout/yearlyResults';
import type { Area } from '../../../src/workbook/facts';
import { areasOf, inCalls, wholeTab } from '../../../src/workbook/read/areasToRead';
import { memoryIn, noteOf, type RememberedTab } from '../../../src/workbook/read/tabMemory';

function remembered(extras: Partial<RememberedTab> = {}): RememberedTab {
  return { sheetId: 1011, title: '年度実績', rowCount: 226, columnCount: 50, upTo: 50, ...extras };
}

function asked(columns: readonly string[] | undefined, extras: Partial<RememberedTab> = {}) {
  return areasOf(yearlyResultsTab, remembered(extras), columns).map(({ area }) => area);
}

const title = '年度実績';

describe('the areas of a tab', () => {
  it('are its filled rows, and below them only the keys, down to whatever end the grid has', () => {
    expect(asked(undefined)).toEqual([
      { title, startRow: 0, endRow: 50 },
      { title, startRow: 50, startColumn: 0, endColumn: 2 },
    ]);
  });

  it('are the whole tab while nobody knows how far it is filled', () => {
    expect(asked(undefined, { upTo: 226 })).toEqual([{ title }]);
  });

  it('are the columns that are needed, neighbours together, with the whole first row', () => {
    expect(asked(['section', 'answeringSection', 'progress'])).toEqual([
      { title, startRow: 0, endRow: 1 },
      { title, startRow: 0, endRow: 50, startColumn: 0, endColumn: 2 },
      { title, startRow: 0, endRow: 50, startColumn: 3, endColumn: 5 },
      { title, startRow: 0, endRow: 50, startColumn: 8, endColumn: 9 },
      { title, startRow: 50, startColumn: 0, endColumn: 2 },
    ]);
  });

  it('follow columns to where they were last seen', () => {
    const places = yearlyResultsTab.columns.map((_, place) => place + 1);
    expect(asked(['actionName'], { places, upTo: 226 })).toEqual([
      { title, startRow: 0, endRow: 1 },
      { title, startRow: 0, startColumn: 1, endColumn: 4 },
    ]);
  });

  it('of a large tab are pieces of rows without a gap, the last one open', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (rowCount) => {
        const known = remembered({ rowCount, upTo: rowCount });
        const areas = wholeTab(yearlyResultsTab, known).map(({ area }) => area);
        if (areas.length === 1 && areas[0]?.startColumn === undefined) return;
        areas.forEach(({ startRow }, place) => {
          expect(startRow).toBe(place === 0 ? 0 : areas[place - 1]?.endRow);
        });
        expect(areas[areas.length - 1]).not.toHaveProperty('endRow');
      }),
      { numRuns: 60 },
    );
  });
});

describe('the calls', () => {
  const yearOf = (actions: number) =>
    areasOf(
      yearlyResultsTab,
      remembered({ rowCount: actions + 200, upTo: actions + 200 }),
      undefined,
    );
  const calls = (actions: number): number =>
    inCalls([...yearOf(actions), ...yearOf(actions)]).length;

  it('are one for a town, and grow with the rows and nothing else', () => {
    expect([25, 250, 300].map(calls)).toEqual([1, 1, 1]);
    expect([2_000, 4_000, 8_000].map(calls)).toEqual([14, 26, 50]);
  });

  it('ask for every area once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (actions) => {
        const areas: readonly Area[] = yearOf(actions).map(({ area }) => area);
        expect(inCalls(yearOf(actions)).flat()).toEqual(areas);
      }),
      { numRuns: 40 },
    );
    expect(inCalls([])).toEqual([]);
  });
});

describe('the note', () => {
  const tabs = [
    remembered({ places: [1, 0, 2] }),
    remembered({ sheetId: 1007, title: strategiesTab.title }),
    remembered({ sheetId: 1009, title: actionsTab.title }),
  ];

  it('says what it was told', () => {
    const memory = { resultYear: '令和6年度', tabs };
    expect(memoryIn(noteOf(memory) ?? '')).toEqual(memory);
  });

  it('is none when Google could not keep it', () => {
    const many = Array.from({ length: 300 }, (_, place) => remembered({ sheetId: place }));
    expect(noteOf({ resultYear: '令和6年度', tabs: many })).toBeUndefined();
  });
});
