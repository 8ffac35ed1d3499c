/**
 * Does a validation let through what a person typed? Only people's typing is held against it: the API
 * writes past it, and a rule that is not strict only marks the cell. An emptied cell is always let through.
 */
import type { DataValidationRule, ExtendedValue } from '../../google/surface/sheets';
import { type GoogleError, NotEmulated } from '../googleError';
import type { Book } from './book';
import type { CellPlace } from './peopleRefusals';
import { columnLetters, mapReferences, type Reference } from './references';
import { invalidArgument } from './refusal';

/** Google's refusal, followed by the help text of the rule where it has one, or null. */
export function refusalByValidation(
  book: Book,
  place: CellPlace,
  rule: DataValidationRule | undefined,
  value: ExtendedValue | null,
): GoogleError | null {
  if (rule?.strict !== true || value === null) return null;
  if (choices(book, place, rule).has(plain(value))) return null;
  const cell = `${columnLetters(place.column)}${String(place.row + 1)}`;
  const sentence = `The data you entered in cell ${cell} violates the data validation rules set on this cell.`;
  return invalidArgument(rule.inputMessage ? `${sentence} ${rule.inputMessage}` : sentence);
}

/** Entries are compared by what they say: the typed number 5 and the entry 「5」 are the same choice. */
function choices(book: Book, place: CellPlace, rule: DataValidationRule): ReadonlySet<string> {
  const entries = rule.condition.values.map((value) => value.userEnteredValue);
  switch (rule.condition.type) {
    case 'ONE_OF_LIST':
      return new Set(entries);
    case 'ONE_OF_RANGE':
      return new Set(entries.flatMap((entry) => entriesIn(book, place, entry)));
    case 'CUSTOM_FORMULA':
      throw new NotEmulated('a strict validation by formula');
  }
}

function entriesIn(book: Book, place: CellPlace, formula: string): string[] {
  const references: Reference[] = [];
  mapReferences(formula, (reference) => {
    references.push(reference);
    return reference;
  });
  return references.flatMap((reference) => entriesAt(book, place, reference));
}

function entriesAt(book: Book, place: CellPlace, reference: Reference): string[] {
  const title = reference.title?.toLowerCase();
  const sheet = book.sheets.find(({ properties }) =>
    title === undefined
      ? properties.sheetId === place.sheetId
      : properties.title.toLowerCase() === title,
  );
  const { first, last = first } = reference;
  const end = (index: number | undefined): number => (index === undefined ? Infinity : index + 1);
  return (sheet?.rows ?? [])
    .slice(first.row?.at ?? 0, end(last.row?.at))
    .flatMap((row) => row?.slice(first.column?.at ?? 0, end(last.column?.at)) ?? [])
    .flatMap((cell) => (cell?.userEnteredValue ? [plain(cell.userEnteredValue)] : []));
}

function plain(value: ExtendedValue): string {
  return String(value.stringValue ?? value.numberValue ?? value.boolValue ?? value.formulaValue);
}
