/** The program behind `suishin`: the real world for the command line. Built into build/suishin.mjs. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readBundle } from '../bundle';
import { readPageFiles } from '../page/pageFiles';
import { diskFiles } from '../store/fileSystem';
import { runCommandLine } from './commandLine';
import { inTurn } from './fileTurn';

/** How long a command waits for others at the same workbook, in milliseconds. */
const PATIENCE = 30_000;

const root = join(import.meta.dirname, '..');

process.exitCode = await runCommandLine(process.argv.slice(2), {
  bundle: () => readBundle(join(root, 'dist')),
  pageFiles: () => readPageFiles(join(root, 'build')),
  files: diskFiles,
  inTurn: (path, work) => inTurn(path, PATIENCE, work),
  now: () => Date.now(),
  freshId: () => randomUUID(),
  say: (text) => {
    console.log(text);
  },
  complain: (text) => {
    console.error(text);
  },
  stopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => {
          resolve();
        });
      }
    }),
  demoFolder: join(root, 'out/demo'),
  startFolder: join(root, 'out/start'),
});
