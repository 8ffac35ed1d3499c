/** 達成率 of an indicator: the published facts, then every method, kind of target and edge. */
import { describe, expect, it } from '@jest/globals';
import type {
  DesiredDirection,
  Indicator,
  RateMethod,
  Tolerance,
} from '../../src/domain/indicator';
import {
  achieved,
  decimal,
  inShort,
  indicatorOf,
  valueOf,
  resultsWith,
  townRules,
  year,
} from './oneIndicator';
import { achievementOf } from '../../src/domain/achievementOf';

type Definition = Partial<Indicator>;

function inYear(definition: Definition, target: string, actual: string): string {
  return inShort(achieved(indicatorOf(definition, { R6: target }), { R6: actual }));
}

const decrease: Definition = { desired: 'decrease' };
const keep: Definition = { desired: 'keep' };
const fromBase = (base: string, more: Definition = {}): Definition => ({
  method: 'progressFromBase',
  baseValue: decimal(base),
  ...more,
});

describe('figures that municipalities have published', () => {
  it.each<[string, Definition, string, string, string]>([
    ['78 of 80', {}, '80', '78', '97.5 B'],
    ['79 of 120', {}, '120', '79', '65.8 C'],
    ['waste 4.9 for 5.8, less is better', decrease, '5.8', '4.9', '118.4 A'],
    ['bicycle accidents 1,386 for 1,442', decrease, '1,442', '1,386', '104.0 A'],
    [
      'crimes 14,434 for 9,000, which a city printed as 160.4',
      decrease,
      '9,000',
      '14,434',
      '62.4 C',
    ],
    ['from 10 to 20, at 18', fromBase('10'), '20', '18', '80.0 B'],
    [
      'floor space from 71,200 to 70,800, at 70,960',
      fromBase('71200', decrease),
      '70,800',
      '70,960',
      '60.0 C',
    ],
    ['98.0 to be kept, 97.6', keep, '98.0', '97.6', '未達成 99.6 B'],
    ['4 of 95, which a city printed as 4.22', {}, '95', '4', '4.2 C'],
    [
      'difference from the average: from −1.2 to 0, at 0.2',
      fromBase('-1.2'),
      '0',
      '0.2',
      '116.7 A',
    ],
    ['275 of 100', {}, '100', '275', '275.0 A'],
    ['65 of 50', {}, '50', '65', '130.0 A'],
  ])('%s', (_, definition, target, actual, expected) => {
    expect(inYear(definition, target, actual)).toBe(expected);
  });
});

describe('実績÷目標 and 目標÷実績', () => {
  it.each<[DesiredDirection, RateMethod | undefined, string, string, string]>([
    ['increase', undefined, '100', '100', '100.0 A'],
    ['increase', undefined, '100', '80', '80.0 B'],
    ['increase', undefined, '100', '79.99', '79.9 C'],
    ['increase', undefined, '10000', '9996', '99.9 B'],
    ['increase', undefined, '100', '0', '0.0 C'],
    ['increase', undefined, '100', '-10', '-10.0 C'],
    ['decrease', undefined, '100', '125', '80.0 B'],
    // A target of 0 is never divided by.
    ['decrease', undefined, '0', '0', '達成 A'],
    ['decrease', undefined, '0', '3', '未達成 C'],
    ['decrease', 'actualOverTarget', '0', '0', '達成 A'],
    ['increase', undefined, '0', '0', 'zeroTarget'],
    ['increase', undefined, '0', '5', 'zeroTarget'],
    ['increase', 'targetOverActual', '0', '0', 'zeroTarget'],
    ['keep', 'actualOverTarget', '0', '0', 'zeroTarget'],
    // Nor by a value of 0.
    ['decrease', undefined, '5', '0', '達成 A'],
    ['increase', 'targetOverActual', '5', '0', '達成 A'],
    // Ratios of negative numbers say nothing.
    ['increase', undefined, '-5', '-4', 'negative'],
    ['decrease', undefined, '-5', '-6', 'negative'],
    ['decrease', undefined, '5', '-1', 'negative'],
    ['decrease', undefined, '0', '-1', 'negative'],
    ['increase', 'actualOverTarget', '5', '-1', '-20.0 C'],
    // Under a chosen method the number in a target with a word is the target.
    ['increase', 'actualOverTarget', '95%以上', '90', '94.7 B'],
    ['decrease', 'targetOverActual', '５位以内', '3', '166.7 A'],
  ])('%s by %s: target %s, actual %s is %s', (desired, method, target, actual, expected) => {
    const definition = method ? { desired, method } : { desired };
    expect(inYear(definition, target, actual)).toBe(expected);
  });
});

