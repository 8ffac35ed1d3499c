/** Kinds of target, the setting 達成率の分母, targets against last year, totals, repetition, 速報. */
import { describe, expect, it } from '@jest/globals';
import { achievementOf } from '../../src/domain/achievementOf';
import type { Indicator, IndicatorDefinition, TargetKind } from '../../src/domain/indicator';
import { targetOfYear } from '../../src/domain/targetOfYear';
import { shownActual } from '../../src/domain/usedActual';
import {
  achieved,
  decimal,
  indicatorOf,
  inShort,
  resultsWith,
  townRules,
  valueOf,
  year,
} from './oneIndicator';

const final = { rateAgainst: 'finalTarget' } as const;
const ofKind = (targetKind: TargetKind, more: Partial<Indicator> = {}) => ({ targetKind, ...more });

describe('累計（累計で入力）', () => {
  it('compares the typed total with the target of the year, which is a total itself', () => {
    const indicator = indicatorOf(ofKind('cumulativeTyped'), { R6: '145' });
    expect(inShort(achieved(indicator, { R5: '128', R6: '136' }))).toBe('93.8 B');
  });
});

describe('累計（単年度で入力）', () => {
  const indicator = indicatorOf(ofKind('cumulativeSummed', { baseValue: decimal('100') }), {
    R5: '2',
    R6: '4',
    R7: '6',
    最終: '10',
  });

  it('adds the yearly values from the first year of the plan, without the base value', () => {
    expect(inShort(achieved(indicator, { R5: '1', R6: '2' }))).toBe('75.0 C');
    expect(inShort(achieved(indicator, { R5: '1', R6: '2', R7: '4' }))).toBe('116.7 A');
  });

  it.each([
    '',
    '集計中',
    '調査年以外',
    '測定不能',
    '対象外',
    '設定なし',
    '目標なし',
    '達成',
    '4/95',
  ])('a year with %j leaves the total open, it is never smaller', (missing) => {
    expect(inShort(achieved(indicator, { R5: missing, R6: '5' }))).toBe('totalOpen');
    expect(inShort(achieved(indicator, { R5: '5', R6: missing }))).toBe('totalOpen');
  });

  it('names the years that are missing', () => {
    expect(achieved(indicator, { R6: '集計中', R7: '1' }).outcome).toEqual({
      kind: 'none',
      why: {
        reason: 'totalOpen',
        missing: [
          { year: year('R5'), state: 'notEntered' },
          { year: year('R6'), state: 'counting' },
        ],
      },
    });
  });

  it('begins with the indicator when that begins later than the plan', () => {
    const later = { ...indicator, firstYear: year('R6') };
    expect(inShort(achieved(later, { R6: '4' }))).toBe('100.0 A');
  });

  it('a year before the plan does not count', () => {
    expect(inShort(achieved(indicator, { R4: '100', R5: '1', R6: '1' }))).toBe('50.0 C');
  });

  it('one part that is 速報 marks the total', () => {
    const rows = [
      valueOf(indicator, 'R5', '1', { isPreliminary: true }),
      valueOf(indicator, 'R6', '2'),
    ];
    const results = resultsWith([indicator], rows);
    const { explanation } = achievementOf(results, townRules, indicator, year('R6'));
    expect(explanation.isPreliminary).toBe(true);
  });
});

describe('単年度で最終は期間累計', () => {
  const indicator = indicatorOf(ofKind('yearlyWithTotal'), { R5: '2', R6: '2', 最終: '10' });

  it('compares each year with its own target', () => {
    expect(inShort(achieved(indicator, { R5: '1', R6: '3' }))).toBe('150.0 A');
    expect(inShort(achieved(indicator, { R6: '3' }))).toBe('150.0 A');
  });

  it('against 最終目標 the running total counts', () => {
    expect(inShort(achieved(indicator, { R5: '1', R6: '3' }, final))).toBe('40.0 C');
    expect(inShort(achieved(indicator, { R5: '集計中', R6: '3' }, final))).toBe('totalOpen');
    expect(inShort(achieved(indicator, { R5: '1', R6: '3' }, {}, 'final'))).toBe('40.0 C');
  });
});

