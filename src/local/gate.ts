/**
 * The one gate between a run and Google: every call is journaled, takes its time, fails or ends the
 * run where a test asks for it, and only then is answered.
 *
 * A run that is over is over: its calls are answered with an error and have no effect, whatever the
 * bundle catches.
 */
import type { Handler, Handlers } from './call';
import { CALL_RULES, COMPUTING, isAdvanced, isGranted, restName, type CallRule } from './callRules';
import { errorOf, faultModesOf, isApplied, type FaultMode } from './faults';
import { GoogleError, NotEmulated } from './googleError';
import type { JournalEntry } from './journal';
import { LATENCIES, transferTime } from './latency';
import { countSheetsCall } from './quotas';
import type { GateAnswer } from './realmCore';
import { end, RunOver, spend, type RunState } from './runState';

/** What a run may ask of the host: name of the call, arguments as JSON, answer as JSON. */
export function gateOf(run: RunState, handlers: Handlers): (name: string, args: string) => string {
  return (name, argsJson) => {
    if (run.ending !== null) return OVER;
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new NotEmulated(name);
      if (COMPUTING.includes(name)) return compute(run, handler, argsJson);
      return serviceCall(run, name, argsJson, handler);
    } catch (error) {
      if (error instanceof GoogleError) return errorAnswer(name, error);
      if (error instanceof NotEmulated) endAs(run, error.name, error.message);
      else if (!(error instanceof RunOver)) end(run, { kind: 'host failure', cause: error });
      return OVER;
    }
  };
}

/** Ends the run with an error that no catch of the bundle can hide. */
export function endAs(run: RunState, name: string, message: string): void {
  end(run, { kind: 'failed', error: { name, message } });
}

const OVER = spoken({ error: { name: 'Exception', message: 'The run is over.' } });

function spoken(answer: GateAnswer): string {
  return JSON.stringify(answer);
}

function errorAnswer(name: string, { message, code }: GoogleError): string {
  if (code === undefined || !isAdvanced(name)) {
    return spoken({ error: { name: 'Exception', message } });
  }
  return spoken({
    error: {
      name: 'GoogleJsonResponseException',
      message: `API call to ${restName(name)} failed with error: ${message}`,
      details: { code, message },
    },
  });
}

function compute(run: RunState, handler: Handler, argsJson: string): string {
  return spoken({ value: handler(run.office, run.caller, parsed(argsJson)) });
}

function parsed(argsJson: string): readonly unknown[] {
  return JSON.parse(argsJson) as readonly unknown[];
}

function serviceCall(run: RunState, name: string, argsJson: string, handler: Handler): string {
  const { office, caller, options } = run;
  const rule = CALL_RULES[name];
  const latency = LATENCIES[name];
  if (rule === undefined || latency === undefined) throw new NotEmulated(name);
  if (run.loading) {
    endAs(
      run,
      'Error',
      `${name} was called while the bundle was being loaded, outside a function.`,
    );
    throw new RunOver();
  }
  run.calls += 1;
  const call = run.calls;
  options.before?.(call, name);
  const mode = faultAt(run, call, name);
  if (mode === 'lost lock' && office.lockHolder === caller.runId) office.lockHolder = null;

  const startedAt = office.now;
  const before = run.elapsed;
  const bytesSent = Buffer.byteLength(argsJson);
  const inLock = office.lockHolder === caller.runId;
  const record = (
    outcome: JournalEntry['outcome'],
    applied: boolean,
    { bytesReceived = 0, note = run.note }: { bytesReceived?: number; note?: string | null } = {},
  ): void => {
    const took = run.elapsed - before;
    const noted = note === null ? {} : { note };
    const entry = { call, name, bytesSent, bytesReceived, startedAt, took, inLock };
    run.journal.push({ ...entry, outcome, applied, ...noted });
    run.note = null;
  };
  const over = (applied: boolean): RunOver => {
    record('lost', applied);
    return new RunOver();
  };
  const failWith = (failing: FaultMode, applied: boolean): GoogleError => {
    const error = errorOf(failing, name, office.book.spreadsheetId);
    record('failed', applied, { note: error.message });
    return error;
  };

  if (mode === 'kill before') {
    end(run, { kind: 'killed' });
    throw over(false);
  }
  spend(run, latency.base + transferTime(latency, bytesSent));
  if (raises(mode) && !isApplied(mode)) throw failWith(mode, false);

  let json = '';
  let refusal: GoogleError | null = null;
  try {
    checkAllowed(run, name, rule);
    countSheetsCall(office, caller.user, name);
    json = spoken({ value: handler(office, caller, parsed(argsJson)) });
    run.changed ||= rule.writes;
  } catch (error) {
    if (!(error instanceof GoogleError)) throw run.ending === null ? error : over(false);
    refusal = error;
  }
  const applied = refusal === null;
  if (mode === 'kill after') end(run, { kind: 'killed' });
  else if (raises(mode)) throw failWith(mode, applied);
  spend(run, transferTime(latency, Buffer.byteLength(json)));
  if (run.elapsed > run.limitMs) end(run, { kind: 'time up' });
  if (run.ending !== null) throw over(applied);
  if (refusal !== null) {
    record('refused', false, { note: refusal.message });
    throw refusal;
  }
  record('answered', true, { bytesReceived: Buffer.byteLength(json) });
  return json;
}

function raises(mode: FaultMode | undefined): mode is FaultMode {
  return mode !== undefined && mode !== 'lost lock' && !mode.startsWith('kill');
}

function faultAt(run: RunState, call: number, name: string): FaultMode | undefined {
  const mode = run.options.faults?.find((fault) => fault.call === call)?.mode;
  if (mode === undefined || faultModesOf(name).includes(mode)) return mode;
  throw new Error(
    `The fault "${mode}" was asked for at call ${String(call)}, which is ${name}; ` +
      `it can only have: ${faultModesOf(name).join(', ')}.`,
  );
}

function checkAllowed(run: RunState, name: string, rule: CallRule): void {
  const { kind, user } = run.caller;
  const { scope } = rule;
  const required = scope === null ? '' : ` Required permissions: ${scope}`;
  if (kind === 'onOpen') {
    if (rule.onOpen === true) return;
    throw new GoogleError(`You do not have permission to call ${name}.${required}`);
  }
  if (kind === 'trigger' && rule.needsWindow === true) {
    throw new GoogleError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  if (scope === null) return;
  if (!isGranted(scope, run.options.bundle.scopes)) {
    throw new GoogleError(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${scope}`,
    );
  }
  if (isGranted(scope, run.office.grants[user] ?? [])) return;
  throw isAdvanced(name)
    ? new GoogleError('Request had insufficient authentication scopes.', 403, 'PERMISSION_DENIED')
    : new GoogleError(`You do not have permission to call ${name}.${required}`);
}
