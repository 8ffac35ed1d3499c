/** The text of every file of the project, for checks that look for what may stand nowhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gitFiles } from '../gitFiles.mjs';

/**
 * Each file's path and text; files with a NUL byte (pictures, documents) are left out.
 *
 * @param {string} root
 * @returns {{path: string, text: string}[]}
 */
export function textFiles(root) {
  return gitFiles(root)
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'));
}

/**
 * The places where a pattern is found, as `path:line: what`.
 *
 * @param {{path: string, text: string}} file
 * @param {RegExp} pattern with the flag g
 * @param {(found: string) => string} tell
 */
export function findings({ path, text }, pattern, tell) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(pattern)].map(([found]) => `${path}:${String(index + 1)}: ${tell(found)}`),
    );
}

/**
 * A text as a pattern that finds just this text.
 *
 * @param {string} text
 */
export function literally(text) {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
