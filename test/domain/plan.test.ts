/** The plan over the years: validity, successors of sections, repetition, rows found by their keys. */
import { describe, expect, it } from '@jest/globals';
import { isValidIn, sectionInForce, sourceOf, type Section } from '../../src/domain/plan';
import { isMeasuredIn, nextMeasuredYear } from '../../src/domain/indicator';
import { indicatorsIn, resultsOf } from '../../src/domain/results';
import { isSubmitted, type RelatedProject } from '../../src/domain/yearlyResult';
import { choiceListOf } from '../../src/workbook/layout/choices';
import { submittedStates } from '../../src/workbook/layout/yearlyResults';
import {
  actionId,
  actionOf,
  indicatorOf,
  planWith,
  resultOf,
  resultsWith,
  valueOf,
  year,
} from './oneIndicator';

describe('sections', () => {
  const section = (name: string, given: Partial<Section> = {}): Section => ({
    name,
    shortName: name,
    order: 1,
    ...given,
  });
  const sections = [
    section('福祉課', { validTo: year('R5'), successor: '保健福祉課' }),
    section('保健福祉課', { validFrom: year('R6'), validTo: year('R7'), successor: '健康課' }),
    section('健康課', { validFrom: year('R8') }),
    section('廃止課', { validTo: year('R5') }),
    section('甲課', { validTo: year('R5'), successor: '乙課' }),
    section('乙課', { validTo: year('R5'), successor: '甲課' }),
  ];

  it.each([
    ['福祉課', 'R5', '福祉課'],
    ['福祉課', 'R6', '保健福祉課'],
    ['福祉課', 'R9', '健康課'],
    ['保健福祉課', 'R7', '保健福祉課'],
    ['廃止課', 'R6', undefined],
    ['甲課', 'R6', undefined],
    ['知らない課', 'R6', undefined],
  ])('%s in %s is %s', (name, of, expected) => {
    expect(sectionInForce(sections, name, year(of))).toBe(expected);
  });
});

it('something belongs to the years from its first to its last', () => {
  const both = { firstYear: year('R6'), lastYear: year('R7') };
  expect(['R5', 'R6', 'R7', 'R8'].map((of) => isValidIn(both, year(of)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isValidIn({}, year('R5'))).toBe(true);
});

it('a source is found through a chain, a ring or a gap has none', () => {
  const items = [
    { id: 'a', repeatedFrom: 'b' },
    { id: 'b', repeatedFrom: 'c' },
    { id: 'c' },
    { id: 'd', repeatedFrom: 'e' },
    { id: 'e', repeatedFrom: 'd' },
    { id: 'f', repeatedFrom: 'nowhere' },
  ];
  const byId = new Map(items.map((item) => [item.id, item]));
  expect(items.map((item) => sourceOf(item, byId)?.id)).toEqual([
    'c',
    'c',
    'c',
    undefined,
    undefined,
    undefined,
  ]);
});

it('an indicator is measured every year, or in the years that it names', () => {
  const every = indicatorOf();
  const some = indicatorOf({ measuredYears: [year('R4'), year('R7')] });
  expect([every, some].map((one) => isMeasuredIn(one, year('R6')))).toEqual([true, false]);
  expect(nextMeasuredYear(some, year('R5'), year('R9'))).toBe(year('R7'));
  expect(nextMeasuredYear(some, year('R7'), year('R9'))).toBeUndefined();
});

it('submitted are the states of which the workbook says so', () => {
  const states = [
    'notEntered',
    'draft',
    'awaitingHead',
    'submitted',
    'sentBack',
    'checked',
    'settled',
  ] as const;
  const { words } = choiceListOf('submission');
  expect(words.filter((_, place) => isSubmitted(states[place] ?? 'draft'))).toEqual(
    submittedStates,
  );
});

describe('rows', () => {
  const indicators = ['1-1-1-10', '1-1-1-2', '1-1-1-1'].map((id) => indicatorOf({ id }));

  it('are found by their keys, indicators in natural order', () => {
    const project: RelatedProject = {
      year: year('R6'),
      actionId,
      name: '運動教室事業',
      section: '',
      amounts: {},
    };
    const results = resultsOf(planWith(indicators), {
      yearlyResults: [resultOf('R5'), resultOf('R6', { progress: '完了' })],
      indicatorResults: indicators.map((indicator) => valueOf(indicator, 'R6', '5')),
      projects: [project],
    });
    expect(results.yearly(actionId, year('R6'))?.progress).toBe('完了');
    expect(results.yearly(actionId, year('R7'))).toBeUndefined();
    expect(results.indicator('1-1-1-2', year('R6'))?.indicatorId).toBe('1-1-1-2');
    expect(results.projects(actionId, year('R6'))).toEqual([project]);
    expect(results.projects(actionId, year('R5'))).toEqual([]);
    expect(indicatorsIn(results, actionOf(), year('R6')).map(({ id }) => id)).toEqual([
      '1-1-1-1',
      '1-1-1-2',
      '1-1-1-10',
    ]);
  });

  it('a repeated action has the indicators of its source', () => {
    const repeated = actionOf({ id: '2-1-1', repeatedFrom: actionId });
    const lost = actionOf({ id: '2-1-2', repeatedFrom: '9-9-9' });
    const results = resultsWith(indicators, [], [], [actionOf(), repeated, lost]);
    expect(indicatorsIn(results, repeated, year('R6'))).toHaveLength(3);
    expect(indicatorsIn(results, lost, year('R6'))).toEqual([]);
  });

  it('two rows of one key are damage that the reader should have named', () => {
    const rows = [resultOf('R6'), resultOf('R6')];
    expect(() => resultsWith([], [], rows)).toThrow('Two rows have the key');
  });
});
