/** Revisions: what was in force in a year never changes when a later revision is decided. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementOf } from '../../src/domain/achievementOf';
import { fiscalYear, fiscalYears, type FiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator, IndicatorRevision } from '../../src/domain/indicator';
import {
  indicatorInForce,
  isBrokenBetween,
  originalFinalTarget,
  originalTarget,
  seriesBreaks,
} from '../../src/domain/indicatorInForce';
import { readTarget } from '../../src/domain/writtenTarget';
import { decimal, indicatorOf, resultsWith, townRules, valueOf, year } from './oneIndicator';

function targetRevision(
  id: string,
  appliesFrom: string,
  column: string,
  before: string,
  after: string,
): IndicatorRevision {
  return {
    id,
    appliesFrom: year(appliesFrom),
    reason: '資材価格の上昇',
    item: 'target',
    year: year(column),
    before: readTarget(before, ''),
    after: readTarget(after, ''),
  };
}

const textOf = (indicator: Indicator, column: FiscalYear) =>
  indicator.targets.get(column)?.text ?? '';

describe('a target in force', () => {
  const revisions = [
    targetRevision('M-R8-01', 'R8', 'R8', '5', '4'),
    targetRevision('M-R7-01', 'R7', 'R8', '6', '5'),
  ];

  it.each(['4', '5', '6'])('does not depend on whether the tab shows %s already', (shown) => {
    const indicator = indicatorOf({ revisions }, { R8: shown });
    const seen = ['R6', 'R7', 'R8', 'R9'].map((from) =>
      textOf(indicatorInForce(indicator, year(from)), year('R8')),
    );
    expect(seen).toEqual(['6', '5', '4', '4']);
    expect(originalTarget(indicator, year('R8'))?.text).toBe('6');
  });

  it('a revision that comes too late for its year changes nothing', () => {
    const late = indicatorOf(
      { revisions: [targetRevision('M-R8-02', 'R8', 'R6', '5', '4')] },
      { R6: '4' },
    );
    expect(textOf(indicatorInForce(late, year('R6')), year('R6'))).toBe('5');
  });

  it('a target that was added or taken away is blank before or after', () => {
    const added = indicatorOf(
      { revisions: [targetRevision('M-R7-01', 'R7', 'R7', '', '5')] },
      { R7: '5' },
    );
    expect(textOf(indicatorInForce(added, year('R6')), year('R7'))).toBe('');
    const gone = indicatorOf(
      { revisions: [targetRevision('M-R7-01', 'R7', 'R7', '5', '')] },
      { R7: '5' },
    );
    expect(textOf(indicatorInForce(gone, year('R7')), year('R7'))).toBe('');
  });

  it('of two revisions for one year the one decided later holds', () => {
    const decided = (id: string, day: number, after: string): IndicatorRevision => ({
      ...targetRevision(id, 'R7', 'R7', '9', after),
      decidedOn: { year: 2025, month: 3, day },
    });
    const both = [decided('M-1', 20, '8'), decided('M-2', 10, '7')];
    for (const order of [both, [...both].reverse()]) {
      const indicator = indicatorOf({ revisions: order }, { R7: '9' });
      expect(textOf(indicatorInForce(indicator, year('R7')), year('R7'))).toBe('8');
    }
  });

  it('最終目標 is revised likewise', () => {
    const indicator = indicatorOf(
      {
        revisions: [
          {
            id: 'M-R8-03',
            appliesFrom: year('R8'),
            reason: '',
            item: 'finalTarget',
            before: readTarget('10', ''),
            after: readTarget('8', ''),
          },
        ],
      },
      { 最終: '10' },
    );
    expect(indicatorInForce(indicator, year('R7')).finalTarget?.text).toBe('10');
    expect(indicatorInForce(indicator, year('R8')).finalTarget?.text).toBe('8');
    expect(originalFinalTarget(indicator)?.text).toBe('10');
  });
});

describe('a definition in force', () => {
  const revision: IndicatorRevision = {
    id: 'M-R7-02',
    appliesFrom: year('R7'),
    reason: '分母の変更',
    item: 'definition',
    before: { unit: '人', baseValue: decimal('5') },
    after: { unit: '％', method: 'keep' },
  };

  it.each<[string, Partial<Indicator>]>([
    ['still shows the old one', { unit: '人', baseValue: decimal('5') }],
    ['shows the new one already', { unit: '％', method: 'keep' }],
  ])('when the tab %s', (_, shown) => {
    const indicator = indicatorOf({ ...shown, revisions: [revision] });
    expect(indicatorInForce(indicator, year('R6'))).toMatchObject({
      unit: '人',
      baseValue: decimal('5'),
    });
    expect(indicatorInForce(indicator, year('R6'))).not.toHaveProperty('method');
    expect(indicatorInForce(indicator, year('R7'))).toMatchObject({ unit: '％', method: 'keep' });
    expect(indicatorInForce(indicator, year('R7'))).not.toHaveProperty('baseValue');
  });

  it('a change of unit or method breaks the series from its year on', () => {
    const indicator = indicatorOf({ revisions: [revision] });
    expect(seriesBreaks(indicator)).toHaveLength(1);
    expect(isBrokenBetween(indicator, year('R6'), year('R7'))).toBe(true);
    expect(isBrokenBetween(indicator, year('R5'), year('R9'))).toBe(true);
    expect(isBrokenBetween(indicator, year('R5'), year('R6'))).toBe(false);
    expect(isBrokenBetween(indicator, year('R7'), year('R8'))).toBe(false);
  });

  it('a change of the name, of a target or of the base value does not', () => {
    const named: IndicatorRevision = {
      id: 'M-R7-03',
      appliesFrom: year('R7'),
      reason: '',
      item: 'definition',
      before: { name: '参加者', baseValue: decimal('1'), unit: '人' },
      after: { name: '参加者数', unit: '人' },
    };
    const indicator = indicatorOf({
      revisions: [named, targetRevision('M-R7-04', 'R7', 'R7', '1', '2')],
    });
    expect(seriesBreaks(indicator)).toEqual([]);
  });
});

describe('a revision changes no year before its 適用年度', () => {
  const years = fiscalYears(fiscalYear(2023), fiscalYear(2027));
  const anyYear = fc.constantFrom(...years);
  const number = fc.integer({ min: 1, max: 200 }).map(String);
  const anyRevision = fc.oneof(
    fc
      .record({ appliesFrom: anyYear, column: anyYear, before: number, after: number })
      .map(({ appliesFrom, column, before, after }): IndicatorRevision => ({
        id: 'M-01',
        appliesFrom,
        reason: '',
        item: 'target',
        year: column,
        before: readTarget(before, ''),
        after: readTarget(after, ''),
      })),
    fc.record({ appliesFrom: anyYear }).map(({ appliesFrom }): IndicatorRevision => ({
      id: 'M-02',
      appliesFrom,
      reason: '',
      item: 'definition',
      before: { desired: 'increase' },
      after: { desired: 'decrease', method: 'targetOverActual' },
    })),
  );

  it('whatever it changes, whenever that year is computed', () => {
    fc.assert(
      fc.property(anyRevision, anyYear, number, number, (revision, of, target, actual) => {
        const column = `R${String(of - 2018)}`;
        const before = indicatorOf({ revisions: [] }, { [column]: target });
        const wasThere = revision.item === 'target' && revision.year === of;
        const revised = {
          ...before,
          revisions: [wasThere ? { ...revision, before: readTarget(target, '') } : revision],
        };
        const rows = [valueOf(before, column, actual)];
        const outcome = (indicator: Indicator) =>
          achievementOf(resultsWith([indicator], rows), townRules, indicator, of).outcome;
        if (of < revision.appliesFrom) expect(outcome(revised)).toEqual(outcome(before));
      }),
    );
  });
});
