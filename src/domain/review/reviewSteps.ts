/**
 * What the secretariat may do with a result, and what becomes of it.
 *
 *   提出済み → 確認済み          confirm
 *   提出済み, 確認済み → 差戻し   send back, with a comment that the section reads first
 *   確認済み → 提出済み          undo the confirmation
 *
 * 2次評価, its opinion and the wording may be written in both states. 確定 is final until the closing of
 * the year is undone; what the section has not submitted is the section's.
 */
import type { SubmissionState } from '../yearlyResult';

export type ReviewStep = 'keep' | 'confirm' | 'sendBack' | 'undoConfirm';

export type NotReviewable =
  /** Only the secretariat reviews. */
  | { readonly reason: 'not secretariat' }
  /** The section has not submitted it, or mends it after 差戻し. */
  | { readonly reason: 'not submitted'; readonly submission: SubmissionState }
  | { readonly reason: 'settled' };

export interface ReviewRights {
  /** What may be done now; empty: it is only read. */
  readonly steps: readonly ReviewStep[];
  /** Why nothing may be written; absent when it may. */
  readonly notReviewable?: NotReviewable;
}

export function reviewRightsIn(isSecretariat: boolean, submission: SubmissionState): ReviewRights {
  if (!isSecretariat) return { steps: [], notReviewable: { reason: 'not secretariat' } };
  switch (submission) {
    case 'submitted':
      return { steps: ['keep', 'confirm', 'sendBack'] };
    case 'checked':
      return { steps: ['keep', 'undoConfirm', 'sendBack'] };
    case 'settled':
      return { steps: [], notReviewable: { reason: 'settled' } };
    case 'notEntered':
    case 'draft':
    case 'awaitingHead':
    case 'sentBack':
      return { steps: [], notReviewable: { reason: 'not submitted', submission } };
  }
}

export function stateAfterReview(step: ReviewStep, before: SubmissionState): SubmissionState {
  switch (step) {
    case 'keep':
      return before;
    case 'confirm':
      return 'checked';
    case 'sendBack':
      return 'sentBack';
    case 'undoConfirm':
      return 'submitted';
  }
}
