/** The queue of the secretariat: what is listed, in which order, and what comes next. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  inOrder,
  listed,
  mayBe,
  nextWaiting,
  orderOf,
  toBeFlagged,
  type FlagsById,
} from '../../../src/sidebar/review/queue';
import type { ReviewListed } from '../../../src/wire/review';

const states = [
  'notEntered',
  'draft',
  'awaitingHead',
  'submitted',
  'sentBack',
  'checked',
  'settled',
] as const;

function action(actionId: string, given: Partial<ReviewListed> = {}): ReviewListed {
  return {
    actionId,
    name: '健康づくりの支援',
    section: '保健福祉課',
    submission: 'submitted',
    revision: 1,
    submittedBy: 'fukushi@town.example.jp',
    submittedAt: '2025-05-15 16:20',
    confirmedAt: '',
    onBehalf: false,
    isNew: false,
    relatedOpen: [],
    ...given,
  };
}

const contradiction = { isAdvice: false, isOurs: false, text: '１次評価はＣです。' };
const advice = {
  isAdvice: true,
  isOurs: false,
  text: '「子供」は「こども」と書くことを検討してください。',
};

describe('the order', () => {
  it('puts what contradicts first, then advice, then what has neither, then what does not wait', () => {
    const actions = [
      action('1-1-1', { submission: 'checked' }),
      action('1-1-2'),
      action('1-1-3'),
      action('1-1-4'),
    ];
    const flags: FlagsById = new Map([
      ['1-1-1', [contradiction]],
      ['1-1-3', [advice]],
      ['1-1-4', [advice, contradiction]],
    ]);
    expect(orderOf(actions, flags)).toEqual(['1-1-4', '1-1-3', '1-1-2', '1-1-1']);
  });

  it('is that of the plan as long as nothing is known', () => {
    const actions = [action('1-1-2'), action('1-1-10')];
    expect(orderOf(actions, new Map())).toEqual(['1-1-2', '1-1-10']);
  });

  it('loses nothing and keeps what it does not know at the end', () => {
    const one = fc.record({
      id: fc.string({ minLength: 1, maxLength: 4 }),
      submission: fc.constantFrom(...states),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 20 }),
        fc.nat(20),
        (rows, known) => {
          const actions = rows.map(({ id, submission }) => action(id, { submission }));
          const order = orderOf(actions.slice(0, known), new Map());
          const sorted = inOrder(actions, order);
          expect(new Set(sorted)).toEqual(new Set(actions));
          expect(sorted.slice(known)).toEqual(actions.slice(known));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the list', () => {
  const actions = [
    action('1-1-1', { name: 'ＤＸの推進' }),
    action('1-1-2', { section: '産業観光課' }),
    action('2-1-1', { submission: 'sentBack' }),
    action('2-1-2', { submission: 'settled' }),
  ];
  const idsWith = (filter: Partial<Parameters<typeof listed>[1]>) =>
    listed(actions, { name: 'all', section: '', search: '', ...filter }).map(
      ({ actionId }) => actionId,
    );

  it.each([
    [{ name: 'waiting' }, ['1-1-1', '1-1-2']],
    [{ name: 'sentBack' }, ['2-1-1']],
    [{ name: 'checked' }, ['2-1-2']],
    [{ section: '産業観光課' }, ['1-1-2']],
    [{ search: 'dx' }, ['1-1-1']],
    [{ search: '２-１' }, ['2-1-1', '2-1-2']],
    [{ search: ' ' }, ['1-1-1', '1-1-2', '2-1-1', '2-1-2']],
    [{ search: '.*' }, []],
  ] as const)('%j', (filter, expected) => {
    expect(idsWith(filter)).toEqual(expected);
  });
});

describe('what may be done', () => {
  it.each(states)('%s', (submission) => {
    const one = action('1-1-1', { submission });
    expect(mayBe('confirm', one)).toBe(submission === 'submitted');
    expect(mayBe('sendBack', one)).toBe(submission === 'submitted' || submission === 'checked');
  });
});

describe('the next', () => {
  const shown = [
    action('1-1-1'),
    action('1-1-2', { submission: 'checked' }),
    action('1-1-3'),
    action('1-1-4'),
  ];
  it.each([
    ['1-1-1', '1-1-3'],
    ['1-1-3', '1-1-4'],
    ['1-1-4', '1-1-1'],
    ['9-9-9', '1-1-1'],
  ])('after %s comes %s', (own, expected) => {
    expect(nextWaiting(shown, own)?.actionId).toBe(expected);
  });

  it('is nothing when only this one waits', () => {
    expect(nextWaiting(shown.slice(0, 2), '1-1-1')).toBeUndefined();
  });
});

describe('確認事項', () => {
  it('are looked for in what was handed in, what waits first', () => {
    const actions = states.map((submission) => action(submission, { submission }));
    expect(toBeFlagged(actions).map(({ actionId }) => actionId)).toEqual([
      'submitted',
      'checked',
      'settled',
    ]);
  });
});