describe('前年度比較', () => {
  const lastYear = (target: string, more: Partial<Indicator> = {}) =>
    indicatorOf(ofKind('againstLastYear', more), { R6: target });

  it.each<[string, Partial<Indicator>, string, string, string]>([
    ['', {}, '100', '104', '104.0 A'],
    ['前年度以上', {}, '100', '96', '96.0 B'],
    ['前年以上', {}, '100', '100', '100.0 A'],
    ['前年度以下', { desired: 'decrease' }, '100', '104', '96.2 B'],
    ['', { desired: 'decrease' }, '108', '104', '103.8 A'],
    ['増加', {}, '100', '100', '未達成 C'],
    ['増加', {}, '100', '100.1', '達成 A'],
    ['前年度超', {}, '100', '99', '未達成 C'],
    ['減少', { desired: 'decrease' }, '100', '99', '達成 A'],
    ['減少', { desired: 'decrease' }, '100', '100', '未達成 C'],
    ['', { desired: 'keep' }, '100', '99', '未達成 99.0 B'],
    ['前年度以下', { desired: 'keep' }, '100', '101', '未達成 99.0 B'],
    ['前年度以下', { desired: 'keep' }, '100', '99', '達成 A'],
    ['', { method: 'achievedOrNot' }, '100', '99', '未達成 C'],
    // 達成・未達成: the direction decides, where it says neither the word of the target.
    ['前年度以下', { desired: 'keep', method: 'achievedOrNot' }, '100', '120', '未達成 C'],
    ['前年度以下', { desired: 'keep', method: 'achievedOrNot' }, '100', '90', '達成 A'],
    ['前年度以下', { desired: 'doing' }, '100', '120', '未達成 C'],
    ['前年度以下', { desired: 'doing' }, '100', '100', '達成 A'],
    ['前年度以上', { desired: 'doing' }, '100', '90', '未達成 C'],
    ['', { desired: 'doing' }, '100', '100', '達成 A'],
    ['前年度以下', { method: 'achievedOrNot' }, '100', '120', '達成 A'],
    ['前年度以上', { desired: 'decrease', method: 'achievedOrNot' }, '100', '120', '未達成 C'],
    ['', {}, '0', '5', 'zeroTarget'],
    ['', { desired: 'decrease' }, '0', '0', '達成 A'],
    // A number has no meaning under this kind: last year counts.
    ['50', {}, '100', '100', '100.0 A'],
    ['維持', {}, '100', '100', 'targetIsWords'],
  ])('target %j, %j: after %s, %s is %s', (target, more, before, actual, expected) => {
    expect(inShort(achieved(lastYear(target, more), { R5: before, R6: actual }))).toBe(expected);
  });

  it.each(['', '集計中', '対象外', '達成'])('after %j there is no target', (before) => {
    const { outcome } = achieved(lastYear(''), { R5: before, R6: '5' });
    expect(outcome).toMatchObject({ why: { reason: 'noTarget', because: 'noLastYear' } });
  });

  it('a value of last year that is 速報 counts, and marks the rate', () => {
    const indicator = lastYear('');
    const rows = [
      valueOf(indicator, 'R5', '100', { isPreliminary: true }),
      valueOf(indicator, 'R6', '104'),
    ];
    const found = achievementOf(resultsWith([indicator], rows), townRules, indicator, year('R6'));
    expect(inShort(found)).toBe('104.0 A');
    expect(found.explanation.isPreliminary).toBe(true);
  });

  it('「前年度以上」 compares with last year under 単年度 too', () => {
    const indicator = indicatorOf({}, { R5: '120', R6: '前年度以上' });
    expect(inShort(achieved(indicator, { R5: '100', R6: '104' }))).toBe('104.0 A');
    expect(inShort(achieved(indicator, { R5: '100' }))).toBe('83.3 B');
  });

  it('never compares across a break of the series', () => {
    const broken = lastYear('', {
      revisions: [
        {
          id: 'M-R6-01',
          appliesFrom: year('R6'),
          reason: '集計方法の変更',
          item: 'definition',
          before: { source: '窓口の集計' },
          after: { source: '電子申請を含む集計' },
        },
      ],
    });
    const { outcome } = achieved(broken, { R5: '100', R6: '104' });
    expect(outcome).toMatchObject({ why: { reason: 'noTarget', because: 'seriesBroken' } });
    expect(inShort(achieved(broken, { R5: '1', R6: '100', R7: '104' }))).toBe('104.0 A');
  });
});

