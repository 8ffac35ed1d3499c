/** What the figures of a year say of one action, found by its id or that of its source. */
import type { EvaluatedAction } from '../domain/group/evaluatedYear';
import { groupName } from '../domain/group/membership';
import type { DecidedYear } from '../domain/group/rollUp';

/** By the id of the source. */
export type ActionsOfYear = ReadonlyMap<string, EvaluatedAction>;

export function actionsOfYear(year: DecidedYear | undefined): ActionsOfYear {
  const plan = year?.groups.get(groupName({ kind: 'plan' }));
  return new Map(plan?.actions.map((action) => [action.sourceId, action]));
}
