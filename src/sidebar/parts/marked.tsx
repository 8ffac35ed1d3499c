/** One side of a comparison, whole, with its own changes marked: not by colour alone. */
import type { Piece } from '../../domain/changedPieces';

export function Marked(properties: {
  readonly pieces: readonly Piece[] | undefined;
  readonly side: 'added' | 'removed';
  readonly text: string;
}) {
  const { pieces, side, text } = properties;
  if (!pieces) return <>{text}</>;
  const Mark = side === 'added' ? 'ins' : 'del';
  return (
    <>
      {pieces
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map((piece, place) =>
          piece.kind === 'same' ? piece.text : <Mark key={place}>{piece.text}</Mark>,
        )}
    </>
  );
}
