/**
 * 課内確認用一覧 under fire: every error and the kill at every service call of a section's press. Pressed
 * again after the time that a run can live, there is one list, whole, that everybody who needs it may
 * open.
 */
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import PizZip from 'pizzip';
import type { FaultMode } from '../../src/local/faults';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import { realBundle } from './bundles';
import { entryTown, STAFF } from './entryPresses';
import { comparable, isAnsweredDone, modesOf, panelCall, TRIES_ALL } from './underFire';

jest.setTimeout(600_000);

const MINUTE = 60_000;
const press = panelCall(realBundle, STAFF, 'makeConfirmationList', { section: '総務課' });

let town: OfficeState;
let end: string;
let calls: RunResult['journal'];

beforeAll(() => {
  town = { ...entryTown(realBundle), conversionLoses: ['repeated heads'] };
  const office = copyOffice(town);
  const result = run(office, press);
  if (!isAnsweredDone(result)) throw new Error(JSON.stringify(result.value));
  calls = result.journal;
  end = outcome(office);
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

describe('an undisturbed press of a section', () => {
  it('asks six times for something after reading, and once for each who may open the list', () => {
    const asked = calls
      .map(({ name }) => name)
      .filter((name) => /^(?:Sheets|Drive|Docs)\./u.test(name));
    const reading = asked.indexOf('Sheets.Spreadsheets.batchUpdate');
    expect(asked.slice(reading)).toEqual([
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
    const outside = calls.filter(({ name }) => /^(?:Drive|Docs)\./u.test(name));
    expect(outside.filter(({ inLock }) => inLock)).toEqual([]);
  });
});

describe('after every error and every kill at every call', () => {
  it('a later press ends with the same row and the same list', () => {
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
