/** What the build left in dist, for the tests of the bundle. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { parse, type FunctionDeclaration } from 'acorn';
import { Linter } from 'eslint';

export const ROOT = resolve(__dirname, '../..');

/** Names of the files in dist, sorted. */
export function distFiles(): readonly string[] {
  const folder = join(ROOT, 'dist');
  if (!existsSync(folder)) throw new Error('There is no dist. Expected one: run `npm run build`.');
  return readdirSync(folder).sort();
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** The scripts of a page, and with each that carries another packed, the other one. */
export function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/<script>([^]*?)<\/script>/g)].flatMap(([, script = '']) => {
    const packed = /atob\("([^"]+)"\)/.exec(script)?.[1];
    return packed === undefined
      ? [script]
      : [script, inflateSync(Buffer.from(packed, 'base64')).toString('utf8')];
  });
}

/** Names of the functions that Apps Script finds: declared at the top of the script. */
export function topLevelFunctions(script: string): readonly string[] {
  return parse(script, { ecmaVersion: 2020, sourceType: 'script' })
    .body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration')
    .map(({ id }) => id.name)
    .sort();
}

/** What Apps Script puts into the global scope beside ECMAScript, as far as we use it. */
export const APPS_SCRIPT_GLOBALS = [
  'Docs',
  'Drive',
  'HtmlService',
  'LockService',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'Utilities',
  'console',
];

/** In ECMAScript, but not to be used: it differs from runtime to runtime, or is not there. */
const UNWANTED = ['Intl', 'SharedArrayBuffer', 'Atomics', 'eval'];

/**
 * The names that a script takes from outside although Apps Script does not have them, with the
 * line:column of each. `typeof name` asks without taking.
 *
 * @param also names that may stand there, each for a reason that the caller knows
 */
export function foreignNames(script: string, also: readonly string[] = []): readonly string[] {
  const known = [...APPS_SCRIPT_GLOBALS, ...also].map((name) => [name, 'readonly'] as const);
  const messages = new Linter().verify(script, {
    linterOptions: { noInlineConfig: true },
    languageOptions: {
      ecmaVersion: 2020,
      sourceType: 'script',
      globals: Object.fromEntries(known),
    },
    rules: { 'no-undef': 'error', 'no-restricted-globals': ['error', ...UNWANTED] },
  });
  return messages.map(
    ({ message, line, column }) =>
      `${/'(\w+)'/.exec(message)?.[1] ?? message} (${String(line)}:${String(column)})`,
  );
}
