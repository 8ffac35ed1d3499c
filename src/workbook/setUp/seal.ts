/**
 * What stands around the cells: protections, filter views, coloured rows. Protections come last in
 * a set-up, so that whoever began it can go on after an interruption.
 *
 * Google refuses a protection whose editors leave out the caller, so the caller is always among
 * them.
 */
import type { Change } from '../change';
import { findColumns, findTab } from '../find';
import type { PlainValue, WorkbookFacts } from '../facts';
import { filterViewsOf } from '../layout/filterViews';
import { columnLetters, type Tab } from '../layout/layout';

export interface SurroundingsInput {
  readonly facts: WorkbookFacts;
  readonly tabs: readonly Tab[];
  readonly headings: ReadonlyMap<string, readonly PlainValue[]>;
  /** Names of the sections that are in force, in their order. */
  readonly sections: readonly string[];
  /** Addresses of the secretariat and of the caller. */
  readonly editors: readonly string[];
}

export interface Surroundings {
  readonly tab: Tab;
  readonly title: string;
  readonly protections: readonly Change[];
  readonly filterViews: readonly Change[];
  readonly colours: readonly Change[];
}

/** What is missing around each tab that is there. */
export function missingSurroundings(input: SurroundingsInput): readonly Surroundings[] {
  return input.tabs.flatMap((tab) => {
    const facts = findTab(input.facts, tab);
    if (facts === undefined) return [];
    const { sheetId, title } = facts;
    const { places } = findColumns(tab, input.headings.get(tab.key) ?? []);
    const standing = new Set(facts.filterViewIds);
    const filterViews = filterViewsOf(tab, input.sections).flatMap((view): Change[] => {
      const column = places.get(view.column);
      return standing.has(view.filterViewId) || column === undefined
        ? []
        : [{ kind: 'add filter view', sheetId, view, column }];
    });
    const colours = tab.highlights.flatMap(({ column, fill }): Change[] => {
      const place = places.get(column);
      if (place === undefined) return [];
      const formula = `=$${columnLetters(place)}2<>""`;
      return facts.colourFormulas.includes(formula)
        ? []
        : [{ kind: 'colour rows', sheetId, formula, fill }];
    });
    const protections: Change[] =
      tab.protection === 'open' || facts.protections.length > 0
        ? []
        : [
            {
              kind: 'protect tab',
              sheetId,
              warningOnly: tab.protection === 'warning',
              editors: input.editors,
              description: tab.title,
            },
          ];
    return [{ tab, title, protections, filterViews, colours }];
  });
}
