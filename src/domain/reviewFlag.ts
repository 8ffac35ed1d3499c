/** 確認事項: what the secretariat should look at before it confirms a result. Never a refusal. */
import type { CivilDate } from './civilDate';
import type { Exact } from './exact';
import type { FiscalYear } from './fiscalYear';
import type { UnequalItem } from './group/amountUnits';
import type { PrintedRate } from './printedRate';
import type { Amounts, ResultTexts } from './yearlyResult';

/** A word of 表記の点検 with its better form. */
export interface NotationWord {
  readonly found: string;
  readonly better: string;
}

/** A change of an amount, from 変更履歴. */
export interface AmountChange {
  readonly actionId: string;
  readonly year: FiscalYear;
  readonly item: keyof Amounts;
  readonly before?: Exact;
  readonly after?: Exact;
  readonly changedOn: CivilDate;
}

interface OfIndicator {
  readonly indicatorId: string;
  readonly name: string;
}

export type ReviewFlag =
  /** 指標による判定（参考） and 1次評価 differ. */
  | {
      readonly kind: 'referenceDiffers';
      readonly reference: string;
      readonly first: string;
      /** The reference rests on 速報, or an indicator is still 集計中. */
      readonly isProvisional: boolean;
    }
  | { readonly kind: 'evaluationsDiffer'; readonly first: string; readonly second: string }
  /** 150 % and more in two years running. */
  | (OfIndicator & {
      readonly kind: 'farAboveTarget';
      readonly rate: PrintedRate;
      readonly lastRate: PrintedRate;
    })
  /** Less than half or more than twice the value of last year. */
  | (OfIndicator & {
      readonly kind: 'halfOrTwice';
      readonly unit: string;
      readonly value: Exact;
      readonly last: Exact;
    })
  /** A typed total is smaller than last year's. */
  | (OfIndicator & {
      readonly kind: 'totalFell';
      readonly unit: string;
      readonly value: Exact;
      readonly last: Exact;
    })
  | { readonly kind: 'textAsLastYear'; readonly field: keyof ResultTexts }
  /** A number in the text is neither value nor target of the only indicator with its unit. */
  | (OfIndicator & {
      readonly kind: 'numberContradicts';
      readonly field: keyof ResultTexts;
      /** As it stands in the text, e.g. `4,310人`. */
      readonly found: string;
      readonly unit: string;
      readonly value: Exact;
    })
  | {
      readonly kind: 'spentMoreThanBudget';
      readonly projectNumber?: string;
      readonly settled: Exact;
      readonly carriedOver: Exact;
      readonly budget: Exact;
    }
  /** Actions have typed different amounts of one project. */
  | {
      readonly kind: 'unequalProject';
      readonly projectNumber: string;
      readonly items: readonly UnequalItem[];
    }
  | {
      readonly kind: 'changedAfterSettlement';
      readonly item: keyof Amounts;
      readonly before?: Exact;
      readonly after?: Exact;
      readonly changedOn: CivilDate;
    }
  | ({ readonly kind: 'notation'; readonly field: keyof ResultTexts } & NotationWord);
