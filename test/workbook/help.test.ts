/** Every heading and every setting is explained, and nothing is explained that there is not. */
import { expect, it } from '@jest/globals';
import { parseCsv } from '../../src/workbook/csv';
import { helpFiles, readHelp } from '../../src/workbook/help';
import type { Column } from '../../src/workbook/layout/layout';
import { layoutFor, tabByKey } from '../../src/workbook/layout/layoutFor';
import { settingOf, settings } from '../../src/workbook/layout/settings';
import { helpTexts } from '../app/officeInMemory';
import { townPlan } from './layout/plans';

const layout = layoutFor(townPlan);
const help = readHelp(helpTexts);

/** What a file explains, by its first columns. */
function explained(file: string, columns: number): readonly string[] {
  const csv = parseCsv(helpTexts[file] ?? '');
  if (!csv.accepted) throw new Error(`${file}: ${csv.refusal.reason}`);
  return csv.value.slice(1).map((record) => record.slice(0, columns).join(' '));
}

function named(tab: string, key: string): Column {
  const found = tabByKey(layout, tab).columns.find((column) => column.key === key);
  if (found === undefined) throw new Error(`${tab} has no ${key}.`);
  return found;
}

it('each heading of the layout is explained once, in its order, and none that it has not', () => {
  const open = layout.filter(({ closedYear }) => closedYear === undefined);
  const wanted = open.flatMap(({ family, columns }) =>
    columns.map(({ key, eachOf }) => `${family} ${eachOf?.key ?? key}`),
  );
  const found = explained(helpFiles.columns, 2);
  expect(found.filter((name, place) => found.indexOf(name) !== place)).toEqual([]);
  expect(found).toEqual([...new Set(wanted)]);
});

it('each setting is explained once, in its order, and none that there is not', () => {
  expect(explained(helpFiles.settings, 1)).toEqual(settings.map(({ item }) => item));
});

it('each tab is told of once, open or closed, and none that there is not', () => {
  const keys = layout.map(({ family, closedYear }) =>
    closedYear === undefined ? family : `${family}_closed`,
  );
  expect([...explained('タブ', 1)].sort()).toEqual(keys.sort());
});

it('beside them only tags are explained', () => {
  expect(Object.keys(helpTexts).sort()).toEqual(
    [...Object.values(helpFiles), 'タグ', 'タブ'].sort(),
  );
});

it('a column of a year or a grade is explained with its own', () => {
  const target = help.ofColumn({ family: 'indicators' }, named('indicators', 'target2026'));
  expect(target).toMatch(/^令和8年度の目標値です。/u);
  const share = help.ofColumn({ family: 'rollUp' }, named('rollUp', 'indicatorsShareB'));
  expect(share).toMatch(/^Bの構成比です。/u);
});

it('what has no text, or a file that is none, is a bug that says what is missing', () => {
  const lacking = readHelp({ [helpFiles.columns]: 'タブ,列,説明\nactions,name,\n' });
  const name = named('actions', 'name');
  expect(() => lacking.ofColumn({ family: 'actions' }, name)).toThrow('actions name');
  expect(() => lacking.ofSetting({ ...settingOf('townName'), item: '期限' })).toThrow('期限');
  expect(() => readHelp({ [helpFiles.columns]: '"タブ' })).toThrow('見出し.csv: quoteNotClosed');
});
