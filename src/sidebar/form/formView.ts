/** What every field of the form is told. */
import type { FiscalYear } from '../../domain/fiscalYear';
import type { EntryItem } from '../../wire/entry';

export interface FormView {
  readonly item: EntryItem;
  readonly year: FiscalYear;
  /** What to look at, in words, by the key of the field beside which it stands. */
  readonly advice: ReadonlyMap<string, readonly string[]>;
  readonly isReadOnly: boolean;
  /** The large dialog: last year stands beside this year. */
  readonly isWide: boolean;
  readonly text: (key: string) => string;
  readonly type: (key: string, text: string) => void;
  /** The field is left. */
  readonly leave: () => void;
  /** What lacks, by key; told only after a step was pressed. */
  readonly errors: ReadonlyMap<string, string>;
  /** Keys that the next step needs. */
  readonly needed: ReadonlySet<string>;
}

/** The element that bears a field; ids of people may hold spaces, ids of a page may not. */
export function fieldId(key: string): string {
  return `f-${key.replace(/[^\p{L}\p{N}|-]/gu, '_')}`;
}
