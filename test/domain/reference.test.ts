/** 指標による判定（参考） and the evaluation in force of an action. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { directionInForce, evaluationOf } from '../../src/domain/evaluation';
import {
  add,
  clamp,
  compare,
  divide,
  exactDecimal,
  exactInteger,
  hundred,
  isEqual,
  isLess,
  zero,
} from '../../src/domain/exact';
import type { ReferenceExplanation } from '../../src/domain/explanation';
import type { Indicator } from '../../src/domain/indicator';
import { referenceOf, type ReferenceGrade } from '../../src/domain/reference';
import { gradeOf } from '../../src/domain/scale';
import { anyIndicator, anyRules, typedValues } from './anyIndicator';
import {
  actionOf,
  indicatorOf,
  resultOf,
  resultsWith,
  townRules,
  valueOf,
  year,
} from './oneIndicator';

interface Measure {
  readonly actual: string;
  readonly more?: Partial<Indicator>;
  readonly isPreliminary?: boolean;
  readonly target?: string;
}

/** The reference of an action with these indicators in 令和6年度; targets are 100 unless said. */
function referenceWith(measures: readonly Measure[]): ReferenceGrade {
  const indicators = measures.map(({ more, target = '100' }, place) =>
    indicatorOf(
      { id: `1-1-1-${String(place + 1)}`, name: `指標${String(place + 1)}`, ...more },
      { R6: target },
    ),
  );
  const rows = indicators.map((indicator, place) => {
    const { actual = '', isPreliminary = false } = measures[place] ?? {};
    return valueOf(indicator, 'R6', actual, { isPreliminary });
  });
  return referenceOf(resultsWith(indicators, rows), townRules, actionOf(), year('R6'));
}

function inShort({ outcome }: ReferenceGrade): string {
  return outcome.kind === 'mean' ? `${outcome.print.text} ${outcome.grade.symbol}` : outcome.kind;
}

const activity = { kind: 'activity' } as const;
const keep = { desired: 'keep' } as const;
const done = { desired: 'doing' } as const;

describe('an indicator whose 再掲 stands in the same action', () => {
  const source = { actual: '50' };
  const repetition = { actual: '', more: { repeatedFrom: '1-1-1-1' } };

  it.each<[string, readonly Measure[], string]>([
    ['beside its source', [source, repetition, { actual: '100' }], '75.0 C'],
    ['twice beside its source', [source, repetition, repetition, { actual: '100' }], '75.0 C'],
    ['alone with its source', [source, repetition], '50.0 C'],
  ])('counts once: %s', (_, measures, expected) => {
    const reference = referenceWith(measures);
    expect(inShort(reference)).toBe(expected);
    const counted = reference.explanation.counted.map(({ indicatorId }) => indicatorId);
    expect(counted.filter((id) => ['1-1-1-1', '1-1-1-2'].includes(id))).toEqual(['1-1-1-1']);
  });

  it('counts once also where two of them repeat what stands in another action', () => {
    const other = indicatorOf({ id: '1-1-2-1', actionId: '1-1-2' }, { R6: '100' });
    const repeated = ['1-1-1-1', '1-1-1-2'].map((id) =>
      indicatorOf({ id, repeatedFrom: other.id }),
    );
    const own = indicatorOf({ id: '1-1-1-3' }, { R6: '100' });
    const rows = [valueOf(other, 'R6', '50'), valueOf(own, 'R6', '100')];
    const results = resultsWith([other, ...repeated, own], rows);
    const reference = referenceOf(results, townRules, actionOf(), year('R6'));
    expect(inShort(reference)).toBe('75.0 C');
  });
});

