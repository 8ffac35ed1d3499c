/** One action with its whole evidence, as the secretariat judges it. */
import { reviewRightsIn } from '../domain/review/reviewSteps';
import type { AmountChange } from '../domain/reviewFlag';
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { ReviewItem } from '../wire/review';
import { notReviewableText, type ReviewRefusal } from '../wording/reviewRefusals';
import { fieldsOf } from '../workbook/entry/entry';
import { reviewFields } from '../workbook/review/decideReview';
import { minuteText, momentIn } from '../workbook/review/status';
import { placesOfItems, wantedForReview } from '../workbook/review/wanted';
import { textIn } from '../workbook/read/rowCells';
import { personIn } from './listEntries';
import {
  itemFor,
  openedEntry,
  type ItemPorts,
  type ItemReading,
  type ItemRequest,
  type OpenedEntry,
} from './openEntryItem';
import { rememberedItem, rememberItem, type MemoryPorts } from './rememberedRows';
import { amountChanges, flagsIn } from './reviewFlags';

export const asReviewed: ItemReading = {
  wanted: wantedForReview,
  places: (read, actionId) => placesOfItems(read, [actionId]),
};

export function openReviewItem(
  ports: ItemPorts & MemoryPorts,
  request: ItemRequest,
): Verdict<ReviewItem, ReviewRefusal> {
  const { year, actionId, caller } = request;
  const name = `${String(year)} ${actionId}`;
  const opened = openedEntry(ports, request, rememberedItem(ports, name), asReviewed);
  if (!opened.accepted) return opened;
  const { read, rows } = opened.value;
  if (!personIn(read, caller).isSecretariat) return refuse({ reason: 'not secretariat' });
  rememberItem(ports, name, rows);
  const changes = changesOf(ports, opened.value);
  return accept(reviewItemFor(ports, caller, opened.value, changes));
}

/** What people changed in its amounts after 決算書の確定日. */
export function changesOf(ports: ItemPorts, { read, entry }: OpenedEntry): readonly AmountChange[] {
  return amountChanges(ports, read, [entry.actionId], entry.year, ports.clock.now());
}

export function reviewItemFor(
  ports: Pick<ItemPorts, 'clock'>,
  caller: string,
  opened: OpenedEntry,
  changes: readonly AmountChange[],
): ReviewItem {
  const { read, entry } = opened;
  const { isSecretariat } = personIn(read, caller);
  const { steps, notReviewable } = reviewRightsIn(isSecretariat, entry.submission);
  const action = read.plan.actions.find(({ id }) => id === entry.actionId);
  return {
    entry: itemFor(ports, caller, opened),
    fields: { ...fieldsOf(entry.row, reviewFields) },
    relatedSections: (action?.relatedSections ?? []).filter((each) => each !== entry.section),
    relatedConfirmations: textIn(entry.row, 'relatedConfirmations'),
    confirmedBy: textIn(entry.row, 'confirmedBy'),
    confirmedAt: minuteText(momentIn(entry.row, 'confirmedAt')),
    flags: flagsIn(read, entry.year, changes)(entry.actionId),
    steps: [...steps],
    readOnlyFor: notReviewable ? notReviewableText(notReviewable) : '',
  };
}
