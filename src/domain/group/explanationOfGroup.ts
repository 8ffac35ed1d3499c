/**
 * An explanation says how a figure of a group came about: what was counted, what was left out and
 * why, weights and bounds. The figure can be recomputed from it alone; wording turns it into the
 * sentence beside the number.
 */
import type { Exact } from '../exact';
import type { GradingRules, KeptWithin } from '../explanation';
import type { FiscalYear } from '../fiscalYear';
import type { NumberTarget } from '../target';
import type { Amounts, MissingState } from '../yearlyResult';
import type { Heading } from './column';
import type { Counting } from './distribution';

export interface HeadingCount {
  readonly heading: Heading;
  readonly count: number;
}

export interface ShareExplanation {
  readonly figure: 'groupShare';
  readonly counting: Counting;
  readonly heading: Heading;
  readonly count: number;
  /** What the denominator is the sum of. */
  readonly inside: readonly HeadingCount[];
  /** What is printed as a count only. */
  readonly outside: readonly HeadingCount[];
  readonly shareDigits: number;
}

export interface CountOfAll {
  readonly count: number;
  /** Absent when what is counted stands outside the denominator. */
  readonly denominator?: number;
}

export interface ShareChangeExplanation {
  readonly figure: 'groupShareChange';
  readonly counting: Counting;
  readonly heading: Heading;
  readonly now: CountOfAll;
  readonly before: CountOfAll;
  readonly shareDigits: number;
}

export interface WeightedMean {
  readonly actionId: string;
  /** Mean of the action's deciding indicators, 0 to 100. */
  readonly mean: Exact;
  readonly weight: Exact;
}

/** Why an action has no part in a mean. */
export type WhyLeftOut =
  | 'notSubmitted'
  /** Nothing decides: the plan sets no indicator for the year. */
  | 'noIndicator'
  /** The state of all its deciding indicators. */
  | MissingState
  | 'beforeFinalYear'
  /** Its indicators have no rate, for different reasons or because none can be computed. */
  | 'notComputable';

export interface LeftOutAction {
  readonly actionId: string;
  readonly why: WhyLeftOut;
}

export interface MeanExplanation extends GradingRules {
  readonly figure: 'groupMean';
  readonly counted: readonly WeightedMean[];
  readonly leftOut: readonly LeftOutAction[];
}

export type AmountItem = keyof Amounts;

/** What counts once in the amounts of a group: an action without 関連事業, or a project. */
export interface AmountUnit {
  /** The actions of the group under which it stands, in natural order. */
  readonly actionIds: readonly string[];
  /** 事業番号; absent for an action, and for a project without one. */
  readonly projectNumber?: string;
  readonly amounts: Amounts;
}

/** An amount that is blank: of an action, or of one of its projects at least. */
export interface AmountGap {
  readonly actionId: string;
  /** Other projects of the action have it. */
  readonly isPartly: boolean;
}

export interface AmountExplanation {
  readonly figure: 'groupAmount';
  readonly item: AmountItem;
  /** All of the group; one whose amount of this item is blank adds nothing. */
  readonly units: readonly AmountUnit[];
  /** How many actions the group has. */
  readonly of: number;
  /** Actions of which the amount, or that of a project of theirs, is blank. */
  readonly missing: readonly AmountGap[];
  /** Actions of 予算措置なし, which count as 0. */
  readonly unbudgeted: readonly string[];
  /** Actions that are not submitted and have an amount nevertheless. */
  readonly notSubmitted: readonly string[];
  /** 当初予算額 only: shared projects without it could be counted twice, so that there is no sum. */
  readonly isUndivided: boolean;
}

/** 執行率 = 決算額 ÷ 予算現額; in brackets without what was carried over. */
export interface ExecutionExplanation {
  readonly figure: 'groupExecution';
  /** All of the group; one without both amounts is left out, a blank 翌年度繰越額 is nothing. */
  readonly units: readonly AmountUnit[];
  /** Actions of which 予算現額 or 決算額, or that of a project of theirs, is blank. */
  readonly leftOut: readonly string[];
  /** Actions of 予算措置なし, of which both amounts are 0. */
  readonly unbudgeted: readonly string[];
  readonly of: number;
  readonly rateDigits: number;
}

/** 決算額 of the group in a year; how many of its actions have it in full. */
export interface AmountOfYear {
  readonly value?: Exact;
  readonly n: number;
  readonly of: number;
}

export interface AmountChangeExplanation {
  readonly figure: 'groupAmountChange';
  readonly now: AmountOfYear;
  readonly before: AmountOfYear;
  /** Both years with 関連事業, or both without, of the group and of each action in both years. */
  readonly isCountedAlike: boolean;
  readonly rateDigits: number;
}

/** The counts by which the rules of 状況 decide. */
export interface StandingCounts {
  readonly of: number;
  readonly notSubmitted: number;
  /** How many have each grade of the scale. A mark that is not on it is in none. */
  readonly byGrade: ReadonlyMap<string, number>;
}

export interface StandingExplanation {
  readonly figure: 'groupStanding';
  readonly counts: StandingCounts;
  /** The place of the first rule that holds; absent when none does. */
  readonly rule?: number;
}

export interface YearValue {
  readonly year: FiscalYear;
  readonly value: Exact;
}

/** Why nobody can say whether 最終目標 will be reached. */
export type NoOutlook =
  /** 達成率を算定しない, 文章で評価, 実施の有無: whatever numbers there are. */
  | 'judgedByPeople'
  /** 最終目標 is blank or in words. */
  | 'noNumberAsTarget'
  /** Fewer than two comparable years. */
  | 'tooFewYears'
  /** A running total across a change of what is counted. */
  | 'seriesBroken';

export interface OutlookExplanation {
  readonly figure: 'outlook';
  readonly indicatorId: string;
  readonly basis:
    | { readonly kind: 'none'; readonly why: NoOutlook }
    | {
        readonly kind: 'trend';
        /** On the running total. */
        readonly isTotal: boolean;
        readonly first: YearValue;
        readonly last: YearValue;
        readonly finalYear: FiscalYear;
        /** 最終目標. */
        readonly target: NumberTarget;
        readonly reachedBy: KeptWithin;
      };
}

/** Every figure of a group. */
export type GroupExplanation =
  | ShareExplanation
  | ShareChangeExplanation
  | MeanExplanation
  | AmountExplanation
  | ExecutionExplanation
  | AmountChangeExplanation
  | StandingExplanation
  | OutlookExplanation;
