/**
 * What the papers of a meeting cost: the whole pack of 25, 250 and 2,000 actions, in processes of their
 * own. `node tools/benchPapers.mjs` prints the measurements of the bundle that was built last;
 * `benchPapers` hands them to the bench.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { isMain } from './isMain.mjs';

/** Seconds of processor from the design; megabytes of the process, in which the host is as well. */
const SIZES = [
  { actions: 25, seconds: 1, megabytes: 300, comparesElements: true },
  { actions: 250, seconds: 4, megabytes: 600, comparesElements: true },
  { actions: 2000, seconds: 30, megabytes: 1500, comparesElements: false },
];

const PROGRAM = `
  import { papersFigures } from './bench/papersFigures';
  const [folder, size] = process.argv.slice(2);
  console.log(JSON.stringify(papersFigures(folder, JSON.parse(size))));
`;

/**
 * @param {string} root
 * @returns {Promise<import('./bench/hostFigures').Measurement[]>}
 */
export async function benchPapers(root) {
  const folder = mkdtempSync(join(tmpdir(), 'suishin-bench-'));
  const outfile = join(folder, 'papers.cjs');
  await build({
    stdin: { contents: PROGRAM, resolveDir: join(root, 'tools') },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  const measured = SIZES.flatMap((size) =>
    JSON.parse(
      execFileSync(process.execPath, [outfile, join(root, 'dist'), JSON.stringify(size)], {
        encoding: 'utf8',
      }),
    ),
  );
  rmSync(folder, { recursive: true });
  return measured;
}

if (isMain(import.meta.url)) {
  for (const measurement of await benchPapers(join(import.meta.dirname, '..'))) {
    console.log(JSON.stringify(measurement));
  }
}
