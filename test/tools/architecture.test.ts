/** Each rule of the module table is tried with an import that breaks it. One run sees all of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check, tree, type Tree } from './tree';

/** Every folder has this file, so that there is something to import. */
const FOLDERS = {
  domain: 'src/domain/known.ts',
  wording: 'src/wording/known.ts',
  wire: 'src/wire/known.ts',
  workbook: 'src/workbook/known.ts',
  documents: 'src/documents/known.ts',
  papers: 'src/papers/known.ts',
  app: 'src/app/known.ts',
  ports: 'src/app/ports.ts',
  google: 'src/google/known.ts',
  surface: 'src/google/surface/known.ts',
  main: 'src/known.ts',
  sidebar: 'src/sidebar/known.ts',
  local: 'src/local/known.ts',
} as const;
type Folder = keyof typeof FOLDERS;

/** What each folder may import, as the design's table says; ports and surface belong to app and google. */
const TABLE: Readonly<Record<Exclude<Folder, 'ports' | 'surface'>, readonly Folder[]>> = {
  domain: ['domain'],
  wording: ['wording', 'domain'],
  wire: ['wire'],
  workbook: ['workbook', 'domain', 'wording'],
  documents: ['documents', 'domain', 'wording'],
  papers: ['papers', 'documents', 'wording'],
  app: ['app', 'ports', 'domain', 'wording', 'wire', 'workbook', 'documents'],
  google: ['google', 'surface', 'domain', 'ports', 'workbook', 'papers'],
  main: ['main', 'app', 'ports', 'google', 'surface', 'wire', 'wording'],
  sidebar: ['sidebar', 'domain', 'wording', 'wire'],
  local: ['local'],
};

/** What each folder may import as types only, beyond the above. */
const TYPES: Partial<Record<Folder, readonly Folder[]>> = {
  wire: ['domain'],
  sidebar: ['app', 'ports'],
  local: ['surface'],
};

const PACKAGES: Readonly<Record<string, string | RegExp>> = {
  'fraction.js': /^domain\/exact$/,
  'zod/mini': /^(main|wire|sidebar)\//,
  docxtemplater: /^papers\//,
  pizzip: /^(papers|local)\//,
  '@xmldom/xmldom': /^(papers|local)\//,
  diff: /^(documents|sidebar)\//,
  preact: /^sidebar\//,
  '@preact/signals': /^sidebar\//,
  hucre: /^local\//,
  nodemailer: /^local\//,
  'node:fs': /^local\//,
};

const folderOf = (folder: string): string => (folder === 'main' ? 'src' : `src/${folder}`);
const upFrom = (folder: string): string => (folder === 'main' ? './' : '../');
const plain = (text: string): string => text.replace(/\W+/g, '');

interface Trial {
  readonly sentence: string;
  readonly file: string;
  readonly source: string;
  readonly allowed: boolean;
}

const folderTrials: readonly Trial[] = Object.entries(TABLE).flatMap(([folder, may]) =>
  (Object.keys(FOLDERS) as Folder[]).flatMap((target) =>
    ['import', 'import type'].map((form) => {
      const types = TYPES[folder as Folder] ?? [];
      const specifier = upFrom(folder) + FOLDERS[target].slice('src/'.length, -'.ts'.length);
      return {
        sentence: `${form} of ${target} in ${folder}`,
        file: `${folderOf(folder)}/trial${plain(form)}${target}.ts`,
        source: `${form} { Known } from '${specifier}';\nexport const x = {} as Known;\n`,
        allowed: may.includes(target) || (form === 'import type' && types.includes(target)),
      };
    }),
  ),
);

const packageTrials: readonly Trial[] = Object.entries(PACKAGES).flatMap(([name, only]) =>
  [...Object.keys(TABLE).map((folder) => `${folder}/trial${plain(name)}`), 'domain/exact'].map(
    (place) => {
      const [folder = '', file = ''] = place.split('/');
      return {
        sentence: `package ${name} in ${place}`,
        file: `${folderOf(folder)}/${file}${file === 'exact' ? plain(name) : ''}.ts`,
        source: `import * as it from '${name}';\nexport const x = it;\n`,
        allowed: new RegExp(only).test(place) && file !== 'exact',
      };
    },
  ),
);

