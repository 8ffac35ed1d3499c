/**
 * Which of our tabs a brought tab is: by its name (「行動計画」「年度実績_保健福祉課」「指標（写し）」), else by
 * its headings. A tab of whose headings two of ours know equally many is not guessed.
 */
import { findColumns } from '../find';
import { comparableHeading, type Tab } from '../layout/layout';
import type { FileTab } from './fileTab';

export type Recognised =
  | { readonly kind: 'known'; readonly tab: Tab }
  | { readonly kind: 'unclear'; readonly tabs: readonly Tab[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/** People put a title above their table. */
const ROWS_TO_SEARCH = 5;

export function recognise(brought: FileTab, layout: readonly Tab[]): Recognised {
  const rows = headingRows(brought);
  if (rows.length === 0) return { kind: 'empty' };
  const named = tabNamed(brought.title, layout);
  if (named !== undefined) return { kind: 'known', tab: named };
  const open = layout.filter(({ closedYear }) => closedYear === undefined);
  const fits = open.map((tab) => ({
    tab,
    known: Math.max(...rows.map((row) => knownHeadings(tab, row))),
  }));
  const most = Math.max(1, ...fits.map(({ known }) => known));
  const [tab, ...others] = fits.filter(({ known }) => known === most).map((fit) => fit.tab);
  if (tab === undefined) return { kind: 'unknown' };
  return others.length > 0 ? { kind: 'unclear', tabs: [tab, ...others] } : { kind: 'known', tab };
}

/** The longest of our titles with which the name begins; 「指標実績」 is not 「指標」. */
function tabNamed(name: string, layout: readonly Tab[]): Tab | undefined {
  const written = comparableHeading(name);
  const begins = layout.filter(({ title }) => {
    const ours = comparableHeading(title);
    return (
      written === ours ||
      (written.startsWith(ours) && /^[^\p{L}\p{N}]/u.test(written.slice(ours.length)))
    );
  });
  return begins.sort((a, b) => b.title.length - a.title.length)[0];
}

function headingRows({ cells }: FileTab): readonly (readonly string[])[] {
  return cells.rows
    .slice(0, ROWS_TO_SEARCH)
    .map((row) => Array.from(row, (cell) => (cell ? String(cell.value) : '')))
    .filter((row) => row.some((text) => text.trim() !== ''));
}

/** How many headings are the tab's, when all of its key are among them; else 0. */
function knownHeadings(tab: Tab, row: readonly string[]): number {
  const { places } = findColumns(tab, row);
  const hasKey = tab.keyColumns.length > 0 && tab.keyColumns.every((key) => places.has(key));
  return hasKey ? places.size : 0;
}
