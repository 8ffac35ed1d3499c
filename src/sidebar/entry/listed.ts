/** The list after an action was worked on: its new state, without asking the server again. */
import { liveSourceIn } from '../../domain/entry/live';
import { isProvisional } from '../../domain/entry/missing';
import type { EntryListItem } from '../../wire/entry';
import { missingWord } from '../../wording/entryMissing';
import { missingIn } from './figures';
import type { EntryKept } from './entryForm';
import { fieldsUnder } from '../form/formTexts';

export function listedAfter(
  items: readonly EntryListItem[],
  { item, typed }: EntryKept,
): EntryListItem[] {
  const mayWrite = item.steps.includes('draft');
  const missing = mayWrite ? missingIn(liveSourceIn(item.figures), item, typed) : [];
  const provisional = item.indicators.filter(({ id }) =>
    isProvisional(fieldsUnder(typed, 'indicator', id)),
  );
  return items.map((each) =>
    each.year === item.year && each.actionId === item.actionId
      ? {
          ...each,
          submission: item.submission,
          sentBackFor: item.submission === 'sentBack' ? item.sentBackFor : '',
          missing: missing.map(missingWord),
          provisional: provisional.length,
          damages: item.damages,
        }
      : each,
  );
}
