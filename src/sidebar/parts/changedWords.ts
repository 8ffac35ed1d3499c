/**
 * This year's text against last year's, word by word. What is the same on both sides stands in both;
 * a short piece between two changes counts as changed, because marks around one particle are no help.
 */
import { diffArrays } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** More changes than these, and the texts have little in common. */
const MOST_CHANGES = 800;

/** Of the longer text; below this nearly every word would be marked. */
const LEAST_SHARED = 0.3;

/** Characters of a piece that is too short to stand between two changes. */
const SHORT = 2;

/** Undefined where the texts are too different to be worth marks. */
export function changedWords(last: string, now: string): readonly Piece[] | undefined {
  const found = diffArrays(wordsOf(last), wordsOf(now), { maxEditLength: MOST_CHANGES });
  if (found === undefined) return undefined;
  const pieces = found.map(({ value, added, removed }): Piece => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
  const joined = withoutShort(pieces);
  const shared = joined.reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  return shared >= Math.max(last.length, now.length) * LEAST_SHARED ? joined : undefined;
}

function wordsOf(text: string): string[] {
  return 'Segmenter' in Intl
    ? [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : Array.from(text);
}

function withoutShort(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') kept.push({ kind: 'removed', text: removed });
    if (added !== '') kept.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach(({ kind, text }, place) => {
    const isBetween = removed + added !== '' && place < pieces.length - 1;
    if (kind === 'same' && !(isBetween && text.length < SHORT)) {
      flush();
      kept.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  flush();
  return kept;
}
