/**
 * 会議資料の作成 under fire: every error and the kill at every service call. Pressed again after the time
 * that a run can live, it ends with the same list and the same documents as an undisturbed press: no
 * half document, no second one.
 */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FaultMode } from '../../src/local/faults';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import { nest } from '../../src/local/nesting';
import { realBundle } from './bundles';
import { SECRETARY } from './press';
import { enteredTown } from './smallTown';
import { comparable, isAnsweredDone, modesOf, panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const MINUTE = 60_000;
/** One paper: each of some hundred presses fills it anew. */
const REQUEST = {
  papers: ['strategies'],
  version: 'meeting',
  anew: false,
};
const press = panelCall(realBundle, SECRETARY, 'makeDocuments', REQUEST);

let town: OfficeState;
let end: string;
let calls: RunResult['journal'];

beforeAll(() => {
  town = { ...enteredTown(realBundle), conversionLoses: ['repeated heads'] };
  const office = copyOffice(town);
  const result = run(office, press);
  if (!isAnsweredDone(result)) throw new Error(JSON.stringify(result.value));
  calls = result.journal;
  end = outcome(office);
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

/** Fails this call in this way, waits until the run is surely over, and presses until it is done. */
function disturbed(call: number, mode: FaultMode): string {
  const office = copyOffice(town);
  let last = run(office, { ...press, faults: [{ call, mode }] });
  if (office.lockHolder !== null) return 'the lock is still held';
  for (let presses = 0; presses < 3 && !isAnsweredDone(last); presses += 1) {
    office.now += 8 * MINUTE;
    last = run(office, press);
  }
  if (!isAnsweredDone(last)) return `never done: ${String(last.value)}`;
  return outcome(office) === end ? '' : 'another end';
}

/** Until something is written a run leaves nothing behind, whatever ends it. */
const beforeFirstWrite = TRIES_ALL ? (['kill before'] as const) : [];

describe('an undisturbed press', () => {
  it('asks six times for something after reading', () => {
    const asked = calls
      .map(({ name }) => name)
      .filter((name) => /^(?:Sheets|Drive|Docs)\./u.test(name));
    const reading = asked.indexOf('Sheets.Spreadsheets.batchUpdate');
    expect(asked.slice(reading)).toEqual([
      'Sheets.Spreadsheets.batchUpdate',
      'Drive.Files.create',
      'Docs.Documents.get',
      'Docs.Documents.batchUpdate',
      expect.stringMatching(/^Sheets\.Spreadsheets\.(?:get|Values\.batchGet)$/u),
      'Sheets.Spreadsheets.batchUpdate',
    ]);
  });

  it('holds the lock around its rows only', () => {
    const outside = calls.filter(({ name }) => /^(?:Drive|Docs)\./u.test(name));
    expect(outside.map(({ inLock }) => inLock)).toEqual([false, false, false]);
  });
});

describe('after every error and every kill at every call', () => {
  it('a later press ends with the same list and the same documents', () => {
    const differences: string[] = [];
    let tried = 0;
    const firstWrite = calls.findIndex(({ name }) => name === 'Lock.tryLock');
    for (const [place, { call, name }] of calls.entries()) {
      // Before the first write nothing can be half done: one way of dying is enough.
      const modes = place < firstWrite ? beforeFirstWrite : modesOf(name);
      for (const mode of modes) {
        tried += 1;
        const difference = disturbed(call, mode);
        if (difference !== '') differences.push(`${name} ${String(call)} ${mode}: ${difference}`);
      }
    }
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
    for (const { call, name } of calls) {
      const office = copyOffice(town);
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
