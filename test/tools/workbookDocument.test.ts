/** docs/workbook.md says what the layout says. */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { helpTexts } from '../app/officeInMemory';
import { workbookDocument } from '../../tools/workbookDocument';

const stored = join(__dirname, '../../docs/workbook.md');

it('docs/workbook.md is up to date; if not, run `node tools/workbookDoc.mjs`', () => {
  expect(readFileSync(stored, 'utf8')).toBe(workbookDocument(helpTexts));
});

it('it tells of every tab, with the words of a drop-down and a note that a clerk understands', () => {
  const document = workbookDocument(helpTexts);
  expect(document).toContain('## 年度実績_R5');
  expect(document).toContain('選択肢「進捗状況」');
  expect(document).toContain('8 統合・休止・廃止');
});
