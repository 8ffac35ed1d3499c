/**
 * google.script.run as Apps Script offers it to a page. Only the server's public functions are there. A
 * call takes JSON-like values: primitives, and arrays and plain objects made of them; it answers
 * nothing and later tells one of its two handlers, with the user object.
 *
 * Stricter than Google: a form is no argument either.
 */

export type Ask = (functionName: string, args: readonly unknown[]) => Promise<unknown>;

/** What a handler is told: the value, or an error with a message. */
type Handler = (told: unknown, userObject: unknown) => void;

interface Handlers {
  readonly succeed: Handler;
  readonly fail: Handler;
  readonly userObject: unknown;
}

export type Runner = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * @param functions names of the server's public functions
 * @param ask       calls one and gives its value; rejects with an error that has a message
 * @param unheard   told of an error for which the page has no handler
 */
export function scriptRun(
  functions: readonly string[],
  ask: Ask,
  unheard: (error: unknown) => void,
): Runner {
  const names = functions.filter((name) => !name.endsWith('_'));
  const runner = (handlers: Handlers): Runner => ({
    withSuccessHandler: (handler) => runner({ ...handlers, succeed: handlerIn(handler) }),
    withFailureHandler: (handler) => runner({ ...handlers, fail: handlerIn(handler) }),
    withUserObject: (userObject) => runner({ ...handlers, userObject }),
    ...Object.fromEntries(names.map((name) => [name, calling(name, handlers)])),
  });
  const calling =
    (name: string, { succeed, fail, userObject }: Handlers) =>
    (...args: readonly unknown[]): void => {
      const carried = args.map((value, at) => carry(value, String(at), []));
      ask(name, carried).then(
        (value) => {
          succeed(value, userObject);
        },
        (error: unknown) => {
          fail(error, userObject);
        },
      );
    };
  return runner({ succeed: () => undefined, fail: unheard, userObject: undefined });
}

function handlerIn(handler: unknown): Handler {
  if (typeof handler === 'function') return handler as Handler;
  throw new TypeError('A handler of google.script.run has to be a function.');
}

/**
 * A copy as it arrives at the server: what is undefined is null in a list and left out of an object.
 * @throws TypeError, in Google's words, for what cannot be carried
 */
function carry(value: unknown, property: string, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (['string', 'boolean', 'number'].includes(typeof value)) return value;
  if (typeof value !== 'object' || above.includes(value) || !isPlain(value)) {
    throw new TypeError(`Failed due to illegal value in property: ${property}`);
  }
  const inside = [...above, value];
  if (Array.isArray(value)) return value.map((part, at) => carry(part, String(at), inside));
  const present = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(present.map(([key, part]) => [key, carry(part, key, inside)]));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
