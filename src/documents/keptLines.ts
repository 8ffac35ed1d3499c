/**
 * Which lines of 資料２ stay on the page of the next one: those of one action, and the last three lines
 * and notes of a strategy with the boxes below them, so that no page has nothing but boxes. Boxes with
 * long texts fill a page by themselves.
 */
import type { strategyTags } from './strategyTags';
import type { ValuesOf } from './tagTree';

type OneStrategy = ValuesOf<typeof strategyTags>['戦略'][number];
type KeptRow = OneStrategy['方針'][number]['取組'][number];

/** A line of the table before it is known where it stays. */
export type IndicatorCells = Omit<KeptRow['続き'][number], '次と離さない'>;

export type ActionRow = Omit<KeptRow, '続き' | '次と離さない'> & {
  readonly 続き: readonly IndicatorCells[];
};

const most = 3;
const longBoxes = 600;

/** How many lines, and how many notes, stay with the boxes of these texts. */
export function keptWithBoxes(texts: readonly string[]): number {
  return texts.join('').length > longBoxes ? 0 : most;
}

/** The numbers of the last actions, from the end on until they have so many lines. */
export function lastActions(rows: readonly ActionRow[], wanted: number): ReadonlySet<string> {
  const numbers = new Set<string>();
  let lines = 0;
  for (const { 番号, 続き } of [...rows].reverse()) {
    if (lines >= wanted) break;
    numbers.add(番号);
    lines += 1 + 続き.length;
  }
  return numbers;
}

export function keptRow(row: ActionRow, isBesideBoxes: boolean): KeptRow {
  const { length } = row.続き;
  return {
    ...row,
    次と離さない: isBesideBoxes || length > 0,
    続き: row.続き.map((cells, place) => ({
      ...cells,
      次と離さない: isBesideBoxes || place < length - 1,
    })),
  };
}

export function keptNotes(notes: readonly string[], wanted: number): OneStrategy['注'] {
  const free = notes.length - wanted;
  return notes.map((note, place) => ({ 注: note, 次と離さない: place >= free }));
}
