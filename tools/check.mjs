/**
 * Runs checks of the project in the current folder and prints what they found:
 * `node tools/check.mjs [name …]`, all of them without a name.
 */
import { isMain } from './isMain.mjs';

/**
 * Each answers with what is wrong, as sentences; none when all is well.
 *
 * @type {Record<string, (root: string) => Promise<string[]>>}
 */
export const CHECKS = {
  format: async (root) => (await import('./checks/format.mjs')).checkFormat(root),
  lint: async (root) => (await import('./checks/lint.mjs')).checkLint(root),
  types: async (root) => (await import('./checks/types.mjs')).checkTypes(root),
  architecture: async (root) => (await import('./checks/architecture.mjs')).checkArchitecture(root),
  'file length': async (root) => (await import('./checks/fileLength.mjs')).checkFileLength(root),
  'machine paths': async (root) =>
    (await import('./checks/machinePaths.mjs')).checkMachinePaths(root),
  'registry hosts': async (root) =>
    (await import('./checks/registryHosts.mjs')).checkRegistryHosts(root),
};

/** @param {string[]} names */
async function main(names) {
  const root = process.cwd();
  let good = true;
  for (const name of names.length > 0 ? names : Object.keys(CHECKS)) {
    const check = CHECKS[name];
    const problems = check
      ? await check(root)
      : [`There is no such check. Expected one of: ${Object.keys(CHECKS).join(', ')}.`];
    console.log([`${problems.length === 0 ? '✓' : '✗'} ${name}`, ...problems].join('\n  '));
    good &&= problems.length === 0;
  }
  process.exitCode = good ? 0 : 1;
}

if (isMain(import.meta.url)) await main(process.argv.slice(2));
