/** A sentence calls by its name what a value was compared with: 目標値, 最終目標, or what was last year. */
import { describe, expect, it } from '@jest/globals';
import type { FigureRules } from '../../src/domain/figureRules';
import type { Indicator } from '../../src/domain/indicator';
import { explainAchievement } from '../../src/wording/explainAchievement';
import { achieved, decimal, indicatorOf } from '../domain/oneIndicator';

type Case = readonly [
  string,
  Partial<Indicator>,
  Readonly<Record<string, string>>,
  Readonly<Record<string, string>>,
  string,
];

const final: Partial<FigureRules> = { rateAgainst: 'finalTarget' };
const decrease = { desired: 'decrease' } as const;
const keep = { desired: 'keep' } as const;
const summed = { targetKind: 'cumulativeSummed' } as const;

function sentence(
  given: Partial<Indicator>,
  targets: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
  rules: Partial<FigureRules> = {},
): string {
  const indicator = indicatorOf({ unit: '件', ...given }, targets);
  return explainAchievement(achieved(indicator, values, rules), indicator);
}

describe('a target that compares with last year', () => {
  it.each<Case>([
    [
      '0',
      {},
      { R6: '前年度以上' },
      { R5: '0', R6: '5' },
      '前年度の実績値が０のため、達成率は算定できない。',
    ],
    [
      'a negative number',
      {},
      { R6: '前年度以上' },
      { R5: '△3', R6: '5' },
      '前年度の実績値又は本年度の実績値が負（前年度の実績値△３件、実績値５件）のため、達成率は算定できない。',
    ],
    [
      '0 where less is better',
      decrease,
      { R6: '前年度以下' },
      { R5: '0', R6: '3' },
      '前年度の実績値が０で、実績値３件のため、率を算定せず未達成。判定はＣ。',
    ],
    [
      'a missed 維持',
      keep,
      { R6: '前年度以上' },
      { R5: '100', R6: '99' },
      '実績値99件は前年度の実績値100件以上でないため、未達成。前年度の実績値に対する率は99.0％。判定はＢ。',
    ],
    [
      'a missed 維持 without a rate',
      keep,
      { R6: '前年度以上' },
      { R5: '0', R6: '△1' },
      '実績値△１件は前年度の実績値０件以上でないため、未達成。前年度の実績値が０であるか、前年度の実績値又は実績値が負のため、率は求めない。判定はＣ。',
    ],
    [
      'its own base value',
      { method: 'progressFromBase', baseValue: decimal('10') },
      { R6: '前年度以上' },
      { R5: '10', R6: '12' },
      '基準値と前年度の実績値が同じ値（10件）のため、基準値からの進捗は算定できない。',
    ],
    [
      'a total',
      summed,
      { R6: '増加' },
      { R5: '10', R6: '5' },
      '累計15件（令和５年度10件＋令和６年度５件）は前年度までの累計10件を超えるため、達成。判定はＡ。',
    ],
    [
      'a total of 0',
      summed,
      { R6: '前年度以上' },
      { R5: '0', R6: '5' },
      '前年度までの累計が０のため、達成率は算定できない。',
    ],
    [
      'the total before the first year',
      summed,
      { R5: '前年度以上' },
      { R5: '5' },
      '比較する前年度までの累計がないため、目標なし。',
    ],
    [
      'which 達成・未達成 takes as the word says',
      { desired: 'doing' },
      { R6: '前年度以下' },
      { R5: '100', R6: '120' },
      '実績値120件は前年度の実績値100件以下でないため、未達成。判定はＣ。',
    ],
  ])('%s', (_, given, targets, values, expected) => {
    expect(sentence(given, targets, values)).toBe(expected);
  });
});

describe('最終目標 under 達成率の分母「最終目標」', () => {
  it.each<Case>([
    ['0', {}, { 最終: '0' }, { R5: '5' }, '最終目標が０のため、達成率は算定できない。'],
    ['none', {}, { R5: '5' }, { R5: '5' }, '最終目標がないため、達成率を算定しない。'],
    [
      'words',
      {},
      { 最終: '設置' },
      { R5: '5' },
      '最終目標「設置」が数値ではないため、達成率は算定できない。',
    ],
    [
      'a negative number',
      {},
      { 最終: '△5' },
      { R5: '△4' },
      '最終目標又は実績値が負（最終目標△５件、実績値△４件）のため、達成率は算定できない。',
    ],
    [
      'a negative number beside a total',
      summed,
      { 最終: '△5' },
      { R5: '△4', R6: '1' },
      '最終目標又は累計が負（最終目標△５件、累計△３件）のため、達成率は算定できない。',
    ],
    [
      '0 reached by a total of 0',
      { ...summed, ...decrease },
      { 最終: '0' },
      { R5: '0', R6: '0' },
      '最終目標が０で、累計も０のため、率を算定せず達成。判定はＡ。',
    ],
    [
      'its own base value',
      { method: 'progressFromBase', baseValue: decimal('10') },
      { 最終: '10' },
      { R5: '12' },
      '基準値と最終目標が同じ値（10件）のため、基準値からの進捗は算定できない。',
    ],
  ])('%s', (_, given, targets, values, expected) => {
    expect(sentence(given, targets, values, final)).toBe(expected);
  });
});

describe('目標値, where it is one', () => {
  it.each<Case>([
    ['0', {}, { R5: '0' }, { R5: '5' }, '目標値が０のため、達成率は算定できない。'],
    [
      'a negative number',
      {},
      { R5: '△5' },
      { R5: '△4' },
      '目標値又は実績値が負（目標値△５件、実績値△４件）のため、達成率は算定できない。',
    ],
    ['none', {}, {}, { R5: '5' }, '目標値がないため、達成率を算定しない。'],
  ])('%s', (_, given, targets, values, expected) => {
    expect(sentence(given, targets, values)).toBe(expected);
  });
});
