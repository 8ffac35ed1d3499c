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
  const byRow = [...placed].sort((one, other) => one.row - other.row);
  for (const { row, cells } of byRow) {
    for (const run of runsOf(cells)) {
      const above = blocks.find((block) => isAbove(block, row, run));
      if (above) above.cells.push([...run.contents]);
      else blocks.push({ row, column: run.column, cells: [[...run.contents]] });
    }
  }
  return blocks.map(({ row, column, cells }) => ({
    kind: 'put cells',
    sheetId,
    row,
    column,
    cells,
  }));
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

function isAbove(block: Block, row: number, { column, contents }: Run): boolean {
  return (
    block.row + block.cells.length === row &&
    block.column === column &&
    block.cells[0]?.length === contents.length
  );
}
