/** Revisions: what was in force in a year never changes when a later revision is decided. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementOf } from '../../src/domain/achievementOf';
import { fiscalYear, fiscalYears, type FiscalYear } from '../../src/domain/fiscalYear';
import type { Indicator, IndicatorDefinition, IndicatorRevision } from '../../src/domain/indicator';
import {
  indicatorInForce,
  isBrokenBetween,
  originalFinalTarget,
  originalTarget,
  seriesBreaks,
} from '../../src/domain/indicatorInForce';
import { referenceOf } from '../../src/domain/reference';
import { indicatorsIn } from '../../src/domain/results';
import { readTarget } from '../../src/domain/writtenTarget';
import { anyIndicator, anyRows, anyRules } from './anyIndicator';
import { actionOf, decimal, indicatorOf, resultsWith, year } from './oneIndicator';

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

const notRevised = [
  'id',
  'actionId',
  'repeatedFrom',
  'targets',
  'finalTarget',
  'targetGrounds',
  'revisions',
];

/** Everything that a revision may change beside targets. */
function definitionOf(indicator: Indicator): Partial<IndicatorDefinition> {
  return Object.fromEntries(
    Object.entries(indicator).filter(([field]) => !notRevised.includes(field)),
  );
}

const years = fiscalYears(fiscalYear(2023), fiscalYear(2027));

/** The indicator that the tab shows, revised in everything from what it was. */
function revisedFrom(before: Indicator, shown: Indicator, appliesFrom: FiscalYear): Indicator {
  const facts = { appliesFrom, reason: '' };
  const final = { before: before.finalTarget, after: shown.finalTarget };
  const definition = { before: definitionOf(before), after: definitionOf(shown) };
  return {
    ...shown,
    revisions: [
      ...years.map((column): IndicatorRevision => ({
        ...facts,
        id: `M-${String(column)}`,
        item: 'target',
        year: column,
        before: before.targets.get(column),
        after: shown.targets.get(column),
      })),
      { ...facts, id: 'M-1', item: 'finalTarget', ...final },
      { ...facts, id: 'M-2', item: 'definition', ...definition },
    ],
  };
}

const anyYears = fc.option(fc.subarray([...years], { minLength: 1 }), { nil: undefined });

/** Any indicator, measured, beginning and ending in any years. */
const anyDefinition = fc
  .record({
    indicator: anyIndicator,
    kind: fc.constantFrom('activity', 'outcome' as const),
    measuredYears: anyYears,
    first: fc.option(fc.constantFrom(...years), { nil: undefined }),
  })
  .map(({ indicator, kind, measuredYears, first }): Indicator => ({
    ...indicator,
    kind,
    ...(measuredYears ? { measuredYears } : {}),
    ...(first === undefined ? {} : { firstYear: first }),
  }));

describe('a revision of everything, while the tab shows only what it puts,', () => {
  it('changes no year before its 適用年度, and gives every year from it on what the tab shows', () => {
    fc.assert(
      fc.property(
        anyDefinition,
        anyDefinition,
        fc.constantFrom(...years),
        fc.constantFrom(...years),
        (before, shown, appliesFrom, of) => {
          const inForce = indicatorInForce(revisedFrom(before, shown, appliesFrom), of);
          expect({ ...inForce, revisions: [] }).toEqual(of < appliesFrom ? before : shown);
        },
      ),
    );
  });

  it('changes no figure of a year before its 適用年度', () => {
    fc.assert(
      fc.property(
        anyDefinition,
        anyDefinition,
        anyRows,
        anyRules,
        fc.constantFrom(...years.slice(1)),
        (before, shown, rowsOf, rules, appliesFrom) => {
          const revised = revisedFrom(before, shown, appliesFrom);
          const action = actionOf();
          for (const of of years.filter((one) => one < appliesFrom)) {
            const [then, now] = [before, revised].map((indicator) => {
              const results = resultsWith([indicator], rowsOf(before));
              return [
                indicatorsIn(results, action, of).length,
                achievementOf(results, rules, indicator, of),
                referenceOf(results, rules, action, of),
              ];
            });
            expect(now).toEqual(then);
          }
        },
      ),
    );
  });
});
