/** Where mails lead: the rows of a section by its filter view, which stays good when people sort. */
import type { Tab } from '../layout/layout';
import { filterViewsOf } from '../layout/filterViews';
import { tabByKey } from '../layout/layoutFor';
import type { WorkbookRead } from '../read/workbookRead';

export interface SectionLinks {
  readonly entry: string;
  readonly opinions: string;
}

export function bookLink({ workbookId }: WorkbookRead): string {
  return `https://docs.google.com/spreadsheets/d/${workbookId}/edit`;
}

export function sectionLinks(read: WorkbookRead): ReadonlyMap<string, SectionLinks> {
  // As set-up made the views: of the sections that have not ended.
  const names = read.plan.sections.flatMap(({ name, validTo }) =>
    validTo === undefined ? [name] : [],
  );
  const entry = linksInto(read, 'yearlyResults', names);
  const opinions = linksInto(read, 'opinions', names);
  return new Map(
    names.map((name) => [
      name,
      { entry: entry.get(name) ?? '', opinions: opinions.get(name) ?? '' },
    ]),
  );
}

function linksInto(
  read: WorkbookRead,
  tabKey: string,
  names: readonly string[],
): ReadonlyMap<string, string> {
  const tab: Tab = tabByKey(read.layout, tabKey);
  const gid = String(read.tabs.get(tabKey)?.sheetId ?? tab.sheetId);
  return new Map(
    filterViewsOf(tab, names).map(({ title, filterViewId }) => [
      title,
      `${bookLink(read)}#gid=${gid}&fvid=${String(filterViewId)}`,
    ]),
  );
}
