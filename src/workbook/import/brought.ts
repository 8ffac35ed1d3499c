/**
 * The tabs of the files, each read by the rules of the tab that it is for. Nothing is dropped without
 * a word: what is not taken over is either refused or told.
 */
import { parseFiscalYear, yearInTable } from '../../domain/fiscalYear';
import { filePlaceText, type ImportRefusal } from '../../wording/importRefusals';
import type { ImportNotice } from '../../wording/importNotices';
import { findColumns } from '../find';
import { comparableHeading, type Column, type PlanShape, type Tab } from '../layout/layout';
import type { Damage } from '../read/damage';
import { nearestOf } from '../read/nearest';
import type { WordLists } from '../read/words';
import { readRows } from '../read/tabRead';
import type { BroughtRow, Refused } from './decision';
import type { FileTab } from './fileTab';
import { recognise, type Recognised } from './recognise';

/** What one kind of import takes from the files. */
export interface Wanted {
  readonly layout: readonly Tab[];
  readonly shape: PlanShape;
  readonly amountUnit: string;
  readonly lists: WordLists;
  /** Names of the tabs that it takes. */
  readonly titles: readonly string[];
  /** Nothing: the tab is taken. */
  readonly refuses: (tab: Tab) => ImportRefusal | undefined;
  readonly takes: (tab: Tab, column: Column) => boolean;
}

export interface Brought {
  readonly rows: readonly BroughtRow[];
  /** Every tab that was taken, with the columns that its files have. */
  readonly tabs: readonly Tab[];
  readonly refused: readonly Refused[];
  readonly notices: readonly ImportNotice[];
}

export function broughtBy(files: readonly FileTab[], wanted: Wanted): Brought {
  const found = files.map((each) => ({ each, is: recognise(each, wanted.layout) }));
  const read = found.flatMap(({ each, is }) =>
    is.kind === 'known' && wanted.refuses(is.tab) === undefined
      ? [readBrought(each, is.tab, wanted)]
      : [],
  );
  const rows = read.flatMap((tab) => tab.rows);
  return {
    rows,
    tabs: [...new Set(read.map(({ tab }) => tab))],
    refused: [
      ...filesWithoutTab(found, wanted),
      ...read.flatMap(({ refused }) => refused),
      ...keysElsewhere(rows),
    ],
    notices: [...passedOver(found, wanted), ...read.flatMap(({ notices }) => notices)],
  };
}

type Found = readonly { readonly each: FileTab; readonly is: Recognised }[];

/**
 * A file of which nothing is taken is refused with what it is. Beside a tab that is taken, others are
 * passed over and told.
 */
function filesWithoutTab(found: Found, wanted: Wanted): readonly Refused[] {
  return filesOf(found).flatMap((own): readonly Refused[] => {
    const { file } = own[0].each;
    const unclear = own.flatMap(({ each, is }): readonly Refused[] => {
      if (is.kind !== 'unclear') return [];
      const candidates = is.tabs.map(({ title }) => title);
      return [{ place: { file, tab: each.title }, why: { reason: 'tab unclear', candidates } }];
    });
    if (unclear.length > 0 || own.some(({ is }) => isTaken(is, wanted))) return unclear;
    const refused = own.flatMap(({ each, is }): readonly Refused[] => {
      const why = is.kind === 'known' && !each.cells.hidden ? wanted.refuses(is.tab) : undefined;
      return why === undefined ? [] : [{ place: { file, tab: each.title }, why }];
    });
    if (refused.length > 0) return refused;
    const isEmpty = own.every(({ is }) => is.kind === 'empty');
    const expected = wanted.titles;
    return [
      {
        place: { file },
        why: isEmpty ? { reason: 'empty' } : { reason: 'nothing known', expected },
      },
    ];
  });
}

function isTaken(is: Recognised, wanted: Wanted): boolean {
  return is.kind === 'known' && wanted.refuses(is.tab) === undefined;
}

/** Hidden tabs belong to whoever made the form: the words of the drop-downs, for instance. */
function passedOver(found: Found, wanted: Wanted): readonly ImportNotice[] {
  return filesOf(found)
    .filter((own) => own.some(({ is }) => isTaken(is, wanted)))
    .flatMap((own): readonly ImportNotice[] => {
      const titles = own
        .filter(({ each, is }) => !isTaken(is, wanted) && is.kind !== 'empty' && !each.cells.hidden)
        .map(({ each }) => each.title);
      const { file } = own[0].each;
      return titles.length > 0 ? [{ kind: 'tabs passed over', file, titles }] : [];
    });
}

