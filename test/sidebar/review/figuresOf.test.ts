/** The figures under review: five years of each indicator, two years of money, from what was carried. */
import { describe, expect, it } from '@jest/globals';
import { carried } from '../../../src/domain/carried';
import { figuresOf } from '../../../src/sidebar/review/figuresOf';
import { anItem, participants } from '../entry/anItem';
import {
  decimal,
  indicatorOf,
  planWith,
  resultOf,
  townRules,
  valueOf,
} from '../../domain/oneIndicator';

const yen = indicatorOf(
  { id: '1-1-1-2', name: '売上高', unit: '円' },
  { 令和5年度: '1200000000', 令和6年度: '1300000000' },
);

function entryWith(settled: string) {
  const amounts = { currentBudget: decimal('1000'), settledAmount: decimal(settled) };
  return anItem({
    figures: carried({
      plan: planWith([participants, yen]),
      rows: {
        yearlyResults: [
          resultOf('令和5年度', { budgeted: false }),
          resultOf('令和6年度', { amounts, isEstimated: true }),
        ],
        indicatorResults: [
          valueOf(participants, '令和5年度', '98'),
          valueOf(participants, '令和6年度', '90'),
          valueOf(yen, '令和6年度', '1300000000'),
        ],
        projects: [],
      },
      rules: townRules,
    }),
  });
}

describe('an indicator', () => {
  const [people, money] = figuresOf(entryWith('800')).indicators;

  it('has its plan years below each other, what lies ahead with its target only', () => {
    expect(people?.name).toBe('参加者数（人）');
    expect(people?.years.map(({ year, isEvaluated }) => [year, isEvaluated])).toEqual([
      [2023, false],
      [2024, true],
      [2025, false],
      [2026, false],
      [2027, false],
    ]);
    expect(people?.years[0]).toMatchObject({ target: '100', actual: '98', rate: '98.0％' });
    expect(people?.years[1]).toMatchObject({ target: '120', actual: '90', grade: 'Ｃ' });
    expect(people?.years[2]).toMatchObject({ actual: '', rate: '', grade: '' });
    expect(people?.explanation).toContain('75.0％');
  });

  it('is shown in a greater unit where its numbers would break, all years alike', () => {
    expect(money?.name).toBe('売上高（千円）');
    expect(money?.years[0]).toMatchObject({ target: '1,200,000', actual: '未入力', rate: '－' });
    expect(money?.years[1]).toMatchObject({ target: '1,300,000', actual: '1,300,000' });
  });
});

describe('money', () => {
  it('stands for two years with 執行率; 予算措置なし and 見込 are said', () => {
    const [now, last] = figuresOf(entryWith('800')).money;
    expect(now).toMatchObject({ year: 2024, isEstimated: true, execution: '80.0％' });
    expect(now?.amounts.map(({ amount }) => amount)).toEqual(['－', '1,000', '800', '－', '－']);
    expect(last).toMatchObject({ year: 2023, isUnbudgeted: true });
  });
});
