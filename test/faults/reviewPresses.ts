/** Presses of 「提出状況・確認」 in the small town: 1-1-1 is submitted with an estimated amount. */
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import { run } from '../../src/local/run';
import type { ReviewItem } from '../../src/wire/review';
import type { ReviewStep } from '../../src/wire/reviewCalls';
import { afterPress, complete, entryTown, HEAD, savePress } from './entryPresses';
import { SECRETARY } from './press';
import { isAnsweredDone, panelCall, type Press } from './underFire';

const YEAR = 2026;
const ACTION = '1-1-1';

export function submittedTown(bundle: Bundle): OfficeState {
  const office = entryTown(bundle);
  return afterPress(
    office,
    savePress(bundle, office, HEAD, {
      operationId: 'press-0001',
      step: 'submit',
      result: { ...complete, amountCertainty: '見込' },
      value: '390',
    }),
  );
}

/** What the secretariat sees now. */
export function reviewOf(bundle: Bundle, office: OfficeState): ReviewItem {
  const request = { year: YEAR, actionId: ACTION };
  const { value } = run(
    copyOffice(office),
    panelCall(bundle, SECRETARY, 'openReviewItem', request),
  );
  return (JSON.parse(String(value)) as { value: ReviewItem }).value;
}

export interface Reviewed {
  readonly step: ReviewStep;
  readonly operationId: string;
  readonly comment?: string;
  readonly result?: Readonly<Record<string, string>>;
}

/** A review of what stands in this office. */
export function reviewPress(
  bundle: Bundle,
  office: OfficeState,
  { step, operationId, comment = '', result = {} }: Reviewed,
): Press {
  const { entry, fields } = reviewOf(bundle, office);
  const seen = { ...entry.fields, ...fields };
  const request = {
    operationId,
    year: YEAR,
    actionId: ACTION,
    step,
    comment,
    revision: entry.revision,
    rows: entry.rows,
    result: Object.fromEntries(
      Object.entries(result).map(([field, typed]) => [field, { seen: seen[field] ?? '', typed }]),
    ),
  };
  return {
    call: panelCall(bundle, SECRETARY, 'saveReview', request),
    isDone: (result) => isAnsweredDone(result) && String(result.value).includes('"kind":"saved"'),
  };
}

/** Both actions of the town, of which one is submitted. */
export function togetherPress(
  bundle: Bundle,
  office: OfficeState,
  step: 'confirm' | 'sendBack',
  operationId: string,
): Press {
  const { revision } = reviewOf(bundle, office).entry;
  const request = {
    operationId,
    step,
    comment: '人数を確かめてください。',
    actions: [
      { year: YEAR, actionId: ACTION, revision },
      { year: YEAR, actionId: '1-1-2', revision: 0 },
    ],
  };
  return {
    call: panelCall(bundle, SECRETARY, 'reviewTogether', request),
    isDone: (result) => isAnsweredDone(result) && String(result.value).includes(`"${ACTION}"`),
  };
}
