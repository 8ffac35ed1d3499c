/**
 * The forms of Drive's search and of its field masks that we allow ourselves.
 *
 * Search: terms joined by `and`, each one of `appProperties has { key='…' and value='…' }`,
 * `trashed=true|false`, `name='…'`, `mimeType='…'`. In a quoted text `'` and `\` are escaped by `\`.
 */
import { GoogleError, NotEmulated } from './googleError';
import type { StoredFile } from './office';

const TEXT = String.raw`'((?:[^'\\]|\\['\\])*)'`;
const TERMS: readonly (readonly [RegExp, (found: readonly string[]) => Test])[] = [
  [
    new RegExp(
      String.raw`^appProperties\s+has\s*\{\s*key\s*=\s*${TEXT}\s+and\s+value\s*=\s*${TEXT}\s*\}`,
    ),
    ([key = '', value = '']) =>
      (file) =>
        file.appProperties[key] === value,
  ],
  [
    /^trashed\s*=\s*(true|false)\b/,
    ([word]) =>
      (file) =>
        String(file.trashed) === word,
  ],
  [
    new RegExp(String.raw`^name\s*=\s*${TEXT}`),
    ([name]) =>
      (file) =>
        file.name === name,
  ],
  [
    new RegExp(String.raw`^mimeType\s*=\s*${TEXT}`),
    ([type]) =>
      (file) =>
        file.mimeType === type,
  ],
];

type Test = (file: StoredFile) => boolean;

/** Which files does the query mean? A form that is not listed above is not emulated. */
export function parseDriveQuery(query: string): Test {
  const tests: Test[] = [];
  let rest = query.trim();
  for (;;) {
    const [length, test] = firstTerm(rest, query);
    tests.push(test);
    rest = rest.slice(length).trim();
    if (rest === '') return (file) => tests.every((fits) => fits(file));
    const and = /^and\s+/.exec(rest);
    if (and === null) throw new NotEmulated(`Drive.Files.list with q: ${query}`);
    rest = rest.slice(and[0].length);
  }
}

function firstTerm(rest: string, query: string): [length: number, test: Test] {
  for (const [pattern, make] of TERMS) {
    const found = pattern.exec(rest);
    if (found !== null) {
      return [found[0].length, make(found.slice(1).map((text) => text.replace(/\\(.)/g, '$1')))];
    }
  }
  throw new NotEmulated(`Drive.Files.list with q: ${query}`);
}

/**
 * The parts of `answer` that a mask names; of one of its members at most some of its own.
 *
 * @param answer every field that this resource has, as Drive would answer it
 */
export function masked(answer: Readonly<Record<string, unknown>>, fields: unknown): object {
  return Object.fromEntries(
    maskNames(fields).map(({ name, within }) => {
      if (!(name in answer)) throw invalidSelection(name);
      const whole = answer[name];
      return [name, within === undefined ? whole : membersOf(name, whole, within)];
    }),
  );
}

function membersOf(name: string, whole: unknown, within: string): object {
  if (typeof whole !== 'object' || whole === null) throw invalidSelection(name);
  const known = new Map<string, unknown>(Object.entries(whole));
  return Object.fromEntries(
    within.split(',').map((member) => {
      if (!known.has(member)) throw invalidSelection(`${name}/${member}`);
      return [member, known.get(member)];
    }),
  );
}

function invalidSelection(name: string): GoogleError {
  return new GoogleError(`Invalid field selection ${name}`, 400, 'INVALID_ARGUMENT');
}

function maskNames(
  fields: unknown,
): readonly { readonly name: string; readonly within?: string }[] {
  if (typeof fields !== 'string' || fields === '') throw new NotEmulated('a call without fields');
  const one = String.raw`\w+(?:\(\w+(?:,\w+)*\))?`;
  if (!new RegExp(`^${one}(?:,${one})*$`).test(fields)) {
    throw new NotEmulated(`the field mask ${fields}`);
  }
  return Array.from(fields.matchAll(/(\w+)(?:\(([\w,]+)\))?/g), ([, name = '', within]) =>
    within === undefined ? { name } : { name, within },
  );
}

/** The mask inside `files(…)`. */
export function maskOfList(fields: unknown): string {
  const inner = typeof fields === 'string' ? /^files\(([^()]+)\)$/.exec(fields)?.[1] : undefined;
  if (inner === undefined) throw new NotEmulated(`Drive.Files.list with fields ${String(fields)}`);
  return inner;
}
