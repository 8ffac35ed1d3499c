/**
 * Keeps 2次評価 and mended wording, confirms, or sends back: one reading before the lock, one and one write
 * inside it, decided again when somebody came between.
 */
import { minuteInDigits } from '../domain/civilDate';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ReviewSaved } from '../wire/review';
import { commentMissing, reviewPress, type ReviewRefusal } from '../wording/reviewRefusals';
import type { RowPlaces } from '../workbook/entry/wanted';
import { decideReview, type ReviewRequest } from '../workbook/review/decideReview';
import { wantedForReview } from '../workbook/review/wanted';
import { decidedAnew } from './decidedAnew';
import { entryAfter } from './entryAfter';
import { personIn } from './listEntries';
import { openedEntry, type ItemRequest } from './openEntryItem';
import { asReviewed, changesOf, reviewItemFor } from './openReviewItem';
import type { Ports } from './ports';
import { writeRows } from './writeRows';

export type ReviewSavePorts = Pick<Ports, 'workbook' | 'notes' | 'clock' | 'lock'>;

export interface ReviewSaveRequest extends ItemRequest, ReviewRequest {
  readonly operationId: string;
  /** Where the rows stood when it was opened. */
  readonly rows: RowPlaces;
}

export function saveReview(
  ports: ReviewSavePorts,
  request: ReviewSaveRequest,
): Verdict<ReviewSaved, ReviewRefusal> {
  const { caller } = request;
  let rows = request.rows;
  return decidedAnew((): Verdict<ReviewSaved, ReviewRefusal> => {
    const opened = openedEntry(ports, request, rows, asReviewed);
    if (!opened.accepted) return opened;
    const { read, cells, entry } = opened.value;
    if (!read.settings.isOriginal) return refuse({ reason: 'copy' });
    rows = opened.value.rows;
    const person = personIn(read, caller);
    const now = ports.clock.now();
    const decided = decideReview({ read, cells, entry, person, now }, request);
    if (!decided.accepted) return decided;
    const decision = decided.value;
    if (decision.kind === 'missing') return accept({ kind: 'missing', missing: [commentMissing] });
    if (decision.kind === 'conflict') {
      const item = reviewItemFor(ports, caller, opened.value, changesOf(ports, opened.value));
      return accept({ kind: 'conflict', item });
    }
    const { writes, history } = decision;
    const isNothing = writes.length + history.length === 0;
    const written = isNothing
      ? accept({ revisions: [] })
      : writeRows(ports, read.layout, {
          operationId: request.operationId,
          by: caller,
          means: reviewPress.means,
          writes,
          newRows: [],
          history,
        });
    if (written.accepted) {
      const { revisions } = written.value;
      const after = entryAfter(opened.value, { writes, revisions }, wantedForReview);
      const item = reviewItemFor(ports, caller, after, changesOf(ports, after));
      return accept({ kind: 'saved', savedAt: minuteInDigits(now), item });
    }
    return refuse({ reason: 'not written', refusal: written.refusal });
  });
}
