/** Mails that are looked at and sent together: those of a day, or those of a press. */
import type { NoticesOpening, PressOffer, ShownDay, ShownMail } from '../../wire/notices';
import { partText } from '../../wording/noticesDialog';

export type Batch =
  | { readonly kind: 'day'; readonly day: ShownDay; readonly isToday: boolean }
  | { readonly kind: 'press'; readonly offer: PressOffer };

/** As the server is asked for it. */
export function batchAsked(batch: Batch): object {
  return batch.kind === 'day' ? { on: batch.day.on } : { press: pressOf(batch.offer, undefined) };
}

/** Two batches are the same as long as this is. */
export function batchKey(batch: Batch): string {
  return batch.kind === 'day' ? batch.day.on : batch.offer.kind;
}

export function mailsIn(batch: Batch): readonly ShownMail[] {
  return batch.kind === 'day' ? batch.day.mails : batch.offer.mails;
}

/** A press goes to all of whom it writes, or to sections that are chosen. */
export function isBySection({ kind }: PressOffer): boolean {
  return kind === 'heads' || kind === 'submission';
}

/** @param left ids of mails that are not chosen; absent: none */
export function pressOf(offer: PressOffer, left: ReadonlySet<string> | undefined): object {
  if (!isBySection(offer)) return { kind: offer.kind };
  const chosen = offer.mails.filter(({ id }) => left?.has(id) !== true);
  return { kind: offer.kind, sections: [...new Set(chosen.flatMap(({ sections }) => sections))] };
}

/**
 * What is not chosen once this mail is turned. A press is by section: whoever answers for one of the
 * sections of the mail is turned with it.
 */
export function turned(batch: Batch, left: ReadonlySet<string>, mail: ShownMail): Set<string> {
  const isOff = left.has(mail.id);
  const isWith = ({ id, sections }: ShownMail): boolean =>
    id === mail.id ||
    (batch.kind === 'press' && sections.some((section) => mail.sections.includes(section)));
  const next = new Set(left);
  for (const { id } of mailsIn(batch).filter(isWith)) {
    if (isOff) next.delete(id);
    else next.add(id);
  }
  return next;
}

/** What the mails of a day are about, each once, the most urgent first. */
export function aboutDay({ mails }: ShownDay): string {
  return [...new Set(mails.flatMap(({ parts }) => parts.map(partText)))].join('、');
}

export function leftOutOn({ leftOut }: NoticesOpening, on: string): NoticesOpening['leftOut'] {
  return leftOut.filter((row) => row.on === on);
}
