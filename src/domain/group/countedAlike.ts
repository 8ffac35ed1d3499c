/**
 * Whether 決算額 of two years can be compared: only when both were counted with 関連事業, or both
 * without, of the group as a whole and of each action that stands in both years of it. A year in which
 * the group had nothing was not counted otherwise.
 */
import type { EvaluatedAction } from './evaluatedYear';
import type { GroupYear } from './groupYear';

type ActionsOfYear = ReadonlyMap<string, EvaluatedAction>;

/**
 * The actions that have 関連事業 in one of two years alone, by the id of the source.
 * @param before absent when last year does not belong to the plan
 */
export function switchedBetween(
  before: ActionsOfYear | undefined,
  now: ActionsOfYear,
): ReadonlySet<string> {
  const switched = new Set<string>();
  before?.forEach((earlier, sourceId) => {
    const later = now.get(sourceId);
    if (later && hasProjects(later) !== hasProjects(earlier)) switched.add(sourceId);
  });
  return switched;
}

function hasProjects({ money }: EvaluatedAction): boolean {
  return money.projects.length > 0;
}

/** @param switched those of the whole year */
export function areCountedAlike(
  now: GroupYear,
  before: GroupYear,
  switched: ReadonlySet<string>,
): boolean {
  if (now.actions.length === 0 || before.actions.length === 0) return true;
  if (now.usesProjects !== before.usesProjects) return false;
  if (switched.size === 0) return true;
  const earlier = new Set(before.actions.map(({ sourceId }) => sourceId));
  return !now.actions.some(({ sourceId }) => switched.has(sourceId) && earlier.has(sourceId));
}
