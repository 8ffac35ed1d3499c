/** What panel and server say to each other: whatever one side can send, the other reads; nothing else. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { answerSchema } from '../../src/wire/answer';
import { setUpProgressSchema } from '../../src/wire/setUp';
import { setUpCallSchema } from '../../src/wire/setUpCalls';

const call = { opener: 'a@x.jp', operationId: '0f8fad5b-d9cb-469f-a165-70867728950e' };
const sample = { kind: 'sample', openYear: 'blank' };

describe('a call of the dialog', () => {
  const year = fc.integer({ min: 2000, max: 2090 });
  const content = fc.oneof(
    fc.record({ kind: fc.constant('sample'), openYear: fc.constantFrom('filled', 'blank') }),
    fc.record({
      kind: fc.constant('empty'),
      firstYear: year,
      lastYear: year,
      evaluationYear: year,
    }),
  );

  it('is read as it was sent', () => {
    fc.assert(
      fc.property(content, fc.uuid(), (chosen, operationId) => {
        const sent = { ...call, operationId, content: chosen };
        expect(setUpCallSchema.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['without an opener', { ...call, opener: undefined, content: sample }],
    [
      'with an 操作ID that could be a formula',
      { ...call, operationId: '=SUM(A1)', content: sample },
    ],
    ['with an 操作ID that is too long', { ...call, operationId: 'a'.repeat(65), content: sample }],
    [
      'with an opener that is no address but a page',
      { ...call, opener: 'a'.repeat(321), content: sample },
    ],
    ['with another sample', { ...call, content: { ...sample, openYear: 'half' } }],
    [
      'with half a year',
      {
        ...call,
        content: { kind: 'empty', firstYear: 2025.5, lastYear: 2029, evaluationYear: 2025 },
      },
    ],
    [
      'with a year as text',
      {
        ...call,
        content: { kind: 'empty', firstYear: '2025', lastYear: 2029, evaluationYear: 2025 },
      },
    ],
    ['that is a list', [call]],
  ])('is refused %s', (_, sent) => {
    expect(setUpCallSchema.safeParse(sent).success).toBe(false);
  });
});

describe('an answer', () => {
  it.each(['refused', 'again', 'in doubt'])('%s has a message', (outcome) => {
    expect(answerSchema.safeParse({ outcome, message: '文' }).success).toBe(true);
    expect(answerSchema.safeParse({ outcome }).success).toBe(false);
  });

  it('of another kind is no answer', () => {
    expect(answerSchema.safeParse({ outcome: 'maybe', message: '文' }).success).toBe(false);
  });

  it('tells progress as whole steps and lines', () => {
    const progress = { done: false, stepsLeft: 2, added: ['文'] };
    expect(setUpProgressSchema.parse(progress)).toEqual(progress);
    expect(setUpProgressSchema.safeParse({ ...progress, stepsLeft: 1.5 }).success).toBe(false);
  });
});
