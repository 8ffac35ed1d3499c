/**
 * The tabs of the files, each read by the rules of the tab that it is for. Nothing is dropped without
 * a word: what is not taken over is either refused or told.
 */
import { filePlaceText } from '../../wording/importRefusals';
import type { ImportNotice } from '../../wording/importNotices';
import { findColumns } from '../find';
import type { Tab } from '../layout/layout';
import type { Damage } from '../read/damage';
import { readRows } from '../read/tabRead';
import type { BroughtRow, Refused } from './decision';
import type { FileTab } from './fileTab';
import { otherHeadings } from './otherHeadings';
import { recognise } from './recognise';
import { filesWithoutTab, isTaken, passedOver } from './takenTabs';
import type { Wanted } from './wanted';

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
    is.kind === 'known' && isTaken(is, wanted) ? [readBrought(each, is.tab, wanted)] : [],
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
