/**
 * One call from the bundle to a Google service, and how the host answers it.
 *
 * Every service call passes one gate (`run.ts`), which journals it, lets the clock advance, makes
 * it fail or kills the run where a test asks for it, and only then lets a handler answer.
 */
import type { OfficeState } from './office';

/** Who runs, and as what. */
export interface Caller {
  readonly runId: number;
  /** Address of the person whose rights the run has. */
  readonly user: string;
  readonly kind: 'menu' | 'rpc' | 'onOpen' | 'trigger';
}

/** Answers one kind of call. Arguments and answer are JSON values; a refusal is thrown as GoogleError. */
export type Handler = (office: OfficeState, caller: Caller, args: readonly unknown[]) => unknown;

/** By the name under which the bundle calls it, e.g. `Sheets.Spreadsheets.batchUpdate`. */
export type Handlers = Readonly<Record<string, Handler>>;
