/** What the components of the panel share: the state of a keeper, and values that come to rest. */
import { useEffect, useState } from 'preact/hooks';
import type { Keeper } from './keeper';
import type { Keepers } from './keepers';
import type { Kept } from './kept';

export function useKept<Item, Step>(keeper: Keeper<Item, Step>): Kept<Item, Step> {
  const [kept, setKept] = useState(keeper.kept());
  useEffect(() => {
    setKept(keeper.kept());
    return keeper.watch(() => {
      setKept(keeper.kept());
    });
  }, [keeper]);
  return kept;
}

/** The value, as soon as it has not changed for a moment: typing is not held up by reckoning. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(value);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [value, milliseconds]);
  return settled;
}

/** Whether a key belongs to the input method, which is choosing characters. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || Reflect.get(event, 'keyCode') === 229;
}

/** When the page goes away or out of sight, or the network is back, what is typed goes to the sheet. */
export function useUnload<Item, Step>(
  keepers: Keepers<Item, Step>,
  isLasting: () => boolean,
): void {
  useEffect(() => {
    const rest = () => {
      if (!document.hidden) return;
      for (const keeper of keepers.all()) keeper.rest();
    };
    const save = () => {
      for (const keeper of keepers.all()) keeper.saveNow();
    };
    /** Where the browser keeps nothing, it asks before it closes; a sidebar goes without asking. */
    const warn = (event: Event) => {
      if (!isLasting() && keepers.hasUnsaved()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', rest);
    window.addEventListener('beforeunload', warn);
    window.addEventListener('pagehide', save);
    window.addEventListener('online', save);
    return () => {
      document.removeEventListener('visibilitychange', rest);
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('pagehide', save);
      window.removeEventListener('online', save);
    };
  }, [keepers, isLasting]);
}