describe('指標による判定（参考）', () => {
  it.each<[string, readonly Measure[], string]>([
    ['one indicator', [{ actual: '97.5' }], '97.5 B'],
    ['a rate above 100 counts 100', [{ actual: '275' }, { actual: '80' }], '90.0 B'],
    ['a rate below 0 counts 0', [{ actual: '-50' }, { actual: '100' }], '50.0 C'],
    ['達成 counts 100', [{ actual: '達成', more: done }, { actual: '60' }], '80.0 B'],
    [
      '未達成 without a rate counts 0',
      [{ actual: '未達成', more: done }, { actual: '101.8' }],
      '50.0 C',
    ],
    ['未達成 with a rate counts it', [{ actual: '97', more: keep }, { actual: '99' }], '98.0 B'],
    ['99.6 and 101 make 99.8', [{ actual: '99.6', more: keep }, { actual: '101' }], '99.8 B'],
    [
      'a mean that does not reach a bound is cut',
      [{ actual: '99.99' }, { actual: '99.99' }],
      '99.9 B',
    ],
    [
      'a missed 維持 beside which all are achieved does not reach 100',
      [
        { actual: '95', more: keep, target: '95超' },
        { actual: '達成', more: done },
      ],
      '99.9 B',
    ],
    [
      'nor does it print so: 99.97 prints 99.9',
      [
        { actual: '99.94', more: keep },
        { actual: '達成', more: done },
      ],
      '99.9 B',
    ],
    [
      'what has no number is left out',
      [{ actual: '80' }, { actual: '集計中' }, { actual: '対象外' }, { actual: '' }],
      '80.0 B',
    ],
    [
      'activity indicators do not count beside an outcome',
      [{ actual: '10', more: activity }, { actual: '100' }],
      '100.0 A',
    ],
    [
      'nor do they step in when an outcome has no number',
      [{ actual: '100', more: activity }, { actual: '集計中' }],
      'none',
    ],
    [
      'they step in where no outcome indicator is set',
      [{ actual: '90', more: activity }],
      '90.0 B',
    ],
    ['nothing typed', [{ actual: '' }], 'none'],
    ['no indicator at all', [], 'none'],
    [
      'all outside',
      [{ actual: '測定不能' }, { actual: '対象外' }, { actual: '設定なし' }],
      'notApplicable',
    ],
    ['one of them is not surveyed', [{ actual: '測定不能' }, { actual: '調査年以外' }], 'none'],
    ['one of them has no target', [{ actual: '測定不能' }, { actual: '目標なし' }], 'none'],
  ])('%s', (_, measures, expected) => {
    expect(inShort(referenceWith(measures))).toBe(expected);
  });

  it('11/15, 11/15 and 14/15 of their targets are exactly 80: a B', () => {
    const measures = ['11', '11', '14'].map((actual) => ({ actual, target: '15' }));
    expect(inShort(referenceWith(measures))).toBe('80.0 B');
  });

  it('names the indicators with the lowest grade', () => {
    const { counted } = referenceWith([
      { actual: '79' },
      { actual: '80' },
      { actual: '未達成', more: done },
    ]).explanation;
    expect(counted.map(({ isLowest }) => isLowest)).toEqual([true, false, true]);
  });

  it.each<[string, readonly Measure[], boolean]>([
    ['a value is 速報', [{ actual: '80', isPreliminary: true }], true],
    ['an indicator is 集計中', [{ actual: '80' }, { actual: '集計中' }], true],
    [
      'a total is still open',
      [{ actual: '80' }, { actual: '5', more: { targetKind: 'cumulativeSummed' } }],
      true,
    ],
    ['all values are final', [{ actual: '80' }, { actual: '対象外' }], false],
    ['there is no reference to mark', [{ actual: '集計中' }], false],
  ])('is marked when %s: %#', (_, measures, isProvisional) => {
    expect(referenceWith(measures).isProvisional).toBe(isProvisional);
  });

  it('only indicators of the year count', () => {
    const ended = indicatorOf({ lastYear: year('R5') }, { R6: '100' });
    const begins = indicatorOf({ id: '1-1-1-2', firstYear: year('R7') }, { R6: '100' });
    const results = resultsWith(
      [ended, begins],
      [valueOf(ended, 'R6', '10'), valueOf(begins, 'R6', '10')],
    );
    expect(inShort(referenceOf(results, townRules, actionOf(), year('R6')))).toBe('none');
  });

  it('a repeated indicator counts in both actions, a repeated action has the reference of its source', () => {
    const actions = [
      actionOf(),
      actionOf({ id: '1-1-2' }),
      actionOf({ id: '2-1-1', repeatedFrom: '1-1-1' }),
    ] as const;
    const source = indicatorOf({}, { R6: '100' });
    const copy = indicatorOf({
      id: '1-1-2-1',
      actionId: '1-1-2',
      repeatedFrom: source.id,
      kind: 'activity',
    });
    const results = resultsWith([source, copy], [valueOf(source, 'R6', '85')], [], [...actions]);
    const all = actions.map((action) =>
      inShort(referenceOf(results, townRules, action, year('R6'))),
    );
    expect(all).toEqual(['85.0 B', '85.0 B', '85.0 B']);
  });

  /** From nothing but the explanation. */
  function recomputed({ counted, leftOut, scale }: ReferenceExplanation): object {
    if (counted.length === 0) {
      const outside = ['unmeasurable', 'notApplicable', 'notSet'];
      const isOutside = leftOut.every(
        ({ why }) => why.reason === 'state' && outside.includes(why.state),
      );
      return { kind: leftOut.length > 0 && isOutside ? 'notApplicable' : 'none' };
    }
    const sum = counted
      .map(({ isAchieved, rate }) => (isAchieved ? hundred : clamp(rate ?? zero, zero, hundred)))
      .reduce(add, zero);
    const mean = divide(sum, exactInteger(counted.length));
    const hasMissed = counted.some(({ isMissed }) => isMissed);
    const isHeld = hasMissed && compare(mean, hundred) >= 0;
    const below = scale.find(
      ({ lowerBound }, place) =>
        (place > 0 || scale.length === 1) && (!lowerBound || compare(lowerBound, hundred) < 0),
    );
    return { kind: 'mean', mean, grade: isHeld ? below : gradeOf(scale, mean) };
  }

  const some = fc.array(fc.tuple(anyIndicator, typedValues), { maxLength: 5 });

  it('is recomputed from its explanation, whatever the order of the rows', () => {
    fc.assert(
      fc.property(some, anyRules, (measures, rules) => {
        const indicators = measures.map(([indicator], place) => ({
          ...indicator,
          id: `1-1-1-${String(place + 1)}`,
        }));
        const rows = indicators.map((one, place) => valueOf(one, 'R7', measures[place]?.[1] ?? ''));
        const found = referenceOf(resultsWith(indicators, rows), rules, actionOf(), year('R7'));
        expect(found.outcome).toMatchObject(recomputed(found.explanation));
        const reversed = resultsWith([...indicators].reverse(), [...rows].reverse());
        expect(referenceOf(reversed, rules, actionOf(), year('R7'))).toEqual(found);
      }),
    );
  });

  it('printed grade and number never contradict, and the mean lies between 0 and 100', () => {
    fc.assert(
      fc.property(some, anyRules, (measures, rules) => {
        const indicators = measures.map(([indicator], place) => ({
          ...indicator,
          id: `1-1-1-${String(place + 1)}`,
        }));
        const rows = indicators.map((one, place) => valueOf(one, 'R7', measures[place]?.[1] ?? ''));
        const { outcome, explanation } = referenceOf(
          resultsWith(indicators, rows),
          rules,
          actionOf(),
          year('R7'),
        );
        if (outcome.kind !== 'mean') return;
        const printed = exactDecimal(outcome.print.text) ?? zero;
        const { lowerBound } = outcome.grade;
        if (lowerBound) expect(isLess(printed, lowerBound)).toBe(false);
        const isOfMissed = explanation.counted.some(({ isMissed }) => isMissed);
        if (isOfMissed) expect(isLess(printed, hundred)).toBe(true);
        const isHeld = isOfMissed && isEqual(outcome.mean, hundred);
        if (!isHeld) expect(gradeOf(rules.scale, printed)).toBe(outcome.grade);
        expect(compare(outcome.mean, zero)).toBeGreaterThanOrEqual(0);
        expect(compare(outcome.mean, hundred)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the evaluation in force', () => {
  const evaluated = (grades: Parameters<typeof resultOf>[1], hasIndicator = true) => {
    const indicators = hasIndicator ? [indicatorOf()] : [];
    const results = resultsWith(indicators, [], [resultOf('R6', grades)]);
    return evaluationOf(results, actionOf(), year('R6')).outcome;
  };

  it('is 2次評価 if present, else 1次評価', () => {
    expect(evaluated({ firstGrade: 'C', secondGrade: 'B' })).toEqual({
      kind: 'grade',
      symbol: 'B',
      by: 'secretariat',
    });
    expect(evaluated({ firstGrade: 'C' })).toEqual({ kind: 'grade', symbol: 'C', by: 'head' });
    expect(evaluated({ secondGrade: 'A' }, false)).toMatchObject({ symbol: 'A' });
  });

  it('without grade it is open, and 評価なし where there is no indicator either', () => {
    expect(evaluated({}).kind).toBe('open');
    expect(evaluated({}, false).kind).toBe('notEvaluated');
  });

  it('of a repeated action is that of its source', () => {
    const repeated = actionOf({ id: '2-1-1', repeatedFrom: '1-1-1' });
    const results = resultsWith(
      [],
      [],
      [resultOf('R6', { firstGrade: 'B' })],
      [actionOf(), repeated],
    );
    expect(evaluationOf(results, repeated, year('R6')).outcome).toMatchObject({ symbol: 'B' });
  });

  it('the direction in force is the second if present', () => {
    expect(directionInForce({ direction: '2', secondDirection: '1' })).toBe('1');
    expect(directionInForce({ direction: '2' })).toBe('2');
    expect(directionInForce({})).toBeUndefined();
  });
});
