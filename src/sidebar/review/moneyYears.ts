/** The amounts of an action in this year and the year before, as the papers count them. */
import { amountItems, moneyOf } from '../../domain/group/actionMoney';
import { groupAmounts } from '../../domain/group/groupAmounts';
import type { LiveSource } from '../../domain/entry/live';
import { fiscalYear, type FiscalYear } from '../../domain/fiscalYear';
import type { ActionItem } from '../../domain/plan';
import type { Results } from '../../domain/results';
import { noFigure, valueText } from '../../wording/numbers';
import { amountHeadings } from '../../wording/resultHeadings';
import { executionText } from '../../wording/rollUpCells';

export interface MoneyYear {
  readonly year: FiscalYear;
  readonly isUnbudgeted: boolean;
  readonly isEstimated: boolean;
  /** By heading, in the unit of the sheet. */
  readonly amounts: readonly { readonly heading: string; readonly amount: string }[];
  /** 執行率. */
  readonly execution: string;
}

/** Newest first; a year without a row is left out. */
export function moneyYears(
  results: Results,
  { rateDigits }: LiveSource['rules'],
  action: ActionItem,
  year: FiscalYear,
): readonly MoneyYear[] {
  return [year, fiscalYear(year - 1)].flatMap((one) => {
    const result = results.yearly(action.id, one);
    if (!result) return [];
    const money = moneyOf(results, action, one, result);
    const { sums, execution } = groupAmounts([{ ...money, isSubmitted: true }], rateDigits);
    return [
      {
        year: one,
        isUnbudgeted: money.isUnbudgeted,
        isEstimated: money.isEstimated,
        amounts: amountItems.map((item) => {
          const sum = sums[item].value;
          return {
            heading: amountHeadings[item],
            amount: sum && sums[item].n > 0 ? valueText(sum) : noFigure,
          };
        }),
        execution: executionText(execution),
      },
    ];
  });
}
