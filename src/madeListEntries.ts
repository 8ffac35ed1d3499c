/** The functions behind the lists that one press of a panel makes: 課内確認用一覧 and 提出状況一覧. */
import { makeConfirmationList as doMakeConfirmationList } from './app/makeConfirmationList';
import { makeSubmissionList as doMakeSubmissionList } from './app/makeSubmissionList';
import { MAKING_SCOPES, makingPorts } from './documentEntries';
import { answering } from './guard';
import type { Answer } from './wire/answer';
import { callSchema } from './wire/call';
import { entryListCallSchema } from './wire/entryCalls';
import type { MadeList } from './wire/madeList';
import { confirmationRefusalMessage, confirmationTitle } from './wording/confirmationList';
import { madeMessage, type MakeTold } from './wording/makeDocuments';
import { submissionListRefusalMessage, submissionListTitle } from './wording/submissionList';

/** The list of a section for its head; pressed again it is the same one while nothing has changed. */
export function makeConfirmationList(json: unknown): string {
  return answering(
    confirmationTitle,
    entryListCallSchema,
    MAKING_SCOPES,
    json,
    ({ section, operationId }, caller) => {
      const verdict = doMakeConfirmationList(makingPorts, { section, operationId, caller });
      if (verdict.accepted) return done(verdict.value, confirmationTitle);
      const { refusal } = verdict;
      return refused(refusal.reason, confirmationRefusalMessage(refusal));
    },
  );
}

/** How far every section is; pressed again on the same day it is the same one while nothing has changed. */
export function makeSubmissionList(json: unknown): string {
  return answering(
    submissionListTitle,
    callSchema,
    MAKING_SCOPES,
    json,
    ({ operationId }, caller) => {
      const verdict = doMakeSubmissionList(makingPorts, { operationId, caller });
      if (verdict.accepted) return done(verdict.value, submissionListTitle);
      const { refusal } = verdict;
      return refused(refusal.reason, submissionListRefusalMessage(refusal));
    },
  );
}

function done(told: MakeTold, title: string): Answer {
  const { name = '', link = '' } = told.documents[0] ?? {};
  const value: MadeList = { name, link, message: madeMessage(told, title) };
  return { outcome: 'done', value };
}

function refused(reason: string, message: string): Answer {
  return { outcome: reason === 'busy' ? 'again' : 'refused', message };
}
