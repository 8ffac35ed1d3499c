/** Each place of the tree knows only the names of its own runtime. One run of all compilers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check, tree, type Tree } from './tree';

const SERVER = ['domain', 'wording', 'wire', 'workbook', 'documents', 'papers', 'app', 'google'];

/** Found in browsers or Node, not in Apps Script. */
const FOREIGN = [
  'setTimeout(() => undefined, 1)',
  'new URL("x:y")',
  'Buffer.from("")',
  'new TextEncoder()',
  'fetch("x:y")',
  'structuredClone({})',
  'crypto.randomUUID()',
  'process.env',
  'document.title',
  'new Blob([])',
];

interface Plant {
  readonly sentence: string;
  readonly file: string;
  readonly source: string;
  readonly caught: RegExp;
}

const PLANTS: readonly Plant[] = [
  ...SERVER.flatMap((folder) =>
    FOREIGN.map((expression, place) => ({
      sentence: `${expression} in ${folder}`,
      file: `src/${folder}/foreign${String(place)}.ts`,
      source: `export const value: unknown = ${expression};\n`,
      caught: /error TS(2304|2584|2580|2591)/,
    })),
  ),
  {
    sentence: 'a module of Node in the server',
    file: 'src/app/readsFiles.ts',
    source: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
    caught: /error TS2(307|591)/,
  },
  {
    sentence: 'Buffer in a panel',
    file: 'src/sidebar/setUp/main.ts',
    source: 'export const value: unknown = Buffer.from("");\n',
    caught: /error TS2(580|591)/,
  },
  {
    sentence: 'a number for a text in the local host',
    file: 'src/local/wrong.ts',
    source: 'export const text: string = 1;\n',
    caught: /error TS2322/,
  },
  {
    sentence: 'an array place that may be empty',
    file: 'test/wrong.test.ts',
    source: 'export const first = (list: readonly string[]): string => list[0];\n',
    caught: /error TS2322/,
  },
  {
    sentence: 'a wrong argument in a tool',
    file: 'tools/wrong.mjs',
    source: '/** @param {string} text */\nconst say = (text) => text;\nsay(1);\n',
    caught: /error TS2345/,
  },
  {
    sentence: 'a file that no project sees',
    file: 'src/forgotten/lost.ts',
    source: 'export const one = 1;\n',
    caught: /belongs to no tsconfig/,
  },
];

const ALLOWED: readonly (readonly [string, string])[] = [
  ['src/google/service.ts', 'export const id: string = Utilities.getUuid();\n'],
  ['src/local/waits.ts', 'export const timer: unknown = setTimeout(() => undefined, 1);\n'],
  ['src/sidebar/title.ts', 'export const title: string = document.title;\n'],
];

describe('the compilers', () => {
  let planted: Tree;
  let said: string[];

  beforeAll(() => {
    planted = tree({
      ...Object.fromEntries(PLANTS.map(({ file, source }) => [file, source])),
      ...Object.fromEntries(ALLOWED),
    });
    said = check(planted, 'types').said.split('\n');
  }, 60_000);

  afterAll(() => {
    planted.remove();
  });

  const about = (file: string): string => said.filter((line) => line.includes(file)).join('\n');

  it.each(PLANTS.map((plant) => [plant.sentence, plant] as const))('refuse %s', (_, plant) => {
    expect(about(plant.file)).toMatch(plant.caught);
  });

  it.each(ALLOWED)('have nothing against %s', (file) => {
    expect(about(file)).toBe('');
  });
});
