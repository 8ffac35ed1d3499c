/** One word per thing: no word and no type twice, and what the workbook is said to hold is in it. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../src/domain/fiscalYear';
import { choiceLists } from '../../src/workbook/layout/choices';
import { defaultGrades, layoutFor } from '../../src/workbook/layout/layoutFor';
import { settings } from '../../src/workbook/layout/settings';
import { repeated, tableRows, textFile } from './markdown';

const rows = tableRows(textFile('docs/vocabulary.md').text);

const tabs = layoutFor({
  firstYear: fiscalYear(2023),
  lastYear: fiscalYear(2027),
  closedYears: [fiscalYear(2023)],
  grades: defaultGrades,
});

/** Settings and lists by name, headings by the tab that they stand in, all of them under ''. */
const names = new Map<string, readonly string[]>([
  ['tab ', tabs.map(({ title }) => title)],
  ['設定', settings.map(({ item }) => item)],
  ['選択肢', choiceLists.map(({ name }) => name)],
  ['', tabs.flatMap(({ columns }) => columns.map(({ heading }) => heading))],
]);
for (const { title, columns } of tabs) {
  if (!names.has(title))
    names.set(
      title,
      columns.map(({ heading }) => heading),
    );
}

/** What a cell puts in 「」 though the workbook does not have it there. A heading may say more in （）. */
function absent(cell: string): readonly string[] {
  return [...cell.matchAll(/(tab |[^\s,「」]*)「([^」]+)」/g)].flatMap(
    ([place, where = '', name]) => {
      const known = names.get(where) ?? [];
      const isThere = known.some((one) => one === name || one.startsWith(`${name ?? ''}（`));
      return isThere ? [] : [place];
    },
  );
}

describe('the vocabulary', () => {
  it('has one row per word', () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(repeated(rows.map(([word = '']) => word))).toEqual([]);
  });

  it('has one type per thing, named as types are', () => {
    const types = rows.map(([, type = '']) => type);
    expect(repeated(types)).toEqual([]);
    expect(types.filter((type) => !/^[A-Z][A-Za-z]+$/.test(type))).toEqual([]);
  });

  it('fills every cell of every row', () => {
    expect(rows.filter((cells) => cells.length !== 5 || cells.includes(''))).toEqual([]);
  });

  it('names only tabs, headings, settings and lists that the workbook has', () => {
    expect(rows.flatMap(([, , place = '']) => absent(place))).toEqual([]);
  });

  it('has a word for every tab', () => {
    const places = rows.map(([, , place = '']) => place).join();
    const open = tabs.filter(({ closedYear }) => closedYear === undefined);
    expect(
      open.map(({ title }) => title).filter((title) => !places.includes(`「${title}」`)),
    ).toEqual([]);
  });
});

describe('the check of the vocabulary', () => {
  it('finds a word that stands twice', () => {
    expect(repeated(['戦略', '取組', '戦略'])).toEqual(['戦略']);
  });

  it('finds a tab, a heading, a setting and a heading of another tab that are not there', () => {
    expect(
      absent('tab 「担当」, 「氏名２」, 設定「対象」, 戦略「氏名」, tab 「戦略」, 委員「氏名」'),
    ).toEqual(['tab 「担当」', '「氏名２」', '設定「対象」', '戦略「氏名」']);
  });
});
