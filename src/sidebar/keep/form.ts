/** What a keeper must know of the form that it keeps: its texts, and how they are sent. */
import type { Texts } from './texts';

/** An action that is open in a form. */
export interface FormItem {
  readonly year: number;
  readonly actionId: string;
}

/**
 * - `saved`    it stands in the sheet; `item` is how it stands there now
 * - `conflict` nothing was written; `item` is how it stands there now
 * - `missing`  nothing was written: the step needs more
 */
export type Saved<Item> =
  | { readonly kind: 'saved'; readonly savedAt: string; readonly item: Item }
  | { readonly kind: 'conflict'; readonly item: Item }
  | { readonly kind: 'missing'; readonly missing: readonly string[] };

export interface Form<Item extends FormItem, Step> {
  /** Its panel, in the keys of drafts. */
  readonly name: string;
  /** The exported function that saves. */
  readonly saves: string;
  /** The step that only keeps what is typed. */
  readonly keep: Step;
  readonly textsOf: (item: Item) => Texts;
  readonly mayWrite: (item: Item) => boolean;
  /** What is sent beside opener and 操作ID. */
  readonly request: (
    item: Item,
    step: Step,
    texts: { readonly seen: Texts; readonly typed: Texts },
  ) => object;
  /** Undefined for an answer that is none. */
  readonly savedIn: (answer: unknown) => Saved<Item> | undefined;
}
