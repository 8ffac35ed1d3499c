/**
 * The inside of a run, part one: what every service object in the bare context is made of.
 *
 * `realmCore` is handed to the context as text (`Function.toString`) and evaluated there, so it may
 * use nothing but its argument and what the language itself has. Thus every object, array, date and
 * error that the bundle sees is of its own realm, as on Google. Only strings and numbers cross.
 */

/** What the host lends to a realm. */
export interface Lent {
  /** The one gate: name of the call and its arguments as JSON; the answer as JSON of `GateAnswer`. */
  readonly gate: (name: string, argsJson: string) => string;
  /** Virtual clock, milliseconds since 1970. */
  readonly now: () => number;
  readonly log: (level: string, text: string) => void;
  /** Told of a member that is not in the surface; the run is over then. */
  readonly missing: (member: string) => void;
  /** For Math.random: the same seed gives the same run. */
  readonly seed: number;
}

/** How the gate answers. A missing value is `undefined`. */
export interface GateAnswer {
  readonly value?: unknown;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly details?: { readonly code: number; readonly message: string };
  };
}

/** What an argument may be; `?` says that it may be left out. */
export type Kind = 'String' | 'String?' | 'Number' | 'Text' | 'Object' | 'Any';

/** What `realmServices` builds with. */
export interface Kit {
  readonly call: (name: string, ...args: unknown[]) => unknown;
  /** An object of which any member that is not given throws `not emulated: <path>.<member>`. */
  readonly service: <Members extends object>(path: string, members: Members) => Members;
  /** A method that refuses arguments of other kinds, as Apps Script does. */
  readonly method: <Args extends unknown[], Answer>(
    path: string,
    kinds: readonly Kind[],
    action: (...args: Args) => Answer,
  ) => (...args: Args) => Answer;
  readonly exception: (message: string) => Error;
  readonly mismatch: (path: string, args: readonly unknown[]) => Error;
  /** Ends the run: `not emulated: <member>`. */
  readonly missing: (member: string) => never;
}

/** Makes the context that of Apps Script (console, chance) and answers the kit. */
export function realmCore(lent: Lent): Kit {
  const unseen = ['toJSON', 'then'];

  function failure(name: string, message: string, details?: object): Error {
    const error = new Error(message);
    error.name = name;
    return details === undefined ? error : Object.assign(error, { details });
  }

  const exception = (message: string): Error => failure('Exception', message);

  function missing(member: string): never {
    lent.missing(member);
    throw failure('NotEmulated', `not emulated: ${member}`);
  }

  function service<Members extends object>(path: string, members: Members): Members {
    return new Proxy(members, {
      get(target, key): unknown {
        if (typeof key === 'symbol' || unseen.includes(key)) return undefined;
        if (!Object.prototype.hasOwnProperty.call(target, key)) missing(`${path}.${key}`);
        return Reflect.get(target, key);
      },
      set: (_, key) => missing(`${path}.${String(key)} =`),
      defineProperty: (_, key) => missing(`${path}.${String(key)} =`),
      deleteProperty: (_, key) => missing(`delete ${path}.${String(key)}`),
    });
  }

  function call(name: string, ...args: unknown[]): unknown {
    const answer = JSON.parse(lent.gate(name, JSON.stringify(args))) as GateAnswer;
    const { error } = answer;
    if (error !== undefined) throw failure(error.name, error.message, error.details);
    return answer.value;
  }

  function fits(kind: Kind, value: unknown): boolean {
    if (kind === 'Any') return true;
    if (value === undefined) return kind === 'String?';
    if (kind === 'Object') return typeof value === 'object' && value !== null;
    if (kind === 'Number') return typeof value === 'number' && isFinite(value);
    if (kind === 'Text') return ['string', 'number', 'boolean'].includes(typeof value);
    return typeof value === 'string';
  }

  function mismatch(path: string, args: readonly unknown[]): Error {
    const names = args.map((value) =>
      typeof value === 'string'
        ? 'String'
        : typeof value === 'object' && value !== null
          ? '(class)'
          : value === null
            ? 'null'
            : typeof value,
    );
    return exception(
      `The parameters (${names.join(',')}) don't match the method signature for ${path}.`,
    );
  }

  function method<Args extends unknown[], Answer>(
    path: string,
    kinds: readonly Kind[],
    action: (...args: Args) => Answer,
  ): (...args: Args) => Answer {
    return (...args) => {
      const right = args.length <= kinds.length && kinds.every((kind, at) => fits(kind, args[at]));
      if (!right) throw mismatch(path, args);
      return action(...args);
    };
  }

  /** mulberry32: a small generator whose every step follows from the seed. */
  function installChance(): void {
    let state = lent.seed | 0;
    Math.random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  }

  function installConsole(): void {
    const shown = (value: unknown): string => {
      if (typeof value === 'string') return value;
      if (value instanceof Error) return value.stack ?? value.message;
      return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
    };
    const at =
      (level: string) =>
      (...values: unknown[]): void => {
        lent.log(level, values.map(shown).join(' '));
      };
    Object.defineProperty(globalThis, 'console', {
      value: service('console', {
        log: at('log'),
        info: at('info'),
        warn: at('warn'),
        error: at('error'),
      }),
      configurable: true,
    });
  }

  installChance();
  installConsole();
  return { call, service, method, exception, mismatch, missing };
}

/** What the realm answers when one of the bundle's functions has been called. */
export interface Spoken {
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  /** The function answered something that google.script.run cannot carry. */
  readonly unsupported?: true;
}

/**
 * Calls a top-level function and tells in JSON how it ended. Evaluated in the context, like
 * `realmCore`. The rule of google.script.run: a value is a primitive, or an array or object made of
 * primitives, arrays and objects; `undefined` becomes null.
 */
export function realmCall(functionName: string, argsJson: string): string {
  function carried(value: unknown, above: readonly unknown[]): boolean {
    if (value === null || value === undefined) return true;
    if (typeof value === 'number') return isFinite(value);
    if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
    if (above.includes(value)) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    const plain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
    return plain && Object.values(value).every((part) => carried(part, [...above, value]));
  }
  function spoken(answer: Spoken): string {
    return JSON.stringify(answer);
  }

  try {
    const target: unknown = Reflect.get(globalThis, functionName);
    const args = JSON.parse(argsJson) as unknown[];
    const value = Reflect.apply(target as (...given: unknown[]) => unknown, undefined, args);
    return carried(value, []) ? spoken({ value: value ?? null }) : spoken({ unsupported: true });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return spoken({
      error: { name: error.name, message: error.message, stack: error.stack ?? '' },
    });
  }
}
