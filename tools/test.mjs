/**
 * Everything that must hold, checks and suites of tests, each counted; the last line sums them up.
 */
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

/** @param {string} root @returns {Record<string, () => Promise<Count>>} */
function steps(root) {
  const checks = Object.entries(CHECKS).map(([name, check]) => [
    name,
    () => runCheck(() => check(root)),
  ]);
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
  const all = steps(root);
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
