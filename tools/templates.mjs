/** Writes templates/会議資料.docx from its source in tools/templates/: `node tools/templates.mjs`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root, runTypeScript } from './runTypeScript.mjs';

const { meetingPack } = /** @type {typeof import('./templates/meetingPack')} */ (
  await runTypeScript('tools/templates/meetingPack.ts')
);
await writeFile(join(root, 'templates/会議資料.docx'), await meetingPack());
