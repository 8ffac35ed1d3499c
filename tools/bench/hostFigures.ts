/**
 * What 初期設定, 集計の更新 and the panels cost on Google as the host models it, and how fast the host and its store
 * are.
 * Bundled and started by `npm run bench`.
 */
import { readBundle, type Bundle } from '../../src/local/bundle';
import type { JournalEntry } from '../../src/local/journal';
import { consent, newOffice } from '../../src/local/newOffice';
import { run } from '../../src/local/run';
import type { OfficeState } from '../../src/local/office';
import { measureStore } from '../../src/local/store/workbookBench';
import { entryFigures } from './entryFigures';
import { noticeFigures } from './noticeFigures';
import { panelFigures } from './panelFigures';
import { reviewFigures } from './reviewFigures';
import { rollUpFigures } from './rollUpFigures';

export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly bytes?: number;
  /** Most that it may be; absent where nothing is demanded, as of what is only compared with. */
  readonly budget?: number;
}

const PERSON = 'seisaku@town.example.jp';

/** @param browser path of a Chromium; without one the panel is not measured, which is said */
export async function hostFigures(
  folder: string,
  browser: string | undefined,
): Promise<readonly Measurement[]> {
  const bundle = readBundle(folder);
  const blank = blankOffice(bundle);
  const office = newOffice({ owner: PERSON, editors: [], now: 0 });
  consent(office, PERSON, bundle.scopes);
  return [
    ...setUpFigures(bundle, office),
    ...entryFigures(blank, bundle),
    ...(await (browser === undefined ? withoutBrowser() : panelFigures(blank, bundle, browser))),
    ...reviewFigures(office, bundle),
    ...rollUpFigures(office, bundle, PERSON, 'refreshRollUp'),
    ...noticeFigures(blank, bundle),
    ...(await storeFigures()),
  ];
}

function withoutBrowser(): readonly Measurement[] {
  console.error('No browser is installed: first paint and typing were not measured.');
  return [];
}

/** An office in which the sections have still to enter. */
function blankOffice(bundle: Bundle): OfficeState {
  const office = newOffice({ owner: PERSON, editors: [], now: 0 });
  consent(office, PERSON, bundle.scopes);
  const content = { kind: 'sample', openYear: 'blank' };
  const args = [JSON.stringify({ opener: PERSON, operationId: 'bench-0001', content })];
  const call = { bundle, user: PERSON, kind: 'rpc', functionName: 'setUp', args } as const;
  for (let done = false; !done;) {
    const { value } = run(office, call);
    done = (JSON.parse(String(value)) as { value: { done: boolean } }).value.done;
  }
  return office;
}

/** 初期設定 with the filled sample plan, from the first call to the one that finds nothing left. */
function setUpFigures(bundle: Bundle, office: OfficeState): readonly Measurement[] {
  const content = { kind: 'sample', openYear: 'filled' };
  const request = JSON.stringify({ opener: PERSON, operationId: 'bench-0001', content });
  const journals: (readonly JournalEntry[])[] = [];
  for (let done = false; !done;) {
    const { value, journal } = run(office, {
      bundle,
      user: PERSON,
      kind: 'rpc',
      functionName: 'setUp',
      args: [request],
    });
    journals.push(journal);
    done = (JSON.parse(String(value)) as { value: { done: boolean } }).value.done;
  }
  const calls = journals.flat();
  const writes = calls.filter(({ name }) => name.endsWith('.batchUpdate'));
  const largest = Math.max(...writes.map(({ bytesSent }) => bytesSent));
  const sum = (entries: readonly JournalEntry[], of: 'bytesReceived' | 'took') =>
    entries.reduce((total, entry) => total + entry[of], 0);
  const locked = journals.map((journal) =>
    sum(
      journal.filter(({ inLock }) => inLock),
      'took',
    ),
  );
  return [
    { name: 'set-up: writes', value: writes.length, unit: 'calls', budget: 4 },
    { name: 'set-up: service calls in all', value: calls.length, unit: 'calls', budget: 60 },
    {
      name: 'set-up: largest write',
      value: largest / 1000,
      unit: 'kB',
      bytes: largest,
      budget: 1500,
    },
    {
      name: 'set-up: read in all',
      value: sum(calls, 'bytesReceived') / 1000,
      unit: 'kB',
      bytes: sum(calls, 'bytesReceived'),
      budget: 2000,
    },
    {
      name: 'set-up: longest hold of the lock (modelled)',
      value: Math.max(...locked) / 1000,
      unit: 's',
      budget: 10,
    },
    {
      name: 'set-up: from press to done (modelled)',
      value: sum(calls, 'took') / 1000,
      unit: 's',
      budget: 30,
    },
  ];
}

/** A workbook of 30 tabs, one of them with 20,000 × 28 cells, as .xlsx. */
async function storeFigures(): Promise<readonly Measurement[]> {
  const { write, open, save, bytes } = await measureStore();
  const figure = (name: string, value: number, budget: number): Measurement => ({
    name: `store, 30 tabs, 20,000 × 28 cells: ${name}`,
    value,
    unit: 's',
    bytes,
    budget,
  });
  return [figure('write', write, 15), figure('open', open, 15), figure('save', save, 20)];
}
