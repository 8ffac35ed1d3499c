/** The functions behind 「会議資料の作成」. */
import { makeDocuments as doMakeDocuments, type MakeRequest } from './app/makeDocuments';
import { builtIn } from './google/builtIn';
import { docs } from './google/docs';
import { files } from './google/drive';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { papers } from './google/papers';
import { panels } from './google/panels';
import { clock, ids } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Made } from './wire/makeDocuments';
import { makeCallSchema } from './wire/makeDocumentsCalls';
import { madeMessage, makeRefusalMessage, makeWords } from './wording/makeDocuments';

/** Documents are files of Drive. */
export const MAKING_SCOPES = [...ENTRY_SCOPES, 'drive.file'] as const;

export const makingPorts = { workbook, lock, clock, notes, builtIn, papers, files, docs };

/** Menu 「会議資料の作成」: all papers of 評価対象年度 for the meeting; what came of it is told in a line. */
export function makeMeetingPapers(): void {
  opened(makeWords.operation, MAKING_SCOPES, (caller) => {
    const verdict = made({
      papers: ['summary', 'strategies', 'actionSheets'],
      version: 'meeting',
      anew: false,
      operationId: ids.fresh(),
      caller,
    });
    const message = verdict.accepted
      ? madeMessage(verdict.value)
      : makeRefusalMessage(verdict.refusal);
    panels.toast(message, makeWords.title);
  });
}

/** Makes the papers of a year; pressed again it makes what is missing, and nothing twice. */
export function makeDocuments(json: unknown): string {
  return answering(makeWords.operation, makeCallSchema, MAKING_SCOPES, json, (call, caller) => {
    const { year, ...rest } = call;
    const verdict = made({ ...rest, caller, ...(year === undefined ? {} : { year }) });
    if (!verdict.accepted) {
      const message = makeRefusalMessage(verdict.refusal);
      return { outcome: verdict.refusal.reason === 'busy' ? 'again' : 'refused', message };
    }
    const { documents, left } = verdict.value;
    const value: Made = {
      message: madeMessage(verdict.value),
      documents: documents.map(({ name, link, checkNumber }) => ({ name, link, checkNumber })),
      left,
    };
    return { outcome: 'done', value };
  });
}

function made(request: MakeRequest) {
  return doMakeDocuments(makingPorts, request);
}
