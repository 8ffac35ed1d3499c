/** The functions behind 「提出のお知らせ」, the presses that send mails, and the daily run. */
import type * as Notices from './app/notices';
import { builtIn } from './google/builtIn';
import { letters } from './google/letters';
import { lock } from './google/lock';
import { notes } from './google/notes';
import { panels } from './google/panels';
import { clock, ids, user } from './google/person';
import { post } from './google/post';
import { triggers } from './google/triggers';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import { callSchema } from './wire/call';
import {
  addedWordCallSchema,
  installDailyRunCallSchema,
  leaveOutCallSchema,
  previewNoticesCallSchema,
  sendNoticesCallSchema,
  sendPressedCallSchema,
  settleUncertainCallSchema,
  testMailCallSchema,
} from './wire/noticesCalls';
import { noticePress } from './wording/noticePress';
import type { NoticesRefusal } from './wording/noticeRuns';

declare const require: (name: './app/notices') => typeof Notices;

const { title, install, remove, test, settle, left, means, addedWord } = noticePress;
const ports = {
  workbook,
  notes,
  clock,
  lock,
  builtIn,
  letters,
  ids,
  post,
  triggers,
  user,
};

const SENDING = [...ENTRY_SCOPES, 'script.send_mail'] as const;

/** Before a trigger is made its owner has granted all that its runs need. */
const DAILY = [...SENDING, 'script.scriptapp'] as const;

function useCases(): typeof Notices {
  return require('./app/notices');
}

/** Menu 「提出のお知らせ」. */
export function openNotices(): void {
  opened(title, DAILY, (caller) => {
    const facts = useCases().openNotices(ports, caller);
    if (facts.accepted) {
      panels.showDialog('notices', title, { width: 1000, height: 720 }, facts.value);
    } else panels.toast(useCases().noticesRefusalMessage(facts.refusal), title);
  });
}

/** What the panel was told at its opening, as it is now. */
export function listNotices(json: unknown): string {
  return answering(title, callSchema, DAILY, json, (_, caller) =>
    answerOf(useCases().openNotices(ports, caller)),
  );
}

/** The mails of a day, or of a press, as they would be read. */
export function previewNotices(json: unknown): string {
  return answering(title, previewNoticesCallSchema, ENTRY_SCOPES, json, (call) =>
    answerOf(useCases().previewNotices(ports, call)),
  );
}

/** お知らせに添える文. */
export function saveAddedWord(json: unknown): string {
  return answering(addedWord, addedWordCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(useCases().saveAddedWord(ports, { ...call, caller })),
  );
}

/** Called by the trigger of whoever has installed the daily run. */
export function dailyRun(): void {
  try {
    const told = useCases().dailyRun(ports);
    if (!told.accepted) console.warn(title, useCases().noticesRefusalMessage(told.refusal));
  } catch (error) {
    console.error(title, String(error), error instanceof Error ? error.stack : undefined);
  }
}

/** What answers a press of another panel, or what the secretariat asks sections for. */
export function sendPressed(json: unknown): string {
  return answering(means, sendPressedCallSchema, SENDING, json, (call, caller) =>
    answerOf(useCases().sendPressed(ports, { ...call, caller })),
  );
}

/** Chosen mails of a day, at once. */
export function sendNotices(json: unknown): string {
  return answering(means, sendNoticesCallSchema, SENDING, json, (call, caller) =>
    answerOf(useCases().sendNotices(ports, { ...call, caller })),
  );
}

/** Mails of a day are not to be sent, or after all. */
export function leaveOut(json: unknown): string {
  return answering(left, leaveOutCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(useCases().leaveOut(ports, { ...call, caller })),
  );
}

/** A mail of which nobody knew had arrived, or goes out once more. */
export function settleUncertain(json: unknown): string {
  return answering(settle, settleUncertainCallSchema, SENDING, json, (call, caller) =>
    answerOf(useCases()[call.arrived ? 'mailArrived' : 'sendAgain'](ports, { ...call, caller })),
  );
}

/** One mail to the person alone. */
export function testMail(json: unknown): string {
  return answering(test, testMailCallSchema, SENDING, json, (call, caller) =>
    answerOf(useCases().testMail(ports, { ...call, caller })),
  );
}

/** The daily run under the person's own name. */
export function installDailyRun(json: unknown): string {
  return answering(install, installDailyRunCallSchema, DAILY, json, (call, caller) =>
    answerOf(useCases().installDailyRun(ports, { ...call, caller })),
  );
}

/** No daily run any more. */
export function removeDailyRun(json: unknown): string {
  return answering(remove, callSchema, DAILY, json, (call, caller) =>
    answerOf(useCases().removeDailyRun(ports, { ...call, caller })),
  );
}

type Told =
  | { readonly accepted: true; readonly value: unknown }
  | { readonly accepted: false; readonly refusal: NoticesRefusal };

function answerOf(verdict: Told): Answer {
  if (verdict.accepted) return { outcome: 'done', value: verdict.value };
  const { mayPressAgain, noticesRefusalMessage } = useCases();
  const message = noticesRefusalMessage(verdict.refusal);
  return { outcome: mayPressAgain(verdict.refusal) ? 'again' : 'refused', message };
}
