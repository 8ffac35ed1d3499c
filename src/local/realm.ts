/**
 * A bare context for one run: what Apps Script's V8 has, and nothing of Node.
 *
 * `DONT_CONTEXTIFY` makes an ordinary global object; a contextified one halves the speed. Promises
 * go on only after the call has returned (`microtaskMode`), and there are no timers.
 */
import { constants, createContext, Script } from 'node:vm';
import { type Bundle, scriptOf } from './bundle';
import { realmBytes } from './realmBytes';
import { realmClock } from './realmClock';
import { realmCall, realmCore, type Lent, type Spoken } from './realmCore';
import { realmServices } from './realmServices';

/** Builds the services in the context and gives the host the way to call a function there. */
const PRELUDE = new Script(
  `(lent) => {
    const kit = (${realmCore.toString()})(lent);
    (${realmClock.toString()})(() => lent.now(), kit.missing);
    const services = (${realmServices.toString()})(kit, (${realmBytes.toString()})(kit));
    for (const name of Object.keys(services)) {
      Object.defineProperty(globalThis, name, { value: services[name], configurable: true });
    }
    return (${realmCall.toString()});
  }`,
  { filename: 'apps-script-services.js' },
);

/** Where the host leaves the next step for a script that it starts; gone before the bundle sees it. */
const STEP = 'next step of the host';
const TAKE_STEP = new Script(
  `(() => {
    const step = globalThis[${JSON.stringify(STEP)}];
    delete globalThis[${JSON.stringify(STEP)}];
    return step();
  })()`,
  { filename: 'apps-script-call.js' },
);

/** A limit on real time ended the run: an endless loop. */
export class EndlessRun extends Error {
  override readonly name: string = 'EndlessRun';
}

export interface Realm {
  /** Evaluates the bundle; milliseconds of real time that it took. */
  load(bundle: Bundle): number;
  /** Is there such a top-level function of the bundle? */
  has(functionName: string): boolean;
  /** Names of all top-level functions of the bundle, sorted. */
  functions(): readonly string[];
  call(functionName: string, args: readonly unknown[]): Spoken;
}

/**
 * @param lent       what the services in the context may use of the host
 * @param realLimit milliseconds of real time for loading and for a call; beyond it `EndlessRun`
 */
export function openRealm(lent: Lent, realLimit: number): Realm {
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const install = PRELUDE.runInContext(context) as (given: Lent) => typeof realmCall;
  const call = install(lent);
  const builtIn = new Set(Object.getOwnPropertyNames(context));
  const has = (name: string): boolean =>
    Object.hasOwn(context, name) && !builtIn.has(name) && typeof context[name] === 'function';
  const limited = (script: Script): unknown => {
    try {
      return script.runInContext(context, { timeout: realLimit }) as unknown;
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      throw new EndlessRun(`no end after ${String(realLimit)} ms of real time`);
    }
  };
  return {
    load(bundle) {
      const start = performance.now();
      limited(scriptOf(bundle));
      return performance.now() - start;
    },
    has,
    functions: () => Object.getOwnPropertyNames(context).filter(has).sort(),
    call(functionName, args) {
      const argsJson = JSON.stringify(args);
      context[STEP] = () => call(functionName, argsJson);
      return JSON.parse(String(limited(TAKE_STEP))) as Spoken;
    },
  };
}
