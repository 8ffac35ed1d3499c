/** What templates/help/タブ.csv tells of each tab, for docs/workbook.md: nothing that runs needs it. */
import { yearInTable } from '../src/domain/fiscalYear';
import { parseCsv } from '../src/workbook/csv';
import type { Tab } from '../src/workbook/layout/layout';

export interface TabHelp {
  /** One sentence: what one row is and what the tab is for. */
  readonly purpose: string;
  /** Who writes there, in words. */
  readonly writers: string;
}

export type HelpOfTab = (tab: Pick<Tab, 'family' | 'closedYear'>) => TabHelp;

/** Tabs of closed years are told of together; 〈〉 is the year. */
const CLOSED = '_closed';

/** @throws Error where a tab has no line */
export function readTabHelp(text: string): HelpOfTab {
  const csv = parseCsv(text);
  if (!csv.accepted) throw new Error(`templates/help/タブ.csv: ${csv.refusal.reason}.`);
  const lines = new Map(
    csv.value.slice(1).map(([key = '', purpose = '', writers = '']) => [key, { purpose, writers }]),
  );
  return ({ family, closedYear }) => {
    const key = closedYear === undefined ? family : `${family}${CLOSED}`;
    const found = lines.get(key);
    if (found === undefined) throw new Error(`templates/help/タブ.csv tells nothing of ${key}.`);
    const year = closedYear === undefined ? '' : yearInTable(closedYear);
    return { ...found, purpose: found.purpose.replace('〈〉', year) };
  };
}
