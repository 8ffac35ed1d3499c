/** The action on whose row the cursor stands, in 年度実績 or 指標実績: one small read. */
import { findColumns, findTab } from '../workbook/find';
import type { PlainValue } from '../workbook/facts';
import { indicatorResultsTab } from '../workbook/layout/indicatorResults';
import { columnOf } from '../workbook/layout/layout';
import { yearlyResultsTab } from '../workbook/layout/yearlyResults';
import { readCell } from '../workbook/read/cellRead';
import type { CellRead } from '../workbook/read/rows';
import { memoryIn } from '../workbook/read/tabMemory';
import type { SelectedEntry } from '../wire/entry';
import { textOf } from '../workbook/import/cellTexts';
import type { Ports } from './ports';
import { tabsNote } from './readWorkbook';

const entryTabs = [yearlyResultsTab, indicatorResultsTab];

/** @returns nothing where the cursor stands in another tab, or in no row of an action */
export function selectedEntry({
  workbook,
  notes,
  cursor,
}: Pick<Ports, 'workbook' | 'notes' | 'cursor'>): SelectedEntry {
  const cell = cursor.cell();
  const tab = entryTabs.find(({ sheetId }) => sheetId === cell?.sheetId);
  if (cell === undefined || tab === undefined || cell.row < 1) return {};
  const remembered = memoryIn(notes.read(tabsNote));
  const title = (remembered && findTab(remembered, tab)?.title) ?? titleNow(workbook, tab.sheetId);
  if (title === undefined) return {};
  const [headings = [], row = []] = workbook
    .values([
      { title, startRow: 0, endRow: 1 },
      { title, startRow: cell.row, endRow: cell.row + 1 },
    ])
    .map(([first = []]) => first);
  const { places } = findColumns(tab, headings);
  const read = (key: string): CellRead => {
    const value: PlainValue = row[places.get(key) ?? -1] ?? '';
    const rules = { lists: new Map(), amountUnit: '' };
    return readCell(tab, columnOf(tab, key), value === '' ? undefined : { value }, rules).read;
  };
  const year = read('year');
  const actionId = read('actionId');
  return year.kind === 'year' && actionId.kind === 'text'
    ? { year: year.year, actionId: textOf(actionId) }
    : {};
}

function titleNow(workbook: Ports['workbook'], sheetId: number): string | undefined {
  return workbook.facts().tabs.find((tab) => tab.sheetId === sheetId)?.title;
}
