/**
 * The daily triggers of an office, as Google fires them: each under the name of whoever installed it, once
 * on its day, at some minute of its hour. One whose owner has not granted all scopes does not run.
 */
import type { Bundle } from './bundle';
import type { InstalledTrigger, OfficeState } from './office';
import { run, type RunResult } from './run';
import type { RunOptions } from './runState';

/** Google picks the minute once for each trigger. */
const MINUTE_OF_HOUR = 12;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Asia/Tokyo has no summer time. */
const TOKYO = 9 * HOUR;

export interface Fired {
  readonly trigger: InstalledTrigger;
  readonly result: RunResult;
}

/** The next moment at which the daily triggers come, after this one. @param atHour of the day in Tokyo */
export function nextFiring(now: number, atHour: number): number {
  const midnight = Math.floor((now + TOKYO) / DAY) * DAY - TOKYO;
  const today = midnight + atHour * HOUR + MINUTE_OF_HOUR * MINUTE;
  return today > now ? today : today + DAY;
}

/**
 * Runs every trigger that is installed, as the clock stands now.
 * @param disturbed what else happens to a run, of a test
 */
export function fireDaily(
  office: OfficeState,
  bundle: Bundle,
  disturbed: Pick<RunOptions, 'faults' | 'before'> = {},
): readonly Fired[] {
  return office.triggers.map((trigger) => ({
    trigger,
    result: run(office, {
      bundle,
      user: trigger.owner,
      kind: 'trigger',
      functionName: trigger.handler,
      args: [firingEvent(office.now)],
      ...disturbed,
    }),
  }));
}

/** The day passes until the triggers come, and they run. */
export function nextMorning(office: OfficeState, bundle: Bundle): readonly Fired[] {
  const [trigger] = office.triggers;
  if (trigger === undefined) {
    office.now += DAY;
    return [];
  }
  office.now = nextFiring(office.now, trigger.atHour);
  return fireDaily(office, bundle);
}

/** What Google tells the function: the moment, in UTC. */
function firingEvent(now: number): Readonly<Record<string, unknown>> {
  const at = new Date(now);
  return {
    authMode: 'FULL',
    timezone: 'UTC',
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    'day-of-month': at.getUTCDate(),
    'day-of-week': at.getUTCDay() === 0 ? 7 : at.getUTCDay(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    triggerUid: 'local',
  };
}
