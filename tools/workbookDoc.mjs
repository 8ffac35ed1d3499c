/** Writes docs/workbook.md from the layout: `node tools/workbookDoc.mjs`. */
import { build } from 'esbuild';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const { outputFiles } = await build({
  entryPoints: [join(root, 'tools/workbookDocument.ts')],
  bundle: true,
  format: 'esm',
  write: false,
});
const [bundle] = outputFiles;
if (!bundle) throw new Error('esbuild answered no file for tools/workbookDocument.ts.');

const encoded = Buffer.from(bundle.text).toString('base64');
/** @type {typeof import('./workbookDocument')} */
const { workbookDocument } = await import(`data:text/javascript;base64,${encoded}`);
await writeFile(join(root, 'docs/workbook.md'), workbookDocument());
