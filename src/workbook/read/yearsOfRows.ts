/**
 * The year of a row must be one of the plan, in a closed tab the year of the tab; a row of a closed year
 * counts in the tab of that year and not among the open ones.
 */
import { yearInShort, yearInTable } from '../../domain/fiscalYear';
import type { PlanShape } from '../layout/layout';
import type { Damage } from './damage';
import { damageIn, yearIn } from './rowCells';
import type { TabRead } from './rows';

const closingFamilies: readonly string[] = ['yearlyResults', 'indicatorResults'];
const yearlyFamilies: readonly string[] = [...closingFamilies, 'relatedProjects'];

export function yearDamages(
  read: TabRead,
  { firstYear, lastYear, closedYears }: PlanShape,
): readonly Damage[] {
  const { family, closedYear } = read.tab;
  if (!yearlyFamilies.includes(family)) return [];
  const period = `${yearInTable(firstYear)}～${yearInTable(lastYear)}`;
  return read.rows.flatMap((row): readonly Damage[] => {
    const year = yearIn(row, 'year');
    if (year === undefined) return [];
    const found = yearInTable(year);
    if (closedYear !== undefined && year !== closedYear) {
      const cause = {
        kind: 'year outside',
        found,
        of: 'tab',
        period: yearInTable(closedYear),
      } as const;
      return [damageIn(read, row, 'year', 'row', cause)];
    }
    if (year < firstYear || year > lastYear) {
      const cause = { kind: 'year outside', found, of: 'plan', period } as const;
      return [damageIn(read, row, 'year', 'row', cause)];
    }
    const isClosed = closingFamilies.includes(family) && closedYears.includes(year);
    const closedIn = `${read.tab.title}_${yearInShort(year)}`;
    return isClosed && closedYear === undefined
      ? [damageIn(read, row, 'year', 'row', { kind: 'year closed', closedIn })]
      : [];
  });
}
