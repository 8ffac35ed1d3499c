/** Which of our tabs a brought tab is. */
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { recognise } from '../../../src/workbook/import/recognise';
import { layoutFor } from '../../../src/workbook/layout/layoutFor';
import { csv } from './anImport';

const layout = layoutFor({
  firstYear: fiscalYear(2023),
  lastYear: fiscalYear(2027),
  closedYears: [fiscalYear(2023)],
  grades: ['A', 'B', 'C'],
});

const found = (file: string, ...lines: readonly string[]): unknown => {
  const is = recognise(csv(file, ...lines), layout);
  if (is.kind === 'known') return is.tab.title;
  return is.kind === 'unclear' ? is.tabs.map(({ title }) => title) : is.kind;
};

describe('by its name', () => {
  it.each([
    ['行動計画.csv', '行動計画'],
    ['指標実績_令和6年度_保健福祉課.csv', '指標実績'],
    ['指標（写し）.csv', '指標'],
    ['年度実績 (1).csv', '年度実績'],
    ['年度実績_R5.csv', '年度実績_R5'],
    ['戦略.csv', '戦略'],
    ['課　一覧.csv', '課一覧'],
  ])('%s', (file, title) => {
    expect(found(file, 'x')).toBe(title);
  });

  it('only where the name goes on with no letter: 戦略会議 is not 戦略', () => {
    expect(found('戦略会議.csv', 'x')).toBe('unknown');
  });
});

describe('by its headings', () => {
  it.each([
    ['取組ID,方針ID,取組名', '行動計画'],
    ['指標ID,取組ID,指標名,単位', '指標'],
    ['年度,指標ID,実績値', '指標実績'],
    ['年度,取組ID,進捗状況,方向性', '年度実績'],
    ['方針ID,戦略ID,取組方針', '取組方針'],
    ['戦略ＩＤ,戦略名', '戦略'],
  ])('%s', (headings, title) => {
    expect(found('book1.csv', headings)).toBe(title);
  });

  it('also below a title line', () => {
    expect(found('book1.csv', '令和６年度', '取組ID,方針ID,取組名')).toBe('行動計画');
  });

  it('not without the whole key', () => {
    expect(found('book1.csv', '取組名,取組内容,担当課')).toBe('unknown');
  });

  it('not where two tabs know equally many of them', () => {
    expect(found('book1.csv', '年度,取組ID,事業番号,当初予算額')).toBe('関連事業');
    expect(found('book1.csv', '戦略ID,方針ID,取組ID')).toEqual(['取組方針', '行動計画']);
  });
});

it('an empty tab is empty', () => {
  expect(found('book1.csv', '', ' , ')).toBe('empty');
});
