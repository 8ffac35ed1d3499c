/**
 * What the figures cost: 2,000 actions over 10 years decided and rolled up, in processes of their own.
 * `node tools/benchFigures.mjs` prints the measurements; `benchFigures` hands them to the bench.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { isMain } from './isMain.mjs';

/** Seconds of processor and megabytes, from the design. */
const CPU_BUDGET = 1.5;
const MEMORY_BUDGET = 300;

/** Machines are noisy: the median of so many processes, each of which begins cold. */
const RUNS = 5;

/** @param {number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

const PROGRAM = `
  import { figuresLoad, rollUpAll } from './figuresLoad';
  const load = figuresLoad();
  const before = process.cpuUsage();
  const years = rollUpAll(load);
  const { user, system } = process.cpuUsage(before);
  const groups = years.reduce((sum, { groups }) => sum + groups.length, 0);
  const seconds = (user + system) / 1e6;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ seconds, megabytes, groups }));
`;

/**
 * @param {string} root
 * @returns {Promise<{name: string, value: number, unit: string, budget: number}[]>}
 */
export async function benchFigures(root) {
  const folder = mkdtempSync(join(tmpdir(), 'suishin-bench-'));
  const outfile = join(folder, 'figures.mjs');
  await build({
    stdin: { contents: PROGRAM, resolveDir: join(root, 'tools') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const runs = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, [outfile], { encoding: 'utf8' })),
  );
  rmSync(folder, { recursive: true });
  if (runs.some(({ groups }) => groups === 0)) {
    throw new Error('The figures were measured on no group.');
  }
  const seconds = median(runs.map((run) => run.seconds));
  const megabytes = median(runs.map((run) => run.megabytes));
  const name = 'figures of 2,000 actions over 10 years';
  return [
    { name: `${name}: processor`, value: seconds, unit: 's', budget: CPU_BUDGET },
    { name: `${name}: memory`, value: megabytes, unit: 'MB', budget: MEMORY_BUDGET },
  ];
}

if (isMain(import.meta.url)) {
  for (const measurement of await benchFigures(join(import.meta.dirname, '..'))) {
    console.log(JSON.stringify(measurement));
  }
}
