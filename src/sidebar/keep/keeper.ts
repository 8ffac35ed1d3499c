/**
 * Keeps what is typed into one action: at once in the browser, then as a draft in the sheet.
 *
 * One call is under way at a time, and the newest text wins. A call without an answer is repeated
 * with the same 操作ID until it is known what became of it; meanwhile typing goes on. What somebody
 * else has changed is taken over and named; where both have changed a field the person chooses.
 */
import type { Answer } from '../../wire/answer';
import { versionsDifferMessage } from '../../wording/bridge';
import { draftBetween, draftKey, type DraftStore } from './drafts';
import type { Form, FormItem, Saved } from './form';
import type { Kept } from './kept';
import { openedItem } from './openedItem';
import { afterSave, merged, type Merge } from './merge';
import { changedKeys, textIn, type Texts } from './texts';

/** Between two drafts that are sent while somebody goes on typing. */
const DRAFTS_APART = 40_000;
/** What is done in one move, such as leaving a text for a choice, goes in one call. */
const GATHERED = 600;
const WAITS = [3_000, 6_000, 12_000, 25_000, 40_000, 60_000];

export type StepOutcome =
  | { readonly kind: 'taken' }
  | { readonly kind: 'missing'; readonly missing: readonly string[] }
  /** Not taken; the state of the keeper says why. */
  | { readonly kind: 'stopped' };

export interface KeeperPorts {
  readonly opener: string;
  readonly workbookId: string;
  readonly drafts: DraftStore;
  /** Calls the server until it is done, refused or in doubt; `waiting` while others write. */
  readonly save: (functionName: string, request: object, waiting: () => void) => Promise<Answer>;
  readonly newOperationId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs it later; the answer calls it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
}

export interface Keeper<Item, Step> {
  readonly kept: () => Kept<Item, Step>;
  readonly watch: (changed: () => void) => () => void;
  readonly type: (key: string, text: string) => void;
  /** A field, or the tab of the browser, was left: a draft goes to the sheet when it is time. */
  readonly rest: () => void;
  /** The action or the page is left, or the person asks for it: at once. */
  readonly saveNow: () => void;
  readonly take: (step: Step) => Promise<StepOutcome>;
  /** The action was read again. */
  readonly adopt: (item: Item) => void;
  readonly choose: (chosen: Texts) => void;
  /** The person has seen what was restored and taken over. */
  readonly acknowledge: () => void;
  /** The person does not need any more what could not be saved. */
  readonly discardLeftOver: () => void;
}

