/**
 * Whole numbers that JavaScript tells apart: those of a magnitude below 2^53.
 *
 * A result that is not one of them is NaN, and so is all that is calculated from it. What is added or
 * multiplied is either exact or too large, so that nothing is rounded unnoticed. Whoever ends at NaN
 * begins again with BigInt.
 */

const smallest = Number.MIN_SAFE_INTEGER;
const largest = Number.MAX_SAFE_INTEGER;
const tooLarge = Number.NaN;

export function wholeOrNaN(number: number): number {
  return number >= smallest && number <= largest ? number : tooLarge;
}

export function wholeSum(a: number, b: number): number {
  return wholeOrNaN(a + b);
}

export function wholeProduct(a: number, b: number): number {
  return wholeOrNaN(a * b);
}

/** How often `b` goes into `a`, neither of them negative. */
export function wholeQuotient(a: number, b: number): number {
  return (a - (a % b)) / b;
}

/** The greatest number that divides both, neither of them negative; the other one when one is 0. */
export function commonDivisor(a: number, b: number): number {
  let larger = a;
  let smaller = b;
  while (smaller > 0) {
    const rest = larger % smaller;
    larger = smaller;
    smaller = rest;
  }
  return larger;
}
