/**
 * Headings of a file that are none of ours. One that is nearly ours, or a target of a year that the plan
 * has not, is refused: it was meant for us. Others are people's own columns, passed over and told.
 */
import { parseFiscalYear, yearInTable } from '../../domain/fiscalYear';
import type { ImportNotice } from '../../wording/importNotices';
import type { ImportRefusal } from '../../wording/importRefusals';
import { comparableHeading, type PlanShape, type Tab } from '../layout/layout';
import { nearestOf } from '../read/nearest';
import type { Refused } from './decision';
import type { FileTab } from './fileTab';
import type { Wanted } from './wanted';

/** @param taken keys of the columns that are taken from this tab */
export function otherHeadings(
  { file, title, cells }: FileTab,
  tab: Tab,
  headings: readonly string[],
  { wanted, taken }: { readonly wanted: Wanted; readonly taken: readonly string[] },
): { readonly refused: readonly Refused[]; readonly notices: readonly ImportNotice[] } {
  const missing = tab.columns
    .filter(
      (column) =>
        !taken.includes(column.key) &&
        (tab.keyColumns.includes(column.key) || wanted.takes(tab, column)),
    )
    .map(({ heading }) => heading);
  const refused: Refused[] = [];
  const left: string[] = [];
  headings.forEach((heading, column) => {
    const known = tab.columns.find(
      (each) => comparableHeading(each.heading) === comparableHeading(heading),
    );
    if (known !== undefined) return;
    const isUsed = cells.rows.some((row, place) => place > 0 && row[column] !== undefined);
    if (heading === '') {
      if (isUsed) left.push('見出しのない列');
      return;
    }
    const why = strangeHeading(tab, heading, missing, wanted.shape);
    if (why === undefined) left.push(heading);
    else refused.push({ place: { file, tab: title, row: 1, heading }, why });
  });
  const notices: readonly ImportNotice[] =
    left.length > 0
      ? [{ kind: 'columns passed over', file, tab: title, headings: [...new Set(left)] }]
      : [];
  return { refused, notices };
}

function strangeHeading(
  tab: Tab,
  heading: string,
  missing: readonly string[],
  { firstYear, lastYear }: PlanShape,
): ImportRefusal | undefined {
  const [, year] = /^(.+年度)目標$/u.exec(heading.normalize('NFKC').replace(/\s/gu, '')) ?? [];
  if (tab.family === 'indicators' && year !== undefined && parseFiscalYear(year).accepted) {
    const period = `${yearInTable(firstYear)}～${yearInTable(lastYear)}`;
    return { reason: 'target year outside', found: heading, period };
  }
  const nearest = nearestOf(heading, missing);
  return nearest === undefined ? undefined : { reason: 'heading alike', found: heading, nearest };
}
