/** Putting back and writing again, in one write: what is put back gives way to what is wanted. */
import type { Cell, TabCells } from '../facts';
import { countedRows, movedRowWords } from '../../wording/history';
import type { CellContent } from '../change';
import { contentOf, contentText, isSame } from './content';
import type { PlacedRow } from './placed';
import { putBack } from './putBack';
import type { HistoryEntry } from './rowWrite';
import { leftBehind, type LeftBehind, type Spill } from './spill';
import { standAnyhow, type Standing, type StandingTab } from './standing';

/** What all spills together have to put back, one entry per row. */
export function putBackAll(
  spills: readonly Spill[],
  now: Standing,
  undo = false,
): readonly PlacedRow[] {
  const left = leftBehind(spills, undo);
  return spills.reduce<readonly PlacedRow[]>((restored, spill, place) => {
    const settled = asPutBack(now, restored);
    const back = putBack(spill, { now, settled, left, undo });
    const ours = leftBehind(spills.slice(0, place), true);
    return overlaid([...restored, ...(undo ? withoutOurs(back, now, ours) : back)]);
  }, []);
}

/** When all is undone, what an earlier write of ours had put there is not what people had there. */
function withoutOurs(
  back: readonly PlacedRow[],
  now: Standing,
  ours: LeftBehind,
): readonly PlacedRow[] {
  return back.flatMap((row) => {
    const tab = now.get(row.tabKey);
    const name = tab?.lines.names[row.row] ?? '';
    const isOurs = ([column, content]: readonly [number, CellContent]): boolean => {
      const contents = ours(row.tabKey, name, tab?.headings[column] ?? '') ?? [];
      // Of rows without a key nobody knows which of them we wrote.
      return name !== '' && contents.some((each) => isSame(each, content));
    };
    const cells = [...row.cells].filter((cell) => !isOurs(cell));
    return cells.length === 0 ? [] : [{ ...row, cells: new Map(cells) }];
  });
}

/** One entry per row; where two speak of the same cell the later one counts. */
export function overlaid(placed: readonly PlacedRow[]): readonly PlacedRow[] {
  const rows = new Map<string, PlacedRow>();
  for (const each of placed) {
    const place = JSON.stringify([each.tabKey, each.row, each.isNew]);
    const cells = new Map([...(rows.get(place)?.cells ?? []), ...each.cells]);
    rows.set(place, { ...each, cells });
  }
  return [...rows.values()];
}

/** The tabs as they will be when this has been put back: the decision is made on people's own cells. */
export function asPutBack(now: Standing, restored: readonly PlacedRow[]): Standing {
  if (restored.length === 0) return now;
  return new Map(
    [...now].map(([key, tab]) => [
      key,
      tabWith(
        tab,
        restored.filter(({ tabKey }) => tabKey === key),
      ),
    ]),
  );
}

function tabWith(standing: StandingTab, restored: readonly PlacedRow[]): StandingTab {
  if (restored.length === 0) return standing;
  const rows = Array.from(standing.cells.rows, (row) => [...row]);
  for (const { row, cells } of restored) {
    while (rows.length <= row) rows.push([]);
    for (const [column, content] of cells) {
      const line = rows[row] ?? [];
      while (line.length <= column) line.push(undefined);
      line[column] = cellWith(line[column], content);
    }
  }
  const cells: TabCells = { ...standing.cells, rows };
  const again = standAnyhow(standing.tab, cells);
  // A row that is cleared is still there: what is new goes below it.
  const endRow = Math.max(standing.read.endRow, again.read.endRow);
  return { ...again, read: { ...again.read, endRow } };
}

function cellWith(cell: Cell | undefined, content: CellContent): Cell | undefined {
  if (content === '') return undefined;
  const format = cell?.format === undefined ? {} : { format: cell.format };
  return typeof content === 'object'
    ? { value: content.formula, formula: content.formula, ...format }
    : { value: content, ...format };
}

/**
 * Of a large tab only the needed columns are read. Where another column was hit because it was moved at
 * that moment, nobody knows what stood there: the cell is emptied, and 変更履歴 says where to look.
 */
export function unreadEntries({ before, placed, seen }: Spill): readonly HistoryEntry[] {
  return placed.flatMap(({ tabKey, key, cells }, place) => {
    const tab = before.get(tabKey);
    const headings = seen?.[place]?.headings ?? [];
    return [...cells.keys()].flatMap((column): HistoryEntry | readonly never[] => {
      const heading = headings[column] ?? '';
      const from = tab?.headings.indexOf(heading) ?? -1;
      const isUnread = tab?.cells.columns?.includes(from) === false;
      if (heading === '' || from < 0 || !isUnread) return [];
      return {
        what: movedRowWords.overwritten,
        targetId: key,
        item: heading,
        before: movedRowWords.unread,
        after: '',
      };
    });
  });
}

/** So many rows are entered one by one; of more only their number. */
const MOST_LINES = 50;

/** What 変更履歴 says of rows that were hit by mistake, and of those that were missed. */
export function mendEntries(
  now: Standing,
  restored: readonly PlacedRow[],
  writtenAgain: readonly PlacedRow[],
): readonly HistoryEntry[] {
  const { putBack: back, writtenAgain: again } = movedRowWords;
  return [
    ...entriesOf(back, restored, (row) => contentsPutBack(now, row)),
    ...entriesOf(again, writtenAgain, () => ({ item: '', before: '', after: '' })),
  ];
}

type Contents = Pick<HistoryEntry, 'item' | 'before' | 'after'>;

function entriesOf(
  what: string,
  rows: readonly PlacedRow[],
  contents: (row: PlacedRow) => Contents,
): readonly HistoryEntry[] {
  return rows.length > MOST_LINES
    ? [{ what, targetId: '', item: countedRows(rows.length), before: '', after: '' }]
    : rows.map((row) => ({ what, targetId: row.key, ...contents(row) }));
}

function contentsPutBack(now: Standing, { tabKey, row, cells }: PlacedRow): Contents {
  const tab = now.get(tabKey);
  const columns = [...cells.keys()];
  const before = columns.map((column) => contentText(contentOf(tab?.cells.rows[row]?.[column])));
  return {
    item: columns.map((column) => tab?.headings[column] ?? '').join('、'),
    before: before.join('\n'),
    after: [...cells.values()].map(contentText).join('\n'),
  };
}
