/** The results of the open and closed years, as far as their tabs were read. */
import type { Plan } from '../../domain/plan';
import type { ResultRows } from '../../domain/results';
import { rowsOf, type CountingTabs } from './countingTabs';
import { readIndicatorResults } from './indicatorResultRead';
import type { Understood } from './rowCells';
import { readProjects, readYearlyResults } from './yearlyResultRead';

export function resultsOfTabs(tabs: CountingTabs, plan: Plan): Understood<ResultRows> {
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  const ofFamily = (family: string) =>
    [...tabs.values()].filter(({ read }) => read.tab.family === family);
  const yearly = ofFamily('yearlyResults').map(({ read, rows }) => readYearlyResults(read, rows));
  const ofIndicators = ofFamily('indicatorResults').map(({ read, rows }) =>
    readIndicatorResults(read, rows, indicators),
  );
  return {
    value: {
      yearlyResults: yearly.flatMap(({ value }) => value),
      indicatorResults: ofIndicators.flatMap(({ value }) => value),
      projects: readProjects(rowsOf(tabs, 'relatedProjects')),
    },
    damages: [...yearly, ...ofIndicators].flatMap(({ damages }) => damages),
  };
}
