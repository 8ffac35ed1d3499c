/**
 * An Explanation says how one figure came about: what went in, what was left out and why. The
 * figure can be recomputed from it alone, and `wording/` turns exactly it into the sentence that
 * stands beside the number.
 *
 * Here are the figures of an indicator and of an action; those of groups are in explanationOfGroup.
 */
import type { Exact } from './exact';
import type { FiscalYear } from './fiscalYear';
import type { Tolerance } from './indicator';
import type { GradeScale } from './scale';
import type { RangeWord } from './target';
import type { ActualValue, MissingState } from './yearlyResult';

/** The actual value that was compared. */
export interface UsedActual {
  readonly value: Exact;
  /** Present when the product added yearly values: their years, the first plan year first. */
  readonly parts?: readonly { readonly year: FiscalYear; readonly value: Exact }[];
}

/** The target that it was compared with. */
export interface UsedTarget {
  readonly value: Exact;
  readonly range?: RangeWord;
  readonly origin: TargetOrigin;
}

/** The target of the year, 最終目標, the value of the year before, or the running total up to it. */
export type TargetOrigin = 'year' | 'final' | 'lastYear' | 'lastTotal';

/** Why there is neither a rate nor 達成 or 未達成. Each reason is printed as its own words. */
export type NoRate =
  | {
      readonly reason: 'state';
      readonly state: MissingState;
      /** 確定予定月; '' when not given. */
      readonly fixedMonth: string;
      /** The last typed number before this year. */
      readonly lastValue?: { readonly year: FiscalYear; readonly value: Exact };
      readonly nextYear?: FiscalYear;
    }
  /** A total of which a year has no number yet: 集計中. */
  | {
      readonly reason: 'totalOpen';
      readonly missing: readonly { readonly year: FiscalYear; readonly state: NoNumber }[];
    }
  /** A total over years of which the later ones count something else, the first of them `since`. */
  | { readonly reason: 'totalBroken'; readonly since: FiscalYear }
  /** 目標なし: the cell is blank, there is no value of last year, or the series was broken since. */
  | {
      readonly reason: 'noTarget';
      readonly because: 'blank' | 'noLastYear' | 'seriesBroken';
      readonly origin: TargetOrigin;
    }
  /** 最終年度のみ, before that year. */
  | { readonly reason: 'beforeFinalYear'; readonly finalYear: FiscalYear }
  /** 達成率を算定しない, 文章で評価. */
  | { readonly reason: 'judgedByPeople' }
  | { readonly reason: 'targetIsWords'; readonly text: string; readonly origin: TargetOrigin }
  /** 達成, 未達成 or words were typed where the method needs a number. */
  | { readonly reason: 'actualIsWord' }
  /** 目標値が0. */
  | { readonly reason: 'zeroTarget'; readonly origin: TargetOrigin }
  /** 目標値又は実績値が負. */
  | { readonly reason: 'negative'; readonly actual: UsedActual; readonly target: UsedTarget }
  | { readonly reason: 'noBase' }
  /** 再掲元指標ID names no indicator. */
  | { readonly reason: 'sourceMissing'; readonly sourceId: string }
  | { readonly reason: 'baseIsTarget'; readonly base: Exact; readonly origin: TargetOrigin };

/** What stands where a number is needed. */
export type NoNumber = Exclude<ActualValue['state'], 'reported'>;

/** What an achievement was found from. */
export type AchievementBasis =
  /** 実績÷目標 or 目標÷実績, times 100. */
  | {
      readonly kind: 'ratio';
      readonly method: 'actualOverTarget' | 'targetOverActual';
      readonly actual: UsedActual;
      readonly target: UsedTarget;
    }
  /** (実績−基準)÷(目標−基準), times 100. */
  | {
      readonly kind: 'progress';
      readonly base: Exact;
      readonly baseYear?: FiscalYear;
      readonly actual: UsedActual;
      readonly target: UsedTarget;
    }
  /** 達成 or 未達成 was typed. */
  | { readonly kind: 'word'; readonly isAchieved: boolean }
  /** Two numbers, no rate. */
  | {
      readonly kind: 'comparison';
      readonly comparison: Comparison;
      readonly actual: UsedActual;
      readonly target: UsedTarget;
    }
  /** 維持: achieved within the tolerance, else a rate against the target itself. */
  | {
      readonly kind: 'keep';
      readonly tolerance: KeptWithin;
      readonly actual: UsedActual;
      readonly target: UsedTarget;
    }
  /** Target 0 under a ratio where less is better: achieved by 0 only. */
  | { readonly kind: 'zeroTarget'; readonly actual: UsedActual; readonly target: UsedTarget }
  /** 目標÷実績 with the actual value 0: achieved. */
  | { readonly kind: 'zeroActual'; readonly actual: UsedActual; readonly target: UsedTarget }
  | { readonly kind: 'none'; readonly why: NoRate };

export type Comparison = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

/** A tolerance, whose 以上 and 以下 may be strict (超, 未満). */
export type KeptWithin = { readonly kind: Comparison } | Extract<Tolerance, { kind: 'band' }>;

/** How a rate or mean is graded and printed. */
export interface GradingRules {
  readonly scale: GradeScale;
  /** 率の桁. */
  readonly rateDigits: number;
}

export interface AchievementExplanation extends GradingRules {
  readonly figure: 'achievement';
  readonly indicatorId: string;
  readonly year: FiscalYear;
  readonly basis: AchievementBasis;
  /** The value, or a part of it, is 速報. */
  readonly isPreliminary: boolean;
}

/** An indicator that counts in the mean of its action. */
export interface CountedIndicator {
  readonly indicatorId: string;
  readonly name: string;
  /** 100 for 達成; otherwise the rate, which the mean clamps to 0–100; absent: 未達成 without rate, counts 0. */
  readonly rate?: Exact;
  readonly isAchieved: boolean;
  /** 未達成: a missed 維持 has a rate, and prints below 100. */
  readonly isMissed: boolean;
  /** It has the lowest grade: the sentence names it. */
  readonly isLowest: boolean;
  readonly isPreliminary: boolean;
}

export interface LeftOutIndicator {
  readonly indicatorId: string;
  readonly name: string;
  readonly why: NoRate;
}

/** 指標による判定（参考）: the mean of the counted indicators. */
export interface ReferenceExplanation extends GradingRules {
  readonly figure: 'reference';
  readonly actionId: string;
  readonly year: FiscalYear;
  /** Activity indicators step in only when the plan sets no outcome indicator. */
  readonly indicatorKind: 'outcome' | 'activity';
  /** In natural order of their ids. */
  readonly counted: readonly CountedIndicator[];
  readonly leftOut: readonly LeftOutIndicator[];
}

/** The evaluation in force: 2次評価 if present, else 1次評価. */
export interface EvaluationExplanation {
  readonly figure: 'evaluation';
  readonly actionId: string;
  readonly year: FiscalYear;
  readonly firstGrade?: string;
  readonly secondGrade?: string;
  /** Whether the plan sets an indicator of any kind for the year. */
  readonly hasIndicator: boolean;
}

/** Every figure of an indicator and of an action. */
export type Explanation = AchievementExplanation | ReferenceExplanation | EvaluationExplanation;