export function keeperOf<Item extends FormItem, Step>(
  ports: KeeperPorts,
  form: Form<Item, Step>,
  first: Item,
): Keeper<Item, Step> {
  const { drafts } = ports;
  const { textsOf } = form;
  const key = draftKey(form.name, { ...ports, ...first });
  const watchers = new Set<() => void>();
  let kept: Kept<Item, Step> = openedItem(form, first, drafts.read(key));
  let underWay: Promise<StepOutcome> | undefined;
  let sentAt = -Infinity;
  let callOff: (() => void) | undefined;
  let hurry: (() => void) | undefined;

  const put = (change: Partial<Kept<Item, Step>>): void => {
    kept = { ...kept, ...change };
    for (const changed of watchers) changed();
  };
  const isChanged = (): boolean => changedKeys(kept.seen, kept.typed).length > 0;
  const keepInBrowser = (): void => {
    if (isChanged()) drafts.write(key, draftBetween(kept.seen, kept.typed, ports.now()));
    else drafts.remove(key);
  };
  const takeIn = (item: Item, merge: Merge): void => {
    const theirs = textsOf(item);
    const open = new Set([...merge.conflicts, ...kept.conflicts.map((each) => each.key)]);
    const conflicts = [...open]
      .filter((each) => textIn(merge.now, each) !== textIn(theirs, each))
      .map((each) => ({ key: each, theirs: textIn(theirs, each) }));
    const takenOver = [...new Set([...kept.takenOver, ...merge.takenOver])];
    put({ item, seen: theirs, typed: merge.now, conflicts, takenOver });
    keepInBrowser();
  };

  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const stop = ports.later(milliseconds, resolve);
      hurry = () => {
        stop();
        resolve();
      };
    });

  /** Sends one request until it is known what became of it. */
  const send = async (request: object): Promise<Saved<Item> | undefined> => {
    const waiting = (): void => {
      put({ saving: { at: 'waiting' } });
    };
    for (let attempt = 0; ; attempt += 1) {
      put({ saving: { at: 'sending' } });
      const answer = await ports.save(form.saves, request, waiting);
      if (answer.outcome === 'done') return savedIn(answer.value);
      if (answer.outcome === 'refused') {
        put({ saving: { at: 'refused', message: answer.message } });
        return undefined;
      }
      put({ saving: { at: answer.outcome === 'again' ? 'waiting' : 'lost' } });
      await pause(WAITS[Math.min(attempt, WAITS.length - 1)] ?? 0);
      hurry = undefined;
    }
  };
  const savedIn = (value: unknown): Saved<Item> | undefined => {
    const read = form.savedIn(value);
    if (!read) put({ saving: { at: 'refused', message: versionsDifferMessage(form.saves) } });
    return read;
  };

  const sendOnce = async (step: Step): Promise<StepOutcome> => {
    const { item, seen, typed } = kept;
    const saved = await send({
      opener: ports.opener,
      operationId: ports.newOperationId(),
      ...form.request(item, step, { seen, typed }),
    });
    if (!saved) return { kind: 'stopped' };
    if (saved.kind === 'missing') {
      put({ saving: { at: isChanged() ? 'kept' : 'unchanged' } });
      return { kind: 'missing', missing: saved.missing };
    }
    const theirs = textsOf(saved.item);
    if (saved.kind === 'conflict') {
      takeIn(saved.item, merged(seen, kept.typed, theirs));
      put({ saving: { at: isChanged() ? 'kept' : 'unchanged' } });
      return { kind: 'stopped' };
    }
    takeIn(saved.item, afterSave(seen, typed, kept.typed, theirs));
    put({ saving: { at: isChanged() ? 'kept' : 'saved' }, savedAt: saved.savedAt });
    return { kind: 'taken' };
  };

  const start = (step: Step): Promise<StepOutcome> => {
    callOff?.();
    callOff = undefined;
    sentAt = ports.now();
    underWay = sendOnce(step).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };

  const mayBeSent = (): boolean => isChanged() && kept.conflicts.length === 0;

  const saveNow = (): void => {
    hurry?.();
    if (!underWay && mayBeSent()) void start(form.keep).then(goOn);
  };

  /** What was refused is sent again when the person goes on, not by itself. */
  const goOn = (): void => {
    if (kept.saving.at !== 'refused') rest();
  };

  const rest = (): void => {
    if (callOff || underWay || !mayBeSent()) return;
    const wait = Math.max(GATHERED, sentAt + DRAFTS_APART - ports.now());
    callOff = ports.later(wait, () => {
      callOff = undefined;
      saveNow();
    });
  };

  rest();
  return {
    kept: () => kept,
    watch(changed) {
      watchers.add(changed);
      return () => {
        watchers.delete(changed);
      };
    },
    saveNow,
    rest,
    type(field, text) {
      if (textIn(kept.typed, field) === text) return;
      const typed = { ...kept.typed, [field]: text };
      put(underWay ? { typed } : { typed, saving: { at: 'kept' } });
      keepInBrowser();
      if (!drafts.isLasting()) rest();
    },
    async take(step) {
      put({ step });
      hurry?.();
      while (underWay) await underWay;
      const outcome: StepOutcome =
        kept.conflicts.length > 0 ? { kind: 'stopped' } : await start(step);
      put({ step: undefined });
      goOn();
      return outcome;
    },
    adopt(item) {
      if (form.mayWrite(item)) {
        takeIn(item, merged(kept.seen, kept.typed, textsOf(item)));
      } else {
        put(openedItem(form, item, drafts.read(key)));
      }
    },
    choose(chosen) {
      put({ typed: { ...kept.typed, ...chosen }, conflicts: [] });
      keepInBrowser();
      saveNow();
    },
    acknowledge() {
      put({ restoredFrom: undefined, takenOver: [] });
    },
    discardLeftOver() {
      drafts.remove(key);
      put({ leftOver: {} });
    },
  };
}
