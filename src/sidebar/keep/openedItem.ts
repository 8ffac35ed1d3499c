/**
 * An action as it is opened: as it stands in the sheet, with what the browser has kept of it on top.
 *
 * What was kept and is already in the sheet is dropped; what somebody else has changed meanwhile is
 * a conflict. Where nothing may be written any more, what was kept is shown and not sent.
 */
import type { Draft } from './drafts';
import type { Form, FormItem } from './form';
import type { Kept } from './kept';
import { merged } from './merge';
import { changedKeys, textIn, type Texts } from './texts';

export function openedItem<Item extends FormItem, Step>(
  form: Form<Item, Step>,
  item: Item,
  draft: Draft | undefined,
): Kept<Item, Step> {
  const theirs = form.textsOf(item);
  const opened: Kept<Item, Step> = {
    item,
    seen: theirs,
    typed: theirs,
    saving: { at: 'unchanged' },
    savedAt: '',
    conflicts: [],
    takenOver: [],
    leftOver: {},
    step: undefined,
    restoredFrom: undefined,
  };
  if (!draft) return opened;
  const { now, conflicts } = merged(
    { ...theirs, ...sideOf(draft, 'seen') },
    { ...theirs, ...sideOf(draft, 'typed') },
    theirs,
  );
  const changed = changedKeys(theirs, now);
  if (changed.length === 0) return opened;
  if (!form.mayWrite(item)) {
    return {
      ...opened,
      leftOver: Object.fromEntries(changed.map((key) => [key, textIn(now, key)])),
    };
  }
  return {
    ...opened,
    typed: now,
    saving: { at: 'kept' },
    conflicts: conflicts.map((key) => ({ key, theirs: textIn(theirs, key) })),
    restoredFrom: draft.at,
  };
}

function sideOf({ texts }: Draft, side: 'seen' | 'typed'): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text[side]]));
}
