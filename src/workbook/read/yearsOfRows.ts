/**
 * The year of a row must be one of the plan, in a closed tab the year of the tab; and a row that stands
 * in the tab of a closed year, too, counts there and not among the open ones.
 */
import { yearInTable } from '../../domain/fiscalYear';
import type { PlanShape } from '../layout/layout';
import type { Damage } from './damage';
import { damageIn, yearIn } from './rowCells';
import type { TabRead } from './rows';
import type { RowsRead } from './tabRead';

const yearlyFamilies: readonly string[] = ['yearlyResults', 'indicatorResults', 'relatedProjects'];

/** @param closed of an open tab: the closed tabs of the same family that were read */
export function yearDamages(
  read: TabRead,
  { firstYear, lastYear }: PlanShape,
  closed: readonly RowsRead[],
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
    const twin = closed.find(
      (other) => other.read.tab.closedYear === year && other.keys.has(row.key),
    );
    return twin
      ? [damageIn(read, row, 'year', 'row', { kind: 'year closed', closedIn: twin.read.title })]
      : [];
  });
}
