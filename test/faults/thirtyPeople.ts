/**
 * Thirty people press 「保存」 in the same moment, by a seed: who gets the lock next is drawn among those
 * who wait, others save inside the calls of a run that has not yet locked, somebody sorts and types in
 * the sheet meanwhile. Whoever has waited 20 s for the lock is sent away and comes back as the panel does.
 *
 * Times are those of the host's model: what happens before the lock happens to all at once, what happens
 * inside it one after the other.
 */
import { panelCall } from './underFire';
import type { Bundle } from '../../src/local/bundle';
import { consent, copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';
import { does, tabOf } from '../app/officeInMemory';
import type { EntryItem } from '../../src/wire/entry';

export interface Saver {
  readonly address: string;
  readonly actionId: string;
  /** The field of 年度実績 that this person writes. */
  readonly field: string;
  readonly text: string;
}

export interface Crowd {
  /** Modelled seconds until the last save stood in the sheet. */
  readonly lastAfter: number;
  /** Savers whose text is not in their row. */
  readonly lost: readonly string[];
  /** How often somebody was sent away and came back. */
  readonly sentAway: number;
}

const YEAR = 2024;
/** As the product waits for the lock, and as the panel comes back. */
const PATIENCE = 20_000;
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Numbers from 0 to below 1, the same for a seed. */
export function drawing(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Waiting {
  readonly saver: Saver;
  readonly call: RunOptions;
  readonly arrivesAt: number;
  readonly tries: number;
}

export function crowd(
  start: OfficeState,
  bundle: Bundle,
  savers: readonly Saver[],
  seed: number,
): Crowd {
  const draw = drawing(seed);
  const office = copyOffice(start);
  for (const { address } of savers) admit(office, bundle, address);
  let queue = savers.map((saver, place): Waiting => ({
    saver,
    call: saveCall(bundle, office, saver, `crowd-${String(place).padStart(4, '0')}`),
    arrivesAt: draw() * 2_000,
    tries: 0,
  }));
  let free = 0;
  let lastAfter = 0;
  let sentAway = 0;
  while (queue.length > 0) {
    const now = Math.max(free, Math.min(...queue.map(({ arrivesAt }) => arrivesAt)));
    const late = queue.filter(({ arrivesAt }) => now - arrivesAt > PATIENCE);
    if (late.length > 0) {
      sentAway += late.length;
      queue = queue.map((each) => (late.includes(each) ? comingBack(each, draw) : each));
      continue;
    }
    const there = queue.filter(({ arrivesAt }) => arrivesAt <= now);
    const next = there[Math.floor(draw() * there.length)];
    if (!next) break;
    queue = queue.filter((each) => each !== next);
    meddle(office, draw);
    const inside = draw() < 0.3 ? queue[Math.floor(draw() * queue.length)] : undefined;
    const took = saved(office, next, inside, draw);
    if (inside) queue = queue.filter((each) => each !== inside);
    free = now + took.inLock;
    lastAfter = Math.max(lastAfter, free + took.before);
  }
  const lost = savers.filter((saver) => textOf(office, saver) !== saver.text);
  return { lastAfter: lastAfter / 1_000, lost: lost.map(({ address }) => address), sentAway };
}

function comingBack(each: Waiting, draw: () => number): Waiting {
  const wait = (WAITS[each.tries] ?? 30_000) * (0.75 + draw() / 2);
  return { ...each, arrivesAt: each.arrivesAt + PATIENCE + wait, tries: each.tries + 1 };
}

function admit(office: OfficeState, bundle: Bundle, address: string): void {
  const { owner, editors } = office.access;
  office.access = { owner, editors: [...new Set([...editors, address])] };
  consent(office, address, bundle.scopes);
}

function saveCall(
  bundle: Bundle,
  office: OfficeState,
  { address, actionId, field, text }: Saver,
  operationId: string,
): RunOptions {
  const key = { year: YEAR, actionId };
  const seen = run(copyOffice(office), panelCall(bundle, address, 'openEntryItem', key));
  const { value: item } = JSON.parse(String(seen.value)) as { value: EntryItem };
  return panelCall(bundle, address, 'saveEntry', {
    operationId,
    ...key,
    step: 'draft',
    revision: item.revision,
    rows: item.rows,
    result: { [field]: { seen: item.fields[field] ?? '', typed: text } },
    indicators: {},
    opinions: {},
  });
}

/** One save, perhaps with another one inside it, before it locks. Answers modelled milliseconds. */
function saved(
  office: OfficeState,
  { call, saver }: Waiting,
  inside: Waiting | undefined,
  draw: () => number,
): { readonly before: number; readonly inLock: number } {
  const at = 1 + Math.floor(draw() * 5);
  let other = 0;
  const result = run(office, {
    ...call,
    before: (place) => {
      if (place === at && inside) other = saved(office, inside, undefined, draw).inLock;
    },
  });
  if (result.outcome !== 'returned' || !String(result.value).includes('"kind":"saved"')) {
    throw new Error(`${saver.address}: ${String(result.value).slice(0, 200)}`);
  }
  const sum = (isInLock: boolean): number =>
    result.journal
      .filter(({ inLock }) => inLock === isInLock)
      .reduce((total, { took }) => total + took, 0);
  return { before: sum(false), inLock: sum(true) + other };
}

/** Somebody sorts 年度実績, or types into a free column of it. */
function meddle(office: OfficeState, draw: () => number): void {
  const sheet = tabOf(office, '年度実績');
  const { sheetId } = sheet.properties;
  const filled = sheet.rows.filter((row) => row?.some((cell) => cell?.userEnteredValue)).length;
  const width = sheet.properties.gridProperties.columnCount;
  if (draw() < 0.3) {
    const column = 1 + Math.floor(draw() * 5);
    const range = {
      sheetId,
      startRowIndex: 1,
      endRowIndex: filled,
      startColumnIndex: 0,
      endColumnIndex: width,
    };
    does(office, office.access.owner, {
      kind: 'sortRows',
      range,
      by: [{ column, descending: true }],
    });
  }
  if (draw() < 0.3) {
    const place = { sheetId, row: 1 + Math.floor(draw() * (filled - 1)), column: width - 1 };
    does(office, office.access.owner, { kind: 'typeIn', place, text: '確認中' });
  }
}

function textOf(office: OfficeState, { actionId, field }: Saver): string {
  const sheet = tabOf(office, '年度実績');
  const headings = (sheet.rows[0] ?? []).map((cell) => cell?.userEnteredValue?.stringValue ?? '');
  const heading = { results: '取組実績', issues: '課題' }[field] ?? field;
  const at = (name: string, row: (typeof sheet.rows)[number]): string =>
    row?.[headings.indexOf(name)]?.userEnteredValue?.stringValue ?? '';
  const row = sheet.rows.find((each) => at('取組ID', each) === actionId);
  return row ? at(heading, row) : '';
}
