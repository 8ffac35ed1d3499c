/** The server's bundle: one script that Apps Script evaluates, with a top-level function per name. */
import { build } from 'esbuild';

/** @param {string} root @returns {import('esbuild').BuildOptions & {write: false, metafile: true}} */
const shared = (root) => ({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  bundle: true,
  charset: 'utf8',
  target: 'es2020',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile: 'main.js',
  logLevel: 'silent',
  write: false,
  metafile: true,
});

/**
 * The names that src/main.ts exports, sorted. Apps Script knows a function only by a declaration at
 * the top of a script, so each becomes one. Empty is refused: a bundle without names does nothing.
 *
 * @param {string} root
 */
async function exportedNames(root) {
  const { metafile } = await build({ ...shared(root), format: 'esm' });
  const names = metafile.outputs['main.js']?.exports ?? [];
  if (names.length === 0) {
    throw new Error('src/main.ts exports nothing. Expected one export per menu item and trigger.');
  }
  return [...names].sort();
}

/**
 * Text of dist/main.js: an IIFE in ES2020 and the functions that menus, triggers and panels call.
 *
 * @param {string} root
 */
export async function buildServer(root) {
  const names = await exportedNames(root);
  const footer = names.map(
    (name) => `function ${name}(){return __suishin.${name}.apply(this,arguments)}`,
  );
  const { outputFiles } = await build({
    ...shared(root),
    format: 'iife',
    globalName: '__suishin',
    minify: true,
    footer: { js: footer.join('\n') },
  });
  return outputFiles[0]?.text ?? '';
}
