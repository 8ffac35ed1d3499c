/** A plan read from .csv files, and what is refused. */
import { describe, expect, it } from '@jest/globals';
import { readPlanFiles } from '../../src/workbook/planFiles';

const settings = '項目,値\n計画期間,令和5年度～令和6年度\n評価対象年度,令和6年度\n';

function rowsOf(files: Readonly<Record<string, string>>, tab: string) {
  const read = readPlanFiles({ 設定: settings, ...files });
  return read.accepted ? read.value.rows.get(tab) : read.refusal;
}

function refusalOf(files: Readonly<Record<string, string>>) {
  const read = readPlanFiles(files);
  return read.accepted ? undefined : read.refusal;
}

it('rows are read under their headings, in whatever order and width these stand', () => {
  const files = { 取組方針: '取組方針,戦略 ID,方針ＩＤ\n健康づくりの支援,戦略1,方針1-1\n' };
  expect(rowsOf(files, 'policies')).toEqual([
    { name: '健康づくりの支援', strategyId: '1', policyId: '1-1' },
  ]);
});

it('the words before ids are taken off, also where one cell holds several', () => {
  const files = { 会議: '会議ID,審議する取組\nK-R7-1,取組1-1-2、2-1-3\n' };
  expect(rowsOf(files, 'meetings')).toEqual([
    { meetingId: 'K-R7-1', actionsDiscussed: '1-1-2、2-1-3' },
  ]);
});

it('the years, the closed years and the grades are those of the files', () => {
  const read = readPlanFiles({
    設定: settings,
    判定基準: '記号,名称,下限\nS,Ｓ,120\nA,Ａ,\n',
    年度実績_R5: '年度,取組ID\n令和5年度,取組1-1-1\n',
    指標実績_R5: '年度,指標ID\n',
  });
  expect(read).toMatchObject({
    accepted: true,
    value: {
      shape: { firstYear: 2023, lastYear: 2024, closedYears: [2023], grades: ['S', 'A'] },
    },
  });
  expect(read.accepted && read.value.rows.get('yearlyResults_R5')).toEqual([
    { year: '令和5年度', actionId: '1-1-1' },
  ]);
});

it('設定 is completed with every setting that its file does not name', () => {
  const rows = rowsOf({}, 'settings');
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ item: '実施年度', value: '令和7年度' }),
      expect.objectContaining({ item: '率の桁', value: '1' }),
    ]),
  );
});

describe('refused, saying where and what was expected:', () => {
  it('no settings', () => {
    expect(refusalOf({})).toEqual({ reason: 'noSettings', expectedFile: '設定' });
  });

  it('a period that cannot be read', () => {
    expect(refusalOf({ 設定: '項目,値\n計画期間,５年間\n' })).toEqual({
      reason: 'noPlanPeriod',
      file: '設定',
      found: '５年間',
    });
  });

  it('a setting that does not exist', () => {
    expect(refusalOf({ 設定: `${settings}入力期間,5月\n` })).toEqual({
      reason: 'unknownSetting',
      file: '設定',
      item: '入力期間',
    });
  });

  it.each([
    ['行動計画書', '取組ID\n', { reason: 'unknownFile', file: '行動計画書' }],
    ['戦略', '戦略ID,戦略の名前\n', { reason: 'unknownHeading', heading: '戦略の名前' }],
    ['戦略', '戦略ID,戦略名,戦略名\n', { reason: 'headingTwice', heading: '戦略名' }],
    ['戦略', '戦略名\n', { reason: 'headingMissing', heading: '戦略ID' }],
    ['戦略', '戦略ID\n1\n2,健康\n', { reason: 'moreFieldsThanHeadings', row: 2, found: 2 }],
    ['戦略', '戦略ID\n"1\n', { reason: 'notCsv', why: { reason: 'quoteNotClosed', line: 2 } }],
    ['判定基準', '記号,"下限\n', { reason: 'notCsv', file: '判定基準' }],
  ])('%s: %j', (file, text, refusal) => {
    expect(refusalOf({ 設定: settings, [file]: text })).toMatchObject(refusal);
  });
});
