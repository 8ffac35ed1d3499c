/** What is told beside the changes of a plan: what stays, what keeps its copy, what is made. */
import { parseFiscalYear, yearInTable } from '../../domain/fiscalYear';
import type { ImportNotice } from '../../wording/importNotices';
import { settingsTab } from '../layout/settings';
import type { WorkbookRead } from '../read/workbookRead';
import type { Brought } from './brought';
import type { ChangedCell, NewLine } from './decision';

export function onlyHere({ tabs, rows }: Brought, current: WorkbookRead): readonly ImportNotice[] {
  return tabs
    .filter(({ key }) => key !== settingsTab.key)
    .flatMap((tab) => {
      const brought = new Set(rows.filter((row) => row.tab === tab).map(({ key }) => key));
      const keys = (current.tabs.get(tab.key)?.rows ?? [])
        .map(({ key }) => key)
        .filter((key) => !brought.has(key));
      return keys.length > 0 ? [{ kind: 'only here', tab: tab.title, keys } as const] : [];
    });
}

/** Targets of years whose results have rows: those keep what was copied when the year was opened. */
export function copiedTargets(
  changed: readonly ChangedCell[],
  { tabs, shape }: WorkbookRead,
): readonly ImportNotice[] {
  const results = new Set(tabs.get('indicatorResults')?.rows.map(({ key }) => key) ?? []);
  const keys = changed.flatMap(({ columnKey, key, heading }) => {
    const [, digits] = /^target(\d{4})$/u.exec(columnKey) ?? [];
    const year = digits === undefined ? undefined : parseFiscalYear(digits);
    if (!year?.accepted) return [];
    const isCopied =
      shape.closedYears.includes(year.value) || results.has(`${yearInTable(year.value)} ${key}`);
    return isCopied ? [`${key}（${heading}）`] : [];
  });
  return keys.length > 0 ? [{ kind: 'targets copied', keys }] : [];
}

export function yearNotice(
  lines: readonly NewLine[],
  after: WorkbookRead,
): readonly ImportNotice[] {
  const year = after.settings.resultYear;
  if (year === undefined || lines.length === 0) return [];
  const indicators = lines.filter(({ tab }) => tab.key === 'indicatorResults').length;
  const actions = lines.length - indicators;
  return [{ kind: 'rows of the year', year: yearInTable(year), actions, indicators }];
}
