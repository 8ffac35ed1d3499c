/**
 * Both sides of a revision, with what differs between them marked on each. Words are compared by their
 * letters, as no dictionary is at hand; where two texts have little in common all of both is marked.
 */
import { diffArrays } from 'diff';
import { changedPieces, mostChanges, wordsByScript, type Piece } from '../domain/changedPieces';

/** A piece of one side; exactly one of the two is not empty. */
export interface RevisedPiece {
  readonly 同じ: string;
  readonly 変わる: string;
}

export interface RevisedText {
  readonly before: readonly RevisedPiece[];
  readonly after: readonly RevisedPiece[];
}

export function unmarked(text: string): RevisedPiece {
  return { 同じ: text, 変わる: '' };
}

export function marked(text: string): RevisedPiece {
  return { 同じ: '', 変わる: text };
}

export function revisedText(before: string, after: string): RevisedText {
  const found = diffArrays(wordsByScript(before), wordsByScript(after), {
    maxEditLength: mostChanges,
  });
  const pieces = found && changedPieces(found, before, after);
  if (pieces === undefined) return { before: [marked(before)], after: [marked(after)] };
  return { before: sideOf(pieces, 'removed'), after: sideOf(pieces, 'added') };
}

function sideOf(pieces: readonly Piece[], own: 'removed' | 'added'): readonly RevisedPiece[] {
  return pieces.flatMap(({ kind, text }) =>
    kind === 'same' ? [unmarked(text)] : kind === own ? [marked(text)] : [],
  );
}
