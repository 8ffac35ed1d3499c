/** What an id of 意見台帳 or 見直し台帳 names in the plan. */
import type { Results } from '../domain/results';
import type { PlanTarget, PlanTargetKind } from '../wording/planTargetWords';

const kinds: readonly PlanTargetKind[] = ['strategy', 'policy', 'action', 'indicator'];

/** Undefined for 全体, and for what the plan does not know. */
export function planTarget(
  { plan, actions, indicators }: Results,
  id: string,
): PlanTarget | undefined {
  const found =
    actions.get(id) ??
    indicators.get(id) ??
    [...plan.strategies, ...plan.policies].find((one) => one.id === id);
  const kind = kinds[id.split('-').length - 1];
  return found && kind ? { kind, id, name: found.name } : undefined;
}
