/** Which fields the next step needs, whether or not they are filled: they are marked from the start. */
import type { LiveSource } from '../../domain/entry/live';
import type { EntryItem } from '../../wire/entry';
import { keyOfMissing, missingIn } from './figures';
import { placeOf } from '../form/formTexts';
import { type Texts } from '../keep/texts';

/** What is asked for depends on these; the others are taken as blank. */
const DECIDING = ['budgeted', 'firstGrade', 'state'];

export function neededKeys(source: LiveSource, item: EntryItem, typed: Texts): ReadonlySet<string> {
  const only = (fields: readonly string[]): Texts =>
    Object.fromEntries(
      Object.entries(typed).filter(([key]) => fields.includes(placeOf(key).field)),
    );
  const asked = [only(DECIDING), only(DECIDING.filter((field) => field !== 'firstGrade'))];
  return new Set(asked.flatMap((texts) => missingIn(source, item, texts)).map(keyOfMissing));
}
