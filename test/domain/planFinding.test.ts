/** Typing checks of the plan: impossible and flattering indicators, and none beside them. */
import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '../../src/domain/indicator';
import { planFindings } from '../../src/domain/planFinding';
import { decimal, indicatorOf, resultsWith, valueOf, year } from './oneIndicator';

function found(
  given: Partial<Omit<Indicator, 'targets' | 'finalTarget'>>,
  targets: Readonly<Record<string, string>>,
): readonly string[] {
  const indicator = indicatorOf(given, targets);
  return planFindings(resultsWith([indicator], []), indicator, year('R6')).map((finding) =>
    'column' in finding ? `${finding.kind} ${String(finding.column)}` : finding.kind,
  );
}

const decrease = { desired: 'decrease' } as const;
const base = (text: string) => ({ baseValue: decimal(text) });
const progress = { method: 'progressFromBase' } as const;

describe('the plan is told', () => {
  it.each<[string, Partial<Indicator>, Readonly<Record<string, string>>, readonly string[]]>([
    ['nothing about an ordinary indicator', base('50'), { R6: '80', 最終: '100' }, []],
    [
      '実績÷目標 of what should fall',
      { ...decrease, method: 'actualOverTarget' },
      { R6: '80' },
      ['methodAgainstDirection'],
    ],
    [
      '目標÷実績 of what should rise',
      { method: 'targetOverActual' },
      { R6: '80' },
      ['methodAgainstDirection'],
    ],
    [
      'base and target are the same',
      { ...progress, ...base('80') },
      { R6: '80', 最終: '90' },
      ['baseIsTarget 2024'],
    ],
    ['基準値からの進捗 without a base', progress, { R6: '80' }, ['noBase']],
    ['a target on the wrong side of the base', base('90'), { R6: '80' }, ['targetBehindBase 2024']],
    [
      'the same of what should fall',
      { ...decrease, ...base('70') },
      { 最終: '80' },
      ['targetBehindBase final'],
    ],
    [
      'also under 基準値からの進捗',
      { ...progress, ...base('90') },
      { R6: '80' },
      ['targetBehindBase 2024'],
    ],
    [
      'a stock that flatters',
      { ...decrease, ...base('71200') },
      { R6: '70800', 最終: '69500' },
      ['targetNearBase 2024', 'targetNearBase final'],
    ],
    ['exactly 10 ％ is far enough', base('100'), { R6: '110' }, []],
    ['a hair less is not', base('100'), { R6: '109.9' }, ['targetNearBase 2024']],
    ['a base of 0 is near nothing', base('0'), { R6: '0.01' }, []],
    ['基準値からの進捗 does not flatter', { ...progress, ...base('100') }, { R6: '101' }, []],
    [
      'a total over the period is not compared with a base',
      { targetKind: 'cumulativeSummed', ...base('12') },
      { R6: '4', 最終: '10' },
      [],
    ],
    ['a target of 0 under a ratio', {}, { R6: '0' }, ['zeroTarget 2024']],
    ['but not of what should fall', decrease, { R6: '0' }, []],
    ['a negative target under a ratio', {}, { R6: '-1' }, ['negativeTarget 2024']],
    ['words where a number is needed', {}, { R6: '4/95' }, ['targetIsWords 2024']],
    ['but not under 達成・未達成', { desired: 'doing' }, { R6: '設置' }, []],
    [
      'a number under 前年度比較',
      { targetKind: 'againstLastYear' },
      { R6: '50' },
      ['targetIgnored 2024'],
    ],
    ['最終年度のみ without 最終目標', { targetKind: 'finalYearOnly' }, {}, ['noFinalTarget']],
    [
      '維持 of what should fall as 以上',
      { ...decrease, method: 'keep' },
      { R6: '5' },
      ['keptAgainstDirection 2024'],
    ],
    ['a word on the wrong side', {}, { R6: '5以下' }, ['keptAgainstDirection 2024']],
    ['a word on the right side', decrease, { R6: '５位以内' }, []],
    ['nothing where people judge', { method: 'none', ...base('90') }, { R6: '検討' }, []],
  ])('%s', (_, given, targets, expected) => {
    expect(found(given, targets)).toEqual(expected);
  });

  const against = ['targetAgainstDirection 2024'];
  const compared = { method: 'achievedOrNot' } as const;
  const neither = { desired: 'keep' } as const;
  it.each<[Partial<Indicator>, string, readonly string[]]>([
    // What compares with last year, whatever the method.
    [{}, '前年度以下', against],
    [{}, '減少', against],
    [{}, '前年度以上', []],
    [{}, '増加', []],
    [decrease, '前年度以上', against],
    [decrease, '増加', against],
    [decrease, '前年度以下', []],
    [decrease, '減少', []],
    [{ targetKind: 'againstLastYear' }, '前年度以下', against],
    [{ ...compared }, '前年度以下', against],
    [{ ...decrease, method: 'keep' }, '前年度以上', against],
    [neither, '前年度以下', []],
    [{ ...neither, method: 'actualOverTarget' }, '前年度以下', against],
    [{ ...neither, method: 'actualOverTarget' }, '減少', []],
    [{ method: 'none' }, '前年度以下', []],
    // 達成・未達成 against a number with a word.
    [compared, '95以下', against],
    [compared, '５位以内', against],
    [compared, '5未満', against],
    [compared, '95以上', []],
    [compared, '95超', []],
    [compared, '80程度', []],
    [{ ...decrease, ...compared }, '95以上', against],
    [{ ...decrease, ...compared }, '95超', against],
    [{ ...decrease, ...compared }, '５位以内', []],
    [{ ...decrease, ...compared }, '80程度', []],
    [{ ...neither, ...compared }, '5以下', []],
    // A chosen ratio.
    [{ method: 'actualOverTarget' }, '5以下', against],
    [{ method: 'actualOverTarget' }, '95以上', []],
    [{ ...decrease, method: 'targetOverActual' }, '95以上', against],
    [{ ...decrease, method: 'targetOverActual' }, '５位以内', []],
    [{ ...decrease, method: 'targetOverActual' }, '80程度', []],
    [{ ...neither, method: 'actualOverTarget' }, '5以下', against],
    [{ ...neither, method: 'targetOverActual' }, '95以上', against],
    [{ ...neither, method: 'targetOverActual' }, '5以下', []],
    // A total that the product adds never falls.
    [{ targetKind: 'cumulativeSummed' }, '前年度以上', ['totalAgainstLastYear 2024']],
    [{ targetKind: 'cumulativeSummed' }, '増加', ['totalAgainstLastYear 2024']],
    [{ targetKind: 'cumulativeSummed', ...decrease }, '増加', ['totalAgainstLastYear 2024']],
    [{ targetKind: 'cumulativeTyped' }, '前年度以上', []],
  ])('of %j with the target %s: %j', (given, text, expected) => {
    expect(found(given, { R6: text })).toEqual(expected);
  });

  it('of 最終目標 likewise', () => {
    expect(found({}, { 最終: '前年度以下' })).toEqual(['targetAgainstDirection final']);
    expect(found({ targetKind: 'cumulativeSummed' }, { 最終: '増加' })).toEqual([
      'totalAgainstLastYear final',
    ]);
  });

  it('of the target of the row, where it differs from the plan', () => {
    const indicator = indicatorOf(base('50'), { R6: '80' });
    const target = { kind: 'number', value: decimal('52'), text: '52' } as const;
    const results = resultsWith([indicator], [valueOf(indicator, 'R6', '50', { target })]);
    expect(planFindings(results, indicator, year('R6'))).toMatchObject([
      { kind: 'targetNearBase', target: decimal('52') },
    ]);
  });

  it('of a repeated indicator only that its source is missing', () => {
    const source = indicatorOf({ id: '1-2-1-1' }, { R6: '0' });
    const copy = indicatorOf({ repeatedFrom: '1-2-1-1' }, { R6: '0' });
    expect(planFindings(resultsWith([copy], []), copy, year('R6'))).toMatchObject([
      { kind: 'sourceMissing', sourceId: '1-2-1-1' },
    ]);
    expect(planFindings(resultsWith([copy, source], []), copy, year('R6'))).toEqual([]);
  });
});