describe('基準値からの進捗', () => {
  it.each<[string, string, string, string]>([
    ['10', '20', '5', '-50.0 C'],
    ['10', '20', '25', '150.0 A'],
    ['20', '10', '18', '20.0 C'],
    ['-10', '-5', '-5', '100.0 A'],
    ['0', '-4', '-3', '75.0 C'],
    ['10', '10', '10', 'baseIsTarget'],
  ])('from %s to %s, at %s is %s', (base, target, actual, expected) => {
    expect(inYear(fromBase(base), target, actual)).toBe(expected);
  });

  it('without a base value there is no rate', () => {
    expect(inYear({ method: 'progressFromBase' }, '20', '18')).toBe('noBase');
  });
});

describe('達成・未達成', () => {
  it.each<[DesiredDirection, string, string, string]>([
    ['doing', '設置', '達成', '達成 A'],
    ['doing', '設置', '未達成', '未達成 C'],
    ['doing', '', '達成', '達成 A'],
    ['doing', '設置', '1', 'targetIsWords'],
    ['doing', '1回', '1', '達成 A'],
    ['doing', '1回', '0', '未達成 C'],
    // 順位 is 減少: 3rd of 5 must not print 166.7 %.
    ['decrease', '５位以内', '3位', '達成 A'],
    ['decrease', '５位以内', '5', '達成 A'],
    ['decrease', '５位以内', '6', '未達成 C'],
    ['decrease', '0', '0', '達成 A'],
    ['decrease', '0', '3', '未達成 C'],
    ['increase', '100', '100', '達成 A'],
    ['increase', '100', '99.99', '未達成 C'],
    ['increase', '100人超', '100', '未達成 C'],
    ['increase', '100人超', '100.1', '達成 A'],
    ['decrease', '5未満', '5', '未達成 C'],
    ['decrease', '5未満', '4.9', '達成 A'],
    ['keep', '5以下', '5', '達成 A'],
    ['keep', '5以下', '6', '未達成 C'],
    ['keep', '-5', '-4', '達成 A'],
  ])('%s: target %s, actual %s is %s', (desired, target, actual, expected) => {
    const definition = { desired, method: 'achievedOrNot', unit: '' } as const;
    expect(inYear(definition, target, actual)).toBe(expected);
  });

  it('the words are no number for a method that needs one', () => {
    expect(inYear({}, '100', '達成')).toBe('actualIsWord');
    expect(inYear(keep, '100', '未達成')).toBe('actualIsWord');
  });
});

describe('維持', () => {
  const band: Tolerance = { kind: 'band', width: decimal('2') };
  it.each<[Tolerance | undefined, string, string, string]>([
    [undefined, '98', '98', '達成 A'],
    [undefined, '98', '97.99', '未達成 99.9 B'],
    [undefined, '365', '341', '未達成 93.4 B'],
    [undefined, '98', '50', '未達成 51.0 C'],
    [undefined, '80%程度', '80', '達成 A'],
    [undefined, '5以下', '5', '達成 A'],
    [undefined, '5以内', '6', '未達成 83.3 B'],
    [undefined, '95超', '95', '未達成 99.9 B'],
    [undefined, '95超', '95.1', '達成 A'],
    [undefined, '5未満', '5', '未達成 99.9 B'],
    [{ kind: 'atMost' }, '5', '4', '達成 A'],
    [{ kind: 'atMost' }, '5', '8', '未達成 62.5 C'],
    [{ kind: 'atMost' }, '5未満', '5', '未達成 99.9 B'],
    [{ kind: 'atLeast' }, '5', '4', '未達成 80.0 B'],
    // Against the target itself, never the edge of the band.
    [band, '80', '78', '達成 A'],
    [band, '80', '82', '達成 A'],
    [band, '80', '77.9', '未達成 97.4 B'],
    [band, '80', '100', '未達成 80.0 B'],
    [band, '80', '82.01', '未達成 97.5 B'],
    // 0 and negative numbers have no rate.
    [undefined, '0', '0', '達成 A'],
    [undefined, '0', '-1', '未達成 C'],
    [{ kind: 'atMost' }, '0', '1', '未達成 C'],
    [undefined, '-2', '-1', '達成 A'],
    [undefined, '-2', '-3', '未達成 C'],
    [undefined, '5', '-3', '未達成 C'],
    [band, '1', '-3', '未達成 C'],
    [undefined, '5', '0', '未達成 0.0 C'],
  ])('with %j: target %s, actual %s is %s', (tolerance, target, actual, expected) => {
    expect(inYear({ ...keep, ...(tolerance ? { tolerance } : {}) }, target, actual)).toBe(expected);
  });

  it('is what a target with a word means while 算定方法 is blank', () => {
    expect(inYear({}, '95%以上', '96')).toBe('達成 A');
    expect(inYear({}, '95%以上', '94')).toBe('未達成 98.9 B');
    expect(inYear(decrease, '５位以内', '3')).toBe('達成 A');
    expect(inYear({}, '80%程度', '60')).toBe('未達成 75.0 C');
  });
});

