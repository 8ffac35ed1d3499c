/**
 * The tabs of a write as they stand, read inside the lock in one call: whole tabs, so that whatever
 * is hit by mistake can be put back, and the headings of 変更履歴.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { WriteRefusal } from '../wording/writeRefusals';
import type { Area, TabCells, WorkbookCells } from '../workbook/facts';
import { findColumns, findTab } from '../workbook/find';
import type { Tab } from '../workbook/layout/layout';
import { tabByKey } from '../workbook/layout/layoutFor';
import { historyTab } from '../workbook/layout/records';
import type { StandingHistory } from '../workbook/write/history';
import type { WriteRequest } from '../workbook/write/rowWrite';
import { standAnyhow, standTab, type Standing, type StandingTab } from '../workbook/write/standing';
import type { Ports } from './ports';
import { ServiceFault } from './serviceFault';

export interface StandingTabs {
  readonly standing: Standing;
  readonly history: StandingHistory;
}

/** @param tabs the layout, or the part of it that the request names */
export function standingTabs(
  { workbook }: Pick<Ports, 'workbook'>,
  tabs: readonly Tab[],
  request: WriteRequest,
): Verdict<StandingTabs, WriteRefusal> {
  const { found, wanted } = cellsFor(workbook, tabs, request);
  const standing = new Map<string, StandingTab>();
  for (const tab of wanted) {
    const cells = tabIn(found, tab);
    if (!cells) return refuse({ reason: 'tab gone', tab: tab.title });
    const stands = standTab(tab, cells, columnsOf(request, tab));
    if (!stands.accepted) return stands;
    standing.set(tab.key, stands.value);
  }
  const history = historyIn(found);
  return history
    ? accept({ standing, history })
    : refuse({ reason: 'tab gone', tab: historyTab.title });
}

/** What is still there of the tabs, so that what was written can be put back. */
export function standingAnyhow(
  { workbook }: Pick<Ports, 'workbook'>,
  tabs: readonly Tab[],
  request: WriteRequest,
): { readonly standing: Standing; readonly history?: StandingHistory } {
  const { found, wanted } = cellsFor(workbook, tabs, request);
  const standing = wanted.flatMap((tab) => {
    const cells = tabIn(found, tab);
    return cells ? [[tab.key, standAnyhow(tab, cells)] as const] : [];
  });
  const history = historyIn(found);
  return { standing: new Map(standing), ...(history ? { history } : {}) };
}

function cellsFor(workbook: Ports['workbook'], tabs: readonly Tab[], request: WriteRequest) {
  const keys = [...request.writes, ...request.newRows].map(({ tabKey }) => tabKey);
  const wanted = [...new Set(keys)].map((key) => tabByKey(tabs, key));
  return { wanted, found: cellsOf(workbook, wanted) };
}

function historyIn(found: WorkbookCells | undefined): StandingHistory | undefined {
  const history = tabIn(found, historyTab);
  if (!history) return undefined;
  const headings = Array.from(history.rows[0] ?? [], (cell) => cell?.value ?? '');
  const { places } = findColumns(historyTab, headings);
  return { sheetId: history.sheetId, title: history.title, places };
}

/** Keys of the columns that the request writes, and 版 where the tab has one. */
function columnsOf({ writes, newRows }: WriteRequest, tab: Tab): readonly string[] {
  const written = [...writes, ...newRows]
    .filter(({ tabKey }) => tabKey === tab.key)
    .flatMap(({ cells }) => Object.keys(cells));
  const hasRevision = tab.columns.some(({ key }) => key === 'revision');
  return hasRevision ? [...written, 'revision'] : written;
}

/** By our titles; where one is not there, or is somebody's copy, by the titles of today. */
function cellsOf(workbook: Ports['workbook'], tabs: readonly Tab[]): WorkbookCells | undefined {
  const byTitle = areasOf([...tabs, historyTab].map(({ title, key }) => ({ title, key })));
  const found = orUndefined(() => workbook.cells(byTitle));
  if (found && [...tabs, historyTab].every((tab) => isOwn(found, tab))) return found;
  const facts = workbook.facts();
  const there = [...tabs, historyTab].flatMap((tab) => {
    const title = findTab(facts, tab)?.title;
    return title === undefined ? [] : [{ title, key: tab.key }];
  });
  return there.length === 0 ? undefined : workbook.cells(areasOf(there));
}

function areasOf(tabs: readonly { readonly title: string; readonly key: string }[]): Area[] {
  return tabs.map(({ title, key }) =>
    key === historyTab.key ? { title, startRow: 0, endRow: 1 } : { title },
  );
}

function orUndefined(read: () => WorkbookCells): WorkbookCells | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ServiceFault && error.reason === 'unknown range') return undefined;
    throw error;
  }
}

function isOwn({ tabs }: WorkbookCells, tab: Tab): boolean {
  return tabs.some(({ sheetId }) => sheetId === tab.sheetId);
}

function tabIn(found: WorkbookCells | undefined, tab: Tab): TabCells | undefined {
  return (
    found?.tabs.find(({ sheetId }) => sheetId === tab.sheetId) ??
    found?.tabs.find(({ title }) => title === tab.title)
  );
}
