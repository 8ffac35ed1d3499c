/** The functions behind 「課と担当者」: 課一覧, its people, and the protections of the tabs. */
import { confirmPersons as doConfirmPersons } from './app/confirmPersons';
import { openSections as openingOf } from './app/readSections';
import { previewRights as doPreviewRights, renewRights as doRenewRights } from './app/renewRights';
import { saveSections as doSaveSections } from './app/saveSections';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { panels } from './google/panels';
import { clock, user } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import { callSchema } from './wire/call';
import { personsCallSchema, rightsCallSchema, sectionsCallSchema } from './wire/sectionsCalls';
import {
  mayPressAgain,
  sectionsPress,
  sectionsRefusalMessage,
  type SectionsRefusal,
} from './wording/sections';

const { title, confirm, renew } = sectionsPress;
const ports = { workbook, notes, clock, lock, user };

/** Menu 「課と担当者」. */
export function openSections(): void {
  opened(title, ENTRY_SCOPES, (caller) => {
    const facts = openingOf(ports, caller);
    if (!facts.accepted) panels.toast(sectionsRefusalMessage(facts.refusal), title);
    else panels.showDialog('sections', title, { width: 900, height: 640 }, facts.value);
  });
}

/** Rows of 課一覧 as they are to be, and results that go over to another section. */
export function saveSections(json: unknown): string {
  return answering(title, sectionsCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doSaveSections(ports, { ...call, caller })),
  );
}

/** Whose people were confirmed this year, and 「確認しました」. */
export function confirmPersons(json: unknown): string {
  return answering(confirm, personsCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doConfirmPersons(ports, { ...call, caller })),
  );
}

/** What 「権限の更新」 would change. */
export function previewRights(json: unknown): string {
  return answering(renew, callSchema, ENTRY_SCOPES, json, (_, caller) =>
    answerOf(doPreviewRights(ports, caller)),
  );
}

/** Protects the tabs as they were shown. */
export function renewRights(json: unknown): string {
  return answering(renew, rightsCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doRenewRights(ports, { ...call, caller })),
  );
}

type Told =
  | { readonly accepted: true; readonly value: unknown }
  | { readonly accepted: false; readonly refusal: SectionsRefusal };

function answerOf(verdict: Told): Answer {
  if (verdict.accepted) return { outcome: 'done', value: verdict.value };
  const message = sectionsRefusalMessage(verdict.refusal);
  return { outcome: mayPressAgain(verdict.refusal) ? 'again' : 'refused', message };
}
