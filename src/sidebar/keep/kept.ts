/** What is known of an action while it is open: the sheet, what is typed, and how far it is saved. */
import type { Texts } from './texts';

export type Saving =
  /** Nothing has been typed since it was opened. */
  | { readonly at: 'unchanged' }
  /** In the browser, not yet in the sheet. */
  | { readonly at: 'kept' }
  | { readonly at: 'sending' }
  /** Somebody else is writing. */
  | { readonly at: 'waiting' }
  /** No answer; it is tried again by itself. */
  | { readonly at: 'lost' }
  | { readonly at: 'refused'; readonly message: string }
  | { readonly at: 'saved' };

export interface Kept<Item, Step> {
  /** How it stands in the sheet, as far as is known. */
  readonly item: Item;
  readonly seen: Texts;
  readonly typed: Texts;
  readonly saving: Saving;
  /** When something was last saved, as the server told it; '' before that. */
  readonly savedAt: string;
  /** A step is under way: nothing is typed meanwhile. */
  readonly step: Step | undefined;
  /** Fields that both sides have changed, with what stands in the sheet. */
  readonly conflicts: readonly { readonly key: string; readonly theirs: string }[];
  /** Fields that somebody else has changed, until the person has seen it. */
  readonly takenOver: readonly string[];
  /** When a draft of the browser was taken up; absent when there was none. */
  readonly restoredFrom: number | undefined;
  /** Typed before it could no longer be written: it is shown, and not sent. */
  readonly leftOver: Texts;
}
