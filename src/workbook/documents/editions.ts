/**
 * An edition is whole when all of its documents are finished: 冊数 says how many it has. Of one that was
 * given up after some of them nothing is corrected, and for its sake nothing older is thrown away.
 */
import type { FiscalYear } from '../../domain/fiscalYear';
import type { DocumentRow } from './documentRows';

export interface Papers {
  /** 種類. */
  readonly kind: string;
  readonly year: FiscalYear;
}

/** The whole editions of these papers, the newest first. */
export function wholeEditions(
  rows: readonly DocumentRow[],
  { kind, year }: Papers,
): readonly number[] {
  const own = rows.filter((row) => row.kind === kind && row.year === year);
  return [...new Set(own.map(({ edition }) => edition))]
    .filter((each) => isWhole(own.filter(({ edition }) => edition === each)))
    .sort((one, other) => other - one);
}

/** Rows without 冊数 are of an older program, which wrote one for each document. */
function isWhole(rows: readonly DocumentRow[]): boolean {
  const finished = rows.filter(({ state }) => state === '完成');
  const [first] = finished;
  return first !== undefined && finished.length >= (first.documentCount ?? rows.length);
}
