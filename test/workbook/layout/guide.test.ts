/** はじめに and its formulas. */
import { describe, expect, it } from '@jest/globals';
import { guideLines, type GuideLine } from '../../../src/workbook/layout/guide';
import { layoutFor, locateIn } from '../../../src/workbook/layout/layoutFor';
import { settings } from '../../../src/workbook/layout/settings';
import { townPlan } from './plans';

const layout = layoutFor(townPlan);
const lines = guideLines(locateIn(layout));
const formulas = lines.flatMap((line) => ('formula' in line ? [line.formula] : []));

function formulaOf(label: string): string {
  const found = lines.find((line) => line.label === label);
  return found && 'formula' in found ? found.formula : '';
}

/** A formula without its texts, so that brackets and signs in sentences do not count. */
function withoutTexts(formula: string): string {
  return formula.replace(/"[^"]*"/gu, '""');
}

describe('every formula', () => {
  it('is one, and closes every bracket it opens', () => {
    expect(formulas.length).toBeGreaterThan(15);
    for (const formula of formulas) {
      expect(formula).toMatch(/^=/u);
      let depth = 0;
      for (const character of withoutTexts(formula)) {
        depth += character === '(' ? 1 : character === ')' ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });

  it('names only tabs that exist, and whole columns of them', () => {
    const titles = layout.map(({ title }) => title);
    for (const formula of formulas) {
      const named = [...withoutTexts(formula).matchAll(/'([^']+)'!(\$[A-Z]+:\$[A-Z]+)?/gu)];
      expect(named.filter(([, title = '', area]) => !titles.includes(title) || !area)).toEqual([]);
    }
  });

  it('looks up only settings that exist', () => {
    const items = settings.map(({ item }) => item);
    const wanted = formulas.flatMap((formula) =>
      [...formula.matchAll(/MATCH\("([^"]+)"/gu)].map(([, item = '']) => item),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((item) => !items.includes(item))).toEqual([]);
  });

  it('follows a column that somebody has moved', () => {
    const moved = guideLines((tab, column) => `'${tab}'!$${column === 'value' ? 'Z' : 'Y'}:$X`);
    const isFound = (line: GuideLine) =>
      'formula' in line && line.formula.includes("'settings'!$Z");
    expect(moved.some(isFound)).toBe(true);
  });
});

it('the first line says that the content is invented, only while the sample is shown', () => {
  expect(lines[0]).toMatchObject({ label: '' });
  expect(formulas[0]).toMatch(/見本の表示.*="表示","【見本】架空の内容です",""\)$/u);
});

it.each(['今の段階', '入力期限', '【注意】毎日のお知らせ', '【注意】本体のID', 'レイアウトの版'])(
  'the office finds 「%s」',
  (label) => {
    expect(formulaOf(label)).not.toBe('');
  },
);

it.each([
  '前年度の日程',
  '会議の意見',
  '計画の見直し',
  '初期値と違う設定',
  'ファイルの所有者',
  'フォルダの所有者',
  '毎日のお知らせの実行者',
])('the successor finds 「%s」 on the hand-over page', (label) => {
  expect(formulaOf(`【引継ぎ】${label}`)).not.toBe('');
});
