/**
 * A text that is longer than a cell may be, as pieces in the rows of a tab. A cell of Google Sheets
 * holds 50,000 characters; a piece has at most 45,000.
 *
 * Each piece begins with its number, how many there are, and the fingerprint of the whole text:
 * `3/12/0f8c…e1 …`. So it does not matter in which order the rows stand, whether a piece stands there
 * twice, or whether pieces of an older writing are left over; and a piece that is gone or was changed
 * by hand is seen, never taken for a whole.
 */
import { accept, refuse, type Verdict } from '../../domain/verdict';
import { fingerprint } from '../write/fingerprint';

export const longestPiece = 45_000;

/** Room for the words at the beginning. */
const LONGEST_BEGINNING = 40;

/** Why pieces make no whole. */
export type BrokenPieces =
  | { readonly reason: 'no pieces' }
  /** @example { missing: [2], of: 3 } */
  | {
      readonly reason: 'pieces missing';
      readonly missing: readonly number[];
      readonly of: number;
    }
  /** All are there, but somebody has changed one. */
  | { readonly reason: 'pieces changed' };

/** @param text base64, or another text in which no blank counts at either end of a piece */
export function piecesOf(text: string): readonly string[] {
  const bodies = cut(text, longestPiece - LONGEST_BEGINNING);
  const whole = fingerprint(text);
  return bodies.map(
    (body, place) => `${String(place + 1)}/${String(bodies.length)}/${whole} ${body}`,
  );
}

/** Never between the two units of one character. */
function cut(text: string, most: number): readonly string[] {
  const bodies: string[] = [];
  let from = 0;
  do {
    const splits = /[\ud800-\udbff]/u.test(text.charAt(from + most - 1));
    const to = splits ? from + most - 1 : from + most;
    bodies.push(text.slice(from, to));
    from = to;
  } while (from < text.length);
  return bodies;
}

/** Whether a text is a piece of base64. */
export function isBase64Piece(text: string): boolean {
  return PIECE.test(text) && /^[A-Za-z0-9+/=]*$/u.test(text.replace(PIECE, ''));
}

/** A writing, as far as its pieces are there. */
interface Writing {
  readonly count: number;
  readonly whole: string;
  readonly bodies: Map<number, string>;
}

/** @param pieces in any order; those of several writings may be among them */
export function wholeOf(pieces: readonly string[]): Verdict<string, BrokenPieces> {
  const writings = [...writingsIn(pieces).values()];
  const broken = writings.map((writing): Verdict<string, BrokenPieces> => {
    const numbers = Array.from({ length: writing.count }, (_, place) => place + 1);
    const missing = numbers.filter((number) => !writing.bodies.has(number));
    if (missing.length > 0) return refuse({ reason: 'pieces missing', missing, of: writing.count });
    const text = numbers.map((number) => writing.bodies.get(number) ?? '').join('');
    return fingerprint(text) === writing.whole
      ? accept(text)
      : refuse({ reason: 'pieces changed' });
  });
  return (
    broken.find(({ accepted }) => accepted) ??
    broken[broken.length - 1] ??
    refuse({ reason: 'no pieces' })
  );
}

const PIECE = /^(\d+)\/(\d+)\/([\da-f]{16}) ?/u;

function writingsIn(pieces: readonly string[]): ReadonlyMap<string, Writing> {
  const writings = new Map<string, Writing>();
  for (const piece of pieces) {
    const [beginning, number, count, whole] = PIECE.exec(piece) ?? [];
    if (beginning === undefined || whole === undefined) continue;
    const name = [count, whole].join('/');
    const writing = writings.get(name) ?? { count: Number(count), whole, bodies: new Map() };
    writing.bodies.set(Number(number), piece.slice(beginning.length));
    writings.set(name, writing);
  }
  return writings;
}
