/**
 * Contents at their places, and the changes that put them there: one block for each rectangle of
 * neighbouring cells, so that what people have between is never touched. New rows are inserted, so
 * that nothing is overwritten, whatever has come there meanwhile.
 */
import type { CellContent, Change } from '../change';
import type { Standing, StandingTab } from './standing';

export interface PlacedRow {
  readonly tabKey: string;
  /** Zero-based place when it was decided. */
  readonly row: number;
  /** Canonical key of the row that is meant; '' for a row without one. */
  readonly key: string;
  /** By zero-based column. */
  readonly cells: ReadonlyMap<number, CellContent>;
  /** The row is made by this write. */
  readonly isNew: boolean;
}

/** The changes of all rows. Rows that are there come first: an inserted row moves nothing above it. */
export function changesOf(standing: Standing, placed: readonly PlacedRow[]): readonly Change[] {
  return [...standing.values()].flatMap((tab) => {
    const own = placed.filter(({ tabKey }) => tabKey === tab.tab.key);
    const fresh = own.filter(({ isNew }) => isNew);
    const { sheetId } = tab.read;
    return [
      ...blocksOf(
        sheetId,
        own.filter(({ isNew }) => !isNew),
      ),
      ...roomFor(tab, fresh.length),
      ...blocksOf(sheetId, fresh),
    ];
  });
}

/**
 * Where the grid is full it grows by one row first, so that the new rows can be inserted and not
 * appended: what people have added below meanwhile moves on.
 */
function roomFor({ read }: StandingTab, count: number): readonly Change[] {
  if (count === 0) return [];
  const { sheetId, rowCount } = read;
  const at = firstFreeRow(read);
  const insert = { kind: 'insert', what: 'rows', sheetId } as const;
  return at < rowCount
    ? [{ ...insert, at, count, gridEnd: rowCount }]
    : [
        { ...insert, at: rowCount, count: 1, gridEnd: rowCount },
        { ...insert, at, count, gridEnd: rowCount + 1 },
      ];
}

/** Below everything that stands there, never the heading row. */
export function firstFreeRow({ endRow }: StandingTab['read']): number {
  return Math.max(1, endRow);
}

interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: CellContent[][];
}

function blocksOf(sheetId: number, placed: readonly PlacedRow[]): readonly Change[] {
  const blocks: Block[] = [];
  // The block that a run continues, by the row below it, its column and its width.
  const open = new Map<string, Block>();
  const byRow = [...placed].sort((one, other) => one.row - other.row);
  for (const { row, cells } of byRow) {
    for (const { column, contents } of runsOf(cells)) {
      const name = (at: number) => [at, column, contents.length].join(' ');
      const block = open.get(name(row)) ?? { row, column, cells: [] };
      if (block.cells.length === 0) blocks.push(block);
      block.cells.push([...contents]);
      open.set(name(row + 1), block);
    }
  }
  return blocks.map((block) => ({ kind: 'put cells', sheetId, ...block }));
}

interface Run {
  readonly column: number;
  readonly contents: CellContent[];
}

/** Cells of neighbouring columns together. */
function runsOf(cells: ReadonlyMap<number, CellContent>): readonly Run[] {
  const runs: Run[] = [];
  for (const [column, content] of [...cells].sort(([one], [other]) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last.column + last.contents.length === column) last.contents.push(content);
    else runs.push({ column, contents: [content] });
  }
  return runs;
}
