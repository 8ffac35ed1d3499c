/** docs/who-may-what.md says what the table of rights says, which every function is tried against. */
import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rightsDocument } from '../../tools/rightsDocument';

const stored = join(__dirname, '../../docs/who-may-what.md');

it('docs/who-may-what.md is up to date; if not, run `node tools/rightsDoc.mjs`', () => {
  expect(readFileSync(stored, 'utf8')).toBe(rightsDocument());
});

it('it tells a section of its own rows, and the secretariat of all', () => {
  const line = rightsDocument()
    .split('\n')
    .find((each) => each.includes('`saveEntry`'));
  expect(line).toContain('全ての課の実績');
  expect(line).toContain('自分の課の実績');
  expect(line?.match(/－/g)).toHaveLength(3);
});