describe('最終年度のみ', () => {
  const indicator = indicatorOf(ofKind('finalYearOnly'), { R6: '10', 最終: '80' });

  it('is judged in its own last year where that comes before the end of the plan', () => {
    const ending = { ...indicator, lastYear: year('R7') };
    expect(inShort(achieved(ending, { R7: '72' }))).toBe('90.0 B');
    expect(achieved(ending, { R6: '40' }).outcome).toEqual({
      kind: 'none',
      why: { reason: 'beforeFinalYear', finalYear: year('R7') },
    });
    const beyond = { ...indicator, lastYear: year('R12') };
    expect(inShort(achieved(beyond, { R9: '76' }))).toBe('95.0 B');
  });

  it('the target that is printed in a year is the one that its rate uses', () => {
    const ending = { ...indicator, lastYear: year('R7') };
    const printed = (shown: Indicator, written: string) =>
      targetOfYear(resultsWith([shown], []), shown, year(written))?.text;
    expect(printed(ending, 'R7')).toBe('80');
    expect(printed(ending, 'R6')).toBe('10');
    expect(printed(indicator, 'R7')).toBeUndefined();
    const unset = indicatorOf(ofKind('finalYearOnly'), { R9: '70' });
    expect(printed(unset, 'R9')).toBe('70');
    expect(inShort(achieved(unset, { R9: '35' }))).toBe('50.0 C');
  });

  it('has no rate before the last year of the plan', () => {
    expect(inShort(achieved(indicator, { R6: '40' }))).toBe('beforeFinalYear');
    expect(inShort(achieved(indicator, { R6: '集計中' }))).toBe('counting');
    expect(inShort(achieved(indicator, { R9: '76' }))).toBe('95.0 B');
  });

  it('最終目標比 stands beside it in any year', () => {
    expect(inShort(achieved(indicator, { R6: '40' }, {}, 'final'))).toBe('50.0 C');
  });
});

describe('累計（単年度で入力） with a target that compares with last year', () => {
  const growing = (target: string, more: Partial<Indicator> = {}) =>
    indicatorOf(ofKind('cumulativeSummed', more), { R5: target, R7: target });

  it('compares the total with the total of last year, never with one value of it', () => {
    const { outcome, explanation } = achieved(growing('前年度以上'), {
      R5: '10',
      R6: '10',
      R7: '10',
    });
    expect(inShort(achieved(growing('前年度以上'), { R5: '10', R6: '10', R7: '10' }))).toBe(
      '150.0 A',
    );
    expect(outcome).toEqual({ kind: 'rate', rate: decimal('150') });
    expect(explanation.basis).toMatchObject({
      actual: { value: decimal('30') },
      target: { value: decimal('20'), origin: 'lastTotal' },
    });
    expect(inShort(achieved(growing('増加'), { R5: '10', R6: '10', R7: '0' }))).toBe('未達成 C');
  });

  it('the first total has none to compare with', () => {
    const { outcome } = achieved(growing('前年度以上'), { R4: '5', R5: '10' });
    expect(outcome).toMatchObject({ why: { reason: 'noTarget', because: 'noLastYear' } });
    const later = growing('前年度以上', { firstYear: year('R7') });
    expect(achieved(later, { R5: '5', R6: '5', R7: '10' }).outcome).toMatchObject({
      why: { reason: 'noTarget', because: 'noLastYear' },
    });
  });

  it('also where 最終目標 compares, and the product adds the years for it', () => {
    const indicator = indicatorOf(ofKind('yearlyWithTotal'), { 最終: '前年度以上' });
    expect(inShort(achieved(indicator, { R5: '10', R6: '10', R7: '10' }, final))).toBe('150.0 A');
  });
});

