/**
 * 点検: the generated column beside the entries. Its text names everything that 点検 found in the row,
 * one finding a line; it is empty where there is nothing. It moves with the row when people sort.
 *
 * Only rows with a key of their own can be marked: rows that share one, or have none, are listed in the
 * dialog.
 */
import { damageText } from '../../wording/damage';
import type { Damage } from '../read/damage';
import type { RowRead, TabRead } from '../read/rows';
import type { WorkbookRead } from '../read/workbookRead';
import type { RowWrite } from '../write/rowWrite';

/** The tabs that have the column; closed years stay as they were closed. */
const MARKED = ['yearlyResults', 'indicatorResults'] as const;

/** What is to be written so that the column says what was found: only rows whose text changes. */
export function markWrites(read: WorkbookRead): readonly RowWrite[] {
  return MARKED.flatMap((tabKey) => {
    const tab = read.tabs.get(tabKey);
    return tab?.places.has('check') ? writesOfTab(tab, read.damages) : [];
  });
}

function writesOfTab(tab: TabRead, damages: readonly Damage[]): readonly RowWrite[] {
  const tabKey = tab.tab.key;
  const byRow = new Map<number, Damage[]>();
  for (const damage of damages) {
    const { row } = damage.place;
    if (damage.place.tabKey !== tabKey || row === undefined) continue;
    const same = byRow.get(row);
    if (same) same.push(damage);
    else byRow.set(row, [damage]);
  }
  const keys = tab.rows.map(({ key }) => key);
  const shared = new Set(keys.filter((key, place) => keys.indexOf(key) < place));
  return tab.rows.flatMap((row) => {
    const text = markText(byRow.get(row.row + 1) ?? []);
    const stands = text === markOf(row) || shared.has(row.key);
    return stands ? [] : [{ tabKey, key: row.key, cells: { check: text } }];
  });
}

/** Each finding once, in the order of the columns. */
export function markText(damages: readonly Damage[]): string {
  return [...new Set(damages.map(damageText))].join('\n');
}

function markOf(row: RowRead): string {
  const cell = row.cells.get('check');
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'damaged' ? cell.found : '';
}
