/** The tabs that a use case asks for, where they are remembered to stand. */
import { firstFiscalYear, fiscalYear } from '../../domain/fiscalYear';
import { findTab } from '../find';
import type { Tab } from '../layout/layout';
import { layoutFor } from '../layout/layoutFor';
import { closedYearsIn } from './closedYears';
import { tabsWanted } from './goneTabs';
import { withStateProofs } from './stateProofs';
import type { RememberedTab, TabMemory } from './tabMemory';
import type { WantedTab } from './wanted';

export interface AskedTab {
  readonly tab: Tab;
  readonly known: RememberedTab;
  /** Keys of the columns that are needed; absent: the whole tab. */
  readonly columns?: readonly string[];
  /** Zero-based rows that are read whole beside the columns. */
  readonly rows?: readonly number[];
}

export interface AskedTabs {
  readonly tabs: readonly AskedTab[];
  /** False: a tab that is asked for is not remembered, gone or new. */
  readonly isComplete: boolean;
}

/** Ids, names and keys of tabs do not depend on the years and grades of the plan. */
function layoutOf({ tabs }: TabMemory): readonly Tab[] {
  const year = fiscalYear(firstFiscalYear);
  const closedYears = closedYearsIn(tabs);
  return layoutFor({ firstYear: year, lastYear: year, closedYears, grades: [] });
}

/** Without the tabs of people. */
export function onlyOurs(memory: TabMemory): TabMemory {
  const ours = layoutOf(memory).flatMap((tab) => findTab(memory, tab) ?? []);
  return { ...memory, tabs: ours };
}

/** @param wanted a tab that is named twice is asked for once, as it is named last */
export function askedTabs(memory: TabMemory, wanted: readonly WantedTab[]): AskedTabs {
  const ours = tabsWanted(layoutOf(memory), wanted, closedYearsIn(memory.tabs));
  const tabs = ours.flatMap((tab): readonly AskedTab[] => {
    const found = findTab(memory, tab);
    if (!found) return [];
    const own = wanted.filter(({ family }) => family === tab.family);
    const { columns, toTheEnd, rows } = own[own.length - 1] ?? { family: tab.family };
    const known = toTheEnd ? { ...found, upTo: found.rowCount } : found;
    if (!columns) return [{ tab, known }];
    const asked = withStateProofs(tab.family, columns);
    return [{ tab, known, columns: asked, ...(rows ? { rows: rows[tab.key] ?? [] } : {}) }];
  });
  return { tabs, isComplete: tabs.length === ours.length };
}
