/**
 * 提出状況一覧 under fire: every error and the kill at every service call of the press. Pressed again after
 * the time that a run can live, there is one list, whole.
 */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { realBundle } from './bundles';
import { entryTown } from './entryPresses';
import {
  callsFromFirstWrite,
  calmly,
  everyDeath,
  listsWithoutTimes,
  lockedCalls,
  type CalmMaking,
} from './makingUnderFire';
import { SECRETARY } from './press';
import { panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const press = panelCall(realBundle, SECRETARY, 'makeSubmissionList', {});

let making: CalmMaking;

beforeAll(() => {
  const town = { ...entryTown(realBundle), conversionLoses: ['repeated heads'] as const };
  making = calmly({ town, press, outcome: listsWithoutTimes });
});

describe('an undisturbed press of the secretariat', () => {
  it('asks six times for something after reading: nobody else is given the list', () => {
    expect(callsFromFirstWrite(making)).toEqual([
      'Sheets.Spreadsheets.batchUpdate',
      'Drive.Files.create',
      'Docs.Documents.get',
      'Docs.Documents.batchUpdate',
      expect.stringMatching(/^Sheets\.Spreadsheets\.(?:get|Values\.batchGet)$/u),
      'Sheets.Spreadsheets.batchUpdate',
    ]);
  });

  it('holds the lock around its rows only', () => {
    expect(lockedCalls(making)).toEqual([]);
  });
});

describe('after every error and every kill at every call', () => {
  it('a later press ends with the same row and the same list', () => {
    const { tried, differences } = everyDeath(making);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 35 : 4);
  });
});
