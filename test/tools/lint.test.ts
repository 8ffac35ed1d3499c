/** Each ban of the linter is tried with a file that breaks it. One run sees all of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check, tree, type Tree } from './tree';

interface Plant {
  readonly sentence: string;
  readonly file: string;
  readonly source: string;
  /** The rule that must speak, and a part of what it says. */
  readonly caught: RegExp;
}

const GOOGLE = [
  'SpreadsheetApp',
  'Sheets',
  'Drive',
  'Docs',
  'HtmlService',
  'LockService',
  'PropertiesService',
  'Session',
  'MailApp',
  'ScriptApp',
  'Utilities',
  'Logger',
];

/** In two pieces, so that the rule does not find it in this file. */
const NOTE = ['TO', 'DO'].join('');

const PURE = ['domain', 'wording', 'wire', 'workbook', 'documents', 'papers', 'app'];

const UNSETTLED: readonly (readonly [string, string, RegExp])[] = [
  ['the time of now by new Date()', 'new Date()', /no-restricted-syntax: Today/],
  ['the time of now by Date()', 'Date()', /no-restricted-syntax: Today/],
  ['the time of now by Date.now()', 'Date.now()', /no-restricted-properties: .*Today/],
  ['Intl', "new Intl.NumberFormat('ja')", /no-restricted-globals: .*Intl/],
  ['Intl through globalThis', 'globalThis.Intl', /no-restricted-globals: .*Intl/],
  ['toLocaleString', '(1234).toLocaleString()', /no-restricted-properties: .*toLocaleString/],
  ['localeCompare', "'a'.localeCompare('b')", /no-restricted-properties: .*localeCompare/],
  ['Math.random', 'Math.random()', /no-restricted-properties: .*Math\.random/],
];

const PLANTS: readonly Plant[] = [
  ...GOOGLE.map((name) => ({
    sentence: `${name} outside google/`,
    file: `src/app/use${name}.ts`,
    source: `export const service: unknown = ${name};\n`,
    caught: new RegExp(`no-restricted-globals: .*'${name}'.*Only src/google/`),
  })),
  ...['main.ts', 'sidebar/panel.ts'].map((file) => ({
    sentence: `a service of Google in ${file}`,
    file: `src/${file}`,
    source: 'export const service: unknown = Utilities;\n',
    caught: /no-restricted-globals: .*Only src\/google\//,
  })),
  ...PURE.flatMap((folder) =>
    UNSETTLED.map(([what, expression, caught], place) => ({
      sentence: `${what} in ${folder}`,
      file: `src/${folder}/unsettled${String(place)}.ts`,
      source: `export const value: unknown = ${expression};\n`,
      caught,
    })),
  ),
  {
    sentence: 'the whole of zod',
    file: 'src/wire/wholeZod.ts',
    source: "import { z } from 'zod';\nexport const schema = z.string();\n",
    caught: /no-restricted-imports: .*zod\/mini/,
  },
  {
    sentence: 'zod by another path',
    file: 'src/wire/otherZod.ts',
    source: "import * as z from 'zod/v4';\nexport const schema = z.string();\n",
    caught: /no-restricted-imports: .*zod\/mini/,
  },
  {
    sentence: 'zod/mini as a name',
    file: 'src/wire/namedZod.ts',
    source: "import { z } from 'zod/mini';\nexport const schema = z.string();\n",
    caught: /no-restricted-syntax: .*zod\/mini/,
  },
  {
    sentence: 'a default export',
    file: 'src/local/defaultExport.ts',
    source: 'export default 1;\n',
    caught: /no-restricted-syntax: Export by name/,
  },
  {
    sentence: 'a default export by renaming',
    file: 'src/domain/renamedDefault.ts',
    source: 'const one = 1;\nexport { one as default };\n',
    caught: /no-restricted-syntax: Export by name/,
  },
  {
    sentence: 'a file of more than 400 lines',
    file: 'test/long.test.ts',
    source: `export const one = 1;\n${'\n'.repeat(400)}`,
    caught: /max-lines/,
  },
  {
    sentence: 'a rule switched off in a comment',
    file: 'src/domain/switchedOff.ts',
    source: '/* eslint-disable eqeqeq */\nexport const same = (a: number, b: number) => a == b;\n',
    caught: /eqeqeq/,
  },
  {
    sentence: 'a comment that would switch a rule off',
    file: 'src/domain/idleSwitch.ts',
    source: '// eslint-disable-next-line\nexport const one = 1;\n',
    caught: /noInlineConfig/,
  },
  {
    sentence: 'an any',
    file: 'src/domain/anything.ts',
    source: 'export const value = JSON.parse("1") as any;\n',
    caught: /no-explicit-any/,
  },
  {
    sentence: 'an any that comes by itself',
    file: 'src/domain/unsafe.ts',
    source: 'export const value: number = JSON.parse("1").length;\n',
    caught: /no-unsafe-/,
  },
  {
    sentence: 'a @ts-ignore',
    file: 'src/domain/ignored.ts',
    source: '// @ts-ignore\nexport const one: string = 1;\n',
    caught: /ban-ts-comment/,
  },
  {
    sentence: 'a promise that nobody waits for',
    file: 'src/local/floating.ts',
    source: 'export function start(): void {\n  Promise.resolve(1);\n}\n',
    caught: /no-floating-promises/,
  },
  {
    sentence: 'a note of work left to do',
    file: 'tools/later.mjs',
    source: `/** ${NOTE}: later */\nexport const one = 1;\n`,
    caught: /no-warning-comments/,
  },
];

const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/google/speaks.ts', 'export const service: unknown = Utilities;\n'],
  ['src/google/clock.ts', 'export const now = new Date();\n'],
  ['src/domain/fixed.ts', 'export const day = new Date(2025, 3, 1);\n'],
  [
    'src/wire/schema.ts',
    "import * as z from 'zod/mini';\nexport const schema = z.array(z.string());\n",
  ],
  [
    'src/domain/session.ts',
    'export function of(Session: string): string {\n  return Session;\n}\n',
  ],
  ['src/workbook/long.generated.ts', `export const one = 1;\n${'\n'.repeat(400)}`],
];

describe('the linter', () => {
  let planted: Tree;
  let said: string[];

  beforeAll(() => {
    planted = tree({
      ...Object.fromEntries(PLANTS.map(({ file, source }) => [file, source])),
      ...Object.fromEntries(ALLOWED),
    });
    said = check(planted, 'lint').said.split('\n');
  }, 60_000);

  afterAll(() => {
    planted.remove();
  });

  const about = (file: string): string =>
    said.filter((line) => line.includes(`${file}:`)).join('\n');

  it.each(PLANTS.map((plant) => [plant.sentence, plant] as const))('refuses %s', (_, plant) => {
    expect(about(plant.file)).toMatch(plant.caught);
  });

  it.each(ALLOWED)('has nothing against %s', (file) => {
    expect(about(file)).toBe('');
  });
});
