/** The function behind 「課内確認用一覧」 of the panel 取組実績の入力. */
import { makeConfirmationList as doMake } from './app/makeConfirmationList';
import { MAKING_SCOPES, makingPorts } from './documentEntries';
import { answering } from './guard';
import type { ConfirmationListMade } from './wire/entry';
import { entryListCallSchema } from './wire/entryCalls';
import { confirmationRefusalMessage, confirmationTitle } from './wording/confirmationList';
import { madeMessage } from './wording/makeDocuments';

/** The list of a section for its head; pressed again it is the same one while nothing has changed. */
export function makeConfirmationList(json: unknown): string {
  return answering(
    confirmationTitle,
    entryListCallSchema,
    MAKING_SCOPES,
    json,
    ({ section, operationId }, caller) => {
      const verdict = doMake(makingPorts, { section, operationId, caller });
      if (!verdict.accepted) {
        const message = confirmationRefusalMessage(verdict.refusal);
        return { outcome: verdict.refusal.reason === 'busy' ? 'again' : 'refused', message };
      }
      const { name = '', link = '' } = verdict.value.documents[0] ?? {};
      const message = madeMessage(verdict.value, confirmationTitle);
      const value: ConfirmationListMade = { name, link, message };
      return { outcome: 'done', value };
    },
  );
}
