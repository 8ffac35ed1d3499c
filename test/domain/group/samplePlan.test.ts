/**
 * The sample plan over two years, against counts made by hand. Where an earlier draft of the rules
 * counted otherwise, the rule that decides today stands beside the figure.
 */
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { fullText } from '../../../src/domain/exact';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import type { CountingFigures } from '../../../src/domain/group/rollUp';
import { readPlanFolder } from '../../independent/figures/csvFolder';
import { groupIn, rollUpOfPlan } from '../builders';
import { readTables } from '../planRows';

const plan = readTables(readPlanFolder(join(__dirname, '../../../templates/plan')));
const [r5, r6] = [2023, 2024].map((year) => rollUpOfPlan(plan, fiscalYear(year)));
if (!r5 || !r6) throw new Error('The sample has two years.');

const strategies = ['1', '2', '3', '4', '5'].map((id) => ({ kind: 'strategy', id }) as const);
const rows = [...strategies, { kind: 'plan' } as const];

function counts({ distribution }: CountingFigures): readonly number[] {
  return distribution.parts.map(({ members }) => members.length);
}

describe('the sample plan', () => {
  it('has grades of actions A, B, C, 対象外, 評価なし, 未確定 by strategy', () => {
    expect(rows.map((key) => counts(groupIn(r5, key).actions))).toEqual([
      [2, 2, 0, 0, 0, 0],
      [4, 2, 0, 0, 0, 0],
      [2, 2, 0, 0, 1, 0],
      [5, 0, 0, 0, 0, 0],
      [2, 3, 0, 0, 0, 0],
      [15, 9, 0, 0, 1, 0],
    ]);
    expect(rows.map((key) => counts(groupIn(r6, key).actions))).toEqual([
      [1, 2, 1, 0, 0, 0],
      [0, 3, 3, 0, 0, 0],
      [3, 1, 0, 0, 1, 0],
      [4, 1, 0, 0, 0, 0],
      [2, 2, 1, 0, 0, 0],
      [10, 9, 5, 0, 1, 0],
    ]);
  });

  it('has outcome indicators A, B, C, 対象外, 未確定, a 維持 missed by a hair being B', () => {
    expect(counts(groupIn(r5, { kind: 'plan' }).indicators)).toEqual([18, 8, 2, 1, 0]);
    // By the earlier draft 5 B and 9 C: 97.6 against 98.0 and 341 days of 365 were C.
    expect(counts(groupIn(r6, { kind: 'plan' }).indicators)).toEqual([12, 7, 7, 2, 1]);
  });

  it('names who moved', () => {
    const moved = groupIn(r6, { kind: 'plan' }).movements.map(({ actionIds }) => actionIds);
    expect(moved).toEqual([
      ['1-2-1', '2-1-2', '2-2-1', '3-2-1', '4-2-1', '5-1-2'],
      ['1-1-2', '2-2-2', '2-2-3'],
      ['1-1-1', '3-1-1', '3-2-2', '5-1-3'],
      ['2-1-3', '5-1-1'],
    ]);
  });

  it('counts 健康診査事業 under two actions once: 65,600, where the actions add up to 97,400', () => {
    const { amounts, settledChange } = groupIn(r6, { kind: 'strategy', id: '1' });
    const { currentBudget, settledAmount } = amounts.sums;
    const printed = [currentBudget, settledAmount].map(({ value }) => value && fullText(value));
    expect(printed).toEqual(['65600', '62212']);
    expect(settledChange?.explanation.isCountedAlike).toBe(false);
  });

  it('prints 41.4 % and 93.6 % for the strategy that carried a school building over', () => {
    const { amounts, settledChange } = groupIn(r6, { kind: 'strategy', id: '2' });
    expect(amounts.execution.rate?.printed).toBe('41.4');
    expect(amounts.execution.withoutCarriedOver?.printed).toBe('93.6');
    expect(settledChange?.difference && fullText(settledChange.difference)).toBe('-271436');
  });

  it('takes the 方向性 of the secretariat where it decided otherwise', () => {
    const { distribution } = groupIn(r6, { kind: 'plan' }).directions;
    // By the heads alone: 15, 2, 8.
    expect(distribution.parts.slice(0, 3).map(({ members }) => members.length)).toEqual([16, 1, 8]);
  });
});
