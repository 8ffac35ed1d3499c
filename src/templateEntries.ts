/** The functions behind 「様式の編集」. */
import { checkTemplateFile as doCheck } from './app/checkTemplateFile';
import { listTags as doListTags } from './app/listTags';
import { openTemplates as openingOf } from './app/openTemplates';
import { putTemplate as doPut } from './app/putTemplate';
import { restoreTemplate as doRestore } from './app/restoreTemplate';
import { takeOutTemplate as doTakeOut } from './app/takeOutTemplate';
import { builtIn } from './google/builtIn';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { panels } from './google/panels';
import { papers } from './google/papers';
import { clock } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import { callSchema } from './wire/call';
import {
  checkTemplateCallSchema,
  putTemplateCallSchema,
  restoreCallSchema,
  takeOutCallSchema,
} from './wire/templatesCalls';
import {
  mayPressAgain,
  templatesPress,
  templatesRefusalMessage,
  type TemplatesRefusal,
} from './wording/templates';

const { title, takeOut, check, put, restore, tags } = templatesPress;
const ports = { workbook, notes, clock, lock, builtIn, papers };

/** Menu 「様式の編集」. */
export function openTemplates(): void {
  opened(title, ENTRY_SCOPES, (caller) => {
    const facts = openingOf(ports, caller);
    if (!facts.accepted) panels.toast(templatesRefusalMessage(facts.refusal), title);
    else panels.showDialog('templates', title, { width: 760, height: 620 }, facts.value);
  });
}

/** A version of the template as a file. */
export function takeOutTemplate(json: unknown): string {
  return answering(takeOut, takeOutCallSchema, ENTRY_SCOPES, json, ({ version }) =>
    answerOf(doTakeOut(ports, version)),
  );
}

/** What is wrong with a file that is to become the template; nothing is stored. */
export function checkTemplateFile(json: unknown): string {
  return answering(check, checkTemplateCallSchema, ENTRY_SCOPES, json, ({ base64 }) =>
    answerOf(doCheck(ports, base64)),
  );
}

/** A file becomes the template. */
export function putTemplate(json: unknown): string {
  return answering(put, putTemplateCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doPut(ports, { ...call, caller })),
  );
}

/** The built-in template, or an earlier version, counts again. */
export function restoreTemplate(json: unknown): string {
  return answering(restore, restoreCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doRestore(ports, { ...call, caller })),
  );
}

/** Every tag that a template may use. */
export function listTags(json: unknown): string {
  return answering(tags, callSchema, ENTRY_SCOPES, json, () => answerOf(doListTags(ports)));
}

type Told =
  | { readonly accepted: true; readonly value: unknown }
  | { readonly accepted: false; readonly refusal: TemplatesRefusal };

function answerOf(verdict: Told): Answer {
  if (verdict.accepted) return { outcome: 'done', value: verdict.value };
  const message = templatesRefusalMessage(verdict.refusal);
  return { outcome: mayPressAgain(verdict.refusal) ? 'again' : 'refused', message };
}
