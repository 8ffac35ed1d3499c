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
