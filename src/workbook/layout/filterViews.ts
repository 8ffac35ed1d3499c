/**
 * The filter views of a tab, one per section and those of the layout, each under a constant id.
 *
 * The id is made from the tab and the view's title: a link in a mail stays good when sections are
 * added, removed or put in another order.
 */
import type { Tab } from './layout';

export interface PlannedFilterView {
  readonly filterViewId: number;
  readonly title: string;
  /** Key of the column that is filtered. */
  readonly column: string;
  readonly criterion: { readonly equals: string } | { readonly hiddenValues: readonly string[] };
}

const idsPerTab = 1_000_000;

/**
 * @param sections names of the sections, each once
 * @returns in the order of the layout, sections in the order given
 */
export function filterViewsOf(tab: Tab, sections: readonly string[]): readonly PlannedFilterView[] {
  const taken = new Set<number>();
  const planned: PlannedFilterView[] = [];
  const plan = (title: string, column: string, criterion: PlannedFilterView['criterion']) => {
    let place = fingerprint(title) % idsPerTab;
    while (taken.has(place)) place = (place + 1) % idsPerTab;
    taken.add(place);
    planned.push({ filterViewId: tab.sheetId * idsPerTab + place, title, column, criterion });
  };
  for (const view of tab.filterViews) {
    if ('perSection' in view) {
      for (const section of sections) plan(section, view.column, { equals: section });
    } else {
      plan(view.title, view.column, { hiddenValues: view.hiddenValues });
    }
  }
  return planned;
}

/** FNV-1a over the UTF-16 units of a text, 32 bits, not negative. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
