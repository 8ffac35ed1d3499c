/** The `suishin` command always runs what the sources say now. */
import { chmodSync, cpSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { installedBrowser } from '../../tools/browser.mjs';
import { PROJECT, tree, type Tree } from './tree';

const SAYS = (text: string): string =>
  `console.log(process.argv.slice(2).join(' ') + ': ${text}');\nexport const said = true;\n`;

describe('suishin', () => {
  let project: Tree;

  beforeAll(() => {
    project = tree({
      'src/main.ts': 'export function onOpen(): number {\n  return 1;\n}\n',
      'src/local/cli/main.ts': SAYS('first'),
    });
    cpSync(join(PROJECT, 'tools'), join(project.path, 'tools'), { recursive: true });
  });

  afterAll(() => {
    project.remove();
  });

  const suishin = (...args: string[]) => project.node(['tools/suishin.mjs', ...args]);

  it('builds when nothing is built, and hands its words on', () => {
    expect(suishin('run', '初期設定')).toEqual({ code: 0, said: 'run 初期設定: first\n' });
  });

  it('does not build again without need', () => {
    const built = project.read('build/built.json');
    suishin('menu');
    expect(project.read('build/built.json')).toBe(built);
  });

  it('builds again when a source changed', () => {
    project.write({ 'src/local/cli/main.ts': SAYS('second') });
    const later = new Date(Date.now() + 10_000);
    utimesSync(join(project.path, 'src/local/cli/main.ts'), later, later);
    expect(suishin('menu').said).toBe('menu: second\n');
  });

  it('says what does not compile instead of running what was', () => {
    project.write({ 'src/main.ts': 'export function (\n' });
    const later = new Date(Date.now() + 20_000);
    utimesSync(join(project.path, 'src/main.ts'), later, later);
    const { code, said } = suishin('menu');
    expect(code).toBe(1);
    expect(said).toContain('src/main.ts');
    expect(said).not.toContain('second');
  });
});

describe('npm run bench', () => {
  let project: Tree;

  beforeEach(() => {
    project = tree({ 'src/main.ts': 'export function onOpen(): number {\n  return 1;\n}\n' });
    cpSync(join(PROJECT, 'tools'), join(project.path, 'tools'), { recursive: true });
    // They need the host and the domain; what is tried here is how figures are told.
    project.write({
      'tools/bench/hostFigures.ts': 'export const hostFigures = () => [];\n',
      'tools/benchFigures.mjs': 'export const benchFigures = async () => [];\n',
      'tools/benchPapers.mjs': 'export const benchPapers = async () => [];\n',
    });
  });

  afterEach(() => {
    project.remove();
  });

  it('prints a line of JSON for each budget', () => {
    const { code, said } = project.node(['tools/run.mjs', 'bench']);
    const lines = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ name }) => name)).toEqual([
      'size of main.js',
      'size of libraries.js',
      'size of data_*.html',
      'evaluation of both scripts',
    ]);
    for (const line of lines) {
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining(['name', 'value', 'unit', 'bytes', 'budget', 'ok']),
      );
      expect(line['ok']).toBe(true);
    }
    expect(code).toBe(0);
  });

  it('fails when a budget is broken', () => {
    project.write({
      'src/main.ts': `const until = Date.now() + 20;
while (Date.now() < until);
export function onOpen(): number {
  return until;
}
`,
    });
    const { code, said } = project.node(['tools/run.mjs', 'bench']);
    expect(said).toMatch(/"name":"evaluation of both scripts".*"ok":false/);
    expect(code).toBe(1);
  });
});

describe('the browser for the tests', () => {
  let machine: Tree;

  beforeAll(() => {
    machine = tree({});
    mkdirSync(join(machine.path, 'bin'));
    mkdirSync(join(machine.path, 'empty'));
    for (const name of ['chromium', 'my-browser']) {
      writeFileSync(join(machine.path, 'bin', name), '#!/bin/sh\n');
      chmodSync(join(machine.path, 'bin', name), 0o755);
    }
  });

  afterAll(() => {
    machine.remove();
  });

  const inBin = (name: string): string => join(machine.path, 'bin', name);
  const path = (): string =>
    [join(machine.path, 'empty'), join(machine.path, 'bin')].join(delimiter);

  it('is the one that is named', () => {
    const env = { CHROMIUM_PATH: inBin('my-browser'), PATH: path() };
    expect(installedBrowser(env)).toBe(inBin('my-browser'));
  });

  it('is else one that is installed', () => {
    expect(installedBrowser({ PATH: path() })).toBe(inBin('chromium'));
    expect(installedBrowser({ PATH: path(), CHROMIUM_PATH: '' })).toBe(inBin('chromium'));
  });

  it('is none when none is there', () => {
    expect(installedBrowser({ PATH: join(machine.path, 'empty') })).toBeUndefined();
  });

  it('is not another one than was named', () => {
    const env = { CHROMIUM_PATH: inBin('gone'), PATH: path() };
    expect(() => installedBrowser(env)).toThrow(/Correct or remove it/);
  });
});
