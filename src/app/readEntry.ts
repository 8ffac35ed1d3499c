/**
 * The reading of an entry: the keys of all rows, and whole only those that are needed. As long as the
 * rows stand where they are thought to stand one call is enough; otherwise the keys have told where
 * they stand now, and they are read again.
 */
import { covers, type RowPlaces } from '../workbook/entry/wanted';
import type { WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import { readUnformatted, type ReadPorts, type UnderstoodWorkbook } from './readWorkbook';
import { ServiceFault } from './serviceFault';

/** Keys, then rows, then sources from which something is repeated; and once more for moved rows. */
const MOST_READS = 5;

export interface EntryRead extends UnderstoodWorkbook {
  /** Where the rows stand. */
  readonly rows: RowPlaces;
}

/** @param guess zero-based rows by tab, from the last time */
export function readEntry(
  ports: ReadPorts,
  wanted: (rows: RowPlaces) => readonly WantedTab[],
  places: (read: WorkbookRead) => RowPlaces,
  guess: RowPlaces,
): EntryRead {
  let asked = guess;
  for (let round = 1; round <= MOST_READS; round += 1) {
    const found = readUnformatted(ports, wanted(asked));
    const needed = places(found.read);
    if (covers(asked, needed)) return { ...found, rows: needed };
    asked = needed;
  }
  throw new ServiceFault('retry', 'unknown range', 'Rows were moved each time they were read.');
}
