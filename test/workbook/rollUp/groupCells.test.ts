/** The cells of 戦略別集計 against counts made by hand on the sample plan, and the cases beside it. */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { GroupKey } from '../../../src/domain/group/membership';
import { layoutFor, tabByKey } from '../../../src/workbook/layout/layoutFor';
import { groupCells, type RowCells } from '../../../src/workbook/rollUp/groupCells';
import { groupRows } from '../../../src/workbook/rollUp/groupRows';
import { actionsOf, groupIn, rollUpOfPlan, tablesOf, type Office } from '../../domain/builders';
import { readTables } from '../../domain/planRows';
import { readPlanFolder } from '../../independent/figures/csvFolder';
import { townPlan } from '../layout/plans';

const sample = readTables(readPlanFolder(join(__dirname, '../../../templates/plan')));
const r6 = rollUpOfPlan(sample, fiscalYear(2024));

function cellsIn(key: GroupKey): RowCells {
  return groupCells(groupIn(r6, key), sample.rules);
}

function cellsOf(office: Office, key: GroupKey = { kind: 'plan' }): RowCells {
  const plan = readTables(tablesOf(office));
  return groupCells(groupIn(rollUpOfPlan(plan), key), plan.rules);
}

function textOf(content: RowCells[string] | undefined): string {
  return typeof content === 'string' ? content : JSON.stringify(content);
}

describe('the row of the whole plan in 令和6年度', () => {
  const cells = cellsIn({ kind: 'plan' });

  it('counts 25 actions, all submitted: 10 A, 9 B, 5 C, 1 without indicator', () => {
    expect(cells).toMatchObject({
      actions: 25,
      submitted: 25,
      actionsA: 10,
      actionsB: 9,
      actionsC: 5,
      actionsNotApplicable: 0,
      actionsUngraded: 1,
      actionsOpen: 0,
      indicators: 29,
      indicatorsA: 12,
      indicatorsB: 7,
      indicatorsC: 7,
      indicatorsNotApplicable: 2,
      indicatorsOpen: 1,
    });
  });

  it('prints shares and what became of them since last year', () => {
    expect(cells).toMatchObject({
      actionsShareA: '40％',
      actionsShareB: '36％',
      actionsShareC: '20％',
      actionsChanges: 'Ａ△20、Ｂ0、Ｃ20',
    });
  });

  it('names who moved, by the pair of grades', () => {
    expect(textOf(cells['movedGrades']).split('\n')).toEqual([
      'Ａ→Ｂ　６件（1-2-1、2-1-2、2-2-1、3-2-1、4-2-1、5-1-2）',
      'Ａ→Ｃ　３件（1-1-2、2-2-2、2-2-3）',
      'Ｂ→Ａ　４件（1-1-1、3-1-1、3-2-2、5-1-3）',
      'Ｂ→Ｃ　２件（2-1-3、5-1-1）',
    ]);
  });

  it('counts every word of 方向性 with its share and last year’s', () => {
    const lines = textOf(cells['directions']).split('\n');
    expect(lines[0]).toMatch(/^1 現状のまま継続　16件（64％）、前年度\d+件（\d+％）$/u);
    expect(lines.length).toBeLessThanOrEqual(8);
  });

  it('explains itself: counts, means, amounts, and the notes below the tables', () => {
    const explanation = textOf(cells['explanation']);
    expect(explanation).toMatch(
      /^【提出】対象25取組のうち、提出済みは25取組です。【取組：割合】件数÷25件（Ａ10件は40％、Ｂ９件は36％、/u,
    );
    expect(explanation).toContain('【平均達成率】提出済み25件のうち');
    expect(explanation).toContain(
      '※複数の取組に計上している事業は、合計では１回だけ数えています。',
    );
    expect(explanation).not.toContain('\n');
  });
});

it('the strategy that carried a school building over prints both rates, and amounts as numbers', () => {
  expect(cellsIn({ kind: 'strategy', id: '2' })).toMatchObject({
    executionRate: '41.4％（93.6％）',
    settledChange: '△271,436',
  });
  expect(cellsIn({ kind: 'strategy', id: '1' })).toMatchObject({
    currentBudget: 65_600,
    settledAmount: 62_212,
    settledChange: '－',
    settledChangeRate: '－',
  });
});

