/**
 * What an import would do, decided before anything is written: new rows, changed cells, what stays,
 * and everything that stands in the way. One refusal, and nothing may be applied.
 */
import type { FilePlace, ImportRefusal } from '../../wording/importRefusals';
import type { ImportNotice } from '../../wording/importNotices';
import type { CellContent } from '../change';
import type { Tab } from '../layout/layout';
import type { Damage } from '../read/damage';
import type { CellRead } from '../read/rows';

/** A row of a file, understood by the rules of the tab that it is for. */
export interface BroughtRow {
  readonly place: FilePlace & { readonly row: number };
  readonly tab: Tab;
  readonly key: string;
  /** By column key; only columns that the file has and the import takes. */
  readonly cells: ReadonlyMap<string, CellRead>;
  /** Columns of ours that the file has and the import leaves alone. */
  readonly others: ReadonlyMap<string, CellRead>;
}

export interface NewLine {
  readonly tab: Tab;
  readonly key: string;
  /** What the row is about, e.g. 取組名. */
  readonly name: string;
  readonly cells: Readonly<Record<string, CellContent>>;
  /** Where it comes from; absent: made for the open year. */
  readonly from?: BroughtRow;
}

export interface ChangedCell {
  readonly tab: Tab;
  /** The tab's name as it stands in the workbook. */
  readonly title: string;
  /** Zero-based row in the workbook. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly columnKey: string;
  readonly heading: string;
  /** As people read them. */
  readonly before: string;
  readonly after: string;
  readonly content: CellContent;
  /** The cell as it stands, so that a write can tell whether it has changed since. */
  readonly seen: CellContent;
  readonly from: BroughtRow;
}

export type Refused =
  | { readonly place: FilePlace; readonly why: ImportRefusal }
  | { readonly place: FilePlace; readonly damage: Damage };

export interface ImportDecision {
  readonly newLines: readonly NewLine[];
  readonly changed: readonly ChangedCell[];
  /** Rows of the file that say what the workbook has. */
  readonly unchanged: number;
  readonly refused: readonly Refused[];
  readonly notices: readonly ImportNotice[];
  readonly advice: readonly { readonly place: FilePlace; readonly damage: Damage }[];
}

export function isApplicable({ refused, newLines, changed }: ImportDecision): boolean {
  return refused.length === 0 && newLines.length + changed.length > 0;
}
