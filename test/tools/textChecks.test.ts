/** The checks that read files as text find what is planted, where it is, and nothing else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check, tree, type Tree } from './tree';

/** Written in two pieces, so that the checks do not find them in this file. */
const REGISTRY = ['registry', ['npm', 'js'].join(''), 'org'].join('.');
const MIRROR = ['npm-mirror.artifactory', 'example.com'].join('.');
const HOME = ['', 'home', 'someone', 'plan'].join('/');
const WINDOWS = ['C:', 'Users', 'someone'].join('\\');

const LINES = (count: number): string => '// line\n'.repeat(count);

describe('the checks of texts', () => {
  let planted: Tree;

  beforeAll(() => {
    planted = tree({
      'docs/address.md': `Fine.\nInstall from https://${REGISTRY}/zod\n`,
      'docs/mirror.md': `See https://${MIRROR}/api\n`,
      'package-lock.json': '{"a": {"resolved": "https://example.com/a.tgz"}}\n',
      'src/domain/home.ts': `export const book = '${HOME}/book.xlsx';\n`,
      'docs/windows.md': `Open ${WINDOWS}\\plan\n`,
      'docs/web.md': 'https://www.example.com/home/plan and ./work/plan and a/root/b\n',
      'src/domain/long.ts': LINES(401),
      'src/domain/justRight.ts': LINES(400),
      'src/domain/table.generated.ts': LINES(500),
      'templates/plan/long.csv': LINES(500),
      'docs/long.md': 'text\n'.repeat(401),
      'src/domain/ugly.ts': 'export const a   = "b"\n',
      'src/domain/broken.ts': 'export const = ;\n',
      'docs/ugly.md': '*  point\n',
    });
    planted.write({ 'docs/own.md': `${planted.path}/book.xlsx\n` });
  });

  afterAll(() => {
    planted.remove();
  });

  it('find registries and download addresses, with the line', () => {
    const { code, said } = check(planted, 'registry hosts');
    expect(said).toContain(`docs/address.md:2: ${REGISTRY}`);
    expect(said).toContain('docs/mirror.md:1: ');
    expect(said).toContain('package-lock.json:1: a download address');
    expect(said.match(/docs\/|src\//g)).toHaveLength(2);
    expect(code).toBe(1);
  });

  it('find paths of a machine, with the line', () => {
    const { code, said } = check(planted, 'machine paths');
    expect(said).toContain('src/domain/home.ts:1: ');
    expect(said).toContain('docs/windows.md:1: ');
    expect(said).toContain('docs/own.md:1: ');
    expect(said).not.toContain('docs/web.md');
    expect(code).toBe(1);
  });

  it('find files over 400 lines unless a tool or a table wrote them', () => {
    const { code, said } = check(planted, 'file length');
    expect(said).toContain('src/domain/long.ts has 401 lines');
    expect(said).toContain('docs/long.md has 401 lines');
    expect(said).not.toMatch(/justRight|generated|templates/);
    expect(code).toBe(1);
  });

  it('find files that Prettier would write otherwise or cannot read', () => {
    const { code, said } = check(planted, 'format');
    expect(said).toContain('src/domain/ugly.ts is not formatted');
    expect(said).toContain('docs/ugly.md is not formatted');
    expect(said).toContain('src/domain/broken.ts cannot be read by Prettier');
    expect(said).not.toContain('justRight');
    expect(code).toBe(1);
  });
});

describe('a check without anything to check', () => {
  let empty: Tree;

  beforeAll(() => {
    empty = tree({});
    empty.write({ '.gitignore': '*\n' });
  });

  afterAll(() => {
    empty.remove();
  });

  it.each([
    'format',
    'lint',
    'types',
    'architecture',
    'file length',
    'machine paths',
    'registry hosts',
  ])('fails: %s', (name) => {
    const { code, said } = check(empty, name);
    expect(said).toMatch(/^✗/);
    expect(said).toMatch(/seen|No modules/);
    expect(code).toBe(1);
  });
});

describe('a check that misses a file', () => {
  it('fails when the linter is told to look away', () => {
    const blind = tree({ 'src/domain/hidden.ts': 'export const one = 1;\n' });
    const rules = blind.read('eslint.config.mjs');
    blind.write({ 'eslint.config.mjs': rules.replace("'out'", "'out', 'src/domain'") });
    const { code, said } = check(blind, 'lint');
    blind.remove();
    expect(said).toContain('src/domain/hidden.ts was not linted');
    expect(code).toBe(1);
  });

  it('fails when a module that git knows is gone from the disk', () => {
    const torn = tree({ 'src/domain/one.ts': "import './two';\n", 'src/domain/two.ts': '\n' });
    torn.node(['-e', "require('child_process').execSync('git add -A')"]);
    torn.node(['-e', "require('fs').unlinkSync('src/domain/two.ts')"]);
    const { code, said } = check(torn, 'architecture');
    torn.remove();
    expect(said).toContain('src/domain/two.ts was not cruised');
    expect(code).toBe(1);
  });

  it('refuses a name that is no check', () => {
    const some = tree({});
    const { code, said } = check(some, 'nothing');
    some.remove();
    expect(said).toMatch(/There is no such check. Expected one of: format, lint/);
    expect(code).toBe(1);
  });
});
