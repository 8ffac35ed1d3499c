/**
 * Who moved (評価の変わった取組): actions whose column in the counting of actions differs from last
 * year's, 未確定 in neither year. Printed 「前年度→本年度」, grouped by the two columns.
 */
import { isSameHeading, type Column, type Heading } from './column';
import type { EvaluatedAction } from './evaluatedYear';

export interface Movement {
  readonly from: Heading;
  readonly to: Heading;
  /** In natural order. */
  readonly actionIds: readonly string[];
}

/**
 * @param actions in natural order of their ids
 * @param before those of last year by the id of the source
 * @param headings the order in which movements are listed, first by `from`, then by `to`
 */
export function movementsOf(
  actions: readonly EvaluatedAction[],
  before: ReadonlyMap<string, EvaluatedAction>,
  headings: readonly Heading[],
): readonly Movement[] {
  const cells = new Map<number, string[]>();
  for (const { id, sourceId, counted } of actions) {
    const from = before.get(sourceId)?.counted.actions.column;
    const to = counted.actions.column;
    if (!from || !isMove(from, to)) continue;
    const cell = placeOf(from, headings) * headings.length + placeOf(to, headings);
    const actionIds = cells.get(cell);
    if (actionIds) actionIds.push(id);
    else cells.set(cell, [id]);
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .flatMap(([cell, actionIds]) => {
      const from = headings[Math.floor(cell / headings.length)];
      const to = headings[cell % headings.length];
      return from && to ? [{ from, to, actionIds }] : [];
    });
}

function isMove(from: Column, to: Column): boolean {
  return from.kind !== 'open' && to.kind !== 'open' && !isSameHeading(from, to);
}

function placeOf(column: Column, headings: readonly Heading[]): number {
  return headings.findIndex((heading) => isSameHeading(heading, column));
}
