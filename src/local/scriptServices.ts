/** Session, ScriptApp and Utilities.sleep: who runs, with whose consent, and what runs every day. */
import type { Handlers } from './call';
import { isGranted } from './callRules';
import { GoogleError, NotEmulated } from './googleError';
import type { InstalledTrigger } from './office';
import { end, RunOver, spend, type RunState } from './runState';

const MOST_TRIGGERS = 20;
const LONGEST_SLEEP = 300_000;

export function scriptServices(run: RunState): Handlers {
  const { office, options } = run;
  return {
    'Session.getActiveUser': (_, { user }) => (options.addressHidden === true ? '' : user),
    'Session.getEffectiveUser': (_, { user }) => user,
    'ScriptApp.getScriptId': () => office.scriptId,
    'ScriptApp.requireScopes': (_, { user }, args) => {
      const [mode, scopes] = args as [string, readonly string[]];
      if (mode !== 'FULL') throw new NotEmulated(`ScriptApp.requireScopes(${mode})`);
      const foreign = scopes.find((scope) => !isGranted(scope, options.bundle.scopes));
      if (foreign !== undefined) {
        throw new GoogleError(`The scope ${foreign} is invalid or not required by the script.`);
      }
      const granted = office.grants[user] ?? [];
      const missing = scopes.filter((scope) => !isGranted(scope, granted));
      if (missing.length === 0) return;
      end(run, { kind: 'consent needed', scopes: missing });
      throw new RunOver();
    },
    'ScriptApp.getProjectTriggers': (_, { user }) =>
      office.triggers.filter(({ owner }) => owner === user).map(seen),
    'ScriptApp.deleteTrigger': (_, { user }, args) => {
      const [wanted] = args as [string];
      const rest = office.triggers.filter(({ id, owner }) => id !== wanted || owner !== user);
      if (rest.length === office.triggers.length) {
        throw new GoogleError(
          'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
        );
      }
      office.triggers = rest;
    },
    'ClockTriggerBuilder.create': (_, { user }, args) => {
      const [wish] = args as [Wish];
      const trigger = wished(run, user, wish);
      office.triggers = [...office.triggers, trigger];
      return seen(trigger);
    },
    'Utilities.sleep': (_, __, args) => {
      const [milliseconds] = args as [number];
      if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) {
        throw new GoogleError('Invalid argument: milliseconds');
      }
      spend(run, milliseconds);
    },
  };
}

interface Wish {
  readonly functionName: string;
  readonly atHour?: number;
  readonly everyDays?: number;
  readonly timeZone?: string;
}

function wished(run: RunState, user: string, wish: Wish): InstalledTrigger {
  const { office } = run;
  const { functionName, atHour, everyDays, timeZone } = wish;
  if (atHour === undefined || everyDays === undefined || timeZone === undefined) {
    throw new NotEmulated('a clock trigger without atHour, everyDays or inTimezone');
  }
  if (!Number.isInteger(atHour) || atHour < 0 || atHour > 23) {
    throw new GoogleError('Invalid argument: hour');
  }
  if (!Number.isInteger(everyDays) || everyDays < 1)
    throw new GoogleError('Invalid argument: days');
  if (!Intl.supportedValuesOf('timeZone').includes(timeZone)) {
    throw new GoogleError(`Invalid timezone: ${timeZone}`);
  }
  if (functionName.endsWith('_') || !run.hasFunction(functionName)) {
    throw new GoogleError(`Script function not found: ${functionName}`);
  }
  if (office.triggers.filter(({ owner }) => owner === user).length >= MOST_TRIGGERS) {
    throw new GoogleError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  office.lastId += 1;
  const id = String(office.lastId);
  return { id, owner: user, handler: functionName, atHour, everyDays, timeZone };
}

function seen({ id, handler }: InstalledTrigger): {
  readonly id: string;
  readonly handler: string;
} {
  return { id, handler };
}
