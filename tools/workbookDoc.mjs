/** Writes docs/workbook.md from the layout: `node tools/workbookDoc.mjs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTypeScript } from './runTypeScript.mjs';

const { workbookDocument } = /** @type {typeof import('./workbookDocument')} */ (
  await runTypeScript('tools/workbookDocument.ts')
);
await writeFile(join(root, 'docs/workbook.md'), workbookDocument());