it('the rows are the plan, its strategies and its policies, and no sections', () => {
  const rows = groupRows(r6, sample.results.plan);
  expect(rows[0]).toMatchObject({ key: '令和6年度 全体', level: '全体', name: '計画全体' });
  expect(rows.slice(1, 6).map(({ groupId }) => groupId)).toEqual(['1', '2', '3', '4', '5']);
  expect(new Set(rows.map(({ level }) => level))).toEqual(new Set(['全体', '戦略', '取組方針']));
  expect(rows).toHaveLength(1 + 5 + sample.results.plan.policies.length);
});

it('every cell belongs to a column of the tab, and every computed column has its cell', () => {
  const { columns } = tabByKey(layoutFor(townPlan), 'rollUp');
  const computed = columns.filter(({ owner }) => owner === 'code').map(({ key }) => key);
  const beside = ['year', 'groupId', 'level', 'name', 'asOf', 'notYetIncluded'];
  const keys = Object.keys(cellsIn({ kind: 'plan' }));
  expect(new Set([...keys, ...beside])).toEqual(new Set(computed));
  expect(new Set(Object.keys(cellsOf({ actions: actionsOf(2), results: {} })))).toEqual(
    new Set(keys),
  );
});

describe('columns of numbers hold numbers or nothing, columns of text never nothing', () => {
  it('of a year in which nobody has reported', () => {
    const cells = cellsOf({ actions: actionsOf(2), results: { '1-1-1': null, '1-1-2': null } });
    expect(cells).toMatchObject({
      actions: 2,
      submitted: 0,
      actionsA: 0,
      actionsOpen: 2,
      actionsShareA: '－',
      actionsChanges: '－',
      movedGrades: '－',
      progress: '未確定　２件',
      meanRate: '',
      meanOf: '0/2件',
      standing: '未提出あり',
      settledAmount: '',
      executionRate: '－',
    });
  });

  it('of a group without an action, which says 対象なし', () => {
    const cells = cellsOf(
      { actions: { '1-1-1': {}, '1-2-1': { 開始年度: '令和7年度' } } },
      { kind: 'policy', id: '1-2' },
    );
    expect(cells).toMatchObject({ actions: 0, submitted: 0, actionsA: '', standing: '対象なし' });
    expect(cells['explanation']).toBe('令和６年度は、対象の取組がありません。');
  });

  it('of a group of 予算措置なし, where nobody reported an amount of 0', () => {
    const cells = cellsOf({ actions: actionsOf(1), results: { '1-1-1': { 予算措置: 'なし' } } });
    expect(cells).toMatchObject({ settledAmount: '', executionRate: '－' });
  });
});

it('while grades are switched off 進捗状況 leads, and no grade is shown', () => {
  const cells = cellsOf({
    settings: { '評価(A/B/C)を使うか': '使わない' },
    actions: actionsOf(3),
    results: { '1-1-1': { 進捗状況: '一部遅れ' } },
  });
  expect(cells).toMatchObject({
    actionsA: '',
    actionsOpen: '',
    actionsShareA: '－',
    indicatorsA: '',
    movedGrades: '－',
    standing: '－',
    progress: '計画どおり　２件（67％）\n一部遅れ　１件（33％）',
  });
  expect(cells['explanation']).not.toMatch(/取組：|成果指標：|状況】Ａ/u);
});

it('weights are shown when one differs from 1', () => {
  const indicators = { '1-1-1-1': {}, '1-1-2-1': {} };
  const values = { '1-1-1-1': { 実績値: '90' }, '1-1-2-1': { 実績値: '60' } };
  const cells = cellsOf({
    actions: actionsOf(2),
    indicators,
    values,
    results: { '1-1-2': { ウエイト: '2' } },
  });
  expect(cells).toMatchObject({ meanRate: 70, meanOf: '2/2件', meanWeights: '1-1-2：2' });
});

it('a mean that would print at a bound it does not reach is cut in the cell, too', () => {
  const cells = cellsOf({
    actions: actionsOf(1),
    indicators: { '1-1-1-1': {} },
    values: { '1-1-1-1': { 実績値: '99.96' } },
  });
  expect(cells['meanRate']).toBe(99.9);
});
