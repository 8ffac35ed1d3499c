/**
 * A small workbook to be filled in elsewhere, described as data: tabs with headings, rows of text
 * and numbers, and the words of its drop-downs. Somebody else draws it as a file.
 */

export interface SheetColumn {
  readonly heading: string;
  /** Pixels. */
  readonly width: number;
  readonly kind: 'text' | 'centred' | 'amount';
  /** What to write here, shown when the heading is pointed at. */
  readonly help: string;
  /** The words of the drop-down. */
  readonly words?: readonly string[];
  /** Filled already and not to be changed: drawn grey. */
  readonly isGiven: boolean;
}

export interface SheetTab {
  readonly title: string;
  /** Columns that stay in view beside the heading row. */
  readonly frozenColumns: number;
  readonly columns: readonly SheetColumn[];
  /** One value per column; '' for an empty cell. A text is never a formula. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface SheetBook {
  readonly tabs: readonly SheetTab[];
  /** Title of the hidden tab that holds the words of the drop-downs. */
  readonly wordsTitle: string;
}
