/** The keepers of this panel: one for each action with something that does not stand in the sheet. */
import type { EntryItem } from '../../wire/entry';
import { operationId } from '../bridge';
import type { DraftStore } from './drafts';
import { keeperOf, type Keeper } from './keeper';
import { itemId } from './itemId';
import { patiently } from './server';
import { changedKeys } from './texts';

export interface Keepers {
  readonly open: (item: EntryItem) => Keeper;
  readonly isUnsaved: (item: { readonly year: number; readonly actionId: string }) => boolean;
  readonly hasUnsaved: () => boolean;
  readonly all: () => readonly Keeper[];
}

function isClean(keeper: Keeper): boolean {
  const { seen, typed } = keeper.kept();
  return changedKeys(seen, typed).length === 0;
}

/** @param changed told when one of them has changed */
export function keepersOf(
  where: {
    readonly opener: string;
    readonly workbookId: string;
    readonly drafts: DraftStore;
  },
  changed: () => void,
): Keepers {
  const keepers = new Map<string, Keeper>();
  const ports = {
    opener: where.opener,
    workbookId: where.workbookId,
    drafts: where.drafts,
    save: (request: object, waiting: () => void) => patiently('saveEntry', request, waiting),
    newOperationId: operationId,
    now: () => new Date().getTime(),
    later: (milliseconds: number, work: () => void) => {
      const timer = setTimeout(work, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
  return {
    open(item) {
      const known = keepers.get(itemId(item));
      if (known && !isClean(known)) {
        known.adopt(item);
        return known;
      }
      const keeper = keeperOf(ports, item);
      keeper.watch(changed);
      keepers.set(itemId(item), keeper);
      return keeper;
    },
    isUnsaved(item) {
      const keeper = keepers.get(itemId(item));
      return keeper !== undefined && !isClean(keeper);
    },
    hasUnsaved: () => [...keepers.values()].some((keeper) => !isClean(keeper)),
    all: () => [...keepers.values()],
  };
}
