/**
 * What an import would damage: what the workbook could not understand afterwards and could before. It
 * is named where it stands in the file; where it would stand elsewhere (a word that other rows use),
 * at its place in the workbook.
 */
import type { FilePlace } from '../../wording/importRefusals';
import type { Damage } from '../read/damage';
import type { WorkbookRead } from '../read/workbookRead';
import type { BroughtRow, NewLine, Refused } from './decision';

export interface Caused {
  readonly refused: readonly Refused[];
  /** Read all the same; somebody should look. */
  readonly advice: readonly { readonly place: FilePlace; readonly damage: Damage }[];
}

export function causedDamage(
  before: WorkbookRead,
  after: WorkbookRead,
  brought: readonly BroughtRow[],
  newLines: readonly NewLine[],
): Caused {
  const known = new Set(before.damages.map(nameOf));
  const caused = after.damages.filter((damage) => !known.has(nameOf(damage)));
  const rows = new Map(brought.map((row) => [`${row.tab.key} ${row.key}`, row.place]));
  const places = placesOf(before, newLines);
  const found = caused.map((damage) => ({
    place: placeOf(damage, rows, places, after),
    damage,
  }));
  return {
    refused: found.filter(({ damage }) => damage.reach !== 'advice'),
    advice: found.filter(({ damage }) => damage.reach === 'advice'),
  };
}

function nameOf({ place, cause, reach }: Damage): string {
  return JSON.stringify([place.tabKey, place.row, place.heading, place.key, reach, cause]);
}

/** Where new lines would stand: a row whose key cannot be read has nothing else to be known by. */
function placesOf(
  { tabs }: WorkbookRead,
  newLines: readonly NewLine[],
): ReadonlyMap<string, BroughtRow['place']> {
  const next = new Map([...tabs].map(([key, { endRow }]) => [key, Math.max(1, endRow)]));
  const places = new Map<string, BroughtRow['place']>();
  for (const { tab, from } of newLines) {
    const row = next.get(tab.key) ?? 1;
    next.set(tab.key, row + 1);
    if (from !== undefined) places.set(`${tab.key} ${String(row + 1)}`, from.place);
  }
  return places;
}

function placeOf(
  { place: { tabKey, tab, row, heading, key } }: Damage,
  rows: ReadonlyMap<string, BroughtRow['place']>,
  places: ReadonlyMap<string, BroughtRow['place']>,
  after: WorkbookRead,
): FilePlace {
  const read = after.tabs.get(tabKey)?.rows.find((each) => each.row + 1 === row);
  const inFile =
    rows.get(`${tabKey} ${read?.key ?? key ?? ''}`) ?? places.get(`${tabKey} ${String(row)}`);
  const under = heading === undefined ? {} : { heading };
  if (inFile !== undefined) return { ...inFile, ...under };
  return {
    file: '',
    tab,
    ...(row === undefined ? {} : { row }),
    ...(key === undefined ? {} : { key }),
    ...under,
  };
}
