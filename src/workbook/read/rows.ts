/**
 * A tab as rows of understood cells: what every reader, writer and importer stands on. A column is
 * called by its key in the layout, a row keeps its place in the sheet.
 */
import type { CivilDate, CivilDateTime } from '../../domain/civilDate';
import type { Exact } from '../../domain/exact';
import type { FiscalYear } from '../../domain/fiscalYear';
import type { WrittenCell } from '../../domain/writtenNumber';
import type { Tab } from '../layout/layout';

/** What a cell says, by the kind of its column. */
export type CellRead =
  | { readonly kind: 'blank' }
  /**
   * Trimmed, width and spelling as typed; running text with its blanks. Ids of the plan are without
   * their word, words of a list in the spelling of the list.
   */
  | { readonly kind: 'text'; readonly text: string }
  /** Amounts, counts, rates: already a number. */
  | { readonly kind: 'number'; readonly value: Exact }
  /** Of a typedNumber column: it is read with its unit, together with the rest of the row. */
  | { readonly kind: 'written'; readonly written: WrittenCell; readonly text: string }
  | { readonly kind: 'year'; readonly year: FiscalYear }
  | { readonly kind: 'date'; readonly date: CivilDate }
  | { readonly kind: 'minute'; readonly at: CivilDateTime }
  /** It counts as blank and is named. `found` as it stands there. */
  | { readonly kind: 'damaged'; readonly found: string };

export interface RowRead {
  /** Zero-based place in the tab. */
  readonly row: number;
  /** The key columns' texts joined by a blank, canonical: 「令和6年度 1-1-1」. */
  readonly key: string;
  /** By column key; columns that were not read or are missing are absent. */
  readonly cells: ReadonlyMap<string, CellRead>;
}

export interface TabRead {
  readonly tab: Tab;
  readonly sheetId: number;
  /** As it stands there, perhaps renamed. */
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Zero-based place of each column of the layout that is there, by its key. */
  readonly places: ReadonlyMap<string, number>;
  /** Rows with a readable key of their own, in the order of the sheet. */
  readonly rows: readonly RowRead[];
  /** Row after the last one that holds anything, zero-based. */
  readonly endRow: number;
}
