/**
 * `npm run campaign [-- plans [first seed]]`: compares every figure of so many generated plans
 * (10,000 unless told) with the independent program, and prints the count of differences.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** How many plans the independent program reads at once. */
const AT_ONCE = 250;

/** Differences that are printed; more say nothing new. */
const PRINTED = 20;

/** @param {string} root */
async function comparison(root) {
  const made = mkdtempSync(join(tmpdir(), 'suishin-campaign-'));
  const outfile = join(made, 'campaign.mjs');
  const folder = join(root, 'test/independent/figures');
  await build({
    stdin: {
      contents: `export { compareFigures } from './compareFigures';
        export { revisedPlan } from './generatedPlan';`,
      resolveDir: folder,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const { compareFigures, revisedPlan } = await import(pathToFileURL(outfile).href);
  rmSync(made, { recursive: true });
  const program = join(folder, 'figures.py');
  return (/** @type {number[]} */ seeds) =>
    compareFigures(
      'python3',
      program,
      new Map(seeds.map((seed) => [String(seed), revisedPlan(seed)])),
    );
}

/**
 * @param {string} root
 * @param {number} plans
 * @param {number} firstSeed
 * @returns {Promise<number>} how many figures differ
 */
export async function campaign(root, plans, firstSeed) {
  const compare = await comparison(root);
  let compared = 0;
  /** @type {string[]} */
  const differences = [];
  for (let done = 0; done < plans; done += AT_ONCE) {
    const count = Math.min(AT_ONCE, plans - done);
    const found = compare(Array.from({ length: count }, (_, place) => firstSeed + done + place));
    compared += found.compared;
    differences.push(...found.differences);
  }
  for (const difference of differences.slice(0, PRINTED)) console.log(difference);
  console.log(`${plans} plans, ${compared} figures compared, ${differences.length} differences`);
  return differences.length;
}
