/**
 * The panels that were shown: each lies under a name that nobody can guess, with the person and the
 * tab for which it was opened. Who knows the name of a panel may call as its person, nobody else.
 */
import type { Page } from '../shown';
import type { Seat } from './seat';

export interface ShownPanel {
  readonly page: Page;
  readonly seat: Seat;
  readonly tab: string;
}

export interface PanelShelf {
  /** @returns the panel's name */
  readonly put: (panel: ShownPanel) => string;
  readonly find: (name: string) => ShownPanel | null;
}

/** More than anybody has open; the oldest goes first. */
const MOST_PANELS = 500;

export function panelShelf(freshId: () => string): PanelShelf {
  const panels = new Map<string, ShownPanel>();
  return {
    put(panel) {
      const name = freshId();
      panels.set(name, panel);
      for (const oldest of [...panels.keys()].slice(0, -MOST_PANELS)) panels.delete(oldest);
      return name;
    },
    find: (name) => panels.get(name) ?? null,
  };
}
