/** The form of the entry as its keeper knows it. */
import { entrySavedSchema, type EntryItem } from '../../wire/entry';
import type { EntryStep } from '../../wire/entryCalls';
import { changesBetween, textsOf } from '../form/formTexts';
import type { Form } from '../keep/form';
import type { Keeper } from '../keep/keeper';
import type { Kept } from '../keep/kept';

export type EntryKeeper = Keeper<EntryItem, EntryStep>;
export type EntryKept = Kept<EntryItem, EntryStep>;

export const entryForm: Form<EntryItem, EntryStep> = {
  name: 'entry',
  saves: 'saveEntry',
  keep: 'draft',
  textsOf,
  mayWrite: ({ steps }) => steps.includes('draft'),
  request: ({ year, actionId, revision, rows }, step, { seen, typed }) => ({
    year,
    actionId,
    step,
    revision,
    ...changesBetween(seen, typed),
    rows,
  }),
  savedIn: (answer) => entrySavedSchema.safeParse(answer).data,
};
