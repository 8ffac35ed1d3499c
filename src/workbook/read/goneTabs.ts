/** Tabs that were asked for and are nowhere: deleted, for a renamed one is followed by its id. */
import type { FiscalYear } from '../../domain/fiscalYear';
import type { WorkbookCells } from '../facts';
import { findTab } from '../find';
import type { Tab } from '../layout/layout';
import type { Damage } from './damage';
import { nearestOf } from './nearest';
import { comparableWord } from './plainText';
import type { WantedTab } from './wanted';

/** The tabs of the layout that are asked for, in its order. */
export function tabsWanted(
  layout: readonly Tab[],
  wanted: readonly WantedTab[],
  closedYears: readonly FiscalYear[],
): readonly Tab[] {
  const lastClosed = closedYears[closedYears.length - 1];
  return layout.filter(({ family, closedYear }) => {
    const own = wanted.filter((each) => each.family === family);
    if (closedYear === undefined) return own.length > 0;
    return own.some(
      ({ closed }) => closed === 'all' || (closed === 'last' && closedYear === lastClosed),
    );
  });
}

/** @param titles of all tabs of the workbook, as far as they are known */
export function goneTabs(
  tabs: readonly Tab[],
  cells: WorkbookCells,
  titles: readonly string[],
): readonly Damage[] {
  const others = titles.filter((title) => tabs.every((tab) => tab.title !== title));
  return tabs
    .filter((tab) => !findTab(cells, tab))
    .map(({ key, title }) => ({
      place: { tabKey: key, tab: title },
      reach: 'tab',
      cause: { kind: 'tab gone', similar: similarTo(title, others) },
    }));
}

/** A copy has the name in its own (「年度実績 のコピー」), a new tab one that is spelled nearly alike. */
function similarTo(title: string, others: readonly string[]): readonly string[] {
  const sought = comparableWord(title);
  const containing = others.filter((other) => comparableWord(other).includes(sought));
  const nearest = nearestOf(title, others);
  return containing.length > 0 || nearest === undefined ? containing : [nearest];
}
