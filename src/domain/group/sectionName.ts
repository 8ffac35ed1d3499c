/**
 * A section of a past year in papers: 「○○課（現：△△課）」 when it no longer exists and another took
 * over, else its name alone.
 */
import type { FiscalYear } from '../fiscalYear';
import { sectionInForce, type Section } from '../plan';

export interface SectionName {
  /** 担当課 of the result's year. */
  readonly name: string;
  /** The section of today, where it has another name. */
  readonly current?: string;
}

/** @param today the year in which the paper is read: 実施年度 */
export function sectionNameIn(
  sections: readonly Section[],
  name: string,
  today: FiscalYear,
): SectionName {
  const current = sectionInForce(sections, name, today);
  return current === undefined || current === name ? { name } : { name, current };
}
