/** This year's text against last year's, word by word. What is the same on both sides stands in both. */
import { diffArrays } from 'diff';
import { changedPieces, mostChanges, wordsByScript, type Piece } from '../../domain/changedPieces';

/** Undefined where the texts are too different to be worth marks. */
export function changedWords(last: string, now: string): readonly Piece[] | undefined {
  const found = diffArrays(wordsOf(last), wordsOf(now), { maxEditLength: mostChanges });
  return found && changedPieces(found, last, now);
}

function wordsOf(text: string): string[] {
  return 'Segmenter' in Intl
    ? [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(
        ({ segment }) => segment,
      )
    : wordsByScript(text);
}
