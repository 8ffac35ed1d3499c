#!/usr/bin/env node
/** The `suishin` command: sets up and builds when needed, then starts the local host. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isStale } from './freshness.mjs';
import { setUp } from './setUp.mjs';

const root = join(import.meta.dirname, '..');

async function start() {
  setUp(root);
  if (isStale(root)) {
    const { build } = await import('./build.mjs');
    await build(root);
  }
  const host = join(root, 'build/suishin.mjs');
  if (!existsSync(host)) {
    throw new Error('src/local/cli/main.ts がないため、この版では手元での実行はできません。');
  }
  await import(pathToFileURL(host).href);
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
