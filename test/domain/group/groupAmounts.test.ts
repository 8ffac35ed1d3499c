/** Amounts of a group: distinct projects, blanks, 執行率, and the comparison with last year. */
import { describe, expect, it } from '@jest/globals';
import { fullText } from '../../../src/domain/exact';
import type { AmountItem } from '../../../src/domain/group/explanationOfGroup';
import { actionsOf, figuresOf, type Office } from '../builders';

function sum(office: Office, item: AmountItem = 'settledAmount') {
  const { value, n, of } = figuresOf(office).amounts.sums[item];
  return [value && fullText(value), n, of];
}

/** Whose amounts of a project differ; the first one counts. */
function unequal(office: Office): readonly string[] {
  return figuresOf(office).amounts.unequal.flatMap(({ number, items }) =>
    items.map(({ item, typed }) => {
      const amounts = typed.map(({ actionId, amount }) => `${actionId} ${fullText(amount) ?? ''}`);
      return `${number} ${item}: ${amounts.join(', ')}`;
    }),
  );
}

const health = { 取組ID: '1-1-1', 事業番号: '7102', 決算額: '30255', 予算現額: '31800' };

describe('the sum of an amount', () => {
  it('adds the actions, leaves blanks out of their own column and says n of N', () => {
    const office: Office = {
      actions: actionsOf(3),
      results: {
        '1-1-1': { 決算額: '100', 予算現額: '200' },
        '1-1-2': { 予算現額: '50' },
        '1-1-3': { 決算額: '7' },
      },
    };
    expect(sum(office)).toEqual(['107', 2, 3]);
    expect(sum(office, 'currentBudget')).toEqual(['250', 2, 3]);
    expect(sum(office, 'generalFunds')).toEqual([undefined, 0, 3]);
  });

  it('counts an action of 予算措置なし as 0', () => {
    const office: Office = {
      actions: actionsOf(2),
      results: { '1-1-1': { 予算措置: 'なし' }, '1-1-2': { 決算額: '5' } },
    };
    expect(sum(office)).toEqual(['5', 2, 2]);
    expect(figuresOf(office).amounts.unbudgeted).toEqual(['1-1-1']);
  });

  it('has no sum where only 予算措置なし is known and others are blank', () => {
    const office: Office = { actions: actionsOf(2), results: { '1-1-1': { 予算措置: 'なし' } } };
    expect(sum(office)).toEqual([undefined, 1, 2]);
    const none = { 予算措置: 'なし' };
    const all: Office = { ...office, results: { '1-1-1': none, '1-1-2': none } };
    expect(sum(all)).toEqual(['0', 2, 2]);
  });

  it('takes the projects of an action in place of its own amounts', () => {
    const office: Office = {
      actions: actionsOf(1),
      results: { '1-1-1': { 決算額: '999' } },
      projects: [health, { 取組ID: '1-1-1', 事業番号: '7103', 決算額: '5075' }],
    };
    expect(sum(office)).toEqual(['35330', 1, 1]);
  });

  it('counts a project under two actions once', () => {
    const office: Office = {
      actions: actionsOf(2),
      projects: [health, { ...health, 取組ID: '1-1-2' }],
    };
    expect(sum(office)).toEqual(['30255', 2, 2]);
    expect(figuresOf(office).amounts.shared).toEqual([
      { number: '7102', actionIds: ['1-1-1', '1-1-2'] },
    ]);
  });

  it('takes the row of the first action in natural order when the amounts of a project differ', () => {
    const office: Office = {
      actions: actionsOf(10),
      projects: [
        { 取組ID: '1-1-10', 事業番号: '7102', 決算額: '1' },
        { 取組ID: '1-1-2', 事業番号: '7102', 決算額: '2' },
      ],
    };
    expect(sum(office)).toEqual(['2', 2, 10]);
    expect(unequal(office)).toEqual(['7102 settledAmount: 1-1-2 2, 1-1-10 1']);
  });

  it('takes each row without 事業番号 as a project of its own', () => {
    const row = { 取組ID: '1-1-1', 事業番号: '', 決算額: '4' };
    expect(sum({ actions: actionsOf(1), projects: [row, row, row] })).toEqual(['12', 1, 1]);
  });

  it('says that an action has an amount only partly when one of its projects lacks it', () => {
    const office: Office = {
      actions: actionsOf(1),
      projects: [health, { 取組ID: '1-1-1', 事業番号: '7103' }],
    };
    expect(sum(office)).toEqual(['30255', 0, 1]);
    expect(figuresOf(office).amounts.sums.settledAmount.explanation.missing).toEqual([
      { actionId: '1-1-1', isPartly: true },
    ]);
  });

  it('says how many actions are 見込', () => {
    const office: Office = {
      actions: actionsOf(3),
      results: {
        '1-1-1': { 決算額の区分: '見込', 決算額: '3' },
        '1-1-2': { 決算額の区分: '見込' },
      },
    };
    expect(figuresOf(office).amounts.estimated).toEqual(['1-1-1']);
  });
});

