/**
 * The server's two scripts: main.js with a top-level function per name, and libraries.js with what
 * makes papers and mails and takes files over: our own code and what it needs. Apps Script evaluates
 * both at every call; the second is one function, of which nothing runs until it is asked for.
 *
 * Most modules are held once: what main.js has of them, libraries.js asks main.js for. Exact numbers and
 * faults of services, for example, are known by their class.
 */
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

/** What only the drawing of papers needs; src/papers loads each where it uses it. */
const LIBRARIES = ['@xmldom/xmldom', 'docxtemplater', 'pizzip'];

/** Our own code in it, as adapters and entries ask for it, and where it stands. */
const OWN_CODE = new Map([
  ['../papers/drawing', 'src/papers/drawing.ts'],
  ['../documents/letters', 'src/documents/letters.ts'],
  ['./app/notices', 'src/app/notices.ts'],
  ['./app/importing', 'src/app/importing.ts'],
]);

/** Declared in libraries.js. The underscore keeps it from panels and from the list of macros. */
const LOADER = 'suishinLibraries_';

/** In main.js a library is a question to the other script. @type {import('esbuild').Plugin} */
const fromLibraries = {
  name: 'libraries',
  setup(context) {
    const filter = new RegExp(`^(?:${[...LIBRARIES, ...OWN_CODE.keys()].join('|')})$`);
    context.onResolve({ filter }, ({ path }) => ({ path, namespace: 'libraries' }));
    context.onLoad({ filter: /.*/, namespace: 'libraries' }, ({ path }) => ({
      contents: `module.exports = ${LOADER}()[${JSON.stringify(path)}];`,
    }));
  },
};

/**
 * The library of XML knows two thousand letters by their names in HTML, which nothing here reads: XML has
 * five names.
 *
 * @type {import('esbuild').Plugin}
 */
