/**
 * Who moved (評価の変わった取組): actions whose column in the counting of actions differs from last
 * year's, 未確定 in neither year. Printed 「前年度→本年度」, grouped by the two columns.
 */
import { headingOf, isSameHeading, type Column, type Heading } from './column';

export interface Movement {
  readonly from: Heading;
  readonly to: Heading;
  /** In natural order. */
  readonly actionIds: readonly string[];
}

export interface TwoYears {
  /** The id printed in the row. */
  readonly id: string;
  readonly now: Column;
  /** Absent: the action did not belong to last year. */
  readonly before?: Column;
}

/**
 * @param actions in natural order of their ids
 * @param headings the order in which movements are listed, first by `from`, then by `to`
 */
export function movementsOf(
  actions: readonly TwoYears[],
  headings: readonly Heading[],
): readonly Movement[] {
  const moved = actions.flatMap(({ id, now, before }) =>
    before && now.kind !== 'open' && before.kind !== 'open' && !isSame(now, before)
      ? [{ id, from: headingOf(before), to: headingOf(now) }]
      : [],
  );
  if (moved.length === 0) return [];
  return headings.flatMap((from) =>
    headings.flatMap((to) => {
      const actionIds = moved
        .filter((one) => isSameHeading(one.from, from) && isSameHeading(one.to, to))
        .map(({ id }) => id);
      return actionIds.length > 0 ? [{ from, to, actionIds }] : [];
    }),
  );
}

function isSame(a: Column, b: Column): boolean {
  return isSameHeading(headingOf(a), headingOf(b));
}
