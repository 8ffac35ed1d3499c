/** Writes docs/who-may-what.md from the table of rights: `node tools/rightsDoc.mjs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTypeScript } from './runTypeScript.mjs';

const { rightsDocument } = /** @type {typeof import('./rightsDocument')} */ (
  await runTypeScript('tools/rightsDocument.ts')
);
await writeFile(join(root, 'docs/who-may-what.md'), rightsDocument());
