/** One atomic write of a set-up, and how several are put together without growing too large. */
import type { Added } from '../../wording/setUpAdded';
import type { Change } from '../change';

/**
 * Bytes of JSON that one write may have before it is drawn as requests. Google advises at most 2 MB
 * of payload; drawn, a change has up to twice its bytes.
 */
export const BYTES_PER_STAGE = 600_000;

export interface Stage {
  readonly changes: readonly Change[];
  readonly added: readonly Added[];
}

/** Neighbouring stages in one write, as long as it stays small enough. */
export function merged(stages: readonly Stage[]): readonly Stage[] {
  return inPieces(stages).map(({ piece }) => ({
    changes: piece.flatMap(({ changes }) => changes),
    added: piece.flatMap(({ added }) => added),
  }));
}

/** Neighbours together, as long as they stay small enough; one that is too large alone by itself. */
export function inPieces<Item>(
  items: readonly Item[],
): readonly { readonly from: number; readonly piece: readonly Item[] }[] {
  const pieces: { from: number; piece: Item[]; bytes: number }[] = [];
  items.forEach((item, from) => {
    const bytes = sizeOf(item);
    const last = pieces[pieces.length - 1];
    if (last === undefined || last.bytes + bytes > BYTES_PER_STAGE) {
      pieces.push({ from, piece: [item], bytes });
    } else {
      last.piece.push(item);
      last.bytes += bytes;
    }
  });
  return pieces;
}

/** Bytes of UTF-8 as JSON; a Japanese character has three. */
function sizeOf(value: unknown): number {
  const json = JSON.stringify(value);
  return json.length + 2 * (json.match(/[^ -~]/g)?.length ?? 0);
}
