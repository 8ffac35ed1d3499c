/** Loads a TypeScript file of tools/ with everything that it imports. */
import { build } from 'esbuild';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @param {string} path from the root @returns {Promise<unknown>} the module */
export async function runTypeScript(path) {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error(`esbuild answered no file for ${path}.`);
  const encoded = Buffer.from(bundle.text).toString('base64');
  return import(`data:text/javascript;base64,${encoded}`);
}
