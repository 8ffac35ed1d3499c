/** A fresh clone sets itself up with Node alone; one that is ready is left as it is. */
import { chmodSync, cpSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isNodeEnough, needsInstall } from '../../tools/setUp.mjs';
import { PROJECT, tree, type Tree } from './tree';

const lock = (version: string): string =>
  JSON.stringify({
    packages: {
      '': { version: '0.1.0' },
      'node_modules/zod': { version },
      'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
    },
  });

const present = (version: string): string =>
  JSON.stringify({ packages: { 'node_modules/zod': { version } } });

const EARLIER = new Date(2025, 0, 1);
const LATER = new Date(2025, 0, 2);

let clone: Tree;

beforeEach(() => {
  clone = tree({ 'package-lock.json': lock('4.0.0') });
  rmSync(join(clone.path, 'node_modules'));
});

afterEach(() => {
  clone.remove();
});

function installed(version: string, when: Date): void {
  clone.write({ 'node_modules/.package-lock.json': present(version) });
  utimesSync(join(clone.path, 'node_modules/.package-lock.json'), when, when);
}

describe('what is installed', () => {
  beforeEach(() => {
    utimesSync(join(clone.path, 'package-lock.json'), LATER, LATER);
  });

  it('is missing in a fresh clone', () => {
    expect(needsInstall(clone.path)).toBe(true);
  });

  it('is too old when the lock file came later and names another version', () => {
    installed('3.9.0', EARLIER);
    expect(needsInstall(clone.path)).toBe(true);
  });

  it('is good when the lock file is merely newer, other systems aside', () => {
    installed('4.0.0', EARLIER);
    expect(needsInstall(clone.path)).toBe(false);
  });

  it('is good when it was installed after the lock file was written', () => {
    installed('4.0.0', LATER);
    expect(needsInstall(clone.path)).toBe(false);
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['24.0.0', true],
    ['20.18.3', false],
    ['18.20.0', false],
    ['9.99.99', false],
  ])('%s is enough: %s', (version, enough) => {
    expect(isNodeEnough(version, '>=20.19')).toBe(enough);
  });
});

describe('a command in a clone', () => {
  /** An npm that notes what it was asked, and installs nothing. */
  function fakeNpm(code: number): NodeJS.ProcessEnv {
    const bin = join(clone.path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$@" > npm-was-asked\nexit ${code}\n`);
    chmodSync(join(bin, 'npm'), 0o755);
    cpSync(join(PROJECT, 'tools'), join(clone.path, 'tools'), { recursive: true });
    return { PATH: `${bin}:/usr/bin:/bin`, npm_execpath: undefined };
  }

  it('installs by itself with one line', () => {
    const { said } = clone.node(['tools/run.mjs', 'build'], fakeNpm(0));
    expect(clone.read('npm-was-asked')).toMatch(/^ci /);
    expect(said.match(/必要な部品を用意しています/g)).toHaveLength(1);
  });

  it('says what to do when that fails, and does not go on', () => {
    const { code, said } = clone.node(['tools/run.mjs', 'build'], fakeNpm(7));
    expect(code).toBe(1);
    expect(said).toContain('終了コード 7');
    expect(said).toContain('ネットワークにつながっているか確かめて');
    expect(said).not.toMatch(/Cannot find package/);
  });

  it('refuses an older Node before it installs anything', () => {
    const manifest = clone.read('package.json');
    clone.write({ 'package.json': manifest.replace('>=20.19', '>=99.0') });
    const { code, said } = clone.node(['tools/run.mjs', 'build'], fakeNpm(0));
    expect(code).toBe(1);
    expect(said).toContain('Node.js >=99.0 をインストールしてから');
    expect(() => clone.read('npm-was-asked')).toThrow();
  });

  it('names what can be run when it is asked for something else', () => {
    const { code, said } = clone.node(['tools/run.mjs', 'tset'], fakeNpm(0));
    expect(code).toBe(1);
    expect(said).toContain('"tset" is not known. Expected one of: test, check, build');
  });
});
