/** Runs one suite of tests and counts what it did. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {string} [why] what went wrong beyond single tests
 */

/**
 * Counts jest's report. A suite that ran nothing, a file that could not be loaded and a test that
 * was skipped are failures: each looks like a promise that is kept and is not.
 *
 * @param {{numTotalTests: number, numPassedTests: number, numFailedTests: number,
 *   numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number}} report
 * @returns {Count}
 */
export function countReport(report) {
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites + skipped;
  if (passed + failed === 0) return { passed: 0, failed: 1, why: 'it ran no test' };
  return skipped === 0 ? { passed, failed } : { passed, failed, why: `${skipped} tests skipped` };
}

/** @param {string} root @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<string>} */
function runJest(root, args, env) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [jest, ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    }
    child.on('error', reject);
    child.on('close', () => {
      resolve(said);
    });
  });
}

/**
 * Runs the suite of this name; prints what jest said only if something failed.
 *
 * @param {string} root
 * @param {string} name as in jest.config.mjs
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Count>}
 */
export async function runJestSuite(root, name, env) {
  const folder = mkdtempSync(join(tmpdir(), 'suishin-'));
  const report = join(folder, 'report.json');
  try {
    // On two cores jest would leave one idle. A busy machine may take its time: nothing is timed.
    const manner = ['--maxWorkers=100%', '--testTimeout=120000'];
    const args = ['--selectProjects', name, ...manner, '--json', `--outputFile=${report}`];
    const said = await runJest(root, args, env);
    const count = existsSync(report)
      ? countReport(JSON.parse(readFileSync(report, 'utf8')))
      : { passed: 0, failed: 1, why: 'jest stopped without a report' };
    if (count.failed > 0) console.log(said.replace(/^\{"num.*$/m, ''));
    return count;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
