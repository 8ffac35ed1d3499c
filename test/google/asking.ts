/** Asks the adapters of google/ in the real host, as a panel would call a function of the bundle. */
import type { FaultMode } from '../../src/local/faults';
import type { Bundle } from '../../src/local/bundle';
import { consent, newOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run, type RunResult } from '../../src/local/run';
import type { RunOptions } from '../../src/local/runState';

export const SECRETARY = 'seisaku@town.example.jp';
export const COLLEAGUE = 'somu@town.example.jp';
/** 2025-05-16 10:32 in Tokyo. */
export const MORNING = Date.parse('2025-05-16T10:32:00+09:00');

/** An office of two people who have granted everything. */
export function officeOf(bundle: Bundle): OfficeState {
  const office = newOffice({ owner: SECRETARY, editors: [COLLEAGUE], now: MORNING });
  for (const person of [SECRETARY, COLLEAGUE]) consent(office, person, bundle.scopes);
  return office;
}

/** What came of asking: a value, or what the adapter made of Google's error. */
export interface Asked {
  readonly value?: unknown;
  readonly fault?: { readonly kind: string; readonly reason: string; readonly original: string };
}

export type How = Partial<Omit<RunOptions, 'bundle' | 'functionName' | 'args'>>;

/** A run that asks one port: its name, its member, what it is given. */
export function askingRun(
  bundle: Bundle,
  office: OfficeState,
  asked: readonly unknown[],
  how: How = {},
): RunResult {
  return run(office, {
    bundle,
    user: SECRETARY,
    kind: 'rpc',
    functionName: 'ask',
    args: [JSON.stringify(asked)],
    ...how,
  });
}

/** @throws Error when the run did not return */
export function answerOf(result: RunResult): Asked {
  if (result.outcome === 'returned') return JSON.parse(String(result.value)) as Asked;
  throw new Error(`${result.outcome}: ${result.error?.message ?? ''}`);
}

/** Asks one port and answers its value. */
export function valueOf(
  bundle: Bundle,
  office: OfficeState,
  asked: readonly unknown[],
  how: How = {},
): unknown {
  const { value, fault } = answerOf(askingRun(bundle, office, asked, how));
  if (fault !== undefined) throw new Error(`${fault.kind}: ${fault.original}`);
  return value;
}

/** The same error at several calls of this name, one after the other, beginning with the first. */
export function failing(
  bundle: Bundle,
  office: () => OfficeState,
  asked: readonly unknown[],
  {
    name,
    mode,
    times,
  }: { readonly name: string; readonly mode: FaultMode; readonly times: number },
): RunResult {
  const undisturbed = askingRun(bundle, office(), asked).journal;
  const first = undisturbed.find((entry) => entry.name === name)?.call;
  if (first === undefined) throw new Error(`${asked.join(' ')} never calls ${name}.`);
  // Between two tries stands the wait, which is a call of its own.
  const faults = Array.from({ length: times }, (_, place) => ({ call: first + 2 * place, mode }));
  return askingRun(bundle, office(), asked, { faults });
}
