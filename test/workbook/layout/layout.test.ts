/** What holds of every tab and column, whatever is added later. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { cellKinds, formatOf, kindLabel } from '../../../src/workbook/layout/cellKinds';
import {
  columnLetters,
  columnOf,
  comparableHeading,
  quotedTitle,
} from '../../../src/workbook/layout/layout';
import {
  choiceRange,
  layoutFor,
  locateIn,
  startingRows,
  tabByKey,
} from '../../../src/workbook/layout/layoutFor';
import { readHelp } from '../../../src/workbook/help';
import { helpTexts } from '../../app/officeInMemory';
import { townPlan } from './plans';

const layout = layoutFor(townPlan);
const help = readHelp(helpTexts);

/** Given once, never to be given again: a tab is found by its number even when it was renamed. */
const sheetIds: Readonly<Record<string, number>> = {
  guide: 1001,
  settings: 1002,
  sections: 1003,
  scale: 1004,
  choices: 1005,
  comprehensivePlan: 1006,
  strategies: 1007,
  policies: 1008,
  actions: 1009,
  indicators: 1010,
  yearlyResults: 1011,
  indicatorResults: 1012,
  relatedProjects: 1013,
  rollUp: 1014,
  charts: 1015,
  meetings: 1016,
  members: 1017,
  opinions: 1018,
  revisions: 1019,
  paperTexts: 1020,
  templates: 1021,
  documents: 1022,
  printed: 1023,
  mails: 1024,
  history: 1025,
  yearlyResults_R5: 12023,
  indicatorResults_R5: 22023,
};

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, place) => values.indexOf(value) !== place);
}

it('every tab keeps its number', () => {
  expect(Object.fromEntries(layout.map(({ key, sheetId }) => [key, sheetId]))).toEqual(sheetIds);
});

it('no two tabs share a key, a title or a number, however many years are closed', () => {
  const closedYears = [2019, 2023, 2024, 2025, 2026, 2027].map(fiscalYear);
  const tabs = layoutFor({ ...townPlan, closedYears });
  expect(repeated(tabs.map(({ key }) => key))).toEqual([]);
  expect(repeated(tabs.map(({ title }) => title))).toEqual([]);
  expect(repeated(tabs.map(({ sheetId }) => String(sheetId)))).toEqual([]);
  expect(tabs.map(({ title }) => title)).toContain('年度実績_R1');
});

