/**
 * A press under fire: every way of failing and both kills at every service call, and a second run
 * wholly inside each call. Pressing again must end where an undisturbed press ends.
 */
import type { Bundle } from '../../src/local/bundle';
import { faultModesOf, type FaultMode } from '../../src/local/faults';
import type { JournalEntry } from '../../src/local/journal';
import { nest } from '../../src/local/nesting';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';
import type { Sheet } from '../../src/local/sheets/book';

export interface Press {
  readonly call: RunOptions;
  /** Did this run do what was pressed? Else the person presses again. */
  readonly isDone: (result: RunResult) => boolean;
}

/**
 * Of each way of failing one that stands for its kind: an answer that was lost, and a kill, which before
 * a call is one after the call before; at the calls that read or write something. `npm run faults` tries
 * everything.
 */
const QUICK_MODES: readonly FaultMode[] = ['timeout after', 'kill after'];
const QUICK_CALLS = /^(?:Sheets|Drive|Docs)\./;

export const TRIES_ALL = process.env['SUISHIN_FAULTS'] === 'all';

/** The ways in which a call is failed in this run. */
export function modesOf(name: string): readonly FaultMode[] {
  const modes = faultModesOf(name);
  if (TRIES_ALL) return modes;
  return QUICK_CALLS.test(name) ? modes.filter((mode) => QUICK_MODES.includes(mode)) : [];
}

export interface UnderFire {
  readonly tried: number;
  /** What differs from the undisturbed end; empty where nothing does. */
  readonly differences: readonly string[];
}

/** A press that fails is repeated at most so often: Google may refuse once more on the way. */
const MOST_PRESSES = 5;

/** The journal of an undisturbed press and the workbook after it. */
export function undisturbed(start: OfficeState, press: Press) {
  const office = copyOffice(start);
  const result = run(office, press.call);
  if (!press.isDone(result)) throw new Error(`The undisturbed press: ${answerOf(result)}`);
  return { office, journal: result.journal, end: comparable(office) };
}

/** Fails each call in each way, presses again, and compares. */
export function everyFault(start: OfficeState, press: Press): UnderFire {
  const { journal, end } = undisturbed(start, press);
  const differences: string[] = [];
  let tried = 0;
  for (const { call, name } of journal) {
    for (const mode of modesOf(name)) {
      tried += 1;
      const difference = disturbed(copyOffice(start), press, { call, mode }, end);
      if (difference !== '') differences.push(`${name}: ${difference}`);
    }
  }
  return { tried, differences };
}

function disturbed(
  office: OfficeState,
  press: Press,
  fault: { readonly call: number; readonly mode: FaultMode },
  end: string,
): string {
  const where = `${fault.mode} at call ${String(fault.call)}`;
  run(office, { ...press.call, faults: [fault] });
  if (office.lockHolder !== null) return `${where}: the lock is still held`;
  const last = pressUntilDone(office, press);
  if (!press.isDone(last)) return `${where}: never done: ${answerOf(last)}`;
  return comparable(office) === end ? '' : `${where}: another workbook`;
}

/**
 * Runs `second` inside each call of `first` (in a quick run: each that reads or writes something), presses
 * both again until done, and compares.
 * @param end what the workbook must be afterwards, as `comparable` gives it
 */
export function everyMeeting(
  start: OfficeState,
  first: Press,
  second: Press,
  end: (office: OfficeState) => string,
): UnderFire {
  const all: readonly JournalEntry[] = undisturbed(start, first).journal;
  const calls = TRIES_ALL ? all : all.filter(({ name }) => QUICK_CALLS.test(name));
  const differences: string[] = [];
  for (const { call, name } of calls) {
    const office = copyOffice(start);
    nest(office, first.call, second.call, call);
    for (const press of [first, second]) {
      const last = pressUntilDone(office, press);
      if (!press.isDone(last)) differences.push(`${name} ${String(call)}: ${answerOf(last)}`);
    }
    const found = end(office);
    if (found !== '') differences.push(`${name} ${String(call)}: ${found}`);
  }
  return { tried: calls.length, differences };
}

function pressUntilDone(office: OfficeState, press: Press): RunResult {
  let last = run(office, press.call);
  for (let presses = 1; presses < MOST_PRESSES && !press.isDone(last); presses += 1) {
    last = run(office, press.call);
  }
  return last;
}

/** Of an answer: enough to see what it is. */
const MOST_SHOWN = 200;

function answerOf(result: RunResult): string {
  const shown = JSON.stringify(
    result.ui.map((each) => ('message' in each ? each.message : each.kind)),
  );
  const value = String(result.value).slice(0, MOST_SHOWN);
  return `${result.outcome} ${result.error?.message ?? ''} ${value} ${shown}`;
}

/** Two presses are never made at the same time: moments in cells, in formulas and in lines. */
const MOMENT = /\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?|[^"]{0,300}[時分]現在/gu;

/** The workbook as text, without times and without ids that the host gives. */
export function comparable({ book }: OfficeState): string {
  return book.sheets.map(comparableSheet).join('\n');
}

/** Runs share the tabs that they do not touch. */
const known = new WeakMap<Sheet, string>();

function comparableSheet(sheet: Sheet): string {
  const text = known.get(sheet) ?? textOf(sheet);
  known.set(sheet, text);
  return text;
}

function textOf(sheet: Sheet): string {
  return JSON.stringify({
    ...sheet,
    protectedRanges: sheet.protectedRanges.map((range) => ({ ...range, protectedRangeId: 0 })),
  }).replace(MOMENT, 'a moment');
}

/** A call of a panel by this person, with one 操作ID however often it is pressed. */
export function panelCall(
  bundle: Bundle,
  user: string,
  functionName: string,
  request: object,
): RunOptions {
  const json = JSON.stringify({ opener: user, operationId: 'press-0001', ...request });
  return { bundle, user, kind: 'rpc', functionName, args: [json] };
}

/** Whether a panel was answered that it is done. */
export function isAnsweredDone(result: RunResult): boolean {
  if (result.outcome !== 'returned' || typeof result.value !== 'string') return false;
  return (JSON.parse(result.value) as { outcome: string }).outcome === 'done';
}

/** How the workbook ends when one comes after the other, in either order, each pressed twice. */
export function inTurn(office: OfficeState, first: Press, second: Press): readonly string[] {
  return [
    [first, second, first],
    [second, first, second],
  ].map((order) => {
    const own = copyOffice(office);
    for (const press of order) run(own, press.call);
    return comparable(own);
  });
}

/** The person sees both versions, or why nothing was written. */
export function isTold(difference: string): boolean {
  return difference.includes('"kind":"conflict"') || difference.includes('"outcome":"refused"');
}
