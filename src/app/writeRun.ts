/**
 * One run of a write by key between its first reading and its last check: what has been written and
 * met a stranger's row, what is still to be entered into 変更履歴, and what Google left in doubt.
 */
import { historyChanges, type StandingHistory } from '../workbook/write/history';
import { unreadEntries } from '../workbook/write/mend';
import { changesOf, type PlacedRow } from '../workbook/write/placed';
import type { Spill } from '../workbook/write/spill';
import type { HistoryEntry, RecordRows, WriteRequest } from '../workbook/write/rowWrite';
import type { Standing } from '../workbook/write/standing';
import { checkAreas, seenRows } from '../workbook/write/verify';
import { recordChanges } from '../workbook/write/recordRows';
import { enteredBefore } from './enteredBefore';
import type { Ports } from './ports';
import { ServiceFault } from './serviceFault';

export interface WriteRun {
  readonly ports: Pick<Ports, 'workbook' | 'clock'> & Partial<Pick<Ports, 'notes'>>;
  readonly request: WriteRequest;
  readonly spills: Spill[];
  /** Entries of the request that no write has made yet. */
  pending: readonly HistoryEntry[];
  /** What was met on the way and has to be entered as well. */
  met: readonly HistoryEntry[];
  /** Something may have been written that nobody has checked. */
  isTouched: boolean;
  /** Writes that Google refused because tabs or rows had gone since they were read. */
  refusals: number;
  /** Writes of which nobody knows whether they were applied. */
  doubts: number;
}

/** Once more after a refusal or a doubt; then it is told. */
const MOST_REFUSALS = 2;
const MOST_DOUBTS = 2;

export function newRun(ports: WriteRun['ports'], request: WriteRequest): WriteRun {
  const pending = request.history;
  return { ports, request, spills: [], pending, met: [], isTouched: false, refusals: 0, doubts: 0 };
}

/**
 * After a write that nobody has checked, no error of a later call means that nothing was written.
 * @throws ServiceFault
 */
export function guarded<Answer>(run: WriteRun, call: () => Answer): Answer {
  try {
    return call();
  } catch (error) {
    throw error instanceof ServiceFault ? asTold(run, error) : error;
  }
}

function asTold({ isTouched }: WriteRun, fault: ServiceFault): ServiceFault {
  return isTouched ? new ServiceFault('in doubt', fault.reason, fault.original) : fault;
}

export interface Attempt {
  /** As read; the check compares with it. */
  readonly standing: Standing;
  /** As people left it; what is hit by mistake is put back from it. */
  readonly people: Standing;
  /** Absent when the tab has gone: nothing is entered then. */
  readonly history: StandingHistory | undefined;
  readonly placed: readonly PlacedRow[];
  readonly records?: RecordRows | undefined;
  /** Entries beside those that are pending. */
  readonly entries: readonly HistoryEntry[];
}

/**
 * Writes once and checks.
 * @returns true when every row was reached; else whoever called reads again and decides again
 * @throws ServiceFault
 */
export function attempt(run: WriteRun, attempted: Attempt): boolean {
  const { standing, people, history, placed, records, entries } = attempted;
  const { workbook, clock } = run.ports;
  const lines = [...run.pending, ...run.met, ...entries];
  const changes = [
    ...changesOf(standing, placed),
    ...(records ? recordChanges(standing, records) : []),
    ...(history ? historyChanges(history, run.request, lines, clock.now()) : []),
  ];
  try {
    const answers = workbook.apply(changes, checkAreas(standing, placed));
    run.pending = [];
    const seen = seenRows(standing, placed, answers);
    if (seen.every(({ isHit }) => isHit)) return true;
    run.isTouched = true;
    const spill = { before: people, placed, seen };
    run.met = unreadEntries(spill);
    run.spills.push(spill);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
    settle(run, attempted, error);
  }
  return false;
}

/** Decides whether a write that failed may be tried again, and what is known of it. */
function settle(run: WriteRun, { people, history, placed }: Attempt, fault: ServiceFault): void {
  if (fault.kind === 'in doubt') {
    run.doubts += 1;
    const wasTouched = run.isTouched;
    run.isTouched = true;
    const mayBeEntered = history !== undefined && run.pending.length > 0;
    const isEntered =
      mayBeEntered &&
      guarded(run, () => enteredBefore(run.ports, history, run.request.operationId));
    if (isEntered) run.pending = [];
    if (isEntered || !mayBeEntered) run.spills.push({ before: people, placed });
    else run.isTouched = wasTouched;
    if (run.doubts >= MOST_DOUBTS && !isEntered) throw fault;
    return;
  }
  run.refusals += 1;
  const hasGone = fault.reason === 'unknown range' || fault.reason === 'rejected';
  if (fault.kind !== 'refused' || !hasGone || run.refusals >= MOST_REFUSALS) {
    throw asTold(run, fault);
  }
}
