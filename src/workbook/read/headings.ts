/**
 * The heading row of a tab: columns are found by their headings, wherever people have moved them, and
 * people's own columns are passed over. A heading that stands twice counts as gone: which of the two
 * is meant is never guessed.
 */
import type { Cell, Rectangle, TabCells } from '../facts';
import { findColumns } from '../find';
import { comparableHeading, type Column, type Tab } from '../layout/layout';
import type { Damage, DamageCause, DamageReach } from './damage';
import { nearestField } from './nearest';
import { isNeeded } from './neededColumns';
import { trimmed } from './plainText';

export interface HeadingsRead {
  /** Zero-based place of each column that is there once, by its key. */
  readonly places: ReadonlyMap<string, number>;
  readonly damages: readonly Damage[];
  /** False: nothing of the tab can be read. */
  readonly isReadable: boolean;
}

/** People put a title above their table; our headings are sought as far down as this. */
const ROWS_TO_SEARCH = 5;

/** @param wanted keys of the columns that were asked for; absent: all of the tab */
export function readHeadings(
  tab: Tab,
  cells: TabCells,
  wanted: readonly string[] | undefined,
): HeadingsRead {
  const rows = Array.from({ length: ROWS_TO_SEARCH }, (_, row) => headingsIn(cells.rows[row]));
  const foundIn = rowOfHeadings(tab, rows);
  if (foundIn > 0) {
    const damage = damageAt(tab, cells, 'tab', { kind: 'heading row moved', foundIn: foundIn + 1 });
    return {
      places: new Map(),
      damages: [{ ...damage, place: { ...damage.place, row: foundIn + 1 } }],
      isReadable: false,
    };
  }
  const headings = rows[0] ?? [];
  const { places, doubled } = findColumns(tab, headings);
  const once = new Map(
    tab.columns.flatMap(({ key, heading }) => {
      const place = places.get(key);
      return place === undefined || doubled.includes(heading) ? [] : [[key, place] as const];
    }),
  );
  const expected = tab.columns.filter(
    ({ key }) =>
      tab.keyColumns.includes(key) || (wanted ? wanted.includes(key) : cells.columns === undefined),
  );
  const damages = [
    ...mergedHeadings(cells.merges, headings).map((heading) =>
      damageAt(tab, cells, 'advice', { kind: 'heading merged' }, heading),
    ),
    ...tab.columns
      .filter(({ heading }) => doubled.includes(heading))
      .map((column) =>
        damageAt(
          tab,
          cells,
          isNeeded(tab, column.key) ? 'tab' : 'cell',
          { kind: 'heading twice' },
          column.heading,
        ),
      ),
    ...goneHeadings(
      tab,
      cells,
      headings,
      expected.filter(({ key }) => !places.has(key)),
    ),
  ];
  return { places: once, damages, isReadable: damages.every(({ reach }) => reach !== 'tab') };
}

function headingsIn(row: readonly (Cell | undefined)[] = []): readonly string[] {
  return Array.from(row, (cell) => (cell ? trimmed(String(cell.value)) : ''));
}

/** 0 unless a row below holds more of our headings than the first. */
function rowOfHeadings(tab: Tab, rows: readonly (readonly string[])[]): number {
  const counts = rows.map((headings) => findColumns(tab, headings).places.size);
  const most = Math.max(...counts);
  return most >= Math.min(2, tab.columns.length) ? counts.indexOf(most) : 0;
}

/** Headings whose cell spans further columns. */
function mergedHeadings(
  merges: readonly Rectangle[],
  headings: readonly string[],
): readonly string[] {
  return merges
    .filter(({ startRow, startColumn, endColumn }) => startRow === 0 && endColumn - startColumn > 1)
    .map(({ startColumn }) => headings[startColumn] ?? '');
}

/** Where nothing of the key is there, only the key is named: one message that helps, not forty. */
function goneHeadings(
  tab: Tab,
  cells: TabCells,
  headings: readonly string[],
  gone: readonly Column[],
): readonly Damage[] {
  const goneKeys = gone.filter(({ key }) => tab.keyColumns.includes(key));
  const ours = new Set(tab.columns.map(({ heading }) => comparableHeading(heading)));
  const others = headings.filter(
    (heading) => heading !== '' && !ours.has(comparableHeading(heading)),
  );
  const isWithoutKey = goneKeys.length > 0 && goneKeys.length === tab.keyColumns.length;
  return (isWithoutKey ? goneKeys : gone).map(({ key, heading }) =>
    damageAt(
      tab,
      cells,
      isNeeded(tab, key) ? 'tab' : 'advice',
      { kind: 'heading gone', ...nearestField(heading, others) },
      heading,
    ),
  );
}

function damageAt(
  tab: Tab,
  { title }: TabCells,
  reach: DamageReach,
  cause: DamageCause,
  heading?: string,
): Damage {
  return {
    place: { tabKey: tab.key, tab: title, ...(heading === undefined ? {} : { heading }) },
    reach,
    cause,
  };
}
