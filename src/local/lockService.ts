/**
 * The script lock: one holder, for menus, panels and triggers alike.
 *
 * Runs of the host are nested, never side by side: whoever finds the lock held cannot see it
 * released while waiting, so the wait runs out on the virtual clock and the answer is false.
 */
import type { Handlers } from './call';
import { end, releaseLock, RunOver, spend, type RunState } from './runState';

export function lockService(run: RunState): Handlers {
  const { office } = run;
  return {
    'Lock.tryLock': (_, { runId }, args) => {
      const [wait] = args as [number];
      office.lockHolder ??= runId;
      if (office.lockHolder === runId) return true;
      if (wait > 0 && run.options.whenLockedOut === 'end' && !run.changed) {
        end(run, { kind: 'locked out' });
        throw new RunOver();
      }
      spend(run, Math.max(0, wait));
      return false;
    },
    'Lock.hasLock': (_, { runId }) => office.lockHolder === runId,
    'Lock.releaseLock': () => {
      releaseLock(run);
    },
  };
}
