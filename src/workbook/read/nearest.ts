/**
 * The word that somebody may have meant: the one that differs least; of several the one that begins
 * alike the longest, if there is one. It is only asked about (「…のことでしょうか」), never taken.
 */
import { comparableWord } from './plainText';

/** A word may differ in two letters of five; a single letter says nothing. */
const LARGEST_SHARE = 0.4;

export function nearestOf(found: string, words: readonly string[]): string | undefined {
  const sought = comparableWord(found);
  const known = [...new Set(words)].map((word) => ({ word, plain: comparableWord(word) }));
  const measured = known
    .map(({ word, plain }) => ({
      word,
      distance: distanceBetween(sought, plain),
      beginning: commonBeginning(sought, plain),
      length: Math.max(sought.length, plain.length),
    }))
    .filter(
      ({ distance, length }) =>
        length > 1 && distance <= Math.max(1, Math.floor(length * LARGEST_SHARE)),
    );
  const least = Math.min(...measured.map(({ distance }) => distance));
  const near = measured.filter(({ distance }) => distance === least);
  const alike = Math.max(...near.map(({ beginning }) => beginning));
  const [nearest, ...others] = near.filter(({ beginning }) => beginning === alike);
  return others.length === 0 ? nearest?.word : undefined;
}

/** How many letters at the beginning are the same. */
function commonBeginning(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const differing = Array.from({ length }, (_, place) => a[place] === b[place]).indexOf(false);
  return differing < 0 ? length : differing;
}

/** The field with the nearest word; none where no word is near. */
export function nearestField(
  found: string,
  words: readonly string[],
): { readonly nearest?: string } {
  const nearest = nearestOf(found, words);
  return nearest === undefined ? {} : { nearest };
}

/** Letters to insert, leave out, replace or swap with their neighbour (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  let before: readonly number[] = [];
  let last: readonly number[] = [...right.keys(), right.length];
  for (const [row, letter] of left.entries()) {
    const next = [row + 1];
    for (const [column, other] of right.entries()) {
      const isSame = letter === other;
      const isSwapped = letter === right[column - 1] && left[row - 1] === other;
      next.push(
        Math.min(
          at(last, column + 1) + 1,
          at(next, column) + 1,
          at(last, column) + (isSame ? 0 : 1),
          isSwapped ? at(before, column - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return at(last, right.length);
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? Number.POSITIVE_INFINITY;
}
