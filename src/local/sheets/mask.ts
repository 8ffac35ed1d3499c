/**
 * Field masks, as Sheets v4 has them: `a,b(c,d(e)),f.g`; `*` is everything.
 *
 * Reading, a mask keeps what it names. Writing, it sets what it names, and clears what it names and
 * the message does not hold. No blanks (Sheets refuses them, unlike Drive), no unknown names. When
 * writing we are stricter than Google: a member that the mask leaves out is refused, because Google
 * would drop it without a word.
 */
import { NotEmulated } from '../googleError';
import { invalidArgument, refuse } from './refusal';
import { isObject, members, type Message, type Shape } from './schema';

/** `all`, or the names kept with what is kept of each. */
export type Mask = 'all' | ReadonlyMap<string, Mask>;

type Node = Map<string, Node | 'all'>;

/** The mask that a text spells, or null where it breaks the grammar. */
export function parseMask(text: string): Mask | null {
  const tokens = text.match(/[A-Za-z][A-Za-z0-9]*|[*.,()]|[^]/g) ?? [];
  let at = 0;
  const list = (into: Node): boolean => {
    do if (!path(into)) return false;
    while (tokens[at] === ',' && ++at > 0);
    return true;
  };
  const path = (into: Node): boolean => {
    const name = tokens[at] ?? '';
    if (!/^([A-Za-z][A-Za-z0-9]*|\*)$/.test(name)) return false;
    at += 1;
    const next = tokens[at];
    if (next !== '.' && next !== '(') {
      into.set(name, 'all');
      return true;
    }
    at += 1;
    const known = into.get(name);
    const below: Node =
      known === undefined || known === 'all' ? new Map<string, Node | 'all'>() : known;
    if (known !== 'all') into.set(name, below);
    if (next === '.') return path(below);
    if (!list(below) || tokens[at] !== ')') return false;
    at += 1;
    return true;
  };
  const root: Node = new Map();
  if (!list(root) || at !== tokens.length) return null;
  return root.get('*') === 'all' ? 'all' : root;
}

/** The message at the bottom of lists, or null for plain values. */
function messageIn(shape: Shape): Message | null {
  if (shape.kind === 'list') return messageIn(shape.of);
  return shape.kind === 'message' ? shape : null;
}

/** First path of the mask that the message does not have, or null. */
function strayPath(mask: Mask, message: Message, forWriting: boolean): string | null {
  if (mask === 'all') return null;
  for (const [name, below] of mask) {
    if (name === '*' && below === 'all') continue;
    const field = message.fields[name];
    if (!field) return name;
    if (forWriting && (field.use === 'answered' || field.use === 'key')) return name;
    if (below === 'all') continue;
    const inner = forWriting && field.shape.kind === 'list' ? null : messageIn(field.shape);
    const closed = inner === null || (forWriting && inner.nature !== 'plain');
    const stray = closed ? [...below.keys()].join() : strayPath(below, inner, forWriting);
    if (stray !== null) return `${name}.${stray}`;
  }
  return null;
}

/**
 * The mask of an answer.
 * @throws GoogleError 400 for a broken mask or an unknown path; NotEmulated without a mask, because
 * unmasked answers hold far more than the host keeps
 */
export function readMask(text: string | undefined, message: Message): Mask {
  if (text === undefined) throw new NotEmulated('a call to Sheets without fields');
  const mask = parseMask(text);
  const stray = mask === null ? text : strayPath(mask, message, false);
  if (mask === null || stray !== null) {
    throw invalidArgument(
      "Request contains an invalid argument. Error expanding 'fields' parameter. " +
        `Cannot find matching fields for path '${stray ?? text}'.`,
    );
  }
  return mask;
}

/** The mask of a request; refuses an empty or broken one, unknown paths and read-only ones. */
export function writeMask(text: string, message: Message): Mask {
  if (text === '') {
    refuse("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parseMask(text);
  const stray = mask === null ? text : strayPath(mask, message, true);
  if (mask === null || stray !== null) refuse(`Invalid field: ${stray ?? text}`);
  return mask;
}

/** What the mask names under `name`, or undefined where it does not name it. */
export function under(mask: Mask, name: string): Mask | undefined {
  if (mask === 'all') return 'all';
  return mask.get('*') === 'all' ? 'all' : mask.get(name);
}

/** The value with only what the mask names. Lists are passed through item by item. */
export function project(value: unknown, mask: Mask): unknown {
  if (mask === 'all') return value;
  if (Array.isArray(value)) return value.map((item: unknown) => project(item, mask));
  if (!isObject(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, member] of members(value)) {
    const below = under(mask, name);
    if (below !== undefined) kept[name] = project(member, below);
  }
  return kept;
}

type Members = Readonly<Record<string, unknown>>;

/** `target` with what the mask names taken from `source`; undefined where nothing is left. */
export function overwrite<T extends object>(
  target: T | undefined,
  source: T | undefined,
  mask: Mask,
  message: Message,
): T | undefined {
  return merge(target ?? {}, source ?? {}, mask, message) as T | undefined;
}

function merge(
  target: Members,
  source: Members,
  mask: Mask,
  message: Message,
): Members | undefined {
  const merged = { ...target };
  for (const [name, field] of Object.entries(message.fields)) {
    if (field.use === 'answered' || field.use === 'key') continue;
    const below = under(mask, name);
    if (below === undefined) continue;
    const value =
      below === 'all' ? source[name] : mergeMember(merged, source, name, below, field.shape);
    if (value === undefined) Reflect.deleteProperty(merged, name);
    else merged[name] = value;
  }
  return Object.keys(merged).length === 0 ? undefined : merged;
}

function mergeMember(
  target: Members,
  source: Members,
  name: string,
  mask: Mask,
  shape: Shape,
): unknown {
  const inner = messageIn(shape);
  if (!inner) return source[name];
  const [old, fresh] = [target[name], source[name]];
  return merge(isObject(old) ? old : {}, isObject(fresh) ? fresh : {}, mask, inner);
}

/** Refuses a member of `source` that the mask does not name. */
export function refuseUnmasked(source: object, mask: Mask, message: Message): void {
  const stray = unmasked(source as Members, mask, message);
  if (stray !== null) {
    refuse(
      `'fields' does not list ${stray}, which the request holds. Google would ignore it; ` +
        'list it or leave it out.',
    );
  }
}

function unmasked(source: Members, mask: Mask, message: Message): string | null {
  if (mask === 'all') return null;
  for (const [name, member] of members(source)) {
    const field = message.fields[name];
    if (field?.use === 'key') continue;
    const below = under(mask, name);
    if (below === undefined) return name;
    const inner = field && messageIn(field.shape);
    const stray = inner && isObject(member) ? unmasked(member, below, inner) : null;
    if (stray !== null) return `${name}.${stray}`;
  }
  return null;
}
