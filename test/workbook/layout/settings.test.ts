/** 設定 as set-up fills it. */
import { expect, it } from '@jest/globals';
import { readHelp } from '../../../src/workbook/help';
import { settingOf, settingRows, settings } from '../../../src/workbook/layout/settings';
import { helpTexts } from '../../app/officeInMemory';

const help = readHelp(helpTexts);

function valueIn(rows: ReturnType<typeof settingRows>, item: string): string | undefined {
  return rows.find((row) => row['item'] === item)?.['value'];
}

it('every setting stands once, with its default and a plain explanation', () => {
  const items = settings.map(({ item }) => item);
  expect(new Set(items).size).toBe(items.length);
  for (const setting of settings) {
    const { kind, choices, defaultValue } = setting;
    expect(help.ofSetting(setting)).toMatch(/。(?:）)?$|です$/u);
    expect(kind === 'choice').toBe(choices !== undefined);
    if (choices) expect(choices).toContain(defaultValue);
  }
});

it('the two other years follow 評価対象年度', () => {
  const rows = settingRows(new Map([['評価対象年度', 'Ｒ６']]));
  expect(['評価対象年度', '実施年度', '反映する年度'].map((item) => valueIn(rows, item))).toEqual([
    'Ｒ６',
    '令和7年度',
    '令和8年度',
  ]);
});

it('and stay empty while it cannot be read', () => {
  const rows = settingRows(new Map([['評価対象年度', '今年']]));
  expect([valueIn(rows, '実施年度'), valueIn(rows, '反映する年度')]).toEqual(['', '']);
});

it('a value that was given takes the place of the default, which stays beside it', () => {
  const row = settingRows(new Map([['率の桁', '2']])).find(({ item }) => item === '率の桁');
  expect(row).toMatchObject({ value: '2', defaultValue: '1' });
  expect(valueIn(settingRows(new Map()), '対象外の扱い')).toBe('分母に含む');
});

it('a choice tells its words in the explanation', () => {
  const rows = settingRows(new Map(), help.ofSetting);
  const row = rows.find(({ item }) => item === '見本の表示');
  expect(row?.['help']).toContain('［非表示／表示］');
});

it('an unknown setting is a bug', () => {
  expect(() => settingOf('deadline')).toThrow('deadline');
});