describe('文章で評価', () => {
  it('has no rate, people judge', () => {
    expect(inYear({ desired: 'words' }, '実施', '100')).toBe('judgedByPeople');
    expect(inYear({ desired: 'words', method: 'none' }, '', '計画を策定した')).toBe(
      'judgedByPeople',
    );
    expect(inYear({ method: 'none' }, '10', '12')).toBe('judgedByPeople');
  });
});

describe('a state is never a number', () => {
  it.each([
    ['', 'notEntered'],
    ['集計中', 'counting'],
    ['調査年以外', 'notSurveyed'],
    ['調査未実施', 'notSurveyed'],
    ['測定不能', 'unmeasurable'],
    ['対象外', 'notApplicable'],
    ['設定なし', 'notSet'],
    ['未設定', 'notSet'],
    ['目標なし', 'noTarget'],
    ['－', 'notEntered'],
    ['なし', 'notEntered'],
  ])('%j is %s under every method', (actual, expected) => {
    for (const definition of [{}, decrease, keep, fromBase('0'), { desired: 'doing' } as const]) {
      expect(inYear(definition, '10', actual)).toBe(expected);
    }
  });

  it('a year in which nothing is measured is 調査年以外, also without a row', () => {
    const indicator = indicatorOf(
      { measuredYears: [year('R4'), year('R7')], baseValue: decimal('81.0'), baseYear: year('R4') },
      { R7: '81.5' },
    );
    const { outcome } = achievementOf(
      resultsWith([indicator], []),
      townRules,
      indicator,
      year('R6'),
    );
    expect(outcome).toEqual({
      kind: 'none',
      why: {
        reason: 'state',
        state: 'notSurveyed',
        fixedMonth: '',
        lastValue: { year: year('R4'), value: decimal('81') },
        nextYear: year('R7'),
      },
    });
  });

  it('集計中 names the month of its row, else that of the plan', () => {
    const indicator = indicatorOf({ fixedMonth: '11月' }, { R6: '5' });
    const why = (fixedMonth: string) => {
      const row = valueOf(indicator, 'R6', '集計中', { fixedMonth });
      return achievementOf(resultsWith([indicator], [row]), townRules, indicator, year('R6'))
        .outcome;
    };
    expect(why('7月')).toMatchObject({ why: { state: 'counting', fixedMonth: '7月' } });
    expect(why('')).toMatchObject({ why: { state: 'counting', fixedMonth: '11月' } });
  });

  it('without a target there is no rate', () => {
    expect(inYear({}, '', '10')).toBe('noTarget');
    expect(inYear({}, '設定なし', '10')).toBe('noTarget');
    expect(inYear({}, '検討', '10')).toBe('targetIsWords');
    expect(inYear({}, '4/95', '10')).toBe('targetIsWords');
  });
});

describe('what an achievement does not stand on', () => {
  it('is not last year’s 速報 where 未達成 is typed as a word', () => {
    const indicator = indicatorOf({ desired: 'doing' }, { R6: '増加' });
    const rows = [
      valueOf(indicator, 'R5', '17', { isPreliminary: true }),
      valueOf(indicator, 'R6', '未達成'),
    ];
    const found = achievementOf(resultsWith([indicator], rows), townRules, indicator, year('R6'));
    expect(found.outcome.kind).toBe('missed');
    expect(found.explanation.isPreliminary).toBe(false);
  });

  it('is not the final year where people judge the indicator', () => {
    const judged: Definition = { targetKind: 'finalYearOnly', method: 'none' };
    expect(inYear(judged, '', '40')).toBe('judgedByPeople');
  });
});
