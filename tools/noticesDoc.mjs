/** Writes docs/notices.md: `node tools/noticesDoc.mjs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { texts } from './buildData.mjs';
import { holidayTable } from './holidays.mjs';
import { root, runTypeScript } from './runTypeScript.mjs';

const { noticesDocument } = /** @type {typeof import('./notices/document')} */ (
  await runTypeScript('tools/notices/document.ts')
);
const document = noticesDocument({
  plan: texts(join(root, 'templates/plan')),
  mail: texts(join(root, 'templates/mail')),
  holidays: holidayTable(),
});
await writeFile(join(root, 'docs/notices.md'), document);
