/**
 * The one read of a use case: the tabs it needs, of large ones the columns it needs, in one call. Where
 * they stand is remembered from the last time in a note; the answer says whether that still holds.
 *
 * A tab that was renamed is followed by its id; one that is gone is absent in the answer, and named when
 * the answer is understood. A note that cannot be read or written costs a call, never the reading.
 */
import type { TabCells, WorkbookCells } from '../workbook/facts';
import { findTab } from '../workbook/find';
import { isElsewhere, oneTab } from '../workbook/read/answeredTab';
import { areasOf, inCalls, placesAsked, wholeTab } from '../workbook/read/areasToRead';
import { askedTabs, onlyOurs, type AskedTab } from '../workbook/read/askedTabs';
import { closedYearsIn } from '../workbook/read/closedYears';
import { resultYearWritten } from '../workbook/read/settingsRead';
import {
  memoryIn,
  memoryOfFacts,
  noteOf,
  remembering,
  type TabMemory,
} from '../workbook/read/tabMemory';
import { needsFormats } from '../workbook/read/unformatted';
import { understand, type KnownOfWorkbook } from '../workbook/read/understand';
import { coreTabs, type WantedTab } from '../workbook/read/wanted';
import type { WorkbookRead } from '../workbook/read/workbookRead';
import type { Ports } from './ports';
import { ServiceFault } from './serviceFault';

export type ReadPorts = Pick<Ports, 'workbook' | 'notes'>;

/** The note in which the tabs are remembered. Whoever adds or removes tabs erases it. */
export const tabsNote = 'tabs';

export interface TabsRead {
  readonly cells: WorkbookCells;
  /** What `understand` is told beside the cells. */
  readonly known: KnownOfWorkbook;
}

export interface UnderstoodWorkbook {
  readonly cells: WorkbookCells;
  readonly read: WorkbookRead;
}

/** One call as long as nobody has moved what was remembered. */
export function readWorkbook(ports: ReadPorts, wanted: readonly WantedTab[]): UnderstoodWorkbook {
  const { cells, known } = readTabs(ports, wanted);
  return { cells, read: understand(cells, known) };
}

/**
 * The same with less than half of the bytes: without the formats of the cells, unless something stands
 * there that only its format explains. Then it is a second call.
 */
export function readUnformatted(
  ports: ReadPorts,
  wanted: readonly WantedTab[],
): UnderstoodWorkbook {
  const { workbook } = ports;
  const light: ReadPorts = {
    ...ports,
    workbook: { ...workbook, cells: (areas) => workbook.cells(areas, 'without formats') },
  };
  const { cells, known } = readTabs(light, wanted);
  const read = understand(cells, known);
  const isSafe = read.layout.every((tab) => {
    const found = findTab(cells, tab);
    return found === undefined || !needsFormats(tab, found);
  });
  return isSafe ? { cells, read } : readWorkbook(ports, wanted);
}

export function readTabs(ports: ReadPorts, wanted: readonly WantedTab[]): TabsRead {
  const all = [...coreTabs, ...wanted];
  const note = noteIn(ports);
  const memory = memoryIn(note);
  const cells = memory && readAsRemembered(ports, all, memory);
  if (cells && resultYearWritten(cells) === memory.resultYear) {
    return answered(ports, all, cells, memory, note);
  }
  const facts = ports.workbook.facts();
  const seen = onlyOurs(memoryOfFacts(facts, memory));
  const titles = facts.tabs.map(({ title }) => title);
  const isStillTrue = cells && hasSameYears(memory, seen);
  const read = isStillTrue ? cells : readAfterLook(ports, all, seen, facts);
  return answered(ports, all, read, isStillTrue ? memory : seen, note, titles);
}

/** A year was closed or opened: other tabs may have to be read. */
function hasSameYears(memory: TabMemory, seen: TabMemory): boolean {
  return closedYearsIn(memory.tabs).join() === closedYearsIn(seen.tabs).join();
}

