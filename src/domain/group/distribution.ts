/**
 * A distribution: how many of a group stand in each column. The columns add up to the number of all,
 * in every row of every table.
 */
import { isSameHeading, markColumn, type Column, type ColumnKind, type Heading } from './column';

/** What is counted; two countings never stand in one table. */
export type Counting =
  /** 取組: one grade per action. */
  | 'actions'
  /** 成果指標: one grade per outcome indicator. */
  | 'indicators'
  /** 進捗状況: one word per action. */
  | 'progress'
  /** 方向性: one word per action. */
  | 'directions';

export interface Counted {
  readonly id: string;
  readonly column: Column;
}

export interface Part {
  readonly heading: Heading;
  /** In the order in which they were counted: the natural order of their ids. */
  readonly members: readonly Counted[];
}

export interface Distribution {
  readonly counting: Counting;
  /** The marks in the order of their list, then 対象外, 評価なし, 未記入 and 未確定 as the counting has them. */
  readonly parts: readonly Part[];
  readonly total: number;
}

/** The columns behind the marks. */
const further: Readonly<Record<Counting, readonly Exclude<Heading, { kind: 'mark' }>[]>> = {
  actions: [{ kind: 'notApplicable' }, { kind: 'ungraded' }, { kind: 'open' }],
  indicators: [{ kind: 'notApplicable' }, { kind: 'open' }],
  progress: [{ kind: 'blank' }, { kind: 'open' }],
  directions: [{ kind: 'blank' }, { kind: 'open' }],
};

/**
 * Counts, with a part for each mark of the list also where nothing stands in it. A mark that is not
 * on the list gets a part of its own behind those that are: 点検 names it, no sum loses it.
 * @throws Error when a column does not belong to the counting: a bug
 */
export function distribute(
  counting: Counting,
  marks: readonly string[],
  counted: readonly Counted[],
): Distribution {
  const { byMark, byKind } = membersOf(counted);
  for (const kind of byKind.keys()) {
    if (!further[counting].some((heading) => heading.kind === kind)) {
      throw new Error(`The counting of ${counting} has no column ${kind}.`);
    }
  }
  const strange = [...byMark.keys()].filter((mark) => !marks.includes(mark)).sort();
  const parts: Part[] = [];
  for (const mark of [...marks, ...strange]) {
    parts.push({ heading: markColumn(mark), members: byMark.get(mark) ?? [] });
  }
  for (const heading of further[counting]) {
    parts.push({ heading, members: byKind.get(heading.kind) ?? [] });
  }
  return { counting, parts, total: counted.length };
}

function membersOf(counted: readonly Counted[]) {
  const byMark = new Map<string, Counted[]>();
  const byKind = new Map<ColumnKind, Counted[]>();
  for (const one of counted) {
    const { column } = one;
    if (column.kind === 'mark') enter(byMark, column.mark, one);
    else enter(byKind, column.kind, one);
  }
  return { byMark, byKind };
}

function enter<Key>(members: Map<Key, Counted[]>, key: Key, one: Counted): void {
  const same = members.get(key);
  if (same) same.push(one);
  else members.set(key, [one]);
}

/** How many stand under a heading; 0 when the distribution has no such column. */
export function countIn({ parts }: Distribution, heading: Heading): number {
  return parts.find((part) => isSameHeading(part.heading, heading))?.members.length ?? 0;
}
