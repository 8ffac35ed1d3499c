/**
 * What was reported for a year: 年度実績 of an action, 指標実績 of an indicator, 関連事業.
 *
 * A value is a number, one of the words 達成 and 未達成, or a state. Every state is different, and
 * none is ever 0 or 100 %.
 */
import type { Exact } from './exact';
import type { FiscalYear } from './fiscalYear';
import type { Target } from './target';

/** 実績値の状況 of a value that is not there. */
export type MissingState =
  /** 未入力. */
  | 'notEntered'
  /** 集計中. */
  | 'counting'
  /** 調査年以外. */
  | 'notSurveyed'
  /** 測定不能. */
  | 'unmeasurable'
  /** 対象外. */
  | 'notApplicable'
  /** 設定なし. */
  | 'notSet'
  /** 目標なし. */
  | 'noTarget';

export type ActualValue =
  | { readonly state: 'reported'; readonly value: Exact }
  /** 達成 or 未達成, typed as a word. */
  | { readonly state: 'achieved' | 'missed' }
  /** Words, where people judge and no number is asked for. */
  | { readonly state: 'worded'; readonly text: string }
  | { readonly state: MissingState };

/** 指標実績: one indicator in one year. */
export interface IndicatorResult {
  readonly year: FiscalYear;
  readonly indicatorId: string;
  /** 目標値: the target in force for the year, copied at opening; absent: blank. */
  readonly target?: Target;
  /** 当初目標値. */
  readonly originalTarget?: Target;
  readonly actual: ActualValue;
  /** 状況の理由; '' when none is given. */
  readonly stateReason: string;
  /** 速報. */
  readonly isPreliminary: boolean;
  /** 確定予定月, e.g. 11月; '' when not given. */
  readonly fixedMonth: string;
}

/** 提出状態: 未入力, 作成中, 所属長確認待ち, 提出済み, 差戻し, 確認済み, 確定. */
export type SubmissionState =
  'notEntered' | 'draft' | 'awaitingHead' | 'submitted' | 'sentBack' | 'checked' | 'settled';

/** Submitted are 提出済み, 確認済み and 確定. */
export function isSubmitted(state: SubmissionState): boolean {
  return state === 'submitted' || state === 'checked' || state === 'settled';
}

/** Amounts in the unit of 設定「金額の単位」; absent: blank, which is not 0. */
export interface Amounts {
  /** 当初予算額. */
  readonly initialBudget?: Exact;
  /** 予算現額. */
  readonly currentBudget?: Exact;
  /** 決算額. */
  readonly settledAmount?: Exact;
  /** 翌年度繰越額. */
  readonly carriedOver?: Exact;
  /** うち一般財源. */
  readonly generalFunds?: Exact;
}

/** 年度実績: one action in one year. */
export interface YearlyResult {
  readonly year: FiscalYear;
  readonly actionId: string;
  /** 担当課（実績の年度）. */
  readonly section: string;
  /** 回答課（入力する課）. */
  readonly answeringSection: string;
  readonly submission: SubmissionState;
  /** 進捗状況: a word of 選択肢; absent: blank. */
  readonly progress?: string;
  /** 予算措置: なし is a choice and not a blank. */
  readonly budgeted?: boolean;
  readonly amounts: Amounts;
  /** 決算額の区分: 見込. */
  readonly isEstimated: boolean;
  /** 1次評価: a 記号 of 判定基準. */
  readonly firstGrade?: string;
  /** 2次評価. */
  readonly secondGrade?: string;
  /** 方向性: a word of 選択肢. */
  readonly direction?: string;
  /** 2次の方向性. */
  readonly secondDirection?: string;
  /** ウエイト, copied at opening. */
  readonly weight: Exact;
  readonly texts: ResultTexts;
}

/** What people wrote; '' when blank. */
export interface ResultTexts {
  /** 取組実績. */
  readonly results: string;
  /** 取組実績の要旨. */
  readonly summary: string;
  /** 1次評価の理由（未達の場合は要因）. */
  readonly firstReason: string;
  /** 課題. */
  readonly issues: string;
  /** 現年度の取組. */
  readonly currentYearAction: string;
  /** 今後の取組. */
  readonly nextAction: string;
  /** 2次評価の意見. */
  readonly secondOpinion: string;
}

/** 関連事業: one project under an action in one year. */
export interface RelatedProject {
  readonly year: FiscalYear;
  readonly actionId: string;
  /** 事業番号; absent: the row is a project of its own. */
  readonly number?: string;
  readonly name: string;
  readonly section: string;
  readonly amounts: Amounts;
}
