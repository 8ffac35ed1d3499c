/** The functions behind 「会議資料の作成」. */
import { handEdits, type LookedDocument } from './app/handEdits';
import { makeDocuments as doMakeDocuments } from './app/makeDocuments';
import { openMaking as openingOf } from './app/openMaking';
import type { PackOrder } from './app/packOrder';
import { previewMaking as doPreviewMaking } from './app/previewMaking';
import { builtIn } from './google/builtIn';
import { docs } from './google/docs';
import { files } from './google/drive';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { papers } from './google/papers';
import { panels } from './google/panels';
import { clock } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import type { HandEdited } from './wire/handEdits';
import { handEditsCallSchema } from './wire/handEditsCalls';
import type { Made } from './wire/makeDocuments';
import {
  makeCallSchema,
  previewMakingCallSchema,
  type PreviewMakingCall,
} from './wire/makeDocumentsCalls';
import { handEditWords, lookedText, originText } from './wording/handEdits';
import {
  madeMessage,
  makeNoticeText,
  makeRefusalMessage,
  makeWords,
  type MakeRefusal,
} from './wording/makeDocuments';

/** Documents are files of Drive. */
export const MAKING_SCOPES = [...ENTRY_SCOPES, 'drive.file'] as const;

export const makingPorts = { workbook, lock, clock, notes, builtIn, papers, files, docs };

const { operation, title } = makeWords;

/** Menu 「会議資料の作成」. */
export function openMaking(): void {
  opened(operation, MAKING_SCOPES, (caller) => {
    const facts = openingOf(makingPorts, caller);
    if (!facts.accepted) panels.toast(makeRefusalMessage(facts.refusal), title);
    else panels.showDialog('making', title, { width: 1000, height: 720 }, facts.value);
  });
}

/** The dialog: what the documents would be, and what is missing. */
export function previewMaking(json: unknown): string {
  return answering(operation, previewMakingCallSchema, MAKING_SCOPES, json, (call) => {
    const verdict = doPreviewMaking(makingPorts, orderOf(call));
    return verdict.accepted ? { outcome: 'done', value: verdict.value } : refused(verdict.refusal);
  });
}

/** Makes the papers of a year; pressed again it makes what is missing, and nothing twice. */
export function makeDocuments(json: unknown): string {
  return answering(operation, makeCallSchema, MAKING_SCOPES, json, (call, caller) => {
    const { anewAfter, operationId } = call;
    const anew = anewAfter === undefined ? {} : { anewAfter };
    const request = { ...orderOf(call), ...anew, operationId, caller };
    const verdict = doMakeDocuments(makingPorts, request);
    if (!verdict.accepted) return refused(verdict.refusal);
    const { documents, left, already } = verdict.value;
    const value: Made = {
      message: madeMessage(verdict.value),
      documents: documents.map((each) => ({
        ...each,
        notices: each.notices.map(makeNoticeText),
      })),
      left,
      already,
    };
    return { outcome: 'done', value };
  });
}

/** What people have changed by hand in the documents of the last version. */
export function lookForHandEdits(json: unknown): string {
  const { operation: looking } = handEditWords;
  return answering(looking, handEditsCallSchema, MAKING_SCOPES, json, (call) => {
    const { kind, year } = call;
    const request = { kind, ...(year === undefined ? {} : { year }) };
    const verdict = handEdits(makingPorts, request);
    if (!verdict.accepted) return refused(verdict.refusal);
    const value: HandEdited = { documents: verdict.value.map(shownEdits) };
    return { outcome: 'done', value };
  });
}

function shownEdits({ name, link, looked }: LookedDocument): HandEdited['documents'][number] {
  const { edits, more } = looked.state === 'edited' ? looked.edits : { edits: [], more: 0 };
  const { notKept, added, removed } = handEditWords;
  return {
    name,
    link,
    message: lookedText(looked),
    isToBeSeen: looked.state !== 'unchanged' && looked.state !== 'same words',
    paragraphs: edits.map(({ before = notKept, after, origin }) => ({
      before: before === '' ? added : before,
      after: after === '' ? removed : after,
      origin: originText(origin),
    })),
    more,
  };
}

/** What is absent in a call is absent in the order. */
function orderOf({ year, meetingId, papers: wanted, ...rest }: PreviewMakingCall): PackOrder {
  const { version, scope, pages } = rest;
  return {
    papers: wanted,
    version,
    scope,
    pages,
    ...(year === undefined ? {} : { year }),
    ...(meetingId === undefined ? {} : { meetingId }),
  };
}

function refused(refusal: MakeRefusal): Answer {
  const message = makeRefusalMessage(refusal);
  return { outcome: refusal.reason === 'busy' ? 'again' : 'refused', message };
}
