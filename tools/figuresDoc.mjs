/** Writes docs/figures.md: `node tools/figuresDoc.mjs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTypeScript } from './runTypeScript.mjs';

const { figuresDocument } = /** @type {typeof import('./figures/document')} */ (
  await runTypeScript('tools/figures/document.ts')
);
await writeFile(join(root, 'docs/figures.md'), figuresDocument());
