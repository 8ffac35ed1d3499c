/**
 * Several actions confirmed or sent back at once, in one write: those that can be are done, the others are
 * left and told one by one.
 */
import { fiscalYear } from '../domain/fiscalYear';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ReviewedTogether } from '../wire/review';
import {
  commentMissing,
  leftForReason,
  reviewPress,
  type ReviewRefusal,
} from '../wording/reviewRefusals';
import { entryOfAction } from '../workbook/entry/entry';
import { decideReview, type ReviewDecision } from '../workbook/review/decideReview';
import { wantedForStatus } from '../workbook/review/wanted';
import type { HistoryEntry, RowWrite } from '../workbook/write/rowWrite';
import { decidedAnew } from './decidedAnew';
import { personIn, unreadableIn } from './listEntries';
import { openReview, type ReviewPorts } from './openReview';
import type { Ports } from './ports';
import { readUnformatted, type UnderstoodWorkbook } from './readWorkbook';
import { writeRows } from './writeRows';

export interface TogetherRequest {
  readonly caller: string;
  readonly operationId: string;
  readonly step: 'confirm' | 'sendBack';
  readonly actions: readonly {
    readonly year: number;
    readonly actionId: string;
    /** 版 as it was listed. */
    readonly revision: number;
  }[];
  readonly comment: string;
}

export function reviewTogether(
  ports: ReviewPorts & Pick<Ports, 'lock'>,
  request: TogetherRequest,
): Verdict<ReviewedTogether, ReviewRefusal> {
  const { caller, operationId } = request;
  return decidedAnew(() => {
    const found = readUnformatted(ports, wantedForStatus);
    const stopped = unreadableIn(found.read);
    if (stopped) return refuse(stopped);
    if (!personIn(found.read, caller).isSecretariat) return refuse({ reason: 'not secretariat' });
    if (!found.read.settings.isOriginal) return refuse({ reason: 'copy' });
    const { done, left, writes, history } = decidedOf(ports, found, request);
    const written =
      writes.length === 0
        ? accept(undefined)
        : writeRows(ports, found.read.layout, {
            operationId,
            by: caller,
            means: reviewPress.means,
            writes,
            newRows: [],
            history,
          });
    if (written.accepted) {
      const opening = openReview(ports, { caller });
      return opening.accepted ? accept({ done, left, opening: opening.value }) : opening;
    }
    return refuse({ reason: 'not written', refusal: written.refusal });
  });
}

interface Decided {
  readonly done: string[];
  readonly left: { actionId: string; why: string }[];
  readonly writes: RowWrite[];
  readonly history: HistoryEntry[];
}

function decidedOf(
  { clock }: Pick<Ports, 'clock'>,
  { read, cells }: UnderstoodWorkbook,
  { caller, step, actions, comment }: TogetherRequest,
): Decided {
  const decided: Decided = { done: [], left: [], writes: [], history: [] };
  const person = personIn(read, caller);
  const now = clock.now();
  for (const { year, actionId, revision } of actions) {
    const entry = entryOfAction(read, fiscalYear(year), actionId);
    const verdict = entry
      ? decideReview({ read, cells, entry, person, now }, { step, revision, comment, result: {} })
      : refuse<ReviewRefusal>({ reason: 'no such row', year: String(year), actionId });
    if (verdict.accepted && verdict.value.kind === 'write') {
      decided.done.push(actionId);
      decided.writes.push(...verdict.value.writes);
      decided.history.push(...verdict.value.history);
    } else {
      decided.left.push({ actionId, why: whyLeft(verdict) });
    }
  }
  return decided;
}

function whyLeft(verdict: Verdict<ReviewDecision, ReviewRefusal>): string {
  if (!verdict.accepted) return leftForReason(verdict.refusal);
  return verdict.value.kind === 'missing'
    ? leftForReason({ reason: 'missing', what: commentMissing })
    : leftForReason({ reason: 'changed' });
}
