/** What is sent to Apps Script is what Apps Script can read, run and find by name. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { constants, createContext, runInContext } from 'node:vm';
import { parse } from 'acorn';
import { describe, expect, it } from '@jest/globals';
import { MENU } from '../../src/wording/menu';
import { distFiles, foreignNames, read, ROOT, scriptsOf, topLevelFunctions } from './dist';

/** Names that main.js takes from elsewhere than Apps Script. */
const GUARDED: Readonly<Record<string, string>> = {
  suishinLibraries_: 'libraries.js declares it',
};

/**
 * Names of other runtimes that a library mentions behind a question, so that they are never reached
 * in Apps Script.
 */
const GUARDED_IN_LIBRARIES: Readonly<Record<string, string>> = {
  __suishin: 'main.js declares it',
  Blob: 'pizzip: for a file that a browser has',
  Buffer: 'pizzip: for a file that Node has',
  TextDecoder: 'pako: where there is one',
  TextEncoder: 'pako: where there is one',
  define: 'pako: for a loader of modules',
  java: 'xmldom: for a text that is a string of Java',
  setTimeout: 'diff: for whoever waits for the answer in a function of his own',
  self: 'pako: where there is no globalThis',
  window: 'pizzip, docxtemplater: where there is one',
};

const main = (): string => read('dist/main.js');

/** Names that the sources of the panels call on the server. */
function calledByPanels(): readonly string[] {
  return readdirSync(join(ROOT, 'src/sidebar'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => read(join('src/sidebar', path)))
    .flatMap((source) => [
      ...source.matchAll(/\b(?:call(?:Patiently)?|ask|patiently)\(\s*'(\w+)'/g),
    ])
    .map(([, name = '']) => name);
}

/** Names under which the sources install triggers. */
function calledByTriggers(): readonly string[] {
  return ['src/app', 'src/google']
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path),
      ),
    )
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...read(path).matchAll(/\b(?:installDaily|newTrigger)\(\s*'(\w+)'/g)])
    .map(([, name = '']) => name);
}

const panels = (): readonly string[] =>
  distFiles().filter((name) => name.endsWith('.html') && !name.startsWith('data_'));

