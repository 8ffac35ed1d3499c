/** The achievement of an indicator in a year: its outcome, grade, printed rate and explanation. */
import type { Exact } from './exact';
import type { AchievementExplanation, NoRate } from './explanation';
import type { PrintedRate } from './printedRate';
import type { GradeRow } from './scale';

export type AchievementOutcome =
  | { readonly kind: 'rate'; readonly rate: Exact }
  /** 達成, without a rate. */
  | { readonly kind: 'achieved' }
  /** 未達成; a missed 維持 has a rate. */
  | { readonly kind: 'missed'; readonly rate?: Exact }
  | { readonly kind: 'none'; readonly why: NoRate };

/** What groups count, who print no rate of a single indicator. */
export interface Judgement {
  readonly outcome: AchievementOutcome;
  /** Absent when there is neither a rate nor 達成 or 未達成. */
  readonly grade?: GradeRow;
  readonly explanation: AchievementExplanation;
}

export interface Achievement extends Judgement {
  /** Present when there is a rate. */
  readonly printedRate?: PrintedRate;
}
