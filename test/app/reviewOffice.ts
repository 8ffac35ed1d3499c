/** The office of the entry with some results submitted, as the secretariat reviews them. */
import { openHistory } from '../../src/app/openHistory';
import { openReview } from '../../src/app/openReview';
import { openReviewItem } from '../../src/app/openReviewItem';
import { reviewFlags } from '../../src/app/reviewFlags';
import { saveReview } from '../../src/app/saveReview';
import type { ReviewStep } from '../../src/domain/review/reviewSteps';
import type { Verdict } from '../../src/domain/verdict';
import type { ReviewItem, ReviewOpening, ReviewSaved, ShownFlag } from '../../src/wire/review';
import type { ReviewRefusal } from '../../src/wording/reviewRefusals';
import { ACTION, complete, entryOffice, HEAD, itemFor, saved, YEAR } from './entryOffice';
import { portsOf, SECRETARY, type OfficeInMemory } from './officeInMemory';
import type { Spoil } from './spoiled/spoil';

/** 1-1-1 is submitted by its head; all others are 未入力. */
export function reviewOffice(...spoils: readonly Spoil[]): OfficeInMemory {
  const office = entryOffice(...spoils);
  submit(office, ACTION);
  return office;
}

/** Its head submits an action with what is needed, and with this over it. */
export function submit(
  office: OfficeInMemory,
  actionId: string,
  result: Readonly<Record<string, string>> = {},
  indicators: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): void {
  const item = itemFor(office, HEAD, actionId);
  const values =
    actionId === ACTION
      ? complete.indicators
      : Object.fromEntries(item.indicators.map(({ id }) => [id, { value: '10' }]));
  saved(office, HEAD, item, {
    step: 'submit',
    result: { ...complete.result, ...result },
    indicators: { ...values, ...indicators },
  });
}

export function told<Value>(verdict: Verdict<Value, { readonly reason: string }>): Value {
  if (!verdict.accepted) throw new Error(JSON.stringify(verdict.refusal));
  return verdict.value;
}

export function reviewOpening(office: OfficeInMemory, caller = SECRETARY): ReviewOpening {
  return told(openReview(portsOf(office, caller), { caller }));
}

export function reviewItem(office: OfficeInMemory, actionId = ACTION): ReviewItem {
  const ports = portsOf(office, SECRETARY);
  return told(openReviewItem(ports, { caller: SECRETARY, year: YEAR, actionId }));
}

export function flagsOf(
  office: OfficeInMemory,
  actionIds: readonly string[],
): readonly ShownFlag[][] {
  const request = { year: YEAR, actionIds, nextIds: [], rows: {} };
  return told(reviewFlags(portsOf(office, SECRETARY), request)).flags.map(({ flags }) => flags);
}

export interface Review {
  readonly step: ReviewStep;
  readonly result?: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly operationId?: string;
  readonly caller?: string;
  /** As it was opened; absent: as it stands now. */
  readonly item?: ReviewItem;
}

let presses = 0;

export function reviewing(
  office: OfficeInMemory,
  { step, result = {}, comment = '', operationId, caller = SECRETARY, item }: Review,
  actionId = ACTION,
): Verdict<ReviewSaved, ReviewRefusal> {
  presses += 1;
  const seen = item ?? reviewItem(office, actionId);
  const fields = { ...seen.entry.fields, ...seen.fields };
  return saveReview(portsOf(office, caller), {
    caller,
    operationId: operationId ?? `review-${String(presses).padStart(8, '0')}`,
    year: YEAR,
    actionId,
    step,
    comment,
    revision: seen.entry.revision,
    rows: seen.entry.rows,
    result: Object.fromEntries(
      Object.entries(result).map(([key, typed]) => [key, { seen: fields[key] ?? '', typed }]),
    ),
  });
}

export function history(office: OfficeInMemory, caller = SECRETARY, actionId = ACTION) {
  return openHistory(portsOf(office, caller), { caller, year: YEAR, actionId });
}
