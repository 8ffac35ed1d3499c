/**
 * A save that reads, decides and writes. Somebody else's save may come between its reading and the lock:
 * then nothing was written, and everything is read and decided anew, a few times at most.
 */
import type { Verdict } from '../domain/verdict';
import type { WriteRefusal } from '../wording/writeRefusals';

const MOST_ROUNDS = 3;

export interface NotWritten {
  readonly reason: 'not written';
  readonly refusal: WriteRefusal;
}

/** @param round one reading, decision and write; what the write refuses it hands on */
export function decidedAnew<Value, Refusal extends { readonly reason: string }>(
  round: () => Verdict<Value, Refusal | NotWritten>,
): Verdict<Value, Refusal | NotWritten> {
  for (let rounds = 1; ; rounds += 1) {
    const verdict = round();
    const isOvertaken =
      !verdict.accepted &&
      isNotWritten(verdict.refusal) &&
      verdict.refusal.refusal.reason === 'moved on';
    if (!isOvertaken || rounds >= MOST_ROUNDS) return verdict;
  }
}

function isNotWritten(refusal: { readonly reason: string }): refusal is NotWritten {
  return refusal.reason === 'not written';
}