describe('a running total across a change of what is counted', () => {
  const from = (
    written: string,
    before: Partial<IndicatorDefinition>,
    after: Partial<IndicatorDefinition>,
  ): Indicator['revisions'] => [
    { id: 'M-01', appliesFrom: year(written), reason: '', item: 'definition', before, after },
  ];
  const summed = (revisions: Indicator['revisions'], more: Partial<Indicator> = {}) =>
    indicatorOf(ofKind('cumulativeSummed', { revisions, ...more }), {
      R6: '10',
      R7: '10',
      R8: '10',
    });
  const values = { R5: '400', R6: '400', R7: '4' };

  it.each<[string, Partial<IndicatorDefinition>, Partial<IndicatorDefinition>]>([
    ['単位', { unit: '人' }, { unit: '件' }],
    ['値の時点', { valuePoint: '暦年' }, { valuePoint: '年度計' }],
    ['出典・算出方法', { source: '窓口の集計' }, { source: '電子申請を含む集計' }],
  ])('%s: there is no total from the year on in which it changed', (_, before, after) => {
    const indicator = summed(from('R7', before, after));
    const why = { reason: 'totalBroken', since: year('R7') };
    expect(achieved(indicator, values).outcome).toEqual({ kind: 'none', why });
    expect(achieved(indicator, { ...values, R8: '5' }).outcome).toEqual({ kind: 'none', why });
    expect(inShort(achieved(indicator, { R5: '4', R6: '4' }))).toBe('80.0 B');
  });

  it('is said whatever else is missing: 集計中 would promise a total', () => {
    const indicator = summed(from('R7', { unit: '人' }, { unit: '件' }));
    expect(inShort(achieved(indicator, { ...values, R7: '集計中' }))).toBe('totalBroken');
    expect(inShort(achieved(indicator, { ...values, R6: '' }))).toBe('totalBroken');
  });

  it('names the first of several changes', () => {
    const indicator = summed([
      ...from('R7', { unit: '人' }, { unit: '件' }),
      ...from('R6', { source: '窓口の集計' }, { source: '電子申請を含む集計' }),
    ]);
    expect(achieved(indicator, values).outcome).toMatchObject({ why: { since: year('R6') } });
  });

  it.each<[string, Partial<IndicatorDefinition>, Partial<IndicatorDefinition>]>([
    ['望ましい方向', { desired: 'decrease' }, { desired: 'increase' }],
    ['算定方法', {}, { method: 'actualOverTarget' }],
    ['目標値の種類', { targetKind: 'yearly' }, { targetKind: 'cumulativeSummed' }],
  ])('%s: the values stay what they are, and are added', (_, before, after) => {
    const indicator = summed(from('R7', before, after));
    expect(inShort(achieved(indicator, { R5: '2', R6: '2', R7: '4' }))).toBe('80.0 B');
  });

  it('a change in the first year that is added, or before it, leaves one way of counting', () => {
    expect(
      inShort(achieved(summed(from('R5', { unit: '人' }, { unit: '件' })), { R5: '5', R6: '5' })),
    ).toBe('100.0 A');
    const begins = summed(from('R7', { unit: '人' }, { unit: '件' }), { firstYear: year('R7') });
    expect(inShort(achieved(begins, values))).toBe('40.0 C');
  });

  it('nor is it shown as a number, or as one that will come', () => {
    const indicator = summed(from('R7', { unit: '人' }, { unit: '件' }));
    const rows = Object.entries(values).map(([written, text]) => valueOf(indicator, written, text));
    const shown = (written: string) =>
      shownActual(resultsWith([indicator], rows), indicator, year(written));
    expect(shown('R6')).toEqual({ state: 'reported', value: decimal('800') });
    expect(shown('R7')).toEqual({ state: 'totalBroken' });
  });

  it('under 達成率の分母「最終目標」 likewise', () => {
    const revisions = from('R7', { unit: '人' }, { unit: '件' });
    const indicator = indicatorOf(ofKind('yearlyWithTotal', { revisions }), {
      R7: '4',
      最終: '900',
    });
    expect(inShort(achieved(indicator, values, final))).toBe('totalBroken');
    expect(inShort(achieved(indicator, values))).toBe('100.0 A');
  });
});