describe('main.js', () => {
  it('is a script of ECMAScript 2020, so without private or static fields', () => {
    expect(() => parse(main(), { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
  });

  it('takes nothing from outside that Apps Script does not have', () => {
    expect(foreignNames(main(), Object.keys(GUARDED))).toEqual([]);
  });

  it('needs every name that is allowed to it as guarded', () => {
    const guarded = Object.keys(GUARDED);
    const met = foreignNames(main()).map((name) => name.split(' ')[0]);
    expect(guarded.filter((name) => !met.includes(name))).toEqual([]);
  });

  it('declares every export of src/main.ts as a function at its top, and nothing else', () => {
    const context = createContext(constants.DONT_CONTEXTIFY);
    runInContext(main(), context);
    const kinds = runInContext(
      'JSON.stringify(Object.keys(__suishin).map((name) => [name, typeof __suishin[name]]))',
      context,
    ) as string;
    const exported = JSON.parse(kinds) as [string, string][];
    // What libraries.js asks of the domain is no function of Apps Script.
    expect(exported.filter(([, kind]) => kind !== 'function')).toEqual([['shared', 'object']]);
    const functions = exported.filter(([name]) => name !== 'shared').map(([name]) => name);
    expect(topLevelFunctions(main())).toEqual(functions.sort());
    expect(functions).not.toEqual([]);
  });

  it('has the function behind onOpen and behind every item of the menu', () => {
    const wanted = ['onOpen', ...MENU.map(({ functionName }) => functionName)];
    expect(topLevelFunctions(main())).toEqual(expect.arrayContaining(wanted));
  });

  it('has every function that panels call', () => {
    const wanted = calledByPanels();
    expect(topLevelFunctions(main())).toEqual(expect.arrayContaining([...wanted]));
    expect(wanted.length > 0).toBe(panels().length > 0);
  });

  it('has every function that triggers call', () => {
    expect(topLevelFunctions(main())).toEqual(expect.arrayContaining([...calledByTriggers()]));
  });

  it('has no function whose name ends with _, which google.script.run cannot call', () => {
    expect(topLevelFunctions(main()).filter((name) => name.endsWith('_'))).toEqual([]);
  });
});

describe('libraries.js', () => {
  const libraries = (): string => read('dist/libraries.js');

  it('is one function of ECMAScript 2020 that panels cannot call', () => {
    expect(topLevelFunctions(libraries())).toEqual(['suishinLibraries_']);
  });

  it('mentions of other runtimes only what it asks for first', () => {
    const met = new Set(foreignNames(libraries()).map((name) => name.split(' ')[0]));
    expect([...met].sort()).toEqual(Object.keys(GUARDED_IN_LIBRARIES).sort());
  });

  it('gives each library when it is asked for, and runs none before', () => {
    const context = createContext(constants.DONT_CONTEXTIFY);
    runInContext(libraries(), context);
    const names = runInContext('Object.keys(suishinLibraries_())', context) as string[];
    expect([...names].sort()).toEqual([
      '../documents/letters',
      '../papers/drawing',
      './app/importing',
      './app/notices',
      '@xmldom/xmldom',
      'docxtemplater',
      'pizzip',
    ]);
    expect(runInContext('typeof suishinLibraries_().docxtemplater', context)).toBe('function');
  });
});

describe('the pages', () => {
  it('hold one mark for the facts and scripts of ECMAScript 2020 without template literals', () => {
    expect(panels()).not.toEqual([]);
    for (const panel of panels()) {
      const html = read(`dist/${panel}`);
      expect(html.match(/"__SUISHIN_FACTS__"/g)).toHaveLength(1);
      const scripts = scriptsOf(html);
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) {
        const tokens: string[] = [];
        parse(script, { ecmaVersion: 2020, onToken: ({ type }) => tokens.push(type.label) });
        expect(tokens).not.toContain('template');
      }
    }
  });

  it('hold data as JSON that HTML does not touch', () => {
    const data = distFiles().filter((name) => name.startsWith('data_'));
    expect(data).toContain('data_plan.html');
    for (const name of data) {
      expect(read(`dist/${name}`)).not.toMatch(/[<>&]/);
      expect(Object.keys(JSON.parse(read(`dist/${name}`)) as object)).not.toEqual([]);
    }
  });
});

describe('what is sent', () => {
  it('has the manifest of the root', () => {
    expect(read('dist/appsscript.json')).toBe(read('appsscript.json'));
  });

  it('is, as clasp itself says, exactly the scripts, the manifest, the panels and the data', () => {
    const manifest = JSON.parse(read('node_modules/@google/clasp/package.json')) as {
      bin: { clasp: string };
    };
    const clasp = join(ROOT, 'node_modules/@google/clasp', manifest.bin.clasp);
    const said = execFileSync(process.execPath, [clasp, 'status', '--json'], { cwd: ROOT });
    const { filesToPush, untrackedFiles } = JSON.parse(said.toString()) as {
      filesToPush: string[];
      untrackedFiles: string[];
    };
    expect(filesToPush.sort()).toEqual(distFiles().map((name) => `dist/${name}`));
    expect(untrackedFiles).toEqual([]);
    const sidebar = join(ROOT, 'src/sidebar');
    // Other folders hold what panels share.
    const expected = readdirSync(sidebar).filter((name) =>
      existsSync(join(sidebar, name, 'main.tsx')),
    );
    expect(expected.length).toBeGreaterThan(4);
    expect(distFiles()).toEqual(
      [
        'appsscript.json',
        'libraries.js',
        'main.js',
        ...expected.map((name) => `${name}.html`),
        ...distFiles().filter((name) => name.startsWith('data_')),
      ].sort(),
    );
  }, 20_000);
});
