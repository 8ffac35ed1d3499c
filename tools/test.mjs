/**
 * Everything that must hold, checks and suites of tests, each counted; the last line sums them up.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { CHECKS } from './check.mjs';
import { runJestSuite } from './jestSuite.mjs';
import { SUITES } from './suites.mjs';

/** @typedef {import('./jestSuite.mjs').Count} Count */

/** @param {unknown} error */
const sentence = (error) => (error instanceof Error ? error.message : String(error));

/** @param {() => Promise<string[]>} check @returns {Promise<Count>} */
async function runCheck(check) {
  const problems = await check();
  for (const problem of problems) console.log(`    ${problem}`);
  return problems.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @param {string} root @param {string} name @returns {Promise<Count>} */
async function runSuite(root, name) {
  const { leftOut, env = {} } = (await SUITES[name]?.(root)) ?? {};
  if (leftOut === undefined) return runJestSuite(root, name, env);
  const failed = process.env['CI'] === 'true' ? 1 : 0;
  return { passed: 0, failed, why: `left out: ${leftOut}` };
}

/** ESLint takes as long as all other checks together: it runs beside them, and is asked last. */
const BESIDE = 'lint';

/**
 * A check in a process of its own.
 *
 * @param {string} root @param {string} name @returns {Promise<string[]>} what is wrong
 */
function beside(root, name) {
  const program = join(import.meta.dirname, 'check.mjs');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, name], { cwd: root, maxBuffer: 1e8 }, (error, said) => {
      const [first = '', ...problems] = said.trimEnd().split('\n');
      if (first === `✓ ${name}` && !error) resolve([]);
      else if (first === `✗ ${name}`) resolve(problems.map((line) => line.trimStart()));
      else reject(new Error(`${name} did not end: ${error?.message ?? said}`));
    });
  });
}

/** @param {string} root @param {string[]} names what runs @returns {Record<string, () => Promise<Count>>} */
function steps(root, names) {
  const runs = names.length === 0 || names.includes(BESIDE);
  const lint = runs ? beside(root, BESIDE) : Promise.resolve([]);
  // Asked later: until then nobody would hear that it failed.
  lint.catch(() => undefined);
  const others = Object.entries(CHECKS).filter(([name]) => name !== BESIDE);
  const checks = [
    ...others.map(([name, check]) => [name, () => runCheck(() => check(root))]),
    [BESIDE, () => runCheck(() => lint)],
  ];
  const built = async () => {
    await build(root);
    return [];
  };
  const suites = Object.keys(SUITES).map((name) => [name, () => runSuite(root, name)]);
  return Object.fromEntries([...checks, ['build', () => runCheck(built)], ...suites]);
}

/** @param {string} name @param {() => Promise<Count>} step @returns {Promise<Count>} */
async function timed(name, step) {
  const started = performance.now();
  /** @type {Count} */
  let count;
  try {
    count = await step();
  } catch (error) {
    count = { passed: 0, failed: 1, why: sentence(error) };
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const mark = count.failed > 0 ? '✗' : count.passed > 0 ? '✓' : '–';
  const why = count.why === undefined ? '' : ` (${count.why})`;
  console.log(
    `${mark} ${name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s${why}`,
  );
  return count;
}

/**
 * Runs all steps, or those that are named, and prints the sum as the last line. The exit code is 1
 * when something failed or nothing passed.
 *
 * @param {string} root
 * @param {string[]} names
 */
export async function test(root, names) {
  const all = steps(root, names);
  const unknown = names.filter((name) => !(name in all));
  if (unknown.length > 0) {
    throw new Error(
      `No step is called ${unknown.join(', ')}. Expected: ${Object.keys(all).join(', ')}.`,
    );
  }
  let passed = 0;
  let failed = 0;
  for (const [name, step] of Object.entries(all)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const count = await timed(name, step);
    passed += count.passed;
    failed += count.failed;
  }
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  console.log(`${passed} passed, ${failed} failed`);
}
