/**
 * Two versions of a text as pieces: what is the same in both, and what is in one of them only. A short
 * piece between two changes counts as changed, because marks around one particle are no help. Whoever
 * asks compares the words first, with the library that it has.
 */

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words that follow each other, as a comparison of two lists of words finds them. */
export interface ComparedWords {
  readonly value: readonly string[];
  readonly added: boolean;
  readonly removed: boolean;
}

/** More changes than these, and the texts have little in common. */
export const mostChanges = 800;

/** Of the longer text; below this nearly every word would be marked. */
const LEAST_SHARED = 0.3;

/** Characters of a piece that is too short to stand between two changes. */
const SHORT = 2;

/** @returns undefined where the texts are too different to be worth marks */
export function changedPieces(
  compared: readonly ComparedWords[],
  before: string,
  after: string,
): readonly Piece[] | undefined {
  const pieces = withoutShort(
    compared.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
  const shared = pieces.reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0),
    0,
  );
  return shared >= Math.max(before.length, after.length) * LEAST_SHARED ? pieces : undefined;
}

const WORDS =
  /[\p{Script=Han}々〆ヶ]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[\p{Nd}][\p{Nd},，.．]*|[\p{Script=Latin}]+|./gsu;

/**
 * Words where no dictionary is at hand: letters of one kind that follow each other.
 * @example wordsByScript('運営を1,200回行う') //=> ['運営', 'を', '1,200', '回行', 'う']
 */
export function wordsByScript(text: string): string[] {
  return text.match(WORDS) ?? [];
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
