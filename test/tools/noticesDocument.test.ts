/** docs/notices.md is what the program decides. */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '../../tools/buildData.mjs';
import { holidayTable } from '../../tools/holidays.mjs';
import { noticesDocument } from '../../tools/notices/document';

const root = join(__dirname, '../..');

it('docs/notices.md is up to date; if not, run `node tools/noticesDoc.mjs`', () => {
  const document = noticesDocument({
    plan: texts(join(root, 'templates/plan')),
    mail: texts(join(root, 'templates/mail')),
    holidays: holidayTable(),
  });
  expect(readFileSync(join(root, 'docs/notices.md'), 'utf8')).toBe(document);
  expect(document).toContain('【総合政策課・再送】');
  expect(document.split('\n').length).toBeGreaterThan(60);
});
