/**
 * Builds everything that runs: dist/ (what Apps Script gets, and nothing else) and build/ (the local
 * host). The same sources give the same bytes.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { buildData } from './buildData.mjs';
import { buildPanels } from './buildPanels.mjs';
import { buildScripts } from './buildServer.mjs';

/** In bytes, from the design: what Apps Script parses at every call, and what travels to a panel. */
export const BUDGETS = { server: 500_000, libraries: 560_000, panel: 90_000, data: 300_000 };

/** The program of the local host. */
const HOST_ENTRY = 'src/local/cli/main.ts';

/** What the browser gets of the local page, by the name of its files. */
const PAGE_ENTRIES = {
  desk: 'src/local/page/browser/desk/main.ts',
  bridge: 'src/local/page/browser/bridge/main.ts',
};

/** Leaves exactly these files in a folder of the tree. @param {string} root @param {string} folder @param {Record<string, string>} files */
function writeFolder(root, folder, files) {
  const unfinished = join(root, 'build/unfinished');
  mkdirSync(unfinished, { recursive: true });
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(join(root, folder))) {
    if (!(name in files) && name !== 'unfinished') {
      rmSync(join(root, folder, name), { recursive: true });
    }
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    // Renamed into place: somebody who reads meanwhile sees the old file or the new one.
    const fresh = join(unfinished, `${String(process.pid)}.${name}`);
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  }
}

/**
 * Scripts and styles of the local page by file name; nothing where the tree has none.
 *
 * @param {string} root @returns {Promise<Record<string, string>>}
 */
export async function buildPage(root) {
  const entryPoints = Object.fromEntries(
    Object.entries(PAGE_ENTRIES).filter(([, path]) => existsSync(join(root, path))),
  );
  if (Object.keys(entryPoints).length === 0) return {};
  const { outputFiles } = await esbuild({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
    outdir: 'page',
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/**
 * The local host as one module for Node, with what it gives to the browser, by file name; nothing
 * where the tree has none.
 *
 * @param {string} root @returns {Promise<Record<string, string>>}
 */
export async function buildHost(root) {
  if (!existsSync(join(root, HOST_ENTRY))) return {};
  const { outputFiles } = await esbuild({
    absWorkingDir: root,
    entryPoints: [HOST_ENTRY],
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    outfile: 'suishin.mjs',
    write: false,
  });
  return { 'suishin.mjs': outputFiles[0]?.text ?? '', ...(await buildPage(root)) };
}

/**
 * The files that outgrew their budget, as sentences.
 *
 * @param {Record<string, string>} files
 */
export function overBudget(files) {
  const size = (/** @type {string} */ name) => Buffer.byteLength(files[name] ?? '');
  const data = Object.keys(files).filter((name) => name.startsWith('data_'));
  const panels = Object.keys(files).filter((name) => /(?<!^data_.*)\.html$/.test(name));
  const together = data.reduce((sum, name) => sum + size(name), 0);
  return [
    { name: 'main.js', bytes: size('main.js'), budget: BUDGETS.server },
    { name: 'libraries.js', bytes: size('libraries.js'), budget: BUDGETS.libraries },
    ...panels.map((name) => ({ name, bytes: size(name), budget: BUDGETS.panel })),
    { name: 'data_*.html together', bytes: together, budget: BUDGETS.data },
  ]
    .filter(({ bytes, budget }) => bytes > budget)
    .map(
      ({ name, bytes, budget }) =>
        `dist/${name} has ${bytes} bytes, over its budget of ${budget}. Look with esbuild's metafile what came in.`,
    );
}

/**
 * Builds the tree at `root`. Throws when a part does not compile or outgrew its budget; dist is
 * then left as it was.
 *
 * @param {string} root
 * @returns {Promise<{name: string, bytes: number}[]>} what dist holds now
 */
export async function build(root) {
  const [{ server, libraries }, panels, host] = await Promise.all([
    buildScripts(root),
    buildPanels(root),
    buildHost(root),
  ]);
  const dist = {
    'appsscript.json': readFileSync(join(root, 'appsscript.json'), 'utf8'),
    'main.js': server,
    'libraries.js': libraries,
    ...panels,
    ...buildData(root),
  };
  const over = overBudget(dist);
  if (over.length > 0) throw new Error(over.join('\n'));
  writeFolder(root, 'dist', dist);
  writeFolder(root, 'build', { ...host, 'built.json': `${JSON.stringify(Date.now())}\n` });
  return Object.entries(dist).map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) }));
}

/**
 * Builds and prints what Apps Script will get.
 *
 * @param {string} root
 */
export async function printBuild(root) {
  const started = performance.now();
  for (const { name, bytes } of await build(root)) {
    console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  dist/${name}`);
  }
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
