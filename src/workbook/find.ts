/**
 * Finding our tabs and columns in a workbook that people rearrange: a tab by its constant sheet id
 * (so a renamed one is followed) or else by its title, a column by its heading, wherever it stands.
 */
import type { PlainValue } from './facts';
import { comparableHeading, type Tab } from './layout/layout';

/** @param workbook its tabs: facts of them, or their cells */
export function findTab<Found extends { readonly sheetId: number; readonly title: string }>(
  workbook: { readonly tabs: readonly Found[] },
  tab: Tab,
): Found | undefined {
  return (
    workbook.tabs.find(({ sheetId }) => sheetId === tab.sheetId) ??
    workbook.tabs.find(({ title }) => title === tab.title)
  );
}

export interface FoundColumns {
  /** Zero-based place of each column of the layout that is there, by its key. */
  readonly places: ReadonlyMap<string, number>;
  /** Keys of the layout's columns whose heading is nowhere. */
  readonly missing: readonly string[];
  /** Headings of the layout that stand there more than once. */
  readonly doubled: readonly string[];
}

/** @param headings the first row of the tab, as it stands there */
export function findColumns(tab: Tab, headings: readonly PlainValue[]): FoundColumns {
  const standing = headings.map((heading) => comparableHeading(String(heading)));
  const places = new Map<string, number>();
  const doubled: string[] = [];
  for (const { key, heading } of tab.columns) {
    const sought = comparableHeading(heading);
    const place = standing.indexOf(sought);
    if (place < 0) continue;
    places.set(key, place);
    if (standing.includes(sought, place + 1)) doubled.push(heading);
  }
  const missing = tab.columns.map(({ key }) => key).filter((key) => !places.has(key));
  return { places, missing, doubled };
}
