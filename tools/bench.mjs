/**
 * `npm run bench`: measures what has a budget and prints one line of JSON for each:
 * name, value, unit, bytes, budget, ok; the last two where there is a budget.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, createContext, Script } from 'node:vm';
import { build as bundle } from 'esbuild';
import { benchFigures } from './benchFigures.mjs';
import { benchPapers } from './benchPapers.mjs';
import { installedBrowser } from './browser.mjs';
import { BUDGETS, build } from './build.mjs';

/**
 * @typedef {object} Measurement
 * @property {string} name
 * @property {number} value
 * @property {string} unit
 * @property {number} [bytes]
 * @property {number} [ratio] to an empty script, for comparing machines
 * @property {number} [budget]
 */

/** Milliseconds, from the design. */
const EVALUATION_BUDGET = 15;
const ROUNDS = 15;

/** @param {string} _ @param {unknown} value */
const short = (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** @param {number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

/**
 * Milliseconds of processor in which a fresh bare context parses and runs a script, as Apps Script
 * does at every call. A contextified object would double them; the last line keeps V8 from
 * remembering the script. Processor, not clock: other programs shall not count.
 *
 * @param {string} source
 */
function evaluation(source) {
  return median(
    Array.from({ length: ROUNDS }, (_, round) => {
      const before = process.cpuUsage();
      const context = createContext(constants.DONT_CONTEXTIFY);
      new Script(`${source}\n// ${round}`).runInContext(context);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

/** @param {{name: string, bytes: number}[]} files @returns {Measurement[]} */
function sizes(files) {
  const together = files
    .filter(({ name }) => name.startsWith('data_'))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  const kilobytes = (/** @type {number} */ bytes) => ({ value: bytes / 1000, unit: 'kB', bytes });
  return files
    .filter(({ name }) => name.endsWith('.js') || /^(?!data_).*\.html$/.test(name))
    .map(({ name, bytes }) => ({
      name: `size of ${name}`,
      ...kilobytes(bytes),
      budget: budgetOf(name) / 1000,
    }))
    .concat({ name: 'size of data_*.html', ...kilobytes(together), budget: BUDGETS.data / 1000 });
}

/** @param {string} name of a script or a panel */
function budgetOf(name) {
  if (name === 'main.js') return BUDGETS.server;
  return name === 'libraries.js' ? BUDGETS.libraries : BUDGETS.panel;
}

/** Both scripts: Apps Script evaluates them one after the other. @param {string} root @returns {Measurement[]} */
function evaluations(root) {
  const source = ['main.js', 'libraries.js']
    .map((name) => readFileSync(join(root, 'dist', name), 'utf8'))
    .join('\n');
  const value = evaluation(source);
  return [
    {
      name: 'evaluation of both scripts',
      value,
      unit: 'ms',
      bytes: Buffer.byteLength(source),
      ratio: value / evaluation(''),
      budget: EVALUATION_BUDGET,
    },
  ];
}

/**
 * The figures of the host: bundled for Node into build/, because they are TypeScript like the host.
 *
 * @param {string} root @returns {Promise<Measurement[]>}
 */
async function hostMeasurements(root) {
  const outfile = join(root, 'build/benchHost.mjs');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['tools/bench/hostFigures.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  const { hostFigures } = await import(pathToFileURL(outfile).href);
  return hostFigures(join(root, 'dist'), installedBrowser(process.env));
}

/**
 * Builds, measures, prints. The exit code is 1 when a budget is broken.
 *
 * @param {string} root
 */
export async function bench(root) {
  const files = await build(root);
  for (const { value, budget, ...rest } of [
    ...sizes(files),
    ...evaluations(root),
    ...(await benchFigures(root)),
    ...(await hostMeasurements(root)),
    ...(await benchPapers(root)),
  ]) {
    const ok = budget === undefined ? undefined : value <= budget;
    console.log(JSON.stringify({ ...rest, value, budget, ok }, short));
    if (ok === false) process.exitCode = 1;
  }
}
