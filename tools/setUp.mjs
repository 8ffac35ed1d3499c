/**
 * Sets a fresh clone up: the right Node, and the packages of the lock file. Uses nothing but Node
 * itself, because nothing else may be there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares a version with the least one of package.json's `engines`, which has the form `>=20.19`.
 *
 * @param {string} version as `process.versions.node`
 * @param {string} range
 */
export function isNodeEnough(version, range) {
  const parts = (/** @type {string} */ text) => text.replace(/^\D+/, '').split('.').map(Number);
  const found = parts(version);
  for (const [place, least] of parts(range).entries()) {
    const here = found[place] ?? 0;
    if (here !== least) return here > least;
  }
  return true;
}

/** @param {string} path @returns {Record<string, {version?: string, optional?: boolean}>} */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/**
 * Whether `npm ci` must run: nothing installed, or something else than the lock file says. Optional
 * packages of other systems are in the lock file only.
 *
 * @param {string} root
 */
export function needsInstall(root) {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return false;
  const present = lockedPackages(installed);
  return Object.entries(lockedPackages(lock)).some(
    ([path, wanted]) =>
      path !== '' && wanted.optional !== true && present[path]?.version !== wanted.version,
  );
}

/** @param {string} root */
function install(root) {
  const npm = process.env['npm_execpath'];
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  return spawnSync(command, [...first, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: npm === undefined && process.platform === 'win32',
  });
}

/**
 * Makes the clone ready. Throws, in the words of the person at the keyboard, when it cannot.
 *
 * @param {string} root
 */
export function setUp(root) {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  if (!isNodeEnough(process.versions.node, wanted)) {
    throw new Error(
      `Node.js ${process.versions.node} では動きません。Node.js ${wanted} をインストールしてから、もう一度実行してください。`,
    );
  }
  if (!needsInstall(root)) return;
  console.log('必要な部品を用意しています（npm ci、初回は1分ほどかかります）…');
  const { status, error } = install(root);
  if (status !== 0) {
    throw new Error(
      `部品を用意できませんでした（npm ci が ${error?.message ?? `終了コード ${status}`} で止まりました）。ネットワークにつながっているか確かめて、もう一度実行してください。`,
    );
  }
}
