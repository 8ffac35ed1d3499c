/**
 * The next action, read while this one is looked at, so that one press leads to it without waiting. It is
 * used once and only as long as it is fresh; what has changed since, the server notices at the step.
 */
import type { Asked } from '../asked';

/** In milliseconds. */
const FRESH = 180_000;

export interface Ahead<Item> {
  readonly prepare: (actionId: string) => void;
  /** What was prepared of this action, or a reading of its own. */
  readonly take: (actionId: string) => Promise<Asked<Item>>;
}

/** @param now milliseconds since any moment */
export function aheadOf<Item>(
  read: (actionId: string) => Promise<Asked<Item>>,
  now: () => number,
): Ahead<Item> {
  let kept:
    | { readonly actionId: string; readonly at: number; readonly asked: Promise<Asked<Item>> }
    | undefined;
  return {
    prepare(actionId) {
      if (kept?.actionId === actionId) return;
      kept = { actionId, at: now(), asked: read(actionId) };
    },
    async take(actionId) {
      const own = kept;
      kept = undefined;
      if (own?.actionId !== actionId || now() - own.at > FRESH) return read(actionId);
      const asked = await own.asked;
      return asked.kind === 'done' ? asked : read(actionId);
    },
  };
}
