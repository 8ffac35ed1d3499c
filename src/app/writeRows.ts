/**
 * Writes rows by key: inside the lock it reads, decides, writes once, and sees that the right rows
 * were reached.
 *
 * People sort, insert and delete rows at any moment. When a write meets a stranger's row, what stood
 * there is put back and ours is written where it belongs, twice at most; after that nothing of ours
 * is left behind and the caller is refused. A write whose answer was lost is looked for.
 *
 * A request is one atomic write, whatever its size. Only what is generated, which may be repeated, is
 * written in pieces.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { WriteRefusal } from '../wording/writeRefusals';
import type { Tab } from '../workbook/layout/layout';
import { inPieces } from '../workbook/setUp/stage';
import { decideWrites, isGenerated } from '../workbook/write/decide';
import type { StandingHistory } from '../workbook/write/history';
import { asPutBack, mendEntries, overlaid, putBackAll } from '../workbook/write/mend';
import { revisionsOf, type RowRevision } from '../workbook/write/revisions';
import type { WriteRequest } from '../workbook/write/rowWrite';
import { enteredBefore } from './enteredBefore';
import type { Ports } from './ports';
import { standingTabs, type StandingTabs } from './standingTabs';
import { takeBack } from './takeBack';
import { attempt, guarded, newRun, type WriteRun } from './writeRun';

/** How long a save waits for others to finish writing, in milliseconds. */
const LOCK_WAIT = 20_000;

/** After so many writes that met a stranger's row the request is given up. */
const MOST_MISSES = 3;

/** With the notes only the needed columns of large tabs are read. */
export type WritePorts = Pick<Ports, 'workbook' | 'lock' | 'clock'> & Partial<Pick<Ports, 'notes'>>;

export interface Written {
  /** Everything stood there before: the same press arrived twice, or there was nothing to change. */
  readonly already: boolean;
  readonly revisions: readonly RowRevision[];
}

/** @param tabs the layout, or the part of it that the request names */
export function writeRows(
  ports: WritePorts,
  tabs: readonly Tab[],
  request: WriteRequest,
): Verdict<Written, WriteRefusal> {
  const verdict = ports.lock.whileAlone(LOCK_WAIT, () => writeRowsAlone(ports, tabs, request));
  return verdict === 'busy' ? refuse({ reason: 'busy' }) : verdict;
}

/** The same for a use case that is inside the lock already. */
export function writeRowsAlone(
  ports: Omit<WritePorts, 'lock'>,
  tabs: readonly Tab[],
  request: WriteRequest,
): Verdict<Written, WriteRefusal> {
  if (!isGenerated(request)) return writeAtOnce(ports, tabs, request);
  let written: Written = { already: true, revisions: [] };
  for (const { piece } of inPieces(request.writes)) {
    const verdict = writeAtOnce(ports, tabs, { ...request, writes: piece });
    if (!verdict.accepted) return verdict;
    written = {
      already: written.already && verdict.value.already,
      revisions: [...written.revisions, ...verdict.value.revisions],
    };
  }
  return accept(written);
}

function writeAtOnce(
  ports: Omit<WritePorts, 'lock'>,
  tabs: readonly Tab[],
  request: WriteRequest,
): Verdict<Written, WriteRefusal> {
  const run = newRun(ports, request);
  for (;;) {
    const read = guarded(run, () => standingTabs(ports, tabs, request));
    if (!read.accepted) return run.isTouched ? takeBack(run, tabs, read.refusal) : read;
    const { standing, history } = read.value;
    const restored = putBackAll(run.spills, standing);
    const people = asPutBack(standing, restored);
    const decided = decideWrites(people, request);
    if (!decided.accepted) return whenRefused(run, tabs, read.value, decided.refusal);
    const { placed } = decided.value;
    const revisions = revisionsOf(people, request.writes, placed);
    const isDone = restored.length + placed.length === 0 && hasRows(request);
    if (isDone || wasPressedBefore(run, history)) {
      return accept({ already: !run.isTouched, revisions });
    }
    const misses = run.spills.filter(({ seen }) => seen !== undefined).length;
    if (misses >= MOST_MISSES) {
      const keys = placed.map(({ key }) => key);
      return takeBack(run, tabs, { reason: 'rows keep moving', keys, left: [] });
    }
    const isHit = attempt(run, {
      standing,
      people,
      history,
      placed: overlaid([...restored, ...placed]),
      records: request.records,
      // What is generated can be made again: nobody needs to know that it was.
      entries: isGenerated(request)
        ? []
        : mendEntries(standing, restored, misses > 0 ? placed : []),
    });
    if (isHit) return accept({ already: false, revisions });
  }
}

function hasRows({ writes, newRows }: WriteRequest): boolean {
  return writes.length + newRows.length > 0;
}

/** Where 版 does not tell, 変更履歴 does; it is asked before the first write only. */
function wasPressedBefore(run: WriteRun, history: StandingHistory): boolean {
  const { request } = run;
  const isToldByRows =
    hasRows(request) && request.writes.every(({ basedOn }) => basedOn !== undefined);
  if (run.isTouched || request.history.length === 0 || isToldByRows) return false;
  return enteredBefore(run.ports, history, request.operationId);
}

/** A row that has moved on may have done so by this very press. */
function whenRefused(
  run: WriteRun,
  tabs: readonly Tab[],
  { standing, history }: StandingTabs,
  refusal: WriteRefusal,
): Verdict<Written, WriteRefusal> {
  if (run.isTouched) return takeBack(run, tabs, refusal);
  const { operationId, writes, history: entries } = run.request;
  const mayBeOurs = refusal.reason === 'moved on' || refusal.reason === 'key taken';
  return mayBeOurs && entries.length > 0 && enteredBefore(run.ports, history, operationId)
    ? accept({ already: true, revisions: revisionsOf(standing, writes, []) })
    : refuse(refusal);
}