/** Nothing when the workbook is not as it is remembered. */
function readAsRemembered(
  ports: ReadPorts,
  wanted: readonly WantedTab[],
  memory: TabMemory,
): WorkbookCells | undefined {
  const { tabs, isComplete } = askedTabs(memory, wanted);
  if (!isComplete) return undefined;
  try {
    return readAsked(ports, tabs);
  } catch (error) {
    if (isOfRange(error)) return undefined;
    throw error;
  }
}

/** A tab of this name, or so many rows or columns, are no longer there. */
function isOfRange(error: unknown): boolean {
  return (
    error instanceof ServiceFault &&
    error.kind === 'refused' &&
    (error.reason === 'unknown range' || error.reason === 'rejected')
  );
}

function readAfterLook(
  ports: ReadPorts,
  wanted: readonly WantedTab[],
  seen: TabMemory,
  { id, locale, timeZone }: Omit<WorkbookCells, 'tabs'>,
): WorkbookCells {
  const { tabs } = askedTabs(seen, wanted);
  const cells = tabs.length === 0 ? { id, locale, timeZone, tabs: [] } : readAsked(ports, tabs);
  if (cells) return cells;
  throw new ServiceFault('retry', 'unknown range', 'The tabs were changed while they were read.');
}

/** Nothing when a tab of the remembered name is another one. */
function readAsked({ workbook }: ReadPorts, asked: readonly AskedTab[]): WorkbookCells | undefined {
  const answers = inCalls(
    asked.flatMap(({ tab, known, columns, rows }) => areasOf(tab, known, columns, rows)),
  ).map((areas) => workbook.cells(areas));
  const [first] = answers;
  const read = asked.map((each) => ({
    each,
    cells: tabIn(answers, each, placesAsked(each.tab, each.known, each.columns, each.rows)),
  }));
  if (!first || read.some(({ each, cells }) => cells?.sheetId !== each.known.sheetId)) {
    return undefined;
  }
  const moved = read.flatMap(({ each, cells }) =>
    cells && isElsewhere(each.tab, each.known, each.columns, cells) ? [each] : [],
  );
  const again = inCalls(moved.flatMap(({ tab, known }) => wholeTab(tab, known))).map((areas) =>
    workbook.cells(areas),
  );
  const tabs = read.flatMap(({ each, cells }) => {
    const whole = moved.includes(each) ? tabIn(again, each, undefined) : cells;
    return whole ?? [];
  });
  return { id: first.id, locale: first.locale, timeZone: first.timeZone, tabs };
}

function tabIn(
  answers: readonly WorkbookCells[],
  { known }: AskedTab,
  places: readonly number[] | undefined,
): TabCells | undefined {
  const own = answers.flatMap(({ tabs }) => tabs.filter(({ title }) => title === known.title));
  return oneTab(own, places);
}

function answered(
  ports: ReadPorts,
  wanted: readonly WantedTab[],
  cells: WorkbookCells,
  memory: TabMemory,
  note: string | null,
  titles?: readonly string[],
): TabsRead {
  const closedYears = closedYearsIn(memory.tabs);
  const { tabs } = askedTabs(memory, wanted);
  const read = tabs.flatMap(({ tab }) => {
    const found = findTab(cells, tab);
    return found ? [{ tab, cells: found }] : [];
  });
  keepNote(ports, noteOf(remembering(memory, read, resultYearWritten(cells))), note);
  return { cells, known: { wanted, closedYears, ...(titles ? { titles } : {}) } };
}

function noteIn({ notes }: ReadPorts): string | null {
  try {
    return notes.read(tabsNote);
  } catch (error) {
    if (error instanceof ServiceFault) return null;
    throw error;
  }
}

function keepNote({ notes }: ReadPorts, note: string | undefined, known: string | null): void {
  if (note === undefined || note === known) return;
  try {
    notes.write(tabsNote, note);
  } catch (error) {
    if (!(error instanceof ServiceFault)) throw error;
  }
}
