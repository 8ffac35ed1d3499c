/**
 * Two runs at once, as far as a host that answers one call at a time can have it: B runs wholly
 * inside A's k-th call, before that call is carried out. Over all k this covers every order that
 * matters, because a run can only meddle between two calls of another.
 *
 * If B would have to wait for the lock that A holds, B has done nothing yet: it is given up and
 * started again when A gives the lock back.
 */
import type { OfficeState } from './office';
import { run, type RunResult } from './run';
import type { RunOptions } from './runState';

/** A hook for `RunOptions.before`: does something once, at the k-th service call (from 1). */
export function at(k: number, deed: () => void): (call: number) => void {
  return (call) => {
    if (call === k) deed();
  };
}

export interface Nested {
  readonly first: RunResult;
  readonly second: RunResult;
  /** Virtual milliseconds for which the second had to wait for the lock; null if it had not. */
  readonly waited: number | null;
}

/** Runs `second` inside the k-th service call of `first`. Throws when `first` has fewer calls. */
export function nest(
  office: OfficeState,
  first: RunOptions,
  second: RunOptions,
  k: number,
): Nested {
  const seen: { inner: RunResult | null; turnedAwayAt: number | null; waited: number | null } = {
    inner: null,
    turnedAwayAt: null,
    waited: null,
  };
  const outer = run(office, {
    ...first,
    before: (call, name) => {
      first.before?.(call, name);
      if (call !== k) return;
      seen.inner = run(office, { ...second, whenLockedOut: 'end' });
      if (seen.inner.outcome === 'locked out') seen.turnedAwayAt = office.now;
    },
    lockReleased: () => {
      first.lockReleased?.();
      if (seen.turnedAwayAt === null) return;
      seen.waited = office.now - seen.turnedAwayAt;
      seen.turnedAwayAt = null;
      seen.inner = run(office, second);
    },
  });
  if (seen.inner === null) {
    throw new Error(
      `${first.functionName} made ${String(outer.journal.length)} service calls; there is no call ${String(k)}.`,
    );
  }
  return { first: outer, second: seen.inner, waited: seen.waited };
}