describe('a project under several actions', () => {
  const p1 = { 事業番号: 'P1', 予算現額: '100' };
  const blankFirst = [
    { ...p1, 取組ID: '1-1-1' },
    { ...p1, 取組ID: '1-1-2', 決算額: '90' },
  ];

  it('has of each amount the first that somebody typed', () => {
    const office: Office = { actions: actionsOf(2), projects: blankFirst };
    expect(sum(office)).toEqual(['90', 2, 2]);
    expect(figuresOf(office).amounts.execution.rate?.printed).toBe('90.0');
    const budgetLater: Office = {
      actions: actionsOf(2),
      projects: [
        { 取組ID: '1-1-1', 事業番号: 'P1', 決算額: '45' },
        { ...p1, 取組ID: '1-1-2' },
      ],
    };
    expect(figuresOf(budgetLater).amounts.execution.rate?.printed).toBe('45.0');
    expect(figuresOf(budgetLater).amounts.execution.explanation.leftOut).toEqual([]);
  });

  it('is there in full in both, whichever of them typed it', () => {
    const reversed = [
      { ...p1, 取組ID: '1-1-1', 決算額: '90' },
      { ...p1, 取組ID: '1-1-2' },
    ];
    const office: Office = { actions: actionsOf(2), projects: reversed };
    expect(sum(office)).toEqual(['90', 2, 2]);
    expect(figuresOf(office).amounts.sums.settledAmount.explanation.missing).toEqual([]);
    const third = { 取組ID: '1-1-3', 事業番号: 'P2', 予算現額: '10', 決算額: '10' };
    const more: Office = { actions: actionsOf(3), projects: [...blankFirst, third] };
    expect(sum(more)).toEqual(['100', 3, 3]);
    expect(figuresOf(more).amounts.execution.rate?.printed).toBe('90.9');
  });

  it('is not there in the group that has only the blank row', () => {
    const office: Office = {
      actions: { '1-1-1': {}, '2-1-1': {} },
      projects: [
        { ...p1, 取組ID: '1-1-1' },
        { ...p1, 取組ID: '2-1-1', 決算額: '90' },
      ],
    };
    const of = (id: string) => {
      const { value, n } = figuresOf(office, { kind: 'strategy', id }).amounts.sums.settledAmount;
      return [value && fullText(value), n];
    };
    expect(of('1')).toEqual([undefined, 0]);
    expect(of('2')).toEqual(['90', 1]);
    expect(sum(office)).toEqual(['90', 2, 2]);
  });

  it('leaves an action partly blank whose other project nobody knows', () => {
    const alone = { 取組ID: '1-1-1', 事業番号: 'P2', 予算現額: '7' };
    const office: Office = { actions: actionsOf(2), projects: [...blankFirst, alone] };
    expect(sum(office)).toEqual(['90', 1, 2]);
    const { settledAmount } = figuresOf(office).amounts.sums;
    expect(settledAmount.explanation.missing).toEqual([{ actionId: '1-1-1', isPartly: true }]);
  });

  it('is unequal only where two typed amounts differ', () => {
    const of = (...amounts: readonly Readonly<Record<string, string>>[]) =>
      unequal({
        actions: actionsOf(3),
        projects: amounts.map((row, place) => ({
          取組ID: `1-1-${String(place + 1)}`,
          事業番号: 'P1',
          ...row,
        })),
      });
    expect(of({}, { 決算額: '90' })).toEqual([]);
    expect(of({ 決算額: '90' }, {}, { 決算額: '90.0' })).toEqual([]);
    expect(
      of({ 予算現額: '100' }, { 予算現額: '100', 決算額: '90' }, { 予算現額: '99', 決算額: '80' }),
    ).toEqual([
      'P1 currentBudget: 1-1-1 100, 1-1-2 100, 1-1-3 99',
      'P1 settledAmount: 1-1-2 90, 1-1-3 80',
    ]);
  });

  it('is not reported as 提出前 nor 見込 by an action that typed nothing', () => {
    const office: Office = {
      actions: actionsOf(2),
      results: { '1-1-1': { 提出状態: '作成中', 決算額の区分: '見込' } },
      projects: blankFirst,
    };
    const { estimated, sums } = figuresOf(office).amounts;
    expect(estimated).toEqual([]);
    expect(sums.settledAmount.explanation.notSubmitted).toEqual([]);
    expect(sums.currentBudget.explanation.notSubmitted).toEqual(['1-1-1']);
  });
});

