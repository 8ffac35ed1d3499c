/** The next action is read ahead: used once, while it is fresh, and never in place of another. */
import { describe, expect, it } from '@jest/globals';
import { aheadOf } from '../../../src/sidebar/review/ahead';
import type { Asked } from '../../../src/sidebar/asked';

function desk(answers: (reading: number) => Asked<string> = () => ({ kind: 'done', value: '' })) {
  const read: string[] = [];
  let now = 0;
  const ahead = aheadOf<string>(
    (actionId) => {
      read.push(actionId);
      return Promise.resolve(answers(read.length));
    },
    () => now,
  );
  return { ahead, read, pass: (milliseconds: number) => (now += milliseconds) };
}

describe('the next action', () => {
  it('is read once, before it is opened', async () => {
    const { ahead, read } = desk();
    ahead.prepare('1-1-2');
    ahead.prepare('1-1-2');
    await ahead.take('1-1-2');
    expect(read).toEqual(['1-1-2']);
  });

  it('is read anew the second time, when it has grown old, or when another one is opened', async () => {
    const { ahead, read, pass } = desk();
    ahead.prepare('1-1-2');
    await ahead.take('1-1-2');
    await ahead.take('1-1-2');
    ahead.prepare('1-1-3');
    pass(200_000);
    await ahead.take('1-1-3');
    ahead.prepare('1-1-4');
    await ahead.take('2-1-1');
    expect(read).toEqual(['1-1-2', '1-1-2', '1-1-3', '1-1-3', '1-1-4', '2-1-1']);
  });

  it('is asked for again when it could not be read ahead', async () => {
    const { ahead, read } = desk((reading) =>
      reading === 1 ? { kind: 'stopped', message: 'lost' } : { kind: 'done', value: 'read' },
    );
    ahead.prepare('1-1-2');
    expect(await ahead.take('1-1-2')).toEqual({ kind: 'done', value: 'read' });
    expect(read).toHaveLength(2);
  });
});