type FoundOfFile = readonly [Found[number], ...Found];

function filesOf(found: Found): readonly FoundOfFile[] {
  const files = new Map<string, [Found[number], ...Found[number][]]>();
  for (const each of found) {
    const own = files.get(each.each.file);
    if (own) own.push(each);
    else files.set(each.each.file, [each]);
  }
  return [...files.values()];
}

interface ReadTab extends Omit<Brought, 'tabs'> {
  readonly tab: Tab;
}

function readBrought(brought: FileTab, tab: Tab, wanted: Wanted): ReadTab {
  const { file, title, cells } = brought;
  const headings = Array.from(cells.rows[0] ?? [], (cell) => String(cell?.value ?? '').trim());
  const { places } = findColumns(tab, headings);
  const taken = tab.columns.filter(
    (column) =>
      places.has(column.key) && (tab.keyColumns.includes(column.key) || wanted.takes(tab, column)),
  );
  const keys = taken.map(({ key }) => key);
  const { read, damages } = readRows(tab, cells, {
    wanted: keys,
    amountUnit: wanted.amountUnit,
    lists: wanted.lists,
  });
  const own = new Set(taken.map(({ heading }) => heading));
  const rows = read.rows.map((row): BroughtRow => ({
    place: { file, tab: title, row: row.row + 1, key: row.key },
    tab,
    key: row.key,
    cells: new Map([...row.cells].filter(([key]) => keys.includes(key))),
    others: new Map([...row.cells].filter(([key]) => !keys.includes(key))),
  }));
  const others = otherHeadings(brought, tab, headings, { wanted, taken: keys });
  return {
    tab,
    rows,
    refused: [
      ...damages
        .filter(({ reach, place }) => reach !== 'advice' && isAbout(tab, place.heading, own))
        .map((damage): Refused => refusedBy(damage, { file, tab: title })),
      ...others.refused,
    ],
    notices: others.notices,
  };
}

/** A heading that a file lacks is not restored from the history of the sheet. */
function refusedBy(damage: Damage, { file, tab }: { file: string; tab: string }): Refused {
  const place = { ...placeIn(damage.place), file, tab };
  const { cause } = damage;
  if (cause.kind !== 'heading gone') return { place, damage };
  const { nearest } = cause;
  const heading = damage.place.heading ?? '';
  const why = {
    reason: 'heading needed',
    heading,
    ...(nearest === undefined ? {} : { nearest }),
  } as const;
  return { place: { file, tab, row: 1 }, why };
}

/** Of the whole tab, of a key that is missing, or of a column that is taken. */
function isAbout(tab: Tab, heading: string | undefined, own: ReadonlySet<string>): boolean {
  if (heading === undefined || own.has(heading)) return true;
  return tab.columns.some(
    (column) => column.heading === heading && tab.keyColumns.includes(column.key),
  );
}

function placeIn({
  row,
  heading,
  key,
}: {
  readonly row?: number;
  readonly heading?: string;
  readonly key?: string;
}): Omit<BroughtRow['place'], 'file' | 'tab' | 'row'> & { readonly row?: number } {
  return {
    ...(row === undefined ? {} : { row }),
    ...(heading === undefined ? {} : { heading }),
    ...(key === undefined ? {} : { key }),
  };
}

/** Headings that are none of ours: people's own columns, or ours misspelt. */
function otherHeadings(
  { file, title, cells }: FileTab,
  tab: Tab,
  headings: readonly string[],
  { wanted, taken }: { readonly wanted: Wanted; readonly taken: readonly string[] },
): Pick<Brought, 'refused' | 'notices'> {
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

/** The same key in two files, or in two tabs of one. */
function keysElsewhere(rows: readonly BroughtRow[]): readonly Refused[] {
  const first = new Map<string, BroughtRow>();
  return rows.flatMap((row): readonly Refused[] => {
    const name = `${row.tab.key} ${row.key}`;
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, row);
      return [];
    }
    const where = filePlaceText({ ...other.place, key: '' });
    return [{ place: row.place, why: { reason: 'key elsewhere', other: where } }];
  });
}
