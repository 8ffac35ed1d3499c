/** Writes docs/workbook.md from the layout and what explains it: `node tools/workbookDoc.mjs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { texts } from './buildData.mjs';
import { root, runTypeScript } from './runTypeScript.mjs';

const { workbookDocument } = /** @type {typeof import('./workbookDocument')} */ (
  await runTypeScript('tools/workbookDocument.ts')
);
await writeFile(
  join(root, 'docs/workbook.md'),
  workbookDocument(texts(join(root, 'templates/help'))),
);
