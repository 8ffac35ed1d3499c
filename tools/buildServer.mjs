/**
 * The server's two scripts: main.js with a top-level function per name, and libraries.js with what
 * draws papers, our own code and what it needs. Apps Script evaluates both at every call; the second is one function, of which
 * nothing runs until a paper is drawn.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What only the drawing of papers needs; src/papers loads each where it uses it. */
const LIBRARIES = ['@xmldom/xmldom', 'docxtemplater', 'pizzip'];

/** Our own code that draws papers, as the adapter asks for it, and where it stands. */
const DRAWING = '../papers/drawing';
const DRAWING_FILE = 'src/papers/drawing.ts';

/** Declared in libraries.js. The underscore keeps it from panels and from the list of macros. */
const LOADER = 'suishinLibraries_';

/** In main.js a library is a question to the other script. @type {import('esbuild').Plugin} */
const fromLibraries = {
  name: 'libraries',
  setup(context) {
    const filter = new RegExp(`^(?:${[...LIBRARIES, DRAWING].join('|')})$`);
    context.onResolve({ filter }, ({ path }) => ({ path, namespace: 'libraries' }));
    context.onLoad({ filter: /.*/, namespace: 'libraries' }, ({ path }) => ({
      contents: `module.exports = ${LOADER}()[${JSON.stringify(path)}];`,
    }));
  },
};

/** @param {string} root @returns {import('esbuild').BuildOptions & {write: false, metafile: true}} */
const shared = (root) => ({
  absWorkingDir: root,
  bundle: true,
  charset: 'utf8',
  target: 'es2020',
  // Libraries name a form of theirs for browsers: it is the one that asks for no module of Node.
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  outfile: 'main.js',
  logLevel: 'silent',
  write: false,
  metafile: true,
  plugins: [fromLibraries],
});

/**
 * The names that src/main.ts exports, sorted. Apps Script knows a function only by a declaration at
 * the top of a script, so each becomes one. Empty is refused: a bundle without names does nothing.
 *
 * @param {string} root
 */
async function exportedNames(root) {
  const { metafile } = await build({
    ...shared(root),
    entryPoints: ['src/main.ts'],
    format: 'esm',
  });
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
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: '__suishin',
    minify: true,
    footer: { js: footer.join('\n') },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Text of dist/libraries.js: a function that gives what draws papers by name, each built when asked for.
 *
 * @param {string} root
 */
export async function buildLibraries(root) {
  const modules = new Map(LIBRARIES.map((name) => [name, name]));
  if (existsSync(join(root, DRAWING_FILE))) modules.set(DRAWING, `./${DRAWING_FILE}`);
  const members = [...modules].map(
    ([name, file]) => `get ${JSON.stringify(name)}() { return require(${JSON.stringify(file)}); }`,
  );
  const { outputFiles } = await build({
    ...shared(root),
    stdin: { contents: `module.exports = { ${members.join(', ')} };`, resolveDir: root },
    plugins: [],
    format: 'iife',
    globalName: 'libraries',
    minify: true,
    banner: { js: `var suishinLoaded;function ${LOADER}(){if(!suishinLoaded){` },
    footer: { js: 'suishinLoaded=libraries}return suishinLoaded}' },
  });
  return outputFiles[0]?.text ?? '';
}
