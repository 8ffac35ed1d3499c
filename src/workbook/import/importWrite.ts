/**
 * An import as a write: one per row, with what stood there when it was decided, and its lines in
 * 変更履歴. Few changes are entered cell by cell, many row by row, and many new rows tab by tab, so that
 * the record of a large import does not outgrow the import.
 */
import type { CellContent } from '../change';
import type { TabRead } from '../read/rows';
import type { HistoryEntry, NewRow, RowWrite } from '../write/rowWrite';
import type { ChangedCell, ImportDecision, NewLine } from './decision';
import { textOf } from './cellTexts';

/** Up to so many cells or rows have an entry each. */
export const MOST_ENTRIES = 200;

const CUT = 500;

export interface ImportWords {
  /** 操作内容, e.g. 計画の取込. */
  readonly what: string;
  /** 項目 of an entry about a whole new row. */
  readonly newRow: string;
  /** What an entry about many new rows says. */
  readonly newRows: (title: string, count: number) => string;
}

export function importWrites(
  { newLines, changed }: ImportDecision,
  tabs: ReadonlyMap<string, TabRead>,
  words: ImportWords,
): {
  readonly writes: readonly RowWrite[];
  readonly newRows: readonly NewRow[];
  readonly history: readonly HistoryEntry[];
} {
  return {
    writes: byRow(changed).map((cells) => writeOf(cells, tabs)),
    newRows: newLines.map(({ tab, key, cells }) => ({ tabKey: tab.key, key, cells })),
    history: [...changeEntries(changed, words), ...newEntries(newLines, words)],
  };
}

function byRow(changed: readonly ChangedCell[]): readonly (readonly ChangedCell[])[] {
  const rows = new Map<string, ChangedCell[]>();
  for (const cell of changed) {
    const name = `${cell.tab.key} ${cell.key}`;
    const same = rows.get(name);
    if (same) same.push(cell);
    else rows.set(name, [cell]);
  }
  return [...rows.values()];
}

function writeOf(changed: readonly ChangedCell[], tabs: ReadonlyMap<string, TabRead>): RowWrite {
  const cells: Record<string, CellContent> = {};
  const seen: Record<string, CellContent> = {};
  for (const { columnKey, content, seen: stood } of changed) {
    cells[columnKey] = content;
    seen[columnKey] = stood;
  }
  const [first] = changed;
  const tabKey = first?.tab.key ?? '';
  const key = first?.key ?? '';
  const read = tabs.get(tabKey);
  const row = read?.rows.find((each) => each.key === key);
  const hasRevision = read?.places.has('revision') ?? false;
  const write = { tabKey, key, cells, seen };
  return hasRevision ? { ...write, basedOn: Number(textOf(row?.cells.get('revision'))) } : write;
}

function changeEntries(
  changed: readonly ChangedCell[],
  { what }: ImportWords,
): readonly HistoryEntry[] {
  if (changed.length <= MOST_ENTRIES) {
    return changed.map(({ key, heading, before, after }) => ({
      what,
      targetId: key,
      item: heading,
      before,
      after,
    }));
  }
  return byRow(changed).map((cells) => ({
    what,
    targetId: cells[0]?.key ?? '',
    item: cut(cells.map(({ heading }) => heading).join('、')),
    before: cut(cells.map(({ heading, before }) => `${heading}：${before}`).join('\n')),
    after: cut(cells.map(({ heading, after }) => `${heading}：${after}`).join('\n')),
  }));
}

function newEntries(newLines: readonly NewLine[], words: ImportWords): readonly HistoryEntry[] {
  const { what, newRow } = words;
  if (newLines.length <= MOST_ENTRIES) {
    return newLines.map(({ tab, key, name }) => ({
      what,
      targetId: key,
      item: `${tab.title}　${newRow}`,
      before: '',
      after: name,
    }));
  }
  const titles = [...new Set(newLines.map(({ tab }) => tab.title))];
  return titles.map((title) => {
    const keys = newLines.filter(({ tab }) => tab.title === title).map(({ key }) => key);
    return {
      what,
      targetId: '',
      item: `${title}　${newRow}`,
      before: '',
      after: cut(`${words.newRows(title, keys.length)}：${keys.join('、')}`),
    };
  });
}

function cut(text: string): string {
  return text.length > CUT ? `${text.slice(0, CUT - 1)}…` : text;
}
