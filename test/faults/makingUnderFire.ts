/**
 * Making documents under fire: each service call fails in every way, and after the time that a run can
 * live somebody presses again. What comes of it is compared with what an undisturbed press leaves.
 */
import PizZip from 'pizzip';
import type { FaultMode } from '../../src/local/faults';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';
import { comparable, isAnsweredDone, modesOf, TRIES_ALL, type UnderFire } from './underFire';

/** Longer than a run can live, in milliseconds. */
const LATER = 8 * 60_000;

/** Until something is written a run leaves nothing behind, whatever ends it: one way of dying is enough. */
const BEFORE_FIRST_WRITE: readonly FaultMode[] = TRIES_ALL ? ['kill before'] : [];

export interface Making {
  readonly town: OfficeState;
  readonly press: RunOptions;
  /** The workbook and the documents, without times and without ids that the host gives. */
  readonly outcome: (office: OfficeState) => string;
}

export interface CalmMaking extends Making {
  readonly calls: RunResult['journal'];
  readonly end: string;
}

/** The workbook and the lists, without times and without ids that the host gives. */
export function listsWithoutTimes(office: OfficeState): string {
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

/** An undisturbed press. */
export function calmly(making: Making): CalmMaking {
  const office = copyOffice(making.town);
  const result = run(office, making.press);
  if (!isAnsweredDone(result)) throw new Error(JSON.stringify(result.value));
  return { ...making, calls: result.journal, end: making.outcome(office) };
}

/** Names of the calls of Google's services from the first write on. */
export function callsFromFirstWrite({ calls }: CalmMaking): readonly string[] {
  const asked = calls
    .map(({ name }) => name)
    .filter((name) => /^(?:Sheets|Drive|Docs)\./u.test(name));
  return asked.slice(asked.indexOf('Sheets.Spreadsheets.batchUpdate'));
}

/** Calls of Drive and Docs that were made inside the lock. */
export function lockedCalls({ calls }: CalmMaking): readonly string[] {
  const outside = calls.filter(({ name }) => /^(?:Drive|Docs)\./u.test(name));
  if (outside.length === 0) throw new Error('No document was made.');
  return outside.filter(({ inLock }) => inLock).map(({ name }) => name);
}

export function everyDeath(making: CalmMaking): UnderFire {
  const { calls } = making;
  const firstWrite = calls.findIndex(({ name }) => name === 'Lock.tryLock');
  const differences: string[] = [];
  let tried = 0;
  for (const [place, { call, name }] of calls.entries()) {
    for (const mode of place < firstWrite ? BEFORE_FIRST_WRITE : modesOf(name)) {
      tried += 1;
      const difference = disturbed(making, call, mode);
      if (difference !== '') differences.push(`${name} ${String(call)} ${mode}: ${difference}`);
    }
  }
  return { tried, differences };
}

/** Fails this call in this way, waits until the run is surely over, and presses until it is done. */
function disturbed(
  { town, press, outcome, end }: CalmMaking,
  call: number,
  mode: FaultMode,
): string {
  const office = copyOffice(town);
  let last = run(office, { ...press, faults: [{ call, mode }] });
  if (office.lockHolder !== null) return 'the lock is still held';
  for (let presses = 0; presses < 3 && !isAnsweredDone(last); presses += 1) {
    office.now += LATER;
    last = run(office, press);
  }
  if (!isAnsweredDone(last)) return `never done: ${String(last.value)}`;
  return outcome(office) === end ? '' : 'another end';
}
