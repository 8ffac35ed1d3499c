/** The functions behind 「提出状況・確認」: the sidebar, its large dialog, and what both ask for. */
import { listLate as doListLate } from './app/listLate';
import { openHistory as doOpenHistory } from './app/openHistory';
import { openReview as openingOf, reviewLooked as doReviewLooked } from './app/openReview';
import { openReviewItem as doOpenReviewItem } from './app/openReviewItem';
import { reviewFlags as doReviewFlags } from './app/reviewFlags';
import { reviewTogether as doReviewTogether } from './app/reviewTogether';
import { saveReview as doSaveReview } from './app/saveReview';
import { builtIn } from './google/builtIn';
import { lock } from './google/lock';
import { notes, ownNotes } from './google/notes';
import { panels } from './google/panels';
import { clock } from './google/person';
import { workbook } from './google/workbook';
import { answering, ENTRY_SCOPES, opened } from './guard';
import type { Answer } from './wire/answer';
import {
  historyCallSchema,
  reviewFlagsCallSchema,
  reviewItemCallSchema,
  reviewListCallSchema,
  reviewLookedCallSchema,
  reviewSaveCallSchema,
  reviewTogetherCallSchema,
  reviewWideCallSchema,
} from './wire/reviewCalls';
import {
  mayReviewAgain,
  reviewPress,
  reviewRefusalMessage,
  type ReviewRefusal,
} from './wording/reviewRefusals';

const { operation, title } = reviewPress;
const ports = { workbook, notes, ownNotes, clock, lock, builtIn };

/** Menu 「提出状況・確認」. */
export function openReview(): void {
  opened(title, ENTRY_SCOPES, (caller) => {
    const facts = openingOf(ports, { caller });
    if (facts.accepted) panels.showSidebar('review', title, facts.value);
    else panels.toast(reviewRefusalMessage(facts.refusal), title);
  });
}

/** The sidebar: the same in a large dialog, with an action at once. */
export function openReviewWide(json: unknown): string {
  return answering(operation, reviewWideCallSchema, ENTRY_SCOPES, json, ({ actionId }, caller) => {
    const facts = openingOf(ports, { caller, wide: actionId });
    if (!facts.accepted) return refused(facts.refusal);
    panels.showDialog('review', title, { width: 1000, height: 700 }, facts.value);
    return { outcome: 'done', value: null };
  });
}

/** The list as it stands now. */
export function listReview(json: unknown): string {
  return answering(operation, reviewListCallSchema, ENTRY_SCOPES, json, (_, caller) =>
    answerOf(openingOf(ports, { caller })),
  );
}

/** What of submitted results is not final yet. */
export function listLate(json: unknown): string {
  return answering(operation, reviewListCallSchema, ENTRY_SCOPES, json, () =>
    answerOf(doListLate(ports)),
  );
}

/** 確認事項 of some actions. */
export function reviewFlags(json: unknown): string {
  return answering(operation, reviewFlagsCallSchema, ENTRY_SCOPES, json, (call) =>
    answerOf(doReviewFlags(ports, call)),
  );
}

/** One action with its evidence. */
export function openReviewItem(json: unknown): string {
  return answering(operation, reviewItemCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doOpenReviewItem(ports, { ...call, caller })),
  );
}

/** Keeps, confirms, sends back, or undoes the confirmation. */
export function saveReview(json: unknown): string {
  return answering(operation, reviewSaveCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doSaveReview(ports, { ...call, caller })),
  );
}

/** Several at once. */
export function reviewTogether(json: unknown): string {
  return answering(operation, reviewTogetherCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doReviewTogether(ports, { ...call, caller })),
  );
}

/** 「ここまで見ました」. */
export function reviewLooked(json: unknown): string {
  return answering(operation, reviewLookedCallSchema, ENTRY_SCOPES, json, () => ({
    outcome: 'done',
    value: doReviewLooked(ports),
  }));
}

/** 変更履歴 of one action. */
export function openHistory(json: unknown): string {
  return answering(operation, historyCallSchema, ENTRY_SCOPES, json, (call, caller) =>
    answerOf(doOpenHistory(ports, { ...call, caller })),
  );
}

type Told =
  | { readonly accepted: true; readonly value: unknown }
  | { readonly accepted: false; readonly refusal: ReviewRefusal };

function answerOf(verdict: Told): Answer {
  return verdict.accepted ? { outcome: 'done', value: verdict.value } : refused(verdict.refusal);
}

function refused(refusal: ReviewRefusal): Answer {
  const message = reviewRefusalMessage(refusal);
  return { outcome: mayReviewAgain(refusal) ? 'again' : 'refused', message };
}
