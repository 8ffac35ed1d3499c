/** Whether what was built still follows from its sources, by the times of the files. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'templates', 'appsscript.json', 'package-lock.json', 'tools'];

/**
 * The newest change below a path. Folders count too, so that a removed file is noticed.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {string} root */
export function isStale(root) {
  const built = join(root, 'build/built.json');
  if (!existsSync(built) || !existsSync(join(root, 'dist/main.js'))) return true;
  return SOURCES.some((source) => newest(join(root, source)) > statSync(built).mtimeMs);
}