describe('当初予算額', () => {
  const results = { '1-1-1': { 当初予算額: '100' }, '1-1-2': { 当初予算額: '50' } };

  it('is that of the action where its projects have none', () => {
    const office: Office = { actions: actionsOf(2), results, projects: [health] };
    expect(sum(office, 'initialBudget')).toEqual(['150', 2, 2]);
  });

  it('has no sum where a project is shared and some project lacks it', () => {
    const projects = [health, { ...health, 取組ID: '1-1-2' }];
    expect(sum({ actions: actionsOf(2), results, projects }, 'initialBudget')[0]).toBeUndefined();
    const known = projects.map((row) => ({ ...row, 当初予算額: '30' }));
    const office: Office = { actions: actionsOf(2), results, projects: known };
    expect(sum(office, 'initialBudget')).toEqual(['30', 2, 2]);
  });

  it('is not lent by an action whose project has it in the row of another', () => {
    const projects = [health, { ...health, 取組ID: '1-1-2', 当初予算額: '30' }];
    const office: Office = { actions: actionsOf(2), results, projects };
    expect(sum(office, 'initialBudget')).toEqual(['30', 2, 2]);
    const alone: Office = { ...office, actions: { '1-1-1': {}, '2-1-1': {} } };
    const { value } = figuresOf(alone, { kind: 'strategy', id: '1' }).amounts.sums.initialBudget;
    expect(value && fullText(value)).toBe('100');
    const draft = { ...results['1-1-1'], 提出状態: '作成中' };
    const early: Office = { ...office, results: { ...results, '1-1-1': draft } };
    expect(figuresOf(early).amounts.sums.initialBudget.explanation.notSubmitted).toEqual([]);
  });
});

describe('執行率', () => {
  function rates(results: Office['results'] = {}) {
    const actions = actionsOf(Math.max(1, Object.keys(results).length));
    const { rate, withoutCarriedOver } = figuresOf({ actions, results }).amounts.execution;
    return [rate?.printed, withoutCarriedOver?.printed];
  }

  it('is 決算額 ÷ 予算現額, and in brackets without 翌年度繰越額', () => {
    const carried = { 予算現額: '668000', 決算額: '276578', 翌年度繰越額: '372400' };
    expect(rates({ '1-1-1': carried })).toEqual(['41.4', '93.6']);
    expect(rates({ '1-1-1': { ...carried, 翌年度繰越額: '0' } })).toEqual(['41.4', undefined]);
  });

  it('uses only what has both amounts', () => {
    expect(
      rates({
        '1-1-1': { 予算現額: '100', 決算額: '90' },
        '1-1-2': { 予算現額: '900' },
        '1-1-3': { 決算額: '900' },
      }),
    ).toEqual(['90.0', undefined]);
  });

  it('rounds as it is, also beside the bounds of the scale', () => {
    expect(rates({ '1-1-1': { 予算現額: '10000', 決算額: '9996' } })[0]).toBe('100.0');
  });

  it('is none for 予算措置なし and a denominator of 0', () => {
    expect(rates({ '1-1-1': { 予算措置: 'なし' } })).toEqual([undefined, undefined]);
    expect(rates({ '1-1-1': { 予算現額: '0', 決算額: '0' } })).toEqual([undefined, undefined]);
  });

  it('has no second one when everything was carried over', () => {
    const all = { 予算現額: '100', 決算額: '0', 翌年度繰越額: '100' };
    expect(rates({ '1-1-1': all })).toEqual(['0.0', undefined]);
  });
});

describe('against last year', () => {
  function change(now: string, before: string, more: Partial<Office> = {}) {
    const found = figuresOf({
      actions: actionsOf(1),
      results: { '1-1-1': { 決算額: now } },
      lastYear: { '1-1-1': { 決算額: before } },
      ...more,
    }).settledChange;
    const rate = found && 'rate' in found ? found.rate : undefined;
    const printed = typeof rate === 'object' ? rate.printed : rate;
    return [found?.difference && fullText(found.difference), printed];
  }

  it('is the difference and its rate', () => {
    expect(change('276578', '548014')).toEqual(['-271436', '-49.5']);
  });

  it('is 皆増 from 0, 皆減 to 0, and no rate between 0 and 0', () => {
    expect(change('5', '0')).toEqual(['5', 'fromNothing']);
    expect(change('0', '5')).toEqual(['-5', 'toNothing']);
    expect(change('0', '0')).toEqual(['0', undefined]);
  });

  it('is none where an amount is missing', () => {
    expect(change('', '5')).toEqual([undefined, undefined]);
    expect(change('5', '')).toEqual([undefined, undefined]);
  });

  it('is none when only one of the years was counted with 関連事業', () => {
    expect(change('5', '5', { projects: [health] })[0]).toBeUndefined();
    expect(change('5', '5', { lastProjects: [health] })[0]).toBeUndefined();
    expect(change('5', '5', { projects: [health], lastProjects: [health] })[0]).toBe('0');
  });

  it('is none when the group had 関連事業 in both years but one action only in one', () => {
    const office = {
      actions: actionsOf(2),
      projects: [health, { ...health, 取組ID: '1-1-2', 事業番号: '9' }],
      lastProjects: [health],
      lastYear: { '1-1-1': { 決算額: '5' }, '1-1-2': { 決算額: '5' } },
    };
    expect(change('5', '5', office)[0]).toBeUndefined();
  });
});
