/**
 * 会議資料の作成 under fire: every error and the kill at every service call. Pressed again after the time
 * that a run can live, it ends with the same list and the same documents as an undisturbed press: no
 * half document, no second one.
 */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { nest } from '../../src/local/nesting';
import { realBundle } from './bundles';
import {
  callsFromFirstWrite,
  calmly,
  everyDeath,
  lockedCalls,
  type CalmMaking,
} from './makingUnderFire';
import { SECRETARY } from './press';
import { enteredTown } from './smallTown';
import { comparable, isAnsweredDone, panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const MINUTE = 60_000;
/** One paper: each of some hundred presses fills it anew. */
const REQUEST = {
  papers: ['strategies'],
  version: 'meeting',
};
const press = panelCall(realBundle, SECRETARY, 'makeDocuments', REQUEST);

let making: CalmMaking;

beforeAll(() => {
  const town = { ...enteredTown(realBundle), conversionLoses: ['repeated heads'] as const };
  making = calmly({ town, press, outcome });
});

/** The workbook and the documents, without times and without ids that the host gives. */
function outcome(office: OfficeState): string {
  const documents = office.files
    .filter(({ trashed }) => !trashed)
    .map(({ name, bytes, appProperties }) => ({
      name,
      appProperties,
      bytes: createHash('sha256').update(bytes).digest('hex'),
    }));
  return comparable(office).replaceAll(/local-file-\d+/gu, 'a file') + JSON.stringify(documents);
}

describe('an undisturbed press', () => {
  it('asks six times for something after reading', () => {
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
  it('a later press ends with the same list and the same documents', () => {
    const { tried, differences } = everyDeath(making);
    expect(differences).toEqual([]);
    expect(tried).toBeGreaterThan(TRIES_ALL ? 40 : 5);
  });
});

describe('two presses at once', () => {
  it('the second inside every call of the first: one document', () => {
    const second = panelCall(realBundle, SECRETARY, 'makeDocuments', {
      ...REQUEST,
      operationId: 'press-0002',
    });
    const differences: string[] = [];
    for (const { call, name } of making.calls) {
      const office = copyOffice(making.town);
      nest(office, press, second, call);
      office.now += 8 * MINUTE;
      const last = run(office, press);
      if (!isAnsweredDone(last)) differences.push(`${name}: ${String(last.value)}`);
      const found = office.files.filter(({ trashed }) => !trashed);
      if (found.length !== 1) differences.push(`${name} ${String(call)}: ${String(found.length)}`);
    }
    expect(differences).toEqual([]);
  });
});
