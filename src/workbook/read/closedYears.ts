/** Which years are closed: those that have a tab of their own, by its constant id or by its name. */
import {
  firstFiscalYear,
  fiscalYear,
  lastFiscalYear,
  parseFiscalYear,
  type FiscalYear,
} from '../../domain/fiscalYear';
import { closedIndicatorResultsIds } from '../layout/indicatorResults';
import { closedYearlyResultsIds } from '../layout/yearlyResults';

interface NamedTab {
  readonly sheetId: number;
  readonly title: string;
}

/** Ascending. */
export function closedYearsIn(tabs: readonly NamedTab[]): readonly FiscalYear[] {
  const years = new Set(tabs.flatMap((tab) => closedYearOf(tab) ?? []));
  return [...years].sort((a, b) => a - b);
}

function closedYearOf({ sheetId, title }: NamedTab): FiscalYear | undefined {
  for (const ids of [closedYearlyResultsIds, closedIndicatorResultsIds]) {
    const year = sheetId - ids;
    if (year >= firstFiscalYear && year <= lastFiscalYear) return fiscalYear(year);
  }
  const named = parseFiscalYear(/^(?:年度実績|指標実績)_(.+)$/u.exec(title)?.[1] ?? '');
  return named.accepted ? named.value : undefined;
}