describe('達成率の分母「最終目標」', () => {
  it('takes 最終目標 for the target in every method', () => {
    const targets = { R6: '50', 最終: '100' };
    const values = { R6: '60' };
    expect(inShort(achieved(indicatorOf({}, targets), values, final))).toBe('60.0 C');
    expect(inShort(achieved(indicatorOf({ desired: 'keep' }, targets), values, final))).toBe(
      '未達成 60.0 C',
    );
    const fromBase = { method: 'progressFromBase', baseValue: decimal('20') } as const;
    expect(inShort(achieved(indicatorOf(fromBase, targets), values, final))).toBe('50.0 C');
    expect(inShort(achieved(indicatorOf({}, { R6: '50' }), values, final))).toBe('noTarget');
  });
});

describe('the target in force', () => {
  const indicator = indicatorOf({}, { R6: '100' });
  const shortly = (row: ReturnType<typeof valueOf>, against: 'inForce' | 'original' = 'inForce') =>
    inShort(
      achievementOf(resultsWith([indicator], [row]), townRules, indicator, year('R6'), against),
    );
  const target = (text: string) => ({ kind: 'number', value: decimal(text), text }) as const;

  it('is 目標値 of 指標実績; where that is blank, the target of the plan', () => {
    expect(shortly(valueOf(indicator, 'R6', '90', { target: target('90') }))).toBe('100.0 A');
    expect(shortly(valueOf(indicator, 'R6', '90'))).toBe('90.0 B');
  });

  it('当初目標値 gives the rate that stands beside it', () => {
    const row = valueOf(indicator, 'R6', '90', {
      target: target('90'),
      originalTarget: target('120'),
    });
    expect(shortly(row)).toBe('100.0 A');
    expect(shortly(row, 'original')).toBe('75.0 C');
  });
});

describe('再掲', () => {
  const source = indicatorOf({ id: '1-2-1-1' }, { R6: '100' });
  const copy = indicatorOf({ id: '1-1-1-1', repeatedFrom: '1-2-1-1', desired: 'decrease' });

  it('takes value, target and method of its source', () => {
    const results = resultsWith([source, copy], [valueOf(source, 'R6', '90')]);
    const found = achievementOf(results, townRules, copy, year('R6'));
    expect(inShort(found)).toBe('90.0 B');
    expect(found.explanation.indicatorId).toBe('1-1-1-1');
  });

  it('without its source there is no rate, and a ring has no source', () => {
    const lost = resultsWith([copy], []);
    expect(inShort(achievementOf(lost, townRules, copy, year('R6')))).toBe('sourceMissing');
    const ring = [copy, { ...source, repeatedFrom: '1-1-1-1' }];
    expect(inShort(achievementOf(resultsWith(ring, []), townRules, copy, year('R6')))).toBe(
      'sourceMissing',
    );
  });
});
