/** 担当課 of an action as papers print it: that of the results, with what it is called now. */
import { fiscalYear, type FiscalYear } from '../domain/fiscalYear';
import { sectionOf } from '../domain/group/membership';
import { sectionNameIn } from '../domain/group/sectionName';
import type { ActionItem } from '../domain/plan';
import type { Results } from '../domain/results';
import { sectionText } from '../wording/paperWords';

/** @param year the year of the results; the papers are made in the year after it */
export function printedSection(results: Results, action: ActionItem, year: FiscalYear): string {
  const section = sectionOf(results, action, year);
  return sectionText(sectionNameIn(results.plan.sections, section, fiscalYear(year + 1)));
}
