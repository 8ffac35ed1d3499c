/**
 * Amounts that were changed after 決算書の確定日, from 変更履歴. Only what was changed through the product
 * stands there; the action is named, and the year is the one that is open.
 */
import { compareDates, type CivilDate } from '../../domain/civilDate';
import { readAmount } from '../../domain/entry/typedAmount';
import type { Exact } from '../../domain/exact';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { AmountChange } from '../../domain/reviewFlag';
import { amountHeadings } from '../../wording/resultHeadings';
import type { RowPlaces } from '../entry/wanted';
import { rowsOf } from '../entry/wanted';
import { textIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WantedTab } from '../read/wanted';
import type { WorkbookRead } from '../read/workbookRead';
import { momentIn } from './status';

type AmountKey = keyof typeof amountHeadings;

const amountKeys = Object.keys(amountHeadings) as readonly AmountKey[];

export function wantedForAmounts(rows: RowPlaces): readonly WantedTab[] {
  return [{ family: 'history', columns: ['targetId', 'item'], rows }];
}

/** The lines that change an amount of one of these actions. */
export function placesOfAmounts(read: WorkbookRead, actionIds: readonly string[]): RowPlaces {
  const own = new Set(actionIds);
  const lines = rowsOf(read, 'history').filter(
    (row) => own.has(textIn(row, 'targetId')) && amountIn(row) !== undefined,
  );
  return { history: lines.map(({ row }) => row) };
}

/** After the day on which 決算書 was fixed nobody asks the history before it. */
export function isAfterSettlement({ rules }: WorkbookRead, today: CivilDate): boolean {
  return rules.settledOn !== undefined && compareDates(today, rules.settledOn) > 0;
}

export function amountChangesIn(
  read: WorkbookRead,
  year: FiscalYear,
  amountUnit: string,
): readonly AmountChange[] {
  const amount = (text: string): Exact | undefined => {
    const found = readAmount(text, amountUnit);
    return found.accepted ? found.value : undefined;
  };
  return rowsOf(read, 'history').flatMap((row) => {
    const item = amountIn(row);
    const changedOn = momentIn(row, 'at');
    if (item === undefined || changedOn === undefined) return [];
    const [before, after] = [amount(textIn(row, 'before')), amount(textIn(row, 'after'))];
    return [
      {
        actionId: textIn(row, 'targetId'),
        year,
        item,
        changedOn,
        ...(before ? { before } : {}),
        ...(after ? { after } : {}),
      },
    ];
  });
}

function amountIn(row: RowRead): AmountKey | undefined {
  const item = textIn(row, 'item');
  return amountKeys.find((key) => amountHeadings[key] === item);
}