const namesOfXml = {
  name: 'names of XML',
  setup(context) {
    context.onLoad({ filter: /@xmldom[\\/]xmldom[\\/]lib[\\/]entities\.js$/ }, () => ({
      contents: `
        exports.XML_ENTITIES = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };
        exports.HTML_ENTITIES = exports.XML_ENTITIES;
      `,
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

/** How the paths of modules begin that are held once; of small ones the asking is longer. */
const HELD_ONCE = [
  'src/domain/',
  'src/app/',
  'src/workbook/',
  'src/wording/damage',
  'src/wording/writeRefusals',
];

/** How the second script asks main.js for a module. */
const SHARED = 'shared:';

/**
 * A module that is held once and that main.js holds becomes a question to it.
 *
 * @param {string} root @param {ReadonlySet<string>} held by their paths from the root
 * @param {(path: string) => import('esbuild').OnResolveResult} asked
 * @returns {import('esbuild').Plugin}
 */
const fromMain = (root, held, asked) => ({
  name: 'shared',
  setup(context) {
    context.onResolve({ filter: /^\.\.?\// }, ({ path, importer, resolveDir }) => {
      if (importer.includes('node_modules')) return undefined;
      const file = relative(root, `${join(resolveDir, path)}.ts`).replaceAll('\\', '/');
      return held.has(file) ? asked(file) : undefined;
    });
    context.onLoad({ filter: /.*/, namespace: 'shared' }, ({ path }) => ({
      contents: `module.exports = __suishin.shared[${JSON.stringify(path)}];`,
    }));
  },
});

/** What of our own code there is, by the name under which it is asked for. @param {string} root */
function ownCode(root) {
  return [...OWN_CODE]
    .filter(([, file]) => existsSync(join(root, file)))
    .map(([name, file]) => /** @type {const} */ ([name, `./${file}`]));
}

/** What the second script is made of: its members by name. @param {string} root */
function membersOfLibraries(root) {
  return [...LIBRARIES.map((name) => [name, name]), ...ownCode(root)]
    .map(
      ([name, file]) =>
        `get ${JSON.stringify(name)}() { return require(${JSON.stringify(file)}); }`,
    )
    .join(', ');
}

/**
 * What the second script asks main.js for: names by module.
 *
 * @param {string} root @param {ReadonlySet<string>} held
 * @returns {Promise<ReadonlyMap<string, readonly string[]>>}
 */
async function askedOfMain(root, held) {
  const own = ownCode(root).map(
    ([, file], place) => `export * as m${String(place)} from '${file}';`,
  );
  if (held.size === 0 || own.length === 0) return new Map();
  const { outputFiles } = await build({
    ...shared(root),
    stdin: { contents: own.join('\n'), resolveDir: root, loader: 'ts' },
    format: 'esm',
    external: LIBRARIES,
    plugins: [fromMain(root, held, (path) => ({ path: `${SHARED}${path}`, external: true }))],
  });
  const text = outputFiles[0]?.text ?? '';
  /** @type {Map<string, string[]>} */
  const names = new Map();
  const imports = /^import \{([^}]*)\} from "shared:([^"]+)";$/gmu;
  for (const [, list = '', path = ''] of text.matchAll(imports)) {
    const found = list.split(',').map((one) => one.trim().split(' as ')[0] ?? '');
    names.set(path, [...new Set([...(names.get(path) ?? []), ...found.filter(Boolean)])].sort());
  }
  const asked = (text.match(new RegExp(`"${SHARED}`, 'gu')) ?? []).length;
  if (asked !== [...text.matchAll(imports)].length) {
    throw new Error(
      'libraries.js asks main.js for a module in a way that the build does not know. Expected `import { name } from`.',
    );
  }
  return names;
}

/** main.ts, and beside its names what the second script asks for. @param {ReadonlyMap<string, readonly string[]>} asked */
function entryOfMain(asked) {
  const modules = [...asked];
  const imports = modules.map(([path, names], place) => {
    const list = names.map((name) => `${name} as m${String(place)}_${name}`);
    return `import { ${list.join(', ')} } from './${path}';`;
  });
  const members = modules.map(([path, names], place) => {
    const list = names.map((name) => `${name}: m${String(place)}_${name}`);
    return `${JSON.stringify(path)}: { ${list.join(', ')} }`;
  });
  const shares = `export const shared = { ${members.join(', ')} };`;
  return ["export * from './src/main';", ...imports, ...(modules.length > 0 ? [shares] : [])].join(
    '\n',
  );
}

/**
 * The names that src/main.ts exports, sorted, and the modules held once of which it needs something.
 * Apps Script knows a function only by a declaration at the top of a script, so each name becomes one.
 * No names are refused: a bundle without them does nothing.
 *
 * @param {string} root
 */
async function lookedAt(root) {
  const { metafile } = await build({
    ...shared(root),
    entryPoints: ['src/main.ts'],
    format: 'esm',
  });
  const { exports = [], inputs = {} } = metafile.outputs['main.js'] ?? {};
  if (exports.length === 0) {
    throw new Error('src/main.ts exports nothing. Expected one export per menu item and trigger.');
  }
  const held = Object.keys(inputs).filter(
    (path) =>
      HELD_ONCE.some((folder) => path.startsWith(folder)) && (inputs[path]?.bytesInOutput ?? 0) > 0,
  );
  return { names: [...exports].sort(), held: new Set(held) };
}

/**
 * Texts of dist/main.js, an IIFE in ES2020 and the functions that menus, triggers and panels call, and
 * of dist/libraries.js, a function that gives what makes papers and mails by name, each built when asked for.
 *
 * @param {string} root
 */
export async function buildScripts(root) {
  const { names, held } = await lookedAt(root);
  const [server, libraries] = await Promise.all([
    askedOfMain(root, held).then((asked) => serverText(root, names, asked)),
    librariesText(root, held),
  ]);
  return { server, libraries };
}

/**
 * @param {string} root @param {readonly string[]} names
 * @param {ReadonlyMap<string, readonly string[]>} asked
 */
async function serverText(root, names, asked) {
  const footer = names.map(
    (name) => `function ${name}(){return __suishin.${name}.apply(this,arguments)}`,
  );
  const { outputFiles } = await build({
    ...shared(root),
    stdin: { contents: entryOfMain(asked), resolveDir: root, loader: 'ts' },
    format: 'iife',
    globalName: '__suishin',
    minify: true,
    footer: { js: footer.join('\n') },
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} root @param {ReadonlySet<string>} held */
async function librariesText(root, held) {
  const { outputFiles } = await build({
    ...shared(root),
    stdin: { contents: `module.exports = { ${membersOfLibraries(root)} };`, resolveDir: root },
    plugins: [fromMain(root, held, (path) => ({ path, namespace: 'shared' })), namesOfXml],
    format: 'iife',
    globalName: 'libraries',
    minify: true,
    banner: { js: `var suishinLoaded;function ${LOADER}(){if(!suishinLoaded){` },
    footer: { js: 'suishinLoaded=libraries}return suishinLoaded}' },
  });
  return outputFiles[0]?.text ?? '';
}
