/**
 * A deed: one thing that a person does at the sheet by hand, as plain data, so that it can be stored,
 * drawn at random and done in the middle of somebody else's run.
 */
import type { ColorStyle, GridRange } from '../../google/surface/sheets';
import type { Book, FileAccess } from './book';
import { clearCells, copyPaste, setColour, setNote, typeIn } from './peopleCells';
import { deleteChart } from './peopleCharts';
import type { CellPlace, Outcome } from './peopleRefusals';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  moveColumn,
  type Lines,
} from './peopleRows';
import { sortRows, type SortKey } from './peopleSort';
import { addTab, deleteTab, hideTab, renameTab } from './peopleTabs';

export type Deed =
  | { readonly kind: 'typeIn'; readonly place: CellPlace; readonly text: string }
  | { readonly kind: 'clearCells'; readonly range: GridRange }
  | { readonly kind: 'setColour'; readonly range: GridRange; readonly colour: ColorStyle | null }
  | { readonly kind: 'setNote'; readonly place: CellPlace; readonly note: string }
  | { readonly kind: 'copyPaste'; readonly source: GridRange; readonly target: CellPlace }
  | { readonly kind: 'sortRows'; readonly range: GridRange; readonly by: readonly SortKey[] }
  | {
      readonly kind: 'insertRows' | 'insertColumns';
      readonly lines: Lines;
      readonly side: 'before' | 'after';
    }
  | { readonly kind: 'deleteRows' | 'deleteColumns'; readonly lines: Lines }
  | {
      readonly kind: 'moveColumn';
      readonly sheetId: number;
      readonly column: number;
      readonly before: number;
    }
  | { readonly kind: 'addTab'; readonly title: string }
  | { readonly kind: 'renameTab'; readonly sheetId: number; readonly title: string }
  | { readonly kind: 'hideTab' | 'deleteTab'; readonly sheetId: number }
  | { readonly kind: 'deleteChart'; readonly sheetId: number; readonly chartId: number };

/**
 * The book after the deed, or Google's refusal; the book given is never changed.
 * @param currentYear the year of days that are typed without one
 */
export function perform(
  book: Book,
  access: FileAccess,
  person: string,
  deed: Deed,
  currentYear: number,
): Outcome {
  switch (deed.kind) {
    case 'typeIn':
      return typeIn(book, access, person, deed.place, deed.text, currentYear);
    case 'clearCells':
      return clearCells(book, access, person, deed.range);
    case 'setColour':
      return setColour(book, access, person, deed.range, deed.colour);
    case 'setNote':
      return setNote(book, access, person, deed.place, deed.note);
    case 'copyPaste':
      return copyPaste(book, access, person, deed.source, deed.target);
    case 'sortRows':
      return sortRows(book, access, person, deed.range, deed.by);
    case 'insertRows':
      return insertRows(book, access, person, deed.lines, deed.side);
    case 'insertColumns':
      return insertColumns(book, access, person, deed.lines, deed.side);
    case 'deleteRows':
      return deleteRows(book, access, person, deed.lines);
    case 'deleteColumns':
      return deleteColumns(book, access, person, deed.lines);
    case 'moveColumn':
      return moveColumn(book, access, person, deed);
    case 'addTab':
      return addTab(book, access, person, deed.title);
    case 'renameTab':
      return renameTab(book, access, person, deed.sheetId, deed.title);
    case 'hideTab':
      return hideTab(book, access, person, deed.sheetId);
    case 'deleteTab':
      return deleteTab(book, access, person, deed.sheetId);
    case 'deleteChart':
      return deleteChart(book, access, person, deed);
  }
}
