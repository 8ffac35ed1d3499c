/**
 * The layout of the workbook as data: what a tab is, what a column is, and how code finds them.
 *
 * A tab is found by its sheet id, which is constant and never used for anything else, so that a
 * renamed tab is recognised. A column is found by its heading, not by its position: people may
 * move columns and add their own. `key` is what code calls a tab or column.
 */
import type { FiscalYear } from '../../domain/fiscalYear';
import type { CellKind } from './cellKinds';

/** Who is meant to fill a column. `code` columns are overwritten; people's entries there are lost. */
export type Owner = 'section' | 'head' | 'secretariat' | 'code';

/** The list from which a drop-down offers its words: a column of another tab. */
export interface ChoiceSource {
  readonly tab: 'choices' | 'scale' | 'sections';
  readonly column: string;
}

/** Columns that differ by one word share the text that explains them, in which 〈〉 is that word. */
export interface EachOf {
  /** What stands for their keys where they are explained, e.g. `target` for `target2023`. */
  readonly key: string;
  readonly word: string;
}

/** What to write under its heading is told by templates/help: only set-up and blanks need it. */
export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly kind: CellKind;
  /** Pixels. */
  readonly width: number;
  readonly owner: Owner;
  /** Present when one value of a list is expected; several values in one cell have no drop-down. */
  readonly choices?: ChoiceSource;
  readonly hidden?: true;
  /** Present where the years or grades of the plan make the column, once for each. */
  readonly eachOf?: EachOf;
}

/**
 * Whole tabs only: a protected range does not follow a sort.
 * - secretariat: only the secretariat may edit; - warning: anybody after a warning, because runs
 *   of the sections write here too; - open: unprotected, rights are decided by the server and 点検.
 */
export type Protection = 'secretariat' | 'warning' | 'open';

/** Shown to everybody, hidden from daily view, or shown as soon as it has rows. */
export type Visibility = 'shown' | 'hidden' | 'shownWhenUsed';

/** A filter view that set-up adds. Nobody's view is changed by another's filter. */
export type FilterViewPlan =
  | { readonly title: string; readonly column: string; readonly hiddenValues: readonly string[] }
  /** One view per section, with the section's name as its title. */
  | { readonly perSection: true; readonly column: string };

/** Colours a row while this column is not empty. The colour is a second sign: the text names it. */
export interface RowHighlight {
  readonly column: string;
  /** Six hexadecimal digits, RRGGBB. */
  readonly fill: string;
}

/** What one row of it is, and who writes there, is told by templates/help for docs/workbook.md. */
export interface Tab {
  /** Stable, for code. A tab of a closed year is `yearlyResults_R5`, `indicatorResults_R5`. */
  readonly key: string;
  /** The key without its year. */
  readonly family: string;
  readonly title: string;
  readonly sheetId: number;
  readonly closedYear?: FiscalYear;
  readonly protection: Protection;
  readonly visibility: Visibility;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Six hexadecimal digits, RRGGBB. */
  readonly colour: string;
  /** The columns that together name a row. */
  readonly keyColumns: readonly string[];
  readonly columns: readonly Column[];
  readonly filterViews: readonly FilterViewPlan[];
  readonly highlights: readonly RowHighlight[];
}

/** What the layout depends on. */
export interface PlanShape {
  readonly firstYear: FiscalYear;
  readonly lastYear: FiscalYear;
  readonly closedYears: readonly FiscalYear[];
  /** The symbols of 判定基準, best first. */
  readonly grades: readonly string[];
}

/** The colour of a tab tells the group it belongs to. */
export const tabColours = {
  guide: '197A4B',
  entry: '0017C1',
  plan: '626264',
  council: '8B1AAF',
  settings: '8B5A00',
  records: 'B3B3B3',
} as const;

/** Pale yellow: readable under black text, and grey enough on a monochrome print. */
export const attentionFill = 'FFF2CC';

/**
 * While the workbook is the sample, three signs say so: the first line of はじめに, the colour of
 * every tab, and the number format of the heading in the first column. The format prints the words
 * behind the heading, on screen and on paper, and leaves the heading's value as it is, so that the
 * tab is still found and read.
 */
export const sampleMark = {
  text: '【見本】架空の内容です',
  tabColour: 'CE0000',
  headingFormat: { type: 'TEXT', pattern: '@"【見本】架空の内容です"' },
} as const;

type ColumnExtras = Pick<Column, 'choices' | 'hidden' | 'eachOf'>;

/** A column, in the order in which it is read: what it is called, what it holds, who fills it. */
export function column(
  key: string,
  heading: string,
  kind: CellKind,
  width: number,
  owner: Owner,
  extras: ColumnExtras = {},
): Column {
  return { key, heading, kind, width, owner, ...extras };
}

/** A drop-down of one of the lists of 選択肢. */
export function listed(list: string): { readonly choices: ChoiceSource } {
  return { choices: { tab: 'choices', column: list } };
}

/** A drop-down of the sections. */
export const aSection = { choices: { tab: 'sections', column: 'name' } } as const;

/** A drop-down of the grades. */
export const aGrade = { choices: { tab: 'scale', column: 'symbol' } } as const;

/**
 * @throws Error when the tab has no such column: a bug, for code names columns by its own keys
 */
export function columnOf(tab: Tab, key: string): Column {
  const found = tab.columns.find((candidate) => candidate.key === key);
  if (!found) {
    const known = tab.columns.map((candidate) => candidate.key).join(', ');
    throw new Error(`Tab ${tab.key} has no column ${key}; it has ${known}.`);
  }
  return found;
}

/**
 * A heading as it is compared: width, spaces, line breaks and characters that nobody sees do not
 * matter, so that a heading which somebody wrapped by hand or typed with half-width brackets is found.
 */
export function comparableHeading(heading: string): string {
  return heading.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2060]/gu, '');
}

/** @example columnLetters(0) //=> 'A'; columnLetters(27) //=> 'AB' */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A title as formulas and ranges quote it. @example quotedTitle("a'b") //=> "'a''b'" */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/gu, "''")}'`;
}
