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

/** From one column to another: one for all actions that went that way. */
interface Way {
  readonly from: Column;
  readonly to: Column;
}

/** The ways that the actions of two years went, by the id of the source; none for those that stayed. */
export type Ways = ReadonlyMap<string, Way>;

type ActionsOfYear = ReadonlyMap<string, EvaluatedAction>;

export function waysBetween(before: ActionsOfYear, now: ActionsOfYear): Ways {
  const found: Way[] = [];
  const ways = new Map<string, Way>();
  before.forEach((earlier, sourceId) => {
    const from = earlier.counted.actions.column;
    const to = now.get(sourceId)?.counted.actions.column;
    if (!to || !isMove(from, to)) return;
    const same = found.find((way) => isSameHeading(way.from, from) && isSameHeading(way.to, to));
    const way = same ?? { from, to };
    if (!same) found.push(way);
    ways.set(sourceId, way);
  });
  return ways;
}

function isMove(from: Column, to: Column): boolean {
  return from.kind !== 'open' && to.kind !== 'open' && !isSameHeading(from, to);
}

/**
 * @param actions in natural order of their ids
 * @param ways undefined when last year does not belong to the plan
 * @param headings the order in which movements are listed, first by `from`, then by `to`
 */
export function movementsOf(
  actions: readonly EvaluatedAction[],
  ways: Ways | undefined,
  headings: readonly Heading[],
): readonly Movement[] {
  if (!ways) return [];
  const placeOf = (column: Column): number =>
    headings.findIndex((heading) => isSameHeading(heading, column));
  return [...whoWent(actions, ways)]
    .map(([{ from, to }, ids]) => ({ line: placeOf(from), place: placeOf(to), ids }))
    .sort((a, b) => a.line - b.line || a.place - b.place)
    .flatMap(({ line, place, ids }) => {
      const [from, to] = [headings[line], headings[place]];
      return from && to ? [{ from, to, actionIds: ids }] : [];
    });
}

function whoWent(
  actions: readonly EvaluatedAction[],
  ways: Ways,
): ReadonlyMap<Way, readonly string[]> {
  const went = new Map<Way, string[]>();
  for (const { id, sourceId } of actions) {
    const way = ways.get(sourceId);
    const actionIds = way && went.get(way);
    if (actionIds) actionIds.push(id);
    else if (way) went.set(way, [id]);
  }
  return went;
}
