/** The keepers of this panel: one for each action with something that does not stand in the sheet. */
import { operationId } from '../bridge';
import type { DraftStore } from './drafts';
import type { Form, FormItem } from './form';
import { keeperOf, type Keeper } from './keeper';
import { itemId } from './itemId';
import { patiently } from '../server';
import { changedKeys } from './texts';

export interface Keepers<Item, Step> {
  readonly open: (item: Item) => Keeper<Item, Step>;
  readonly isUnsaved: (item: FormItem) => boolean;
  readonly hasUnsaved: () => boolean;
  readonly all: () => readonly Keeper<Item, Step>[];
}

function isClean(keeper: Pick<Keeper<unknown, unknown>, 'kept'>): boolean {
  const { seen, typed } = keeper.kept();
  return changedKeys(seen, typed).length === 0;
}

/** @param changed told when one of them has changed */
export function keepersOf<Item extends FormItem, Step>(
  form: Form<Item, Step>,
  where: {
    readonly opener: string;
    readonly workbookId: string;
    readonly drafts: DraftStore;
  },
  changed: () => void,
): Keepers<Item, Step> {
  const keepers = new Map<string, Keeper<Item, Step>>();
  const ports = {
    opener: where.opener,
    workbookId: where.workbookId,
    drafts: where.drafts,
    save: patiently,
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
      const keeper = keeperOf(ports, form, item);
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
