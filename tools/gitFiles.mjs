/** The files of the project as git sees them: tracked, or new and not ignored. */
import { execFileSync } from 'node:child_process';

/**
 * Paths relative to `root`, sorted. A tracked file that was removed from the disk is still listed,
 * so that a check notices that something is gone.
 *
 * @param {string} root
 * @param {...string} patterns of git, e.g. `src/*.ts` (matches in sub-folders too)
 */
export function gitFiles(root, ...patterns) {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...patterns];
  const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  return [...new Set(listed.split('\0').filter((path) => path !== ''))].sort();
}
