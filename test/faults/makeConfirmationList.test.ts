/**
 * 課内確認用一覧 under fire: every error and the kill at every service call of a section's press. Pressed
 * again after the time that a run can live, there is one list, whole, that everybody who needs it may
 * open.
 */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { realBundle } from './bundles';
import { entryTown, STAFF } from './entryPresses';
import {
  callsFromFirstWrite,
  calmly,
  everyDeath,
  listsWithoutTimes,
  lockedCalls,
  type CalmMaking,
} from './makingUnderFire';
import { panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const press = panelCall(realBundle, STAFF, 'makeConfirmationList', { section: '総務課' });

let making: CalmMaking;

beforeAll(() => {
  const town = { ...entryTown(realBundle), conversionLoses: ['repeated heads'] as const };
  making = calmly({ town, press, outcome: listsWithoutTimes });
});

describe('an undisturbed press of a section', () => {
  it('asks six times for something after reading, and once for each who may open the list', () => {
    expect(callsFromFirstWrite(making)).toEqual([
      'Sheets.Spreadsheets.batchUpdate',
      'Drive.Files.create',
      'Docs.Documents.get',
      'Docs.Documents.batchUpdate',
      // The secretariat and the head.
      'Drive.Permissions.create',
      'Drive.Permissions.create',
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
    expect(tried).toBeGreaterThan(TRIES_ALL ? 40 : 5);
  });
});
