/**
 * What a 提出状態 needs beside it to count. Whoever reads the state reads these columns too: a state
 * read alone would be 作成中, and nobody would see why.
 */
import type { SubmissionState } from '../../domain/yearlyResult';

/** By the keys of the columns. */
export const stateProofs: Readonly<Partial<Record<SubmissionState, readonly string[]>>> = {
  submitted: ['submittedBy', 'submittedAt'],
  sentBack: ['sentBackFor'],
  checked: ['confirmedBy', 'confirmedAt'],
  settled: ['confirmedBy', 'confirmedAt'],
};

/** The columns of a tab that are asked for, with those that prove a state among them. */
export function withStateProofs(family: string, columns: readonly string[]): readonly string[] {
  if (family !== 'yearlyResults' || !columns.includes('submission')) return columns;
  return [...new Set([...columns, ...Object.values(stateProofs).flat()])];
}
