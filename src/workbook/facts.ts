/** What is known of a workbook before its cells are read: its tabs and what stands around the cells. */

export interface WorkbookFacts {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly tabs: readonly TabFacts[];
}

export interface TabFacts {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Six hexadecimal digits, RRGGBB; '' where the tab has no colour. */
  readonly colour: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Protections of the whole tab. */
  readonly protections: readonly TabProtection[];
  readonly filterViewIds: readonly number[];
  /** The formulas of the rules that colour rows. */
  readonly colourFormulas: readonly string[];
  /** Ids of the native charts that lie on the tab. */
  readonly chartIds: readonly number[];
}

export interface TabProtection {
  readonly id: number;
  readonly warningOnly: boolean;
  readonly callerMayEdit: boolean;
  readonly editors: readonly string[];
}

/** A rectangle of a tab: zero-based, the ends not included, a missing bound is open. */
export interface Area {
  readonly title: string;
  readonly startRow?: number;
  readonly endRow?: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

export type PlainValue = string | number | boolean;

/** Rows of values from the area's first row and column on; empty cells at the ends are missing, others ''. */
export type Values = readonly (readonly PlainValue[])[];

/** What the number format of a cell makes of a number. */
export type CellFormatType =
  'TEXT' | 'NUMBER' | 'PERCENT' | 'DATE' | 'TIME' | 'DATE_TIME' | 'OTHER';

/** One cell as the deciding read answers it: what people typed can be told from what it became. */
export interface Cell {
  /** What the cell comes to; for an error its code, e.g. `#REF!`. Never ''. */
  readonly value: PlainValue;
  readonly isError?: true;
  /** Present when a formula stands there, with its `=`. */
  readonly formula?: string;
  /** Absent: automatic. */
  readonly format?: CellFormatType;
}

/** Zero-based, the ends not included. */
export interface Rectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A tab, or some of its columns, with all that decides what its cells mean. */
export interface TabCells {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Protections of the whole tab. */
  readonly protections: readonly TabProtection[];
  readonly merges: readonly Rectangle[];
  readonly chartIds: readonly number[];
  /** The columns that were read, zero-based, ascending; absent: all. */
  readonly columns?: readonly number[];
  /** From the first row of the tab on, each from its first column; an empty cell is undefined. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** The answer of a deciding read. */
export interface WorkbookCells {
  readonly id: string;
  readonly locale: string;
  readonly timeZone: string;
  /** The tabs that were asked for, each once. */
  readonly tabs: readonly TabCells[];
}
