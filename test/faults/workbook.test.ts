/**
 * Import, 点検 and 集計の更新 under fire: every error and the kill at every service call, and a second
 * run inside every call. Pressing again ends in the same workbook as if nothing had happened.
 */
import { describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { plantedBundle, realBundle } from './bundles';
import { COLLEAGUE } from './press';
import {
  checkPress,
  emptyTown,
  enteredTown,
  importPress,
  plannedTown,
  rollUpPress,
} from './smallTown';
import {
  comparable,
  everyFault,
  everyMeeting,
  TRIES_ALL,
  undisturbed,
  type Press,
} from './underFire';

jest.setTimeout(600_000);

const empty = emptyTown(realBundle);
const planned = plannedTown(realBundle);
const entered = enteredTown(realBundle);

const presses: readonly (readonly [string, OfficeState, Press])[] = [
  ['the import of a plan', empty, importPress(realBundle, empty, 'plan')],
  ['the import of results', planned, importPress(realBundle, planned, 'results')],
  ['点検', entered, checkPress(realBundle)],
  ['集計の更新', entered, rollUpPress(realBundle)],
];

describe('after every error and every kill at every call', () => {
  it.each(presses)('%s ends in the same workbook', (_, office, press) => {
    const { tried, differences } = everyFault(office, press);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 40 : 3);
  });
});

/** Two presses one after the other, in either order. */
function inTurn(office: OfficeState, first: Press, second: Press): readonly string[] {
  return [
    [first, second],
    [second, first],
  ].map((order) => {
    const own = copyOffice(office);
    for (const press of order) for (let n = 0; n < 2; n += 1) run(own, press.call);
    return withoutPress(comparable(own));
  });
}

/** Which of the two entered itself first depends on who came first. */
function withoutPress(workbook: string): string {
  return workbook.replaceAll('press-0002', 'press-0001');
}

describe('two at once, the second inside every call of the first', () => {
  const pairs: readonly (readonly [string, OfficeState, Press, Press])[] = [
    ['集計の更新 twice', entered, rollUpPress(realBundle), rollUpPress(realBundle, COLLEAGUE)],
    ['点検 and 集計の更新', entered, checkPress(realBundle), rollUpPress(realBundle, COLLEAGUE)],
    ['集計の更新 and 点検', entered, rollUpPress(realBundle), checkPress(realBundle, 'press-0002')],
    ['点検 twice', entered, checkPress(realBundle), checkPress(realBundle, 'press-0002')],
  ];

  it.each(TRIES_ALL ? pairs : pairs.slice(0, 1))('%s', (_, office, first, second) => {
    const ends = inTurn(office, first, second);
    const { tried, differences } = everyMeeting(office, first, second, (met) =>
      ends.includes(withoutPress(comparable(met))) ? '' : 'another workbook',
    );
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 5 : 1);
  });
});

describe('a planted fault is found', () => {
  it('a write whose answer was lost, simply repeated, is entered twice', async () => {
    const bundle = await plantedBundle([
      {
        file: 'src/google/faults.ts',
        of: "{ text: /timed out|deadline/i, kind: 'in doubt', reason: 'timeout' },",
        instead: "{ text: /timed out|deadline/i, kind: 'retry', reason: 'timeout' },",
      },
    ]);
    const office = plannedTown(bundle);
    const { differences } = everyFault(office, importPress(bundle, office, 'results'));
    expect(differences.join()).toContain('timeout after');
  });
});

it('the roll-up reads once and writes once', () => {
  const calls = undisturbed(entered, rollUpPress(realBundle)).journal.map(({ name }) => name);
  expect(calls.filter((name) => name.startsWith('Sheets.'))).toEqual([
    'Sheets.Spreadsheets.get',
    'Sheets.Spreadsheets.batchUpdate',
  ]);
});