describe.each(layout.map((tab) => [tab.title, tab] as const))('tab %s', (_, tab) => {
  it('has a title that Sheets and Excel take', () => {
    expect(tab.title).toMatch(/^[^\\/?*:[\]']{1,31}$/u);
  });

  it('has no two columns with one key or one heading', () => {
    expect(repeated(tab.columns.map(({ key }) => key))).toEqual([]);
    expect(repeated(tab.columns.map(({ heading }) => comparableHeading(heading)))).toEqual([]);
  });

  it('explains every column in a sentence and gives it room', () => {
    for (const column of tab.columns) {
      const { width } = column;
      expect(help.ofColumn(tab, column)).toMatch(/^[^〈〉]{5,}。$/u);
      expect(width).toBeGreaterThanOrEqual(60);
      expect(width).toBeLessThanOrEqual(800);
    }
  });

  it('names only columns that it has, and lists that exist', () => {
    for (const key of tab.keyColumns) expect(columnOf(tab, key).hidden).toBeUndefined();
    for (const { column } of tab.filterViews) expect(columnOf(tab, column)).toBeDefined();
    for (const { column } of tab.highlights) expect(columnOf(tab, column).owner).toBe('code');
    for (const { choices } of tab.columns) {
      if (!choices) continue;
      expect(columnOf(tabByKey(layout, choices.tab), choices.column)).toBeDefined();
    }
  });

  it('freezes no more columns than it shows side by side on a small screen', () => {
    const frozen = tab.columns.slice(0, tab.frozenColumns);
    expect(frozen.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(640);
  });
});

it('whatever people type is tamed: only amounts, counts and computed numbers are numbers', () => {
  const untamed = layout
    .filter(({ key }) => key !== 'guide')
    .flatMap((tab) => tab.columns.map((column) => ({ tab, column })))
    .filter(({ column }) => formatOf(column.kind).numberFormat?.type !== 'TEXT')
    .filter(({ column }) => column.owner !== 'code')
    .map(({ tab, column }) => `${tab.family} ${column.key} ${column.kind}`);
  expect(untamed.filter((name) => !/ (?:amount|count)$/u.test(name))).toEqual([]);
  expect(untamed.filter((name) => / (?:order|currentBudget)/u.test(name))).not.toEqual([]);
});

it('every kind of cell has a name for people', () => {
  expect(cellKinds.length).toBeGreaterThan(10);
  expect(repeated(cellKinds.map(kindLabel))).toEqual([]);
});

it('the targets follow the years of the plan', () => {
  const tabs = layoutFor({
    ...townPlan,
    firstYear: fiscalYear(2018),
    lastYear: fiscalYear(2020),
    closedYears: [],
  });
  const targets = tabByKey(tabs, 'indicators').columns.filter(({ key }) => /^target\d/u.test(key));
  expect(targets.map(({ heading }) => heading)).toEqual([
    '平成30年度目標',
    '令和元年度目標',
    '令和2年度目標',
  ]);
});

it('the counts of 戦略別集計 follow the grades of the plan', () => {
  const tabs = layoutFor({ ...townPlan, grades: ['S', 'A', 'B', 'C', 'D'] });
  const headings = tabByKey(tabs, 'rollUp').columns.map(({ heading }) => heading);
  expect(headings).toEqual(
    expect.arrayContaining(['取組：S', '取組：D', '成果指標：S', '成果指標：Dの割合']),
  );
});

it('a closed year has the headings of the open one, protected, with nothing left to press', () => {
  for (const family of ['yearlyResults', 'indicatorResults']) {
    const closed = tabByKey(layout, `${family}_R5`);
    expect(closed.columns).toBe(tabByKey(layout, family).columns);
    expect(closed).toMatchObject({ protection: 'secretariat', filterViews: [], closedYear: 2023 });
  }
});

it('a list is offered from row 2 of its column to the end of the grid', () => {
  const choices = tabByKey(layout, 'choices');
  expect(choiceRange(choices.title, choices.columns.indexOf(columnOf(choices, 'direction')))).toBe(
    "='選択肢'!$B$2:$B",
  );
});

it('a list shorter than its neighbours leaves the rest of its column empty', () => {
  const rows = startingRows('choices');
  expect(rows.map((row) => row['budgeted']).slice(0, 3)).toEqual(['あり', 'なし', '']);
  expect(rows.filter((row) => row['direction'] !== '')).toHaveLength(8);
  expect(rows.filter((row) => row['notation'] !== '').length).toBeGreaterThanOrEqual(25);
});

it('paired lists have as many words as their partner', () => {
  const pairs = [
    ['viewpoints', 'viewpointQuestions'],
    ['standingRules', 'standings'],
    ['notation', 'notationBetter'],
  ];
  const rows = startingRows('choices');
  for (const [list = '', partner = ''] of pairs) {
    expect(rows.filter((row) => (row[list] === '') !== (row[partner] === ''))).toEqual([]);
  }
});

it('what sections read never speaks of 督促 or 催促, nor of 次年度', () => {
  const texts = [
    ...Object.values(helpTexts),
    ...layout.flatMap(({ columns }) => columns.map(({ heading }) => heading)),
  ];
  expect(texts.filter((text) => /督促|催促|次年度|機械判定|着眼/u.test(text))).toEqual([]);
});

it('columns are lettered as Sheets does, and titles are quoted', () => {
  expect([0, 25, 26, 27, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  expect(quotedTitle("課'別")).toBe("'課''別'");
  expect(locateIn(layout)('settings', 'value')).toBe("'設定'!$B:$B");
});

it('headings are compared without regard to width, spaces and line breaks', () => {
  expect(comparableHeading('担当課(実績の\n年度)')).toBe(comparableHeading('担当課（実績の年度）'));
});

it('an unknown tab or column is a bug and names what there is', () => {
  expect(() => tabByKey(layout, 'plans')).toThrow('plans');
  expect(() => columnOf(tabByKey(layout, 'scale'), 'bound')).toThrow('lowerBound');
});
