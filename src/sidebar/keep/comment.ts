/** A text that is not part of a form and waits for its press: kept in the browser at every key, too. */
import { useState } from 'preact/hooks';
import { draftBetween, type DraftStore } from './drafts';

export interface Comment {
  readonly text: string;
  readonly type: (text: string) => void;
  /** It has been sent. */
  readonly discard: () => void;
}

const FIELD = 'comment';

export function useComment(drafts: DraftStore, key: string): Comment {
  const [text, set] = useState(() => drafts.read(key)?.texts[FIELD]?.typed ?? '');
  const type = (typed: string) => {
    set(typed);
    if (typed === '') drafts.remove(key);
    else drafts.write(key, draftBetween({}, { [FIELD]: typed }, new Date().getTime()));
  };
  return {
    text,
    type,
    discard: () => {
      type('');
    },
  };
}
