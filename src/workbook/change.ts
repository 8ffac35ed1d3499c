/**
 * A change of the workbook in the product's own words. A use case decides on a list of them; the
 * adapter draws them as requests of the Sheets service and applies all of them or none, in order.
 */
import type { ChartPlan } from './chart';
import type { CellKind } from './layout/cellKinds';
import type { PlannedFilterView } from './layout/filterViews';
import type { Column, Tab } from './layout/layout';
import type { PlainValue, Rectangle } from './facts';

/** A text stays text: what begins with `=` is a formula only when it is said to be one. */
export type CellContent = PlainValue | { readonly formula: string };

/** Where the words of a drop-down stand: a column of a tab, from the second row on. */
export interface WordsIn {
  readonly title: string;
  readonly column: number;
}

export interface PlacedColumn {
  readonly column: Column;
  /** The note on the heading. */
  readonly help: string;
  readonly words?: WordsIn;
}

export type Change =
  | { readonly kind: 'set place'; readonly locale: 'ja_JP'; readonly timeZone: 'Asia/Tokyo' }
  | {
      readonly kind: 'add tab';
      readonly tab: Tab;
      /** Place among the tabs, from 0. */
      readonly position: number;
      readonly rowCount: number;
      readonly columnCount: number;
      readonly hidden: boolean;
      readonly colour: string;
    }
  /** Headings with their help, and formats, widths and drop-downs down to the end of the grid. */
  | {
      readonly kind: 'lay out columns';
      readonly sheetId: number;
      readonly at: number;
      readonly columns: readonly PlacedColumn[];
    }
  /**
   * New rows or columns before this place, or behind the last where the grid ends there. What stands
   * at the place moves on, so that a write into the new ones overwrites nobody.
   */
  | {
      readonly kind: 'insert';
      readonly what: 'rows' | 'columns';
      readonly sheetId: number;
      readonly at: number;
      readonly count: number;
      /** Rows or columns of the grid as it was read. */
      readonly gridEnd: number;
    }
  /** Writes every cell of the block; an empty text clears. Formats and notes stay. */
  | {
      readonly kind: 'put cells';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly CellContent[])[];
    }
  /** Adds a row below everything that the tab holds; for records, whose rows have no key. */
  | {
      readonly kind: 'append row';
      readonly sheetId: number;
      readonly cells: readonly CellContent[];
    }
  /**
   * How a block of a tab without headings looks, written when the block is first made: whatever
   * people make of it later stays.
   */
  | {
      readonly kind: 'dress cells';
      readonly sheetId: number;
      readonly area: Rectangle;
      readonly as: 'title' | 'heading' | CellKind;
    }
  /** Widths in pixels, from the first column on. */
  | { readonly kind: 'set widths'; readonly sheetId: number; readonly widths: readonly number[] }
  | { readonly kind: 'colour tab'; readonly sheetId: number; readonly colour: string }
  /** Prints these words behind the value of a heading, on screen and on paper; the value stays. */
  | {
      readonly kind: 'mark heading';
      readonly sheetId: number;
      readonly column: number;
      readonly pattern: string;
    }
  | {
      readonly kind: 'protect tab';
      readonly sheetId: number;
      readonly warningOnly: boolean;
      /** Addresses; the caller must be among them. Unused for a warning. */
      readonly editors: readonly string[];
      readonly description: string;
      /** The one of them that is the address of a Google Group. */
      readonly group?: string;
      /** Absent: the protection is to be made. */
      readonly id?: number;
    }
  | {
      readonly kind: 'add filter view';
      readonly sheetId: number;
      readonly view: PlannedFilterView;
      readonly column: number;
    }
  | {
      readonly kind: 'colour rows';
      readonly sheetId: number;
      readonly formula: string;
      readonly fill: string;
    }
  | { readonly kind: 'add chart'; readonly sheetId: number; readonly chart: ChartPlan }
  | { readonly kind: 'hide tab'; readonly sheetId: number };
