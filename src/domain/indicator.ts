/**
 * 指標: what it measures, in which years, how its rate is found, and its targets with every decided
 * revision.
 *
 * A revision holds from its 適用年度 on. What was in force in an earlier year is what stood before
 * it, also when that year is opened or computed later: whatever is asked of a year is asked of
 * `indicatorInForce`, never of the tab 指標 of today.
 */
import type { CivilDate } from './civilDate';
import type { Exact } from './exact';
import { fiscalYears, type FiscalYear } from './fiscalYear';
import type { Target } from './target';

/** 望ましい方向: 増加, 減少, 維持, 実施の有無, 文章で評価. */
export type DesiredDirection = 'increase' | 'decrease' | 'keep' | 'doing' | 'words';

/** 算定方法. */
export type RateMethod =
  /** 実績÷目標. */
  | 'actualOverTarget'
  /** 目標÷実績. */
  | 'targetOverActual'
  /** 基準値からの進捗. */
  | 'progressFromBase'
  /** 達成・未達成. */
  | 'achievedOrNot'
  /** 維持. */
  | 'keep'
  /** 達成率を算定しない. */
  | 'none';

/** 目標値の種類. */
export type TargetKind =
  /** 単年度. */
  | 'yearly'
  /** 単年度で最終は期間累計: yearly targets, the final target is a total over the period. */
  | 'yearlyWithTotal'
  /** 累計（累計で入力）. */
  | 'cumulativeTyped'
  /** 累計（単年度で入力）: the product adds the yearly values. */
  | 'cumulativeSummed'
  /** 前年度比較. */
  | 'againstLastYear'
  /** 最終年度のみ. */
  | 'finalYearOnly';

/** 達成とみなす範囲. */
export type Tolerance =
  { readonly kind: 'atLeast' | 'atMost' } | { readonly kind: 'band'; readonly width: Exact };

/**
 * What a revision may change beside targets. A change of what is counted, or of how a rate is found from
 * it, breaks the series.
 */
export interface IndicatorDefinition {
  readonly name: string;
  /** 指標区分: 活動指標 or 成果指標. */
  readonly kind: 'activity' | 'outcome';
  readonly unit: string;
  /** 小数桁: decimals with which values are printed; absent: as typed. */
  readonly decimals?: number;
  readonly desired: DesiredDirection;
  readonly targetKind: TargetKind;
  /** Absent: it follows from 望ましい方向, or from the word in the target. */
  readonly method?: RateMethod;
  readonly tolerance?: Tolerance;
  readonly baseValue?: Exact;
  readonly baseYear?: FiscalYear;
  /** 開始年度; absent: from ever. */
  readonly firstYear?: FiscalYear;
  /** 終了年度, itself still a year of the indicator; absent: for good. */
  readonly lastYear?: FiscalYear;
  /** 測定年度; absent: every year. */
  readonly measuredYears?: readonly FiscalYear[];
  /** 値の時点, e.g. 暦年; '' when not given. */
  readonly valuePoint: string;
  /** 確定予定月, e.g. 11月; '' when not given. */
  readonly fixedMonth: string;
  /** 出典・算出方法. */
  readonly source: string;
}

export interface RevisionFacts {
  readonly id: string;
  /** 適用年度. */
  readonly appliesFrom: FiscalYear;
  readonly decidedOn?: CivilDate;
  readonly reason: string;
}

/** A decided revision; drafts and withdrawn ones are not among them. */
export type IndicatorRevision = RevisionFacts &
  (
    | {
        readonly item: 'target';
        /** The year whose target changes. */
        readonly year: FiscalYear;
        readonly before: Target | undefined;
        readonly after: Target | undefined;
      }
    | {
        readonly item: 'finalTarget';
        readonly before: Target | undefined;
        readonly after: Target | undefined;
      }
    | {
        readonly item: 'definition';
        readonly before: Partial<IndicatorDefinition>;
        readonly after: Partial<IndicatorDefinition>;
      }
  );

export interface Indicator extends IndicatorDefinition {
  readonly id: string;
  readonly actionId: string;
  /** 再掲元指標ID: values are typed there once. */
  readonly repeatedFrom?: string;
  /** Targets per year, as the tab 指標 has them today. */
  readonly targets: ReadonlyMap<FiscalYear, Target>;
  /** 最終目標. */
  readonly finalTarget?: Target;
  readonly targetGrounds: string;
  readonly revisions: readonly IndicatorRevision[];
}

/** Whether the indicator is measured in a year. */
export function isMeasuredIn(indicator: Indicator, year: FiscalYear): boolean {
  return indicator.measuredYears?.includes(year) ?? true;
}

/** The first measured year after this one; undefined when the plan has none. */
export function nextMeasuredYear(
  indicator: Indicator,
  year: FiscalYear,
  lastYear: FiscalYear,
): FiscalYear | undefined {
  return fiscalYears(year, lastYear)
    .slice(1)
    .find((later) => isMeasuredIn(indicator, later));
}
