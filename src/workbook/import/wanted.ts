/** What one kind of import takes from files, and by which rules it is read. */
import type { ImportRefusal } from '../../wording/importRefusals';
import type { Column, PlanShape, Tab } from '../layout/layout';
import type { WordLists } from '../read/words';

export interface Wanted {
  readonly layout: readonly Tab[];
  readonly shape: PlanShape;
  readonly amountUnit: string;
  readonly lists: WordLists;
  /** Names of the tabs that it takes. */
  readonly titles: readonly string[];
  /** Nothing: the tab is taken. */
  readonly refuses: (tab: Tab) => ImportRefusal | undefined;
  readonly takes: (tab: Tab, column: Column) => boolean;
}
