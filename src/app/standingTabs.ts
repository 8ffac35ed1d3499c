/**
 * The tabs of a write as they stand, read inside the lock, so that whatever is hit by mistake can be
 * put back; and the headings of 変更履歴.
 */
import { accept, refuse, type Verdict } from '../domain/verdict';
import type { WriteRefusal } from '../wording/writeRefusals';
import type { TabCells } from '../workbook/facts';
import { findColumns, findTab } from '../workbook/find';
import type { Tab } from '../workbook/layout/layout';
import { tabByKey } from '../workbook/layout/layoutFor';
import { historyTab } from '../workbook/layout/records';
import type { StandingHistory } from '../workbook/write/history';
import type { WriteRequest } from '../workbook/write/rowWrite';
import { standAnyhow, standTab, type Standing, type StandingTab } from '../workbook/write/standing';
import { cellsForWriting, type CellPorts, type TabToWrite } from './cellsForWriting';

export interface StandingTabs {
  readonly standing: Standing;
  readonly history: StandingHistory;
}

/** @param tabs the layout, or the part of it that the request names */
export function standingTabs(
  ports: CellPorts,
  tabs: readonly Tab[],
  request: WriteRequest,
): Verdict<StandingTabs, WriteRefusal> {
  const toWrite = tabsToWrite(tabs, request);
  const found = cellsForWriting(ports, toWrite);
  const standing = new Map<string, StandingTab>();
  for (const { tab, columns } of toWrite) {
    const cells = findTab({ tabs: found }, tab);
    if (!cells) return refuse({ reason: 'tab gone', tab: tab.title });
    const stands = standTab(tab, cells, columns);
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
  ports: CellPorts,
  tabs: readonly Tab[],
  request: WriteRequest,
): { readonly standing: Standing; readonly history: StandingHistory | undefined } {
  const toWrite = tabsToWrite(tabs, request);
  const found = cellsForWriting(ports, toWrite);
  const standing = toWrite.flatMap(({ tab }) => {
    const cells = findTab({ tabs: found }, tab);
    return cells ? [[tab.key, standAnyhow(tab, cells)] as const] : [];
  });
  return { standing: new Map(standing), history: historyIn(found) };
}

function tabsToWrite(tabs: readonly Tab[], request: WriteRequest): readonly TabToWrite[] {
  const { writes, newRows, records } = request;
  const keys = [...writes, ...newRows].map(({ tabKey }) => tabKey);
  const written = [...new Set(keys)].map((key) => {
    const tab = tabByKey(tabs, key);
    return { tab, columns: columnsOf(request, tab) };
  });
  return records === undefined
    ? written
    : [...written, { tab: tabByKey(tabs, records.tabKey), columns: [], only: true }];
}

/** Keys of the columns that are written or were seen, and 版 where the tab has one. */
function columnsOf({ writes, newRows }: WriteRequest, tab: Tab): readonly string[] {
  const own = [...writes, ...newRows].filter(({ tabKey }) => tabKey === tab.key);
  const seen = writes.filter(({ tabKey }) => tabKey === tab.key).map((write) => write.seen ?? {});
  const columns = [...own.map(({ cells }) => cells), ...seen].flatMap(Object.keys);
  const hasRevision = tab.columns.some(({ key }) => key === 'revision');
  return [...new Set(hasRevision ? [...columns, 'revision'] : columns)];
}

function historyIn(found: readonly TabCells[]): StandingHistory | undefined {
  const history = findTab({ tabs: found }, historyTab);
  if (!history) return undefined;
  const headings = Array.from(history.rows[0] ?? [], (cell) => cell?.value ?? '');
  const { places } = findColumns(historyTab, headings);
  return { sheetId: history.sheetId, title: history.title, places };
}
