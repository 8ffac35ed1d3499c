/**
 * What a person does to whole tabs by hand: adds, renames, hides, deletes.
 *
 * Each function answers the book afterwards or Google's refusal. A tab in which a protection stops the
 * person can be neither renamed nor hidden nor deleted by them.
 */
import { GoogleError } from '../googleError';
import { newSheet, type Book, type FileAccess, type Sheet } from './book';
import { rewriteFormulas } from './formulas';
import { openForEditing, type Outcome } from './peopleRefusals';
import { mapReferences, type Reference } from './references';
import { invalidArgument, permissionDenied } from './refusal';
import { isEditor } from './rights';

/** Ids of tabs that people add begin here: Google's are random, ours must not meet the product's. */
const firstId = 1_000_000_000;

/** Adds an empty tab of 1000 × 26 at the end. */
export function addTab(book: Book, access: FileAccess, person: string, title: string): Outcome {
  if (!isEditor(access, person)) return permissionDenied();
  const refused = refusalOfTitle(book, title, null);
  if (refused) return refused;
  const highest = Math.max(firstId, ...book.sheets.map((sheet) => sheet.properties.sheetId));
  const added = newSheet({ sheetId: highest + 1, title, index: book.sheets.length });
  return { ...book, sheets: [...book.sheets, added] };
}

/** Gives a tab another name; formulas and drop-downs of all tabs follow it. */
export function renameTab(
  book: Book,
  access: FileAccess,
  person: string,
  sheetId: number,
  title: string,
): Outcome {
  const opened = openForEditing(book, access, person, { sheetId });
  if (opened instanceof GoogleError) return opened;
  const { sheet } = opened;
  const refused = refusalOfTitle(book, title, sheet);
  if (refused) return refused;
  const renamed = rewriteReferencesTo(book, sheet, (reference) => ({ ...reference, title }));
  return withProperties(renamed, sheetId, { title });
}

/** Hides a tab. Refused for the last one that is to be seen. */
export function hideTab(book: Book, access: FileAccess, person: string, sheetId: number): Outcome {
  const opened = openForEditing(book, access, person, { sheetId });
  if (opened instanceof GoogleError) return opened;
  const { sheet } = opened;
  return othersVisible(book, sheet)
    ? withProperties(book, sheetId, { hidden: true })
    : invalidArgument("You can't hide all the sheets in a document.");
}

/** Deletes a tab; formulas that refer to it show `#REF!`. Refused for the last one to be seen. */
export function deleteTab(
  book: Book,
  access: FileAccess,
  person: string,
  sheetId: number,
): Outcome {
  const opened = openForEditing(book, access, person, { sheetId });
  if (opened instanceof GoogleError) return opened;
  const { sheet } = opened;
  if (book.sheets.length === 1) {
    return invalidArgument("You can't remove all the sheets in a document.");
  }
  if (!othersVisible(book, sheet)) {
    return invalidArgument("You can't remove all the visible sheets in a document.");
  }
  const orphaned = rewriteReferencesTo(book, sheet, () => null);
  const left = orphaned.sheets.filter((each) => each.properties.sheetId !== sheetId);
  const sheets = left.map((each, index) => ({
    ...each,
    properties: { ...each.properties, index },
  }));
  return { ...book, sheets };
}

function refusalOfTitle(book: Book, title: string, self: Sheet | null): GoogleError | null {
  if (title === '') return invalidArgument('Sheet name cannot be empty.');
  if (title.length > 100) {
    return invalidArgument('The sheet name cannot be greater than 100 characters.');
  }
  const taken = book.sheets.some(
    (sheet) =>
      sheet.properties.sheetId !== self?.properties.sheetId &&
      sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
  return taken
    ? invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`)
    : null;
}

function othersVisible(book: Book, sheet: Sheet): boolean {
  return book.sheets.some(
    ({ properties }) =>
      properties.sheetId !== sheet.properties.sheetId && properties.hidden !== true,
  );
}

function withProperties(
  book: Book,
  sheetId: number,
  properties: { readonly title: string } | { readonly hidden: true },
): Book {
  const sheets = book.sheets.map((sheet) =>
    sheet.properties.sheetId === sheetId
      ? { ...sheet, properties: { ...sheet.properties, ...properties } }
      : sheet,
  );
  return { ...book, sheets };
}

/** References that name the tab, in the formulas of all tabs, mapped; those without a name stay. */
export function rewriteReferencesTo(
  book: Book,
  sheet: Sheet,
  map: (reference: Reference) => Reference | null,
): Book {
  const title = sheet.properties.title.toLowerCase();
  const rewrite = (formula: string): string =>
    mapReferences(formula, (reference) =>
      reference.title?.toLowerCase() === title ? map(reference) : reference,
    );
  return { ...book, sheets: book.sheets.map((each) => rewriteFormulas(each, rewrite)) };
}