const OTHERS: readonly (Trial & { readonly rule: string })[] = [
  {
    sentence: 'two files that need each other',
    file: 'src/domain/hen.ts',
    source: "import type { Egg } from './egg';\nexport interface Hen { of: Egg }\n",
    rule: 'no-cycles',
  },
  {
    sentence: 'a file that nobody needs',
    file: 'src/domain/alone.ts',
    source: 'export const one = 1;\n',
    rule: 'no-orphans',
  },
  ...['utils', 'helpers', 'services', 'types', 'index'].map((name) => ({
    sentence: `a grab-bag called ${name}`,
    file: `src/domain/${name}.ts`,
    source: "import { Known } from './known';\nexport const x = {} as Known;\n",
    rule: 'no-grab-bags',
  })),
  {
    sentence: 'a tool in the product',
    file: 'src/local/usesTool.ts',
    source: "import { tool } from '../../tools/tool.mjs';\nexport const x = tool;\n",
    rule: 'nothing-from-outside-src',
  },
  {
    sentence: 'a look inside an exact number',
    file: 'src/domain/inside.ts',
    source: "import { top } from './ratio';\nexport const x = top;\n",
    rule: 'ratios-only-in-exact',
  },
  {
    sentence: 'an import that leads nowhere',
    file: 'src/domain/lost.ts',
    source: "import { nothing } from './nothing';\nexport const x = nothing;\n",
    rule: 'nothing-unresolved',
  },
].map((trial) => ({ ...trial, allowed: false }));

const EXTRA = {
  'src/domain/egg.ts': "import type { Hen } from './hen';\nexport interface Egg { of: Hen }\n",
  'src/domain/ratio.ts': 'export const top = 1;\n',
  'src/domain/exact.ts':
    "import Fraction from 'fraction.js';\nimport { top } from './ratio';\nexport const half = new Fraction(top, 2);\n",
  'tools/tool.mjs': 'export const tool = 1;\n',
};

describe('the architecture check', () => {
  let planted: Tree;
  let said: string[];

  beforeAll(() => {
    const trials = [...folderTrials, ...packageTrials, ...OTHERS];
    planted = tree({
      ...Object.fromEntries(
        Object.values(FOLDERS).map((file) => [file, 'export class Known {}\n']),
      ),
      ...EXTRA,
      ...Object.fromEntries(trials.map(({ file, source }) => [file, source])),
      // Needs every grab-bag once: a module that nobody imports is an orphan, not a grab-bag.
      'src/domain/bags.ts': ['utils', 'helpers', 'services', 'types', 'index']
        .map((name) => `export { x as ${name} } from './${name}';\n`)
        .join(''),
    });
    said = check(planted, 'architecture').said.split('\n');
  }, 60_000);

  afterAll(() => {
    planted.remove();
  });

  const about = (file: string): string =>
    said.filter((line) => line.includes(`${file} →`) || line.includes(`→ ${file}.`)).join('\n');

  it.each(folderTrials.map((trial) => [trial.sentence, trial] as const))(
    'judges %s',
    (_, trial) => {
      expect(about(trial.file) === '').toBe(trial.allowed);
    },
  );

  it.each(packageTrials.map((trial) => [trial.sentence, trial] as const))(
    'judges %s',
    (_, trial) => {
      expect(about(trial.file) === '').toBe(trial.allowed);
    },
  );

  it.each(OTHERS.map((trial) => [trial.sentence, trial] as const))('refuses %s', (_, trial) => {
    expect(about(trial.file)).toContain(trial.rule);
  });

  it('lets one file calculate with fractions', () => {
    expect(about('src/domain/exact.ts')).toBe('');
  });

  it('gives the reason of a rule with each violation', () => {
    expect(about('src/domain/trialimportapp.ts')).toMatch(/pure: it runs in the server/);
  });
});

describe('a check that would see nothing', () => {
  it('fails when git lists a module that was not cruised', () => {
    const blind = tree({
      'src/domain/one.ts': "import { two } from './two';\nexport const one = two;\n",
      'src/domain/two.ts': 'export const two = 2;\n',
    });
    // Such a configuration looks at nothing in domain, as happens under a compiler it cannot use.
    const rules = blind.read('.dependency-cruiser.mjs');
    blind.write({
      '.dependency-cruiser.mjs': rules.replace('options: {', "options: { exclude: 'domain',"),
    });
    const { code, said } = check(blind, 'architecture');
    blind.remove();
    expect(said).toContain('src/domain/one.ts was not cruised');
    expect(code).toBe(1);
  });
});
