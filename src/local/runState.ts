/** What the host keeps of a run while it lasts, and the three ways to act on it. */
import type { Bundle } from './bundle';
import type { Caller } from './call';
import type { Fault } from './faults';
import type { JournalEntry } from './journal';
import type { OfficeState } from './office';
import type { Shown } from './shown';

export interface RunOptions {
  readonly bundle: Bundle;
  /** Whose rights the run has: the person at the keyboard, or the owner of the trigger. */
  readonly user: string;
  readonly kind: Caller['kind'];
  readonly functionName: string;
  /** Values that google.script.run can carry; this product passes JSON texts. */
  readonly args?: readonly unknown[];
  readonly faults?: readonly Fault[];
  /** Told of each service call before anything of it happens, by its place from 1. */
  readonly before?: (call: number, name: string) => void;
  /** Told when the run gives the script lock back, by itself or because it is over. */
  readonly lockReleased?: () => void;
  /** `end`: a run that would have to wait for the lock, and has changed nothing yet, is over. */
  readonly whenLockedOut?: 'wait' | 'end';
  /** Virtual milliseconds; 6 minutes, or 30 seconds for onOpen, if not given. */
  readonly limitMs?: number;
  /** Real milliseconds after which a run that never ends is cut off; a minute if not given. */
  readonly realLimitMs?: number;
  /** Google does not tell the person's address (several accounts, another domain). */
  readonly addressHidden?: boolean;
  /** The selected cell, if there is one; the row counts from 1. */
  readonly activeCell?: { readonly sheetId: number; readonly row: number };
}

export interface LogLine {
  readonly level: string;
  readonly text: string;
}

/** An error as the person or the trigger's failure mail sees it. */
export interface RunError {
  readonly name: string;
  readonly message: string;
}

/** Why a run is over before its function has returned. Nothing in the bundle can undo it. */
export type Ending =
  | { readonly kind: 'killed' | 'time up' | 'locked out' }
  | { readonly kind: 'consent needed'; readonly scopes: readonly string[] }
  | { readonly kind: 'failed'; readonly error: RunError }
  | { readonly kind: 'host failure'; readonly cause: unknown };

export interface RunState {
  readonly office: OfficeState;
  readonly options: RunOptions;
  readonly caller: Caller;
  readonly limitMs: number;
  readonly journal: JournalEntry[];
  readonly log: LogLine[];
  readonly shown: Shown[];
  readonly copies: OfficeState[];
  readonly hasFunction: (name: string) => boolean;
  /** The bundle is being evaluated; no service may be called yet. */
  loading: boolean;
  /** Service calls so far. */
  calls: number;
  /** Has a call changed anything outside the run? */
  changed: boolean;
  /** Modelled milliseconds of this run, without the runs nested in it. */
  elapsed: number;
  /** For the journal entry of the call that is under way. */
  note: string | null;
  ending: Ending | null;
}

/** Thrown by a handler after `end`: the call has no answer. */
export class RunOver extends Error {
  override readonly name: string = 'RunOver';
}

/** Lets the virtual clock go on. */
export function spend(run: RunState, milliseconds: number): void {
  run.elapsed += milliseconds;
  run.office.now += milliseconds;
}

/** Gives the script lock back if the run has it. */
export function releaseLock(run: RunState): void {
  if (run.office.lockHolder !== run.caller.runId) return;
  run.office.lockHolder = null;
  run.options.lockReleased?.();
}

/** The run is over: from now on no call of it has any effect. What ended it first remains. */
export function end(run: RunState, ending: Ending): void {
  run.ending ??= ending;
}
