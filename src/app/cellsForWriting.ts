/**
 * What stands in the tabs of a write, in one call: whole tabs, so that a column which people move at
 * that moment can be put back, too. Of large tabs only the columns that are written: 250 rows whole
 * would hold everybody up for half a second more.
 *
 * Formats are left out: they are most of the bytes and nothing of them is written.
 */
import type { Area, TabCells } from '../workbook/facts';
import { findTab } from '../workbook/find';
import type { Tab } from '../workbook/layout/layout';
import { historyTab } from '../workbook/layout/records';
import { isElsewhere } from '../workbook/read/answeredTab';
import { areasOf } from '../workbook/read/areasToRead';
import { memoryIn, type RememberedTab } from '../workbook/read/tabMemory';
import type { Ports } from './ports';
import { tabsNote } from './readWorkbook';
import { ServiceFault } from './serviceFault';

/** Without the notes every tab is read whole. */
export type CellPorts = Pick<Ports, 'workbook'> & Partial<Pick<Ports, 'notes'>>;

export interface TabToWrite {
  readonly tab: Tab;
  /** Keys of the columns that are written or compared; the keys of the rows come along. */
  readonly columns: readonly string[];
  /** Whatever the size of the tab nothing else of it is read. */
  readonly only?: true;
}

/** Cells of a tab beyond which only its needed columns are read: about 100 rows in use. */
const LARGE = 16_000;

/** @returns the tabs that are there, and the heading row of 変更履歴 */
export function cellsForWriting(
  ports: CellPorts,
  toWrite: readonly TabToWrite[],
): readonly TabCells[] {
  const known = remembered(ports);
  const asked = [...toWrite.map(({ tab }) => tab), historyTab];
  const areas = toWrite.flatMap((each) => areasToWrite(each, findTab({ tabs: known }, each.tab)));
  const found = cellsOrNothing(ports, [...areas, headingRow(titleOf(known, historyTab))]);
  if (asked.some((tab) => !found.some(({ sheetId }) => sheetId === tab.sheetId))) {
    return afterLook(ports, asked);
  }
  const moved = toWrite.flatMap(({ tab, columns }) => {
    const there = findTab({ tabs: found }, tab);
    const memory = findTab({ tabs: known }, tab);
    const isPartly = there?.columns !== undefined && memory !== undefined;
    return isPartly && isElsewhere(tab, wholeGrid(memory), columns, there) ? [there] : [];
  });
  if (moved.length === 0) return found;
  const whole = cellsOrNothing(
    ports,
    moved.map(({ title }) => ({ title })),
  );
  return [
    ...whole,
    ...found.filter(({ sheetId }) => !moved.some((tab) => tab.sheetId === sheetId)),
  ];
}

/** By the titles of today: a tab was renamed, somebody made a copy under its name, or it has gone. */
function afterLook({ workbook }: CellPorts, asked: readonly Tab[]): readonly TabCells[] {
  const facts = workbook.facts();
  const areas = asked.flatMap((tab) => {
    const title = findTab(facts, tab)?.title;
    if (title === undefined) return [];
    return [tab.key === historyTab.key ? headingRow(title) : { title }];
  });
  return areas.length === 0 ? [] : workbook.cells(areas, 'without formats').tabs;
}

function areasToWrite(
  { tab, columns, only }: TabToWrite,
  known: RememberedTab | undefined,
): readonly Area[] {
  const isLarge =
    known !== undefined && (only === true || known.rowCount * known.columnCount > LARGE);
  if (!isLarge) return [{ title: known?.title ?? tab.title }];
  return areasOf(tab, wholeGrid(known), columns).map(({ area }) => area);
}

/** Every row: nobody knows where a row has been moved to. */
function wholeGrid(known: RememberedTab): RememberedTab {
  return { ...known, upTo: known.rowCount };
}

function headingRow(title: string): Area {
  return { title, startRow: 0, endRow: 1 };
}

function titleOf(known: readonly RememberedTab[], tab: Tab): string {
  return findTab({ tabs: known }, tab)?.title ?? tab.title;
}

/** Nothing where a tab, a row or a column that was asked for is no longer there. */
function cellsOrNothing({ workbook }: CellPorts, areas: readonly Area[]): readonly TabCells[] {
  try {
    return workbook.cells(areas, 'without formats').tabs;
  } catch (error) {
    const isGone = error instanceof ServiceFault && error.kind === 'refused';
    if (isGone && (error.reason === 'unknown range' || error.reason === 'rejected')) return [];
    throw error;
  }
}

function remembered({ notes }: CellPorts): readonly RememberedTab[] {
  try {
    return memoryIn(notes?.read(tabsNote) ?? null)?.tabs ?? [];
  } catch (error) {
    if (error instanceof ServiceFault) return [];
    throw error;
  }
}
