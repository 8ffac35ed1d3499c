/**
 * 課内確認用一覧 under fire: every error and the kill at every service call of a section's press. Pressed
 * again after the time that a run can live, there is one list, whole, that everybody who needs it may
 * open.
 */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import PizZip from 'pizzip';
import type { OfficeState } from '../../src/local/office';
import { realBundle } from './bundles';
import { entryTown, STAFF } from './entryPresses';
import {
  callsFromFirstWrite,
  calmly,
  everyDeath,
  lockedCalls,
  type CalmMaking,
} from './makingUnderFire';
import { comparable, panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const press = panelCall(realBundle, STAFF, 'makeConfirmationList', { section: '総務課' });

let making: CalmMaking;

beforeAll(() => {
  const town = { ...entryTown(realBundle), conversionLoses: ['repeated heads'] as const };
  making = calmly({ town, press, outcome });
});

/** The workbook and the lists, without times and without ids that the host gives. */
function outcome(office: OfficeState): string {
  const lists = office.files
    .filter(({ trashed }) => !trashed)
    .map(({ name, appProperties, writers, bytes }) => ({
      name,
      appProperties,
      writers: [...new Set(writers)].sort(),
      text: new PizZip(bytes).file('word/document.xml')?.asText(),
    }));
  const text = JSON.stringify(lists).replaceAll(/\d+時\d\d分/gu, 'a moment');
  return comparable(office).replaceAll(/local-file-\d+/gu, 'a file') + text;
}

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
