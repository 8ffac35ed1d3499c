/**
 * The panels: every src/sidebar/<panel>/main.tsx (or .ts) becomes one page with its script and its
 * styles inside, because Apps Script serves single pages.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { build } from 'esbuild';

/** Where the server puts the facts of the opening; must stand in each page exactly once. */
const FACTS_MARK = '"__SUISHIN_FACTS__"';
const STYLE_MARK = '/*__SUISHIN_STYLE__*/';
const SCRIPT_MARK = '/*__SUISHIN_SCRIPT__*/';

/**
 * The page around every panel. Prettier writes its quotes as in all our scripts; the server looks
 * for the mark of the facts as JSON writes it.
 *
 * @param {string} root
 */
function readShell(root) {
  const shell = readFileSync(join(root, 'src/sidebar/shell.html'), 'utf8')
    .split("'__SUISHIN_FACTS__'")
    .join(FACTS_MARK);
  for (const mark of [STYLE_MARK, SCRIPT_MARK, FACTS_MARK]) {
    if (shell.split(mark).length !== 2) {
      throw new Error(`src/sidebar/shell.html: expected the mark ${mark} exactly once.`);
    }
  }
  return shell;
}

/** @param {string} root */
function entries(root) {
  const folder = join(root, 'src/sidebar');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({
      panel: entry.name,
      entry: ['main.tsx', 'main.ts']
        .map((file) => `src/sidebar/${entry.name}/${file}`)
        .find((file) => existsSync(join(root, file))),
    }))
    .flatMap(({ panel, entry }) => (entry === undefined ? [] : [{ panel, entry }]))
    .sort((one, other) => (one.panel < other.panel ? -1 : 1));
}

/**
 * A script may hold neither the end of its own element nor the start of an HTML comment. Both stand
 * in strings and patterns only, where the escape means the same character. (Ends of elements in
 * styles are escaped by esbuild.)
 *
 * @param {string} script
 */
export function safeInScript(script) {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/**
 * Without the custom properties that nothing asks for: a panel uses a dozen of the hundreds of
 * design tokens.
 *
 * @param {string} style
 */
export function withoutUnusedTokens(style) {
  for (let before = ''; before !== style;) {
    before = style;
    const used = new Set([...style.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    style = style.replace(/(--[\w-]+):[^;}]*(;|(?=\}))/g, (declaration, name) =>
      used.has(name) ? declaration : '',
    );
  }
  return style;
}

/** In bytes: a page with more than this carries its script and its style packed. */
const PLAIN_PAGE = 90_000;

/**
 * A script that unpacks another and runs it. Apps Script serves single pages without parts, and what
 * travels to a panel has a budget; packed text also passes through it unchanged. A browser that cannot
 * unpack (older than 2023) says so in the words of the shell.
 *
 * @param {string} script
 */
export function packed(script) {
  const text = deflateSync(script, { level: 9 }).toString('base64');
  return `(async()=>{try{const bytes=Uint8Array.from(atob("${text}"),(c)=>c.charCodeAt(0));const unpacked=new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));const script=document.createElement("script");script.text=await new Response(unpacked).text();document.body.append(script)}catch(error){const panel=document.getElementById("panel");panel.textContent=panel.dataset.tooOld;throw error}})()`;
}

/** A script that gives the page its style before it does anything else. @param {string} style @param {string} script */
export function styled(style, script) {
  const text = JSON.stringify(style);
  return `document.head.append(Object.assign(document.createElement("style"),{textContent:${text}}));${script}`;
}

/** @param {string} root @param {string} entry */
async function compiled(root, entry) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    charset: 'utf8',
    target: 'es2020',
    // Apps Script cuts what follows `//` inside template literals of inlined scripts.
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'iife',
    minify: true,
    outdir: 'panel',
    logLevel: 'silent',
    write: false,
  });
  const text = (/** @type {string} */ ending) =>
    outputFiles
      .filter((file) => file.path.endsWith(ending))
      .map((file) => file.text)
      .join('');
  return { script: text('.js'), style: withoutUnusedTokens(text('.css')) };
}

/** @param {string} panel @param {string} shell @param {{script: string, style: string}} parts */
function page(panel, shell, { script, style }) {
  const filled = (/** @type {string} */ styleText, /** @type {string} */ scriptText) =>
    shell.split(STYLE_MARK).join(styleText).split(SCRIPT_MARK).join(scriptText);
  const plain = filled(style, safeInScript(script));
  const marks = plain.split(FACTS_MARK).length - 1;
  if (marks !== 1) {
    throw new Error(
      `Panel ${panel}: ${FACTS_MARK} stands in the page ${marks} times. Expected once, in shell.html: the server puts the facts there.`,
    );
  }
  return Buffer.byteLength(plain) > PLAIN_PAGE ? filled('', packed(styled(style, script))) : plain;
}

/**
 * The pages by file name.
 *
 * @param {string} root
 * @returns {Promise<Record<string, string>>}
 */
export async function buildPanels(root) {
  const panels = entries(root);
  if (panels.length === 0) return {};
  const shell = readShell(root);
  const pages = await Promise.all(
    panels.map(async ({ panel, entry }) => [
      `${panel}.html`,
      page(panel, shell, await compiled(root, entry)),
    ]),
  );
  return Object.fromEntries(pages);
}
