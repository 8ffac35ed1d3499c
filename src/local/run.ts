/**
 * One run of the real bundle: a fresh context, one top-level function, and what came of it.
 *
 * The office is changed in place, as Google's services are. What the run did to it stays, however
 * the run ended.
 */
import type { Caller } from './call';
import { endAs, gateOf } from './gate';
import type { JournalEntry } from './journal';
import type { OfficeState } from './office';
import { EndlessRun, openRealm } from './realm';
import type { Spoken } from './realmCore';
import { end, releaseLock, type LogLine, type RunError, type RunOptions } from './runState';
import type { RunState } from './runState';
import { handlersFor } from './handlers';
import type { Shown } from './shown';

export interface RunResult {
  readonly outcome: 'returned' | 'failed' | 'killed' | 'time up' | 'consent needed' | 'locked out';
  /** What the function returned, as google.script.run would carry it; null unless `returned`. */
  readonly value: unknown;
  /** What the person is told; null where the run returned or nobody is left to be told. */
  readonly error: RunError | null;
  /** For `consent needed`: what Google's consent dialogue asks for. The pressed item does not run. */
  readonly missingScopes: readonly string[];
  readonly journal: readonly JournalEntry[];
  readonly log: readonly LogLine[];
  readonly ui: readonly Shown[];
  /** Spreadsheets that the run copied, each with its own new script. */
  readonly copies: readonly OfficeState[];
  /** Real milliseconds that evaluating the bundle took. */
  readonly loadMs: number;
}

const MINUTE = 60_000;
const LIMITS: Readonly<Record<Caller['kind'], number>> = {
  menu: 6 * MINUTE,
  rpc: 6 * MINUTE,
  trigger: 6 * MINUTE,
  onOpen: 30_000,
};

/**
 * Runs a function of the bundle as this person.
 *
 * Throws only for faults of the host itself or of a test: a fault that the run never reached, a
 * call that cannot fail in the way that was asked for.
 */
export function run(office: OfficeState, options: RunOptions): RunResult {
  office.lastId += 1;
  const caller: Caller = { runId: office.lastId, user: options.user, kind: options.kind };
  const state: RunState = {
    office,
    options,
    caller,
    limitMs: options.limitMs ?? LIMITS[options.kind],
    journal: [],
    log: [],
    shown: [],
    copies: [],
    hasFunction: (name) => realm.has(name),
    loading: true,
    calls: 0,
    changed: false,
    elapsed: 0,
    note: null,
    ending: null,
  };
  const lent = {
    gate: gateOf(state, handlersFor(state)),
    now: () => office.now,
    log: (level: string, text: string) => {
      if (state.ending === null) state.log.push({ level, text });
    },
    missing: (member: string) => {
      endAs(state, 'NotEmulated', `not emulated: ${member}`);
    },
    seed: caller.runId,
  };
  const realm = openRealm(lent, options.realLimitMs ?? MINUTE);
  let loadMs = 0;
  let spoken: Spoken = {};
  refuseAtTheDoor(state);
  try {
    if (state.ending === null) loadMs = realm.load(options.bundle);
    state.loading = false;
    refuseFunction(state);
    if (state.ending === null) spoken = realm.call(options.functionName, options.args ?? []);
  } catch (error) {
    if (error instanceof EndlessRun) end(state, { kind: 'time up' });
    else endAs(state, ...thrownAtLoading(error));
  }
  releaseLock(state);
  return resultOf(state, spoken, loadMs);
}

/** Who may start what: editors, with their consent, and triggers whose owner has consented to all. */
function refuseAtTheDoor(run: RunState): void {
  const { user, kind } = run.caller;
  const { bundle } = run.options;
  const granted = run.office.grants[user];
  if (!run.office.access.editors.includes(user)) {
    endAs(run, 'Exception', 'You do not have permission to perform that action.');
  } else if (kind === 'trigger' && bundle.scopes.some((scope) => !granted?.includes(scope))) {
    endAs(run, 'Exception', 'Authorization is required to perform that action.');
  } else if (kind !== 'onOpen' && granted === undefined && bundle.scopes.length > 0) {
    end(run, { kind: 'consent needed', scopes: bundle.scopes });
  }
}

function refuseFunction(run: RunState): void {
  const { functionName, kind, args = [] } = run.options;
  if (functionName.endsWith('_') || !run.hasFunction(functionName)) {
    endAs(run, 'Exception', `Script function not found: ${functionName}`);
    return;
  }
  const illegal = args.findIndex((value) => !isCarried(value));
  if (kind === 'rpc' && illegal >= 0) {
    endAs(run, 'TypeError', `Failed due to illegal value in property: ${String(illegal)}`);
  }
}

/** google.script.run carries primitives, arrays and plain objects. */
function isCarried(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return ['string', 'boolean', 'number'].includes(typeof value) || value === null;
  }
  const plain = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  return plain && Object.values(value).every(isCarried);
}

/** What the bundle itself threw while it was evaluated: an error of its own realm. */
function thrownAtLoading(thrown: unknown): [name: string, message: string] {
  const { name, message } = thrown as { name?: unknown; message?: unknown };
  return [String(name), String(message)];
}

const TIME_UP: RunError = { name: 'Exception', message: 'Exceeded maximum execution time' };
const UNSUPPORTED: RunError = {
  name: 'Exception',
  message: 'The script completed but the returned value is not a supported return type.',
};

function resultOf(run: RunState, spoken: Spoken, loadMs: number): RunResult {
  const { ending, options } = run;
  if (ending?.kind === 'host failure') throw ending.cause;
  const unmet = options.faults?.find(({ call }) => call > run.calls);
  if (unmet !== undefined && ending?.kind !== 'killed') {
    throw new Error(
      `The fault "${unmet.mode}" at call ${String(unmet.call)} was never met: ` +
        `${options.functionName} made ${String(run.calls)} calls.`,
    );
  }
  const { journal, log, shown: ui, copies } = run;
  const rest = { value: null, error: null, missingScopes: [], journal, log, ui, copies, loadMs };
  if (ending?.kind === 'consent needed') {
    return { ...rest, outcome: ending.kind, missingScopes: ending.scopes };
  }
  if (ending?.kind === 'failed') return { ...rest, outcome: 'failed', error: ending.error };
  if (ending?.kind === 'time up') return { ...rest, outcome: 'time up', error: TIME_UP };
  if (ending !== null) return { ...rest, outcome: ending.kind };
  if (spoken.error !== undefined) {
    const { name, message, stack } = spoken.error;
    log.push({ level: 'error', text: stack });
    return { ...rest, outcome: 'failed', error: { name, message } };
  }
  if (spoken.unsupported === true) {
    return options.kind === 'rpc'
      ? { ...rest, outcome: 'failed', error: UNSUPPORTED }
      : { ...rest, outcome: 'returned' };
  }
  return { ...rest, outcome: 'returned', value: spoken.value };
}
