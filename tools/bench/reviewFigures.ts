/**
 * What 提出状況・確認 costs on Google as the host models it, with 25 and 250 actions that are all submitted:
 * opening the panel, 確認事項 of 25 actions, opening an action and confirming it.
 */
import type { Bundle } from '../../src/local/bundle';
import { copyOffice } from '../../src/local/newOffice';
import type { OfficeState } from '../../src/local/office';
import type { ReviewFlags, ReviewItem, ReviewOpening } from '../../src/wire/review';
import type { Measurement } from './hostFigures';
import { largerBook } from './largerBook';
import { asked, figures, pressed } from './presses';

const ACTIONS_IN_SAMPLE = 25;
const YEAR = 2024;
const ACTION = '2-2-1';
/** As many as the panel asks for at a time. */
const BATCH = 25;

/** @param office in which 初期設定 with the filled sample has been finished, by its owner */
export function reviewFigures(office: OfficeState, bundle: Bundle): readonly Measurement[] {
  return [25, 250].flatMap((actions) => measuredWith(office, bundle, actions));
}

function measuredWith(
  office: OfficeState,
  bundle: Bundle,
  actions: number,
): readonly Measurement[] {
  const grown = copyOffice(office);
  grown.book = largerBook(office.book, actions / ACTIONS_IN_SAMPLE);
  const user = grown.access.owner;
  const ask = <Value>(functionName: string, request: object) =>
    asked<Value>(grown, { bundle, user, functionName }, request);
  const open = () => pressed(grown, { bundle, user, kind: 'menu', functionName: 'openReview' });
  open();
  const opening = open();
  const listed = ask<ReviewOpening>('listReview', {}).value.actions.map(({ actionId }) => actionId);
  const batches = [listed.slice(0, BATCH), listed.slice(BATCH, 2 * BATCH)] as const;
  const flagged = (actionIds: readonly string[], nextIds: readonly string[], rows: object) =>
    ask<ReviewFlags>('reviewFlags', { year: YEAR, actionIds, nextIds, rows });
  const first = flagged(batches[0], batches[1], {});
  const next = batches[1].length > 0 ? flagged(batches[1], [], first.value.rows) : undefined;
  const late = ask('listLate', {});
  const key = { year: YEAR, actionId: ACTION };
  ask('openReviewItem', key);
  const item = ask<ReviewItem>('openReviewItem', key);
  const { entry, steps } = item.value;
  const step = steps.includes('confirm') ? 'confirm' : 'undoConfirm';
  const { revision, rows } = entry;
  const saved = ask('saveReview', { ...key, step, revision, rows, comment: '', result: {} });
  const name = `review with ${String(actions)} actions`;
  return [
    ...figures(`${name}: opening the panel`, opening.journal, 300),
    ...figures(`${name}: 確認事項 of the first 25`, first.journal, 1500, 2),
    ...(next ? figures(`${name}: 確認事項 of the next 25`, next.journal, 1000) : []),
    ...figures(`${name}: what is not final`, late.journal, 1200),
    ...figures(`${name}: opening an action`, item.journal, 500),
    ...figures(`${name}: confirming`, saved.journal, 700),
  ];
}
