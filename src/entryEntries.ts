/** The functions behind 「取組実績の入力」: the sidebar, its large dialog, and what both ask for. */
import { listEntries as doListEntries, openEntry as openingOf } from './app/listEntries';
import { openEntryItem as doOpenEntryItem } from './app/openEntryItem';
import { previewSettling as doPreviewSettling } from './app/previewSettling';
import { refreshRollUp } from './app/refreshRollUp';
import { confirmRelated as doConfirmRelated, listRelated as doListRelated } from './app/related';
import { saveEntry as doSaveEntry } from './app/saveEntry';
import { selectedEntry as doSelectedEntry } from './app/selectedEntry';
import { lock } from './google/lock';
import { notes, ownNotes } from './google/notes';
import { cursor, panels } from './google/panels';
import { clock } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import { callSchema } from './wire/call';
import { relatedConfirmCallSchema, relatedListCallSchema } from './wire/relatedCalls';
import { settlingCallSchema } from './wire/settlingCalls';
import {
  entryItemCallSchema,
  entryListCallSchema,
  entrySaveCallSchema,
  entryWideCallSchema,
} from './wire/entryCalls';
import {
  entryPress,
  entryRefusalMessage,
  mayTryAgain,
  type EntryRefusal,
} from './wording/entryRefusals';
import { relatedRefusalMessage, type RelatedRefusal } from './wording/related';

const { operation, title } = entryPress;
const ports = { workbook, notes, ownNotes, clock, lock, cursor };

/** Menu 「取組実績の入力」. */
export function openEntry(): void {
  opened(title, ENTRY_SCOPES, (caller) => {
    const facts = openingOf(ports, caller);
    if (facts.accepted) panels.showSidebar('entry', title, facts.value);
    else panels.toast(entryRefusalMessage(facts.refusal), title);
  });
}

/** The sidebar: the same form in a large dialog, last year beside this year. */
export function openEntryWide(json: unknown): string {
  return answering(operation, entryWideCallSchema, ENTRY_SCOPES, json, ({ actionId }, caller) => {
    const facts = openingOf(ports, caller, actionId);
    if (!facts.accepted) return refused(facts.refusal);
    panels.showDialog('entry', title, { width: 1000, height: 700 }, facts.value);
    return { outcome: 'done', value: null };
  });
}

/** The list of a section. */
export function listEntries(json: unknown): string {
  return answering(operation, entryListCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doListEntries(ports, { ...call, caller })),
  );
}

/** The form of one action. */
export function openEntryItem(json: unknown): string {
  return answering(operation, entryItemCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doOpenEntryItem(ports, { ...call, caller })),
  );
}

/** 確定値の報告: what it would change. */
export function previewSettling(json: unknown): string {
  return answering(operation, settlingCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doPreviewSettling(ports, { ...call, caller })),
  );
}

/** What the section takes part in and others have submitted. */
export function listRelated(json: unknown): string {
  return answering(operation, relatedListCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    relatedAnswer(doListRelated(ports, { ...call, caller })),
  );
}

/** 関係課の確認: 異議なし, or what the section has to say. */
export function confirmRelated(json: unknown): string {
  return answering(operation, relatedConfirmCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    relatedAnswer(doConfirmRelated(ports, { ...call, caller })),
  );
}

function relatedAnswer(verdict: Told<RelatedRefusal>): Answer {
  if (verdict.accepted) return { outcome: 'done', value: verdict.value };
  const { refusal } = verdict;
  const isAgain = refusal.reason !== 'not asked' && mayTryAgain(refusal);
  return { outcome: isAgain ? 'again' : 'refused', message: relatedRefusalMessage(refusal) };
}

/** Keeps a draft, or brings the result forward. */
export function saveEntry(json: unknown): string {
  return answering(operation, entrySaveCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doSaveEntry(ports, { ...call, caller })),
  );
}

/** The action on whose row the cursor stands. */
export function selectedEntry(json: unknown): string {
  return answering(operation, callSchema, ENTRY_SCOPES, json, () => ({
    outcome: 'done',
    value: doSelectedEntry(ports),
  }));
}

/** Made by the sidebar after a submission, and nobody waits for it: who finds the lock taken leaves it. */
export function refreshAfterSubmission(json: unknown): string {
  return answering(operation, callSchema, ENTRY_SCOPES, json, ({ operationId }, caller) => {
    const verdict = refreshRollUp(ports, { operationId, caller });
    return { outcome: 'done', value: verdict.accepted };
  });
}

type Told<Refusal> =
  | { readonly accepted: true; readonly value: unknown }
  | { readonly accepted: false; readonly refusal: Refusal };

function answerOf(verdict: Told<EntryRefusal>): Answer {
  return verdict.accepted ? { outcome: 'done', value: verdict.value } : refused(verdict.refusal);
}

function refused(refusal: EntryRefusal): Answer {
  const message = entryRefusalMessage(refusal);
  return { outcome: mayTryAgain(refusal) ? 'again' : 'refused', message };
}
