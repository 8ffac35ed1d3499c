/** An office connects the project with its workbook and sends the bundle there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fakeClasp, type Trouble } from './fakeClasp';
import { PROJECT, tree, type Tree } from './tree';

const UNCONNECTED = '{ "scriptId": "PLACEHOLDER_run_npm_run_connect", "rootDir": "dist" }\n';
const CONNECTED = '{ "scriptId": "ourScript_0123456789", "rootDir": "dist" }\n';
const OUR_SHEET = '1abcdefghijklmnopqrstuvwxyz-_0123456789ABCDE';

let office: Tree;

beforeEach(() => {
  office = tree({
    '.clasp.json': UNCONNECTED,
    'src/main.ts': 'export function onOpen(): string {\n  return "opened";\n}\n',
    'dist/appsscript.json': 'as before',
  });
});

afterEach(() => {
  office.remove();
});

/** Runs a tool's function on the office's tree, as tools/run.mjs does. */
function run(tool: 'connect' | 'deploy', trouble: Trouble, sheet?: string) {
  const url = JSON.stringify(pathToFileURL(join(PROJECT, `tools/${tool}.mjs`)).href);
  const program = `import { ${tool} } from ${url};
    try { await ${tool}(process.cwd(), ...${JSON.stringify(sheet === undefined ? [] : [sheet])}); }
    catch (error) { console.error(error.message); process.exitCode = 1; }`;
  return office.node(['--input-type=module', '-e', program], fakeClasp(office.path, trouble));
}

const project = (): unknown => JSON.parse(office.read('.clasp.json'));

const calls = (): { command: string; args: string[]; cwd: string }[] =>
  existsSync(join(office.path, 'fake-bin/calls.jsonl'))
    ? office
        .read('fake-bin/calls.jsonl')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { command: string; args: string[]; cwd: string })
    : [];

describe('connecting', () => {
  it('makes a new workbook and keeps the id of its script, the folder to send and the workbook', () => {
    const { code, said } = run('connect', 'none');
    expect(code).toBe(0);
    expect(project()).toEqual({
      scriptId: 'freshScript_0123456789abcdef',
      rootDir: 'dist',
      parentId: 'freshSheet_0123456789abcdef',
    });
    expect(said).toContain(
      'https://docs.google.com/spreadsheets/d/freshSheet_0123456789abcdef/edit',
    );
  });

  it('does not let clasp lay its default manifest over ours', () => {
    run('connect', 'none');
    expect(office.read('dist/appsscript.json')).toBe('as before');
    expect(calls().map(({ cwd }) => cwd)).not.toContain(office.path);
  });

  it.each([OUR_SHEET, `https://docs.google.com/spreadsheets/d/${OUR_SHEET}/edit#gid=0`])(
    'binds a script to the existing sheet %s and not to a new one',
    (sheet) => {
      expect(run('connect', 'none', sheet).code).toBe(0);
      expect(project()).toMatchObject({ parentId: OUR_SHEET, rootDir: 'dist' });
      expect(calls()[0]?.args).not.toContain('--type');
    },
  );

  it('refuses what is not the id of a sheet before it asks Google', () => {
    const { code, said } = run('connect', 'none', '令和6年度.xlsx');
    expect(code).toBe(1);
    expect(said).toContain('スプレッドシートの ID ではありません');
    expect(calls()).toEqual([]);
  });

  it('refuses when a script is connected already', () => {
    office.write({ '.clasp.json': CONNECTED });
    const { code, said } = run('connect', 'none');
    expect(code).toBe(1);
    expect(said).toContain('すでにスクリプト ourScript_0123456789 につながっています');
    expect(office.read('.clasp.json')).toBe(CONNECTED);
    expect(calls()).toEqual([]);
  });

  it('keeps a script that was made although its files could not be fetched', () => {
    expect(run('connect', 'pull fails after creating').code).toBe(0);
    expect(project()).toEqual({
      scriptId: 'freshScript_0123456789abcdef',
      rootDir: 'dist',
      parentId: 'freshSheet_0123456789abcdef',
    });
  });

  it.each<[Trouble, string]>([
    ['not logged in', 'npx clasp login'],
    ['API off', 'https://script.google.com/home/usersettings'],
    ['no permission', '編集する権限がありません'],
    ['ends without an id', 'スクリプトの ID が分かりません'],
  ])('leaves everything as it was and says what to do: %s', (trouble, advice) => {
    const leftBehind = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('suishin-connect-'));
    const before = leftBehind();
    const { code, said } = run('connect', trouble, OUR_SHEET);
    expect(code).toBe(1);
    expect(said).toContain(advice);
    expect(said).not.toMatch(/\n\s+at /);
    expect(office.read('.clasp.json')).toBe(UNCONNECTED);
    expect(office.read('dist/appsscript.json')).toBe('as before');
    expect(leftBehind()).toEqual(before);
  });
});

describe('deploying', () => {
  it('builds with our own manifest and sends it even if it differs from the one there', () => {
    office.write({ '.clasp.json': CONNECTED });
    const { code, said } = run('deploy', 'none');
    expect(said).toContain('送りました');
    expect(code).toBe(0);
    expect(office.read('dist/appsscript.json')).toBe(
      readFileSync(join(PROJECT, 'appsscript.json'), 'utf8'),
    );
    expect(calls()).toMatchObject([{ command: 'push', cwd: office.path }]);
  });

  it('says that nothing changed when Google has the same', () => {
    office.write({ '.clasp.json': CONNECTED });
    const { code, said } = run('deploy', 'up to date');
    expect(code).toBe(0);
    expect(said).toContain('同じでした');
  });

  it.each<Trouble>(['skips the push', 'pushes no files', 'not logged in'])(
    'fails although clasp may end well: %s',
    (trouble) => {
      office.write({ '.clasp.json': CONNECTED });
      const { code, said } = run('deploy', trouble);
      expect(code).toBe(1);
      expect(said).toContain('送れませんでした');
    },
  );

  it('asks to connect first while the placeholder stands', () => {
    const { code, said } = run('deploy', 'none');
    expect(code).toBe(1);
    expect(said).toContain('npm run connect');
    expect(calls()).toEqual([]);
  });

  it('refuses to send another folder than dist', () => {
    office.write({ '.clasp.json': CONNECTED.replace('"dist"', '"src"') });
    const { code, said } = run('deploy', 'none');
    expect(code).toBe(1);
    expect(said).toContain('rootDir');
    expect(calls()).toEqual([]);
  });

  it('sends nothing when the build fails', () => {
    office.write({ '.clasp.json': CONNECTED, 'src/main.ts': 'export function onOpen( {\n' });
    expect(run('deploy', 'none').code).toBe(1);
    expect(calls()).toEqual([]);
  });
});
