/**
 * The sections of 課一覧 as they stand there, in the order of 並び順, each with what it answers for and
 * who has submitted for it. A result of a section that has gone over into another counts for the one
 * that stands for it today.
 */
import { minuteInDigits, type CivilDateTime } from '../../domain/civilDate';
import type { FiscalYear } from '../../domain/fiscalYear';
import { comparableAddress } from '../../domain/section/addressList';
import { sectionInForce } from '../../domain/plan';
import { sectionFields, type SectionField, type SectionRow } from '../../domain/section/sectionRow';
import { rowsOf } from '../entry/wanted';
import type { WorkbookCells } from '../facts';
import { textIn, yearIn } from '../read/rowCells';
import type { RowRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import type { CellContent } from '../change';
import { contentOf, contentText } from '../write/content';

/** The open tabs in which a section stands as 回答課. */
export const answeringTabs = ['yearlyResults', 'indicatorResults'] as const;

export interface ListedSection extends SectionRow {
  /** Actions of 評価対象年度 that it enters. */
  readonly entered: number;
  /** Actions of this or the next year for which it answers in 行動計画. */
  readonly planned: number;
  /** Rows of the open years in which it is 回答課. */
  readonly rows: number;
  /** The last submission of which 年度実績 tells; '' where there is none. */
  readonly lastAt: string;
  readonly lastBy: string;
  /** Who submitted, not on behalf, and stands in no section any more. */
  readonly gone: readonly string[];
}

export function listedSections(
  read: WorkbookRead,
  cells: WorkbookCells,
  thisYear: FiscalYear,
): readonly ListedSection[] {
  const { plan, settings } = read;
  const inForce = (name: string): string => sectionInForce(plan.sections, name, thisYear) ?? name;
  const results = [...read.tabs.values()].flatMap(({ tab, rows }) =>
    tab.family === 'yearlyResults' ? rows : [],
  );
  const actions = rowsOf(read, 'actions').filter((row) => isPlanned(row, thisYear));
  const isKnown = knownIn(read);
  const order = new Map(plan.sections.map(({ name }, place) => [name, place]));
  return rowsOf(read, 'sections')
    .map((row): ListedSection => {
      const name = textIn(row, 'name');
      const open = answeringTabs.flatMap((key) => answeredBy(read, key, name));
      const own = results.filter((each) => inForce(textIn(each, 'answeringSection')) === name);
      const last = lastOf(own);
      const submitters = own.filter((each) => textIn(each, 'onBehalf') === '').map(submitterOf);
      return {
        name,
        fields: fieldsOfSection(read, cells, row),
        entered: answeredBy(read, 'yearlyResults', name).filter(
          (each) => yearIn(each, 'year') === settings.resultYear,
        ).length,
        planned: actions.filter((each) => inForce(textIn(each, 'section')) === name).length,
        rows: open.length,
        lastAt: last ? minuteInDigits(last.at) : '',
        lastBy: last?.by ?? '',
        gone: [...new Set(submitters)].filter(
          (address) => address.includes('@') && !isKnown(address),
        ),
      };
    })
    .sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0));
}

/** Rows of an open tab whose 回答課 is this section. */
export function answeredBy(
  read: WorkbookRead,
  tabKey: string,
  section: string,
): readonly RowRead[] {
  return rowsOf(read, tabKey).filter((row) => textIn(row, 'answeringSection') === section);
}

/** What stands in a cell of 課一覧. */
export function contentIn(
  { tabs }: WorkbookRead,
  cells: WorkbookCells,
  { row }: RowRead,
  field: SectionField,
): CellContent {
  const tab = tabs.get('sections');
  const place = tab?.places.get(field) ?? -1;
  const found = cells.tabs.find(({ sheetId }) => sheetId === tab?.sheetId);
  return contentOf(found?.rows[row]?.[place]);
}

export function fieldsOfSection(
  read: WorkbookRead,
  cells: WorkbookCells,
  row: RowRead,
): SectionRow['fields'] {
  const texts = sectionFields.map((field) => [
    field,
    contentText(contentIn(read, cells, row, field)),
  ]);
  return Object.fromEntries(texts) as SectionRow['fields'];
}

/** One that is repeated is answered where it comes from. */
function isPlanned(row: RowRead, thisYear: FiscalYear): boolean {
  const [from, to] = [yearIn(row, 'startYear'), yearIn(row, 'endYear')];
  const isRepeated = textIn(row, 'repeatedFrom') !== '';
  return !isRepeated && (from ?? 0) <= thisYear + 1 && (to ?? Infinity) >= thisYear;
}

function submitterOf(row: RowRead): string {
  return textIn(row, 'submittedBy');
}

function lastOf(
  rows: readonly RowRead[],
): { readonly at: CivilDateTime; readonly by: string } | undefined {
  const submitted = rows.flatMap((row) => {
    const read = row.cells.get('submittedAt');
    return read?.kind === 'minute' ? [{ at: read.at, by: submitterOf(row) }] : [];
  });
  return submitted.sort((a, b) => (minuteInDigits(a.at) < minuteInDigits(b.at) ? 1 : -1))[0];
}

/** Stands in 課一覧, or is of the secretariat. */
function knownIn({ addresses, settings }: WorkbookRead): (address: string) => boolean {
  const known = new Set(
    [
      ...settings.secretariat,
      ...addresses.flatMap(({ shared, staff, heads }) => [...shared, ...staff, ...heads]),
    ].map(comparableAddress),
  );
  return (address) => known.has(comparableAddress(address));
}
