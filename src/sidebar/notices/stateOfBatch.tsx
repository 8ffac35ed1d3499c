/** What becomes of the mails of a day or of a press by themselves, and whom they do not reach. */
import { dayText, noticesWords } from '../../wording/noticesDialog';
import type { Batch } from './batch';
import type { Desk } from './desk';

const words = noticesWords.batch;

export function StateOfBatch({ desk, batch }: { readonly desk: Desk; readonly batch: Batch }) {
  const { list } = desk;
  const held = batch.kind === 'day' ? (list.days[0]?.heldUntil ?? '') : batch.offer.heldUntil;
  const { unreachable } = batch.kind === 'day' ? batch.day : batch.offer;
  const isForHeads = batch.kind === 'press' && batch.offer.kind === 'heads';
  return (
    <>
      {batch.kind === 'press' && <p>{noticesWords.requests.kinds[batch.offer.kind].help}</p>}
      {held !== '' && <p class="message">{words.held(dayText(held, list.today))}</p>}
      <p>{batch.kind === 'day' ? dayState(desk, batch) : offerState(batch)}</p>
      {unreachable.length > 0 && (
        <p class="message behalf">
          {isForHeads ? words.noHeads(unreachable) : words.unreachable(unreachable)}
        </p>
      )}
    </>
  );
}

function dayState({ list }: Desk, { day, isToday }: Extract<Batch, { kind: 'day' }>): string {
  const count = day.mails.length;
  if (isToday && day.heldUntil !== '') return '';
  if (count === 0) {
    return isToday && list.days.length === 1 ? `${words.none}${words.noneEver}` : words.none;
  }
  if (list.run.owner === '') return words.noRun(count);
  if (list.run.isMissing) return words.missingRun(count);
  return isToday ? words.byRunToday(count) : words.byRun(count);
}

function offerState({ offer }: Extract<Batch, { kind: 'press' }>): string {
  if (offer.switchedOffBy !== '') return noticesWords.requests.switchedOff(offer.switchedOffBy);
  return offer.mails.length === 0 && offer.heldUntil === '' ? noticesWords.requests.none : '';
}
