/**
 * The grammar in which the messages of Sheets v4 are described, and the check of JSON against it.
 *
 * Rule: a name that the message does not have, a value of another type, two members of a choice or a
 * missing member that our surface demands is refused, as Google's JSON parser does (which reads a
 * missing `sheetId` as 0; we are stricter).
 */
import { invalidArgument } from './refusal';

export type Shape =
  | { readonly kind: 'string' | 'boolean' | 'int' | 'double' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | Message;

export interface Message {
  readonly kind: 'message';
  readonly fields: Readonly<Record<string, Field>>;
  /**
   * `choice`: at most one member may be present.
   * `whole`: a mask may name it, never a part of it.
   */
  readonly nature: 'plain' | 'whole' | 'choice';
}

/** A message of which TypeScript knows what it holds; `holds` is never set, it only carries the type. */
export interface MessageOf<T> extends Message {
  readonly holds?: T;
}

export interface Field {
  readonly shape: Shape;
  /**
   * `answered`: Google fills it in, nobody writes it.
   * `key`: says which object is meant; demanded, never masked.
   */
  readonly use: 'optional' | 'required' | 'answered' | 'key';
}

type Declared<T> = { readonly [K in keyof T]-?: Shape | Field };

export const TEXT: Shape = { kind: 'string' };
export const FLAG: Shape = { kind: 'boolean' };
export const INT: Shape = { kind: 'int' };
export const DOUBLE: Shape = { kind: 'double' };

/** A word out of a fixed list; `name` is Google's name of the type, for its error text. */
export function word(name: string, ...values: readonly string[]): Shape {
  return { kind: 'enum', name, values };
}

export function list(of: Shape): Shape {
  return { kind: 'list', of };
}

export function required(shape: Shape): Field {
  return { shape, use: 'required' };
}

export function answered(shape: Shape): Field {
  return { shape, use: 'answered' };
}

export function key(shape: Shape): Field {
  return { shape, use: 'key' };
}

/** A message with exactly the members of `T`: a member forgotten or invented does not compile. */
export function message<T>(
  declared: Declared<T>,
  nature: Message['nature'] = 'plain',
): MessageOf<T> {
  const entries = Object.entries<Shape | Field>(declared);
  const fields = entries.map(([name, entry]): [string, Field] => [
    name,
    'use' in entry ? entry : { shape: entry, use: 'optional' },
  ]);
  return { kind: 'message', fields: Object.fromEntries(fields), nature };
}

/** Is this a JSON object (neither null nor a list)? */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names and values that are really there: `undefined` does not survive JSON. */
export function members(value: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}

/**
 * Refuses a value that is not of the shape.
 * @param path where the value stands, in Google's way, e.g. `requests[0].update_cells.start`
 * @throws GoogleError 400
 */
export function checkShape(shape: Shape, value: unknown, path: string): void {
  switch (shape.kind) {
    case 'message':
      checkMessage(shape, value, path);
      return;
    case 'list':
      if (!Array.isArray(value)) throw wrongValue(path, 'list', value);
      value.forEach((item: unknown, i) => {
        checkShape(shape.of, item, `${path}[${String(i)}]`);
      });
      return;
    case 'enum':
      if (typeof value !== 'string' || !shape.values.includes(value)) {
        throw wrongValue(path, `type.googleapis.com/google.apps.sheets.v4.${shape.name}`, value);
      }
      return;
    default:
      if (!isScalar(shape.kind, value)) throw wrongValue(path, SCALAR_NAMES[shape.kind], value);
  }
}

const SCALAR_NAMES = {
  string: 'TYPE_STRING',
  boolean: 'TYPE_BOOL',
  int: 'TYPE_INT32',
  double: 'TYPE_DOUBLE',
} as const;

const MAX_INT32 = 2 ** 31 - 1;

function isScalar(kind: keyof typeof SCALAR_NAMES, value: unknown): boolean {
  switch (kind) {
    case 'string':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'int':
      return Number.isInteger(value) && Math.abs(Number(value)) <= MAX_INT32;
    case 'double':
      return Number.isFinite(value);
  }
}

function checkMessage(shape: Message, value: unknown, path: string): void {
  if (!isObject(value)) throw wrongValue(path, 'message', value);
  const present = members(value);
  for (const [name, member] of present) {
    const field = shape.fields[name];
    if (!field) throw unknownName(name, path);
    const place = `${path}.${snake(name)}`;
    if (field.use === 'answered') {
      throw invalidArgument(`Invalid value at '${place}': ${name} is read-only and cannot be set.`);
    }
    checkShape(field.shape, member, place);
  }
  const second = present[1];
  if (shape.nature === 'choice' && second) throw secondChoice(path, second[0]);
  for (const [name, field] of Object.entries(shape.fields)) {
    if ((field.use === 'required' || field.use === 'key') && value[name] === undefined) {
      throw invalidArgument(`Invalid value at '${path}': ${name} is missing and has to be given.`);
    }
  }
}

/** The refusal of a name that the message does not have. */
export function unknownName(name: string, path: string): Error {
  const at = path === '' ? '' : ` at '${path}'`;
  return invalidArgument(
    `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`,
  );
}

/** The refusal of a second member of a choice. */
export function secondChoice(path: string, name: string): Error {
  return invalidArgument(
    `Invalid value at '${path}' (oneof), oneof field 'kind' is already set. Cannot set '${name}'`,
  );
}

function wrongValue(path: string, type: string, value: unknown): Error {
  const found = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return invalidArgument(`Invalid value at '${path}' (${type}), ${found.slice(0, 200)}`);
}

/** `updateCells` → `update_cells`, as Google names places in its errors. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
