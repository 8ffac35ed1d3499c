/** The add-on's menu, as onOpen builds it when somebody opens the workbook. */
import type { Bundle } from '../bundle';
import type { OfficeState } from '../office';
import { run } from '../run';
import type { MenuEntry } from '../shown';
import { endingOf } from './screen';

export interface MenuItem {
  /** Captions from the menu's own down to the item's. */
  readonly path: readonly string[];
  readonly caption: string;
  readonly functionName: string;
}

/** @throws Error where the bundle builds none: a defect of the bundle */
export function menuOf(office: OfficeState, bundle: Bundle, user: string): readonly MenuItem[] {
  const opened = run(office, { bundle, user, kind: 'onOpen', functionName: 'onOpen' });
  const items = opened.ui.flatMap((shown) =>
    shown.kind === 'menu' ? itemsOf(shown.entries, [shown.caption]) : [],
  );
  if (items.length > 0) return items;
  throw new Error(`onOpen がメニューを作りませんでした。${endingOf(opened) ?? ''}`);
}

function itemsOf(entries: readonly MenuEntry[], above: readonly string[]): MenuItem[] {
  return entries.flatMap((entry) => {
    if ('separator' in entry) return [];
    const path = [...above, entry.caption];
    if ('entries' in entry) return itemsOf(entry.entries, path);
    return [{ path, caption: entry.caption, functionName: entry.functionName }];
  });
}
