/** Thirty people at once: every save lands within a minute, none is lost. */
import { describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { largerBook } from '../../tools/bench/largerBook';
import { realBundle } from './bundles';
import { officeFor, SECRETARY } from './press';
import { crowd, type Saver } from './thirtyPeople';
import { panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const PEOPLE = 30;
const MINUTE = 60;
const IN_MAY = Date.parse('2025-05-12T10:00:00+09:00');

/** The sample plan with nothing entered, in the days of the entry. */
function office(times: number): OfficeState {
  const made = officeFor(realBundle);
  const content = { kind: 'sample', openYear: 'blank' };
  for (let calls = 0; calls < 8; calls += 1) {
    run(made, panelCall(realBundle, SECRETARY, 'setUp', { content, operationId: 'press-set-up' }));
  }
  return { ...copyOffice(made), book: largerBook(made.book, times), now: IN_MAY };
}

/** Shared address, head, and an action of each section that has one. */
const SECTIONS = [
  ['fukushi', '1-1-1', '1-1-2'],
  ['somu', '5-1-1', '5-1-2'],
  ['sangyo', '2-1-1', '2-1-3'],
  ['higashi', '4-1-1', '4-1-2'],
  ['kankyo', '2-2-1', '2-2-1'],
] as const;

/** Two people of a section share an action and write different fields of it. */
const savers: readonly Saver[] = Array.from({ length: PEOPLE }, (_, place) => {
  const [name, first, second] = SECTIONS[place % SECTIONS.length] ?? SECTIONS[0];
  const round = Math.floor(place / SECTIONS.length);
  const isHead = round % 2 === 1;
  return {
    address: `${name}${isHead ? '-head' : ''}@town.example.jp`,
    actionId: later(round % 4 < 2 ? first : second, round),
    field: isHead ? 'issues' : 'results',
    text: `${String(place)}人目が書いた文。`,
  };
});

/** The same action in another copy of the plan, so that each pair has its own. */
function later(actionId: string, round: number): string {
  const copy = Math.floor(round / 2);
  return actionId.replace(
    /^(\d+)-(\d+)/u,
    (_, strategy: string, policy: string) => `${strategy}-${String(Number(policy) + 10 * copy)}`,
  );
}

const large = office(TRIES_ALL ? 10 : 3);

describe('thirty people who save in the same moment', () => {
  it.each(TRIES_ALL ? [1, 2, 3, 4, 5, 6, 7, 8] : [1])('by the seed %i', (seed) => {
    const { lastAfter, lost } = crowd(large, realBundle, savers, seed);
    expect(lost).toEqual([]);
    expect(lastAfter).toBeLessThanOrEqual(MINUTE);
  });

  it('two of them in the same field are not both there, and the later is told', () => {
    const [first] = savers;
    if (!first) throw new Error('Nobody saves.');
    const second = { ...first, address: 'fukushi-head@town.example.jp', text: '別の文' };
    expect(() => crowd(large, realBundle, [first, second], 1)).toThrow('conflict');
  });
});
