/**
 * `node tools/run.mjs <what> [argument …]`: sets a fresh clone up, then does what was asked. Starts
 * with Node alone; everything that needs packages is loaded after they are there.
 */
import { join } from 'node:path';
import { setUp } from './setUp.mjs';

const root = join(import.meta.dirname, '..');

/** Does what `suishin` with these words does. @param {string[]} words */
async function suishin(...words) {
  process.argv.splice(2, Infinity, ...words);
  await import('./suishin.mjs');
}

/** @type {Record<string, (args: string[]) => Promise<void>>} */
const COMMANDS = {
  test: async (args) => (await import('./test.mjs')).test(root, args),
  check: async (args) => (await import('./test.mjs')).test(root, args),
  build: async () => (await import('./build.mjs')).printBuild(root),
  bench: async () => (await import('./bench.mjs')).bench(root),
  campaign: async ([plans = '10000', firstSeed = '1']) => {
    const { campaign } = await import('./campaign.mjs');
    if ((await campaign(root, Number(plans), Number(firstSeed))) > 0) process.exitCode = 1;
  },
  faults: async () => (await import('./faults.mjs')).faults(root),
  demo: async () => suishin('demo'),
  start: async (args) => suishin('start', ...args),
  connect: async (args) => (await import('./connect.mjs')).connect(root, args[0]),
  deploy: async () => (await import('./deploy.mjs')).deploy(root),
};

const [what = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[what];
  if (command === undefined) {
    throw new Error(
      `"${what}" is not known. Expected one of: ${Object.keys(COMMANDS).join(', ')}.`,
    );
  }
  setUp(root);
  await command(args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
