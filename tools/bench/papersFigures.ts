/**
 * What 会議資料の作成 costs, all papers of the pack in one press: service calls per document after reading,
 * whatever the size of the plan, bytes, modelled time, seconds of processor and memory. A pack of 2,000
 * actions is one document per strategy. Beside it, in the same run, the same documents built element by
 * element. Each size has a process of its own: `node tools/benchPapers.mjs`.
 */
import { readBundle, type Bundle } from '../../src/local/bundle';
import { documentXml } from '../../src/local/docs/wordText';
import { journalTotals, type JournalEntry } from '../../src/local/journal';
import { consent, copyOffice, newOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import { packPapers } from '../../src/wording/paperNames';
import { BATCH, builtByElement, type Built } from './elementByElement';
import { largerBook } from './largerBook';
import type { Measurement } from './hostFigures';

const PERSON = 'seisaku@town.example.jp';
const ACTIONS_IN_SAMPLE = 25;
const MOST_CALLS = 6;
/** Real milliseconds after which the host gives a run up. */
const PATIENCE = 600_000;
const MINUTE = 60_000;
/** How long Google lets a script run. */
const LONGEST_RUN = 6;
/** Writes of Docs that one person has in a minute. */
const WRITES_A_MINUTE = 60;

export interface Size {
  readonly actions: number;
  /** Seconds of processor and megabytes that the whole pack may take. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly comparesElements: boolean;
}

/** @param folder where the bundle was built */
export function papersFigures(folder: string, size: Size): readonly Measurement[] {
  const bundle = readBundle(folder);
  const office = filledOffice(bundle);
  // The budgets are those of a warm process: what compiles the drawing is not counted.
  madeIn(copyOffice(office), bundle);
  const grown = copyOffice(office);
  grown.book = largerBook(office.book, size.actions / ACTIONS_IN_SAMPLE);
  const before = process.cpuUsage();
  const { presses, documents } = madeIn(grown, bundle);
  const { user, system } = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const after = presses.flatMap(afterReading);
  const { calls, took, bytesSent } = journalTotals(after);
  const name = `pack of ${String(size.actions)} actions`;
  return [
    {
      name: `${name}: calls per document after reading`,
      value: calls / documents,
      unit: 'calls',
      budget: MOST_CALLS,
    },
    { name: `${name}: sent`, value: bytesSent / 1e6, unit: 'MB', bytes: bytesSent },
    { name: `${name}: after reading (modelled)`, value: took / MINUTE, unit: 'min' },
    {
      name: `${name}: processor`,
      value: (user + system) / 1e6,
      unit: 's',
      budget: size.seconds,
    },
    { name: `${name}: memory, host and all`, value: megabytes, unit: 'MB', budget: size.megabytes },
    ...(size.comparesElements ? comparison(grown, name, { calls, took }) : []),
  ];
}

/** An office in which 初期設定 with the filled sample has been finished. */
function filledOffice(bundle: Bundle): OfficeState {
  const office = newOffice({ owner: PERSON, editors: [], now: 0 });
  consent(office, PERSON, bundle.scopes);
  const content = { kind: 'sample', openYear: 'filled' };
  const request = { opener: PERSON, operationId: 'bench-0001', content };
  for (let done = false; !done;) {
    done = asked(office, bundle, 'setUp', request).value.done;
  }
  return office;
}

interface Made {
  readonly left: number;
  readonly documents: readonly unknown[];
}

function asked(office: OfficeState, bundle: Bundle, functionName: string, request: object) {
  const args = [JSON.stringify(request)];
  const call = { bundle, user: PERSON, kind: 'rpc', functionName, args } as const;
  const { value, error, journal } = run(office, { ...call, realLimitMs: PATIENCE });
  if (error !== null) throw new Error(error.message);
  const answer = JSON.parse(String(value)) as {
    readonly outcome: string;
    readonly message?: string;
    readonly value: { readonly done: boolean } & Made;
  };
  if (answer.outcome !== 'done') throw new Error(answer.message);
  return { value: answer.value, journal };
}

/** Pressed until nothing is left to be made. */
function madeIn(
  office: OfficeState,
  bundle: Bundle,
): { readonly presses: readonly (readonly JournalEntry[])[]; readonly documents: number } {
  const request = {
    opener: PERSON,
    operationId: 'bench-0001',
    papers: packPapers,
    version: 'meeting',
  };
  const presses: (readonly JournalEntry[])[] = [];
  for (;;) {
    const { value, journal } = asked(office, bundle, 'makeDocuments', request);
    presses.push(journal);
    if (value.left === 0) return { presses, documents: value.documents.length };
  }
}

/** Calls of Google's services from the first row 作成中 on. */
function afterReading(journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const services = journal.filter(({ name }) => /^(?:Sheets|Drive|Docs)\./u.test(name));
  const first = services.findIndex(({ name }) => name === 'Sheets.Spreadsheets.batchUpdate');
  return services.slice(first);
}

interface Ours {
  readonly calls: number;
  /** Modelled milliseconds. */
  readonly took: number;
}

/** The documents that were made, built again by one who knows only the Docs API. */
function comparison(office: OfficeState, name: string, ours: Ours): readonly Measurement[] {
  const [file, ...others] = office.files;
  if (file === undefined || others.length > 0)
    throw new Error('Expected the pack in one document.');
  const { single, batched } = builtByElement(office, PERSON, documentXml(file.bytes));
  return [
    ...compared(`${name}, element by element`, single, ours),
    ...compared(`${name}, ${String(BATCH)} requests a call`, batched, ours),
  ];
}

function compared(
  name: string,
  { requests, journal, refused, waited }: Built,
  ours: Ours,
): readonly Measurement[] {
  const { calls, took, bytesSent } = journalTotals(journal);
  const minutes = (took + waited) / MINUTE;
  const ratio = (value: number) => ({ value, unit: 'times ours' });
  return [
    { name: `${name}: requests`, value: requests, unit: 'requests', bytes: bytesSent },
    { name: `${name}: calls`, value: calls, unit: 'calls' },
    { name: `${name}: calls`, ...ratio(calls / ours.calls) },
    { name: `${name}: time (modelled)`, value: minutes, unit: 'min' },
    { name: `${name}: time (modelled)`, ...ratio((took + waited) / ours.took) },
    { name: `${name}: runs of six minutes`, value: Math.ceil(minutes / LONGEST_RUN), unit: 'runs' },
    { name: `${name}: calls that the quota refused`, value: refused, unit: 'calls' },
    {
      name: `${name}: done when the quota of a minute is used up, were calls to take no time`,
      value: Math.min(100, (100 * WRITES_A_MINUTE) / calls),
      unit: '%',
    },
    {
      name: `${name}: least time by the quota, were calls to take no time`,
      value: Math.floor((calls - 1) / WRITES_A_MINUTE),
      unit: 'min',
    },
  ];
}
