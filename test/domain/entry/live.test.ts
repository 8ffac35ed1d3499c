/** The figures of a form while it is typed are those that the sheet will have. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { achievementOf } from '../../../src/domain/achievementOf';
import { carried } from '../../../src/domain/carried';
import {
  liveIndicators,
  liveSourceIn,
  resultsAsTyped,
  type LiveSource,
  type TypedEntry,
} from '../../../src/domain/entry/live';
import { fiscalYear } from '../../../src/domain/fiscalYear';
import { explainAchievement } from '../../../src/wording/explainAchievement';
import {
  actionId,
  decimal,
  indicatorOf,
  inShort,
  planWith,
  resultOf,
  resultsWith,
  townRules,
  valueOf,
} from '../oneIndicator';

const participants = indicatorOf({ unit: '人' }, { 令和5年度: '100', 令和6年度: '120' });

function sourceWith(
  indicators = [participants],
  rows = [valueOf(participants, '令和5年度', '98')],
) {
  const source: LiveSource = {
    plan: planWith(indicators),
    rows: {
      yearlyResults: [resultOf('令和5年度'), resultOf('令和6年度', { firstGrade: 'C' })],
      indicatorResults: rows,
      projects: [],
    },
    rules: townRules,
  };
  return liveSourceIn(carried(source));
}

function typedWith(
  value: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
): TypedEntry {
  return { year: fiscalYear(2024), actionId, fields, indicators: new Map([['1-1-1-1', value]]) };
}

function liveOf(value: Readonly<Record<string, string>>, source = sourceWith()) {
  const typed = typedWith(value);
  const [live] = liveIndicators(resultsAsTyped(source, typed), source.rules, typed);
  if (!live) throw new Error('The action has no indicator.');
  return live;
}

describe('an indicator while its value is typed', () => {
  it.each([
    ['114', '95.0 B'],
    ['１２０', '100.0 A'],
    ['1,2', 'notEntered'],
    ['', 'notEntered'],
    ['△12', '-10.0 C'],
  ])('%s gives %s', (value, figure) => {
    expect(inShort(liveOf({ value }).achievement)).toBe(figure);
  });

  it('explains itself in the sentence that the papers print', () => {
    const { achievement, indicator } = liveOf({ value: '114' });
    expect(explainAchievement(achievement, indicator)).toBe(
      '実績値114人÷目標値120人×100＝95.0％。判定はＢ。',
    );
  });

  it('has the value of last year and the target of this one beside it', () => {
    const { target, lastActual, lastYear } = liveOf({ value: '' });
    expect(target).toMatchObject({ kind: 'number', text: '120' });
    expect(lastActual).toEqual({ state: 'reported', value: decimal('98') });
    expect(lastYear).toBe(2023);
  });

  it('counts a state instead of the value, and says so', () => {
    const { achievement, findings } = liveOf({ value: '114', state: '集計中', fixedMonth: '11月' });
    expect(inShort(achievement)).toBe('counting');
    expect(findings).toMatchObject([{ reason: 'state beside value' }]);
  });

  it('names what it cannot read', () => {
    expect(liveOf({ value: '4/95' }).findings).toMatchObject([{ reason: 'value unreadable' }]);
  });

  it('is preliminary when 速報 is chosen', () => {
    const { achievement } = liveOf({ value: '114', certainty: '速報' });
    expect(achievement.explanation.isPreliminary).toBe(true);
  });

  it('adds the years where the product adds them', () => {
    const summed = indicatorOf(
      { unit: '人', targetKind: 'cumulativeSummed' },
      { 令和5年度: '100', 令和6年度: '200' },
    );
    const source = sourceWith([summed], [valueOf(summed, '令和5年度', '98')]);
    expect(inShort(liveOf({ value: '100' }, source).achievement)).toBe('99.0 B');
  });

  it('takes the place of what stood in the row, and keeps its target', () => {
    const target = participants.targets.get(fiscalYear(2023));
    if (!target) throw new Error('The indicator has no target.');
    const row = valueOf(participants, '令和6年度', '1', { target });
    const source = sourceWith([participants], [valueOf(participants, '令和5年度', '98'), row]);
    expect(inShort(liveOf({ value: '100' }, source).achievement)).toBe('100.0 A');
  });

  it('that is repeated from elsewhere is not typed here and shows its source', () => {
    const repeated = indicatorOf({ id: '1-1-1-2', repeatedFrom: '1-1-1-1', unit: '人' });
    const source = sourceWith([participants, repeated]);
    const typed = typedWith({ value: '114' });
    const all = liveIndicators(resultsAsTyped(source, typed), source.rules, typed);
    expect(all.map(({ id, isRepeated }) => [id, isRepeated])).toEqual([
      ['1-1-1-1', false],
      ['1-1-1-2', true],
    ]);
    expect(all.map(({ achievement }) => inShort(achievement))).toEqual(['95.0 B', '95.0 B']);
  });

  it('whatever is typed, has the figure that the sheet will have', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -999, max: 99_999 }).map(String), fc.string()),
        (value) => {
          const rows = [
            valueOf(participants, '令和5年度', '98'),
            valueOf(participants, '令和6年度', value),
          ];
          const inSheet = resultsWith([participants], rows);
          const expected = achievementOf(inSheet, townRules, participants, fiscalYear(2024));
          expect(inShort(liveOf({ value }).achievement)).toBe(inShort(expected));
        },
      ),
    );
  });
});

describe('the action while it is typed', () => {
  const resultFor = (fields: Readonly<Record<string, string>>) => {
    const source = sourceWith();
    const found = resultsAsTyped(source, typedWith({}, fields)).yearly(actionId, fiscalYear(2024));
    if (!found) throw new Error('The action has no result.');
    return found;
  };

  it('has the texts, choices and amounts of the form and nothing of what stood before', () => {
    const found = resultFor({
      results: 'あ',
      direction: '2',
      settledAmount: '１，２３４',
      budgeted: 'あり',
    });
    expect(found).toMatchObject({ direction: '2', budgeted: true });
    expect(found.texts.results).toBe('あ');
    expect(found.amounts).toEqual({ settledAmount: decimal('1234') });
    expect(found.firstGrade).toBeUndefined();
  });

  it('takes no amount from what is none', () => {
    expect(resultFor({ settledAmount: '約百万' }).amounts).toEqual({});
  });
});
