/** The function behind 「提出状況一覧」 of the panel 提出状況・確認. */
import { makeSubmissionList as doMake } from './app/makeSubmissionList';
import { MAKING_SCOPES, makingPorts } from './documentEntries';
import { answering } from './guard';
import type { SubmissionListMade } from './wire/submissionList';
import { submissionListCallSchema } from './wire/submissionListCalls';
import { madeMessage } from './wording/makeDocuments';
import { submissionListRefusalMessage, submissionListTitle } from './wording/submissionList';

/** How far every section is; pressed again on the same day it is the same one while nothing has changed. */
export function makeSubmissionList(json: unknown): string {
  return answering(
    submissionListTitle,
    submissionListCallSchema,
    MAKING_SCOPES,
    json,
    ({ operationId }, caller) => {
      const verdict = doMake(makingPorts, { operationId, caller });
      if (!verdict.accepted) {
        const message = submissionListRefusalMessage(verdict.refusal);
        return { outcome: verdict.refusal.reason === 'busy' ? 'again' : 'refused', message };
      }
      const { name = '', link = '' } = verdict.value.documents[0] ?? {};
      const message = madeMessage(verdict.value, submissionListTitle);
      const value: SubmissionListMade = { name, link, message };
      return { outcome: 'done', value };
    },
  );
}
