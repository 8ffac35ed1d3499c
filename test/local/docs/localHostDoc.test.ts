/** docs/local-host.md says of the Docs service what is so: every kind of request, every refusal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DOCS_REQUESTS } from '../../../src/local/docs/docsMessages';

const lines = readFileSync(join(__dirname, '../../../docs/local-host.md'), 'utf8').split('\n');
const tests = readFileSync(join(__dirname, 'docsService.test.ts'), 'utf8');

/** The first cells of the table under a heading. */
function firstCells(heading: string): readonly string[] {
  const section = lines.slice(lines.indexOf(`## ${heading}`) + 1);
  const end = section.findIndex((line) => line.startsWith('## '));
  return section
    .slice(0, end === -1 ? undefined : end)
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|')[1]?.trim() ?? '');
}

/** The names of the tests under a heading: of each `it`, and of each case of `it.each`. */
function testsUnder(heading: string): readonly string[] {
  const [, rest = ''] = tests.split(`describe('${heading}', () => {`);
  const [own = ''] = rest.split(/^\}\);/mu);
  const named = /^ {2}it\('([^']+)'|^ {4}\[\n {6}'([^']+)'|^ {4}\['([^']+)'/gmu;
  return [...own.matchAll(named)].map(([, alone, ofCase, short]) => alone ?? ofCase ?? short ?? '');
}

describe('docs/local-host.md', () => {
  it('lists every kind of request of Docs, and none that the host does not know', () => {
    const kinds = firstCells('Kinds of request of the Docs service');
    expect(kinds.map((kind) => kind.replaceAll('`', ''))).toEqual(Object.keys(DOCS_REQUESTS));
  });

  it('has a test of what each kind changes', () => {
    const tested = testsUnder('what a batch changes').map((name) => name.split(':')[0]);
    expect(tested).toEqual(expect.arrayContaining(Object.keys(DOCS_REQUESTS)));
  });

  it('lists every refusal of Docs with its test, and none that is not tested', () => {
    const listed = firstCells('Refusals of the Docs service');
    expect(listed.length).toBeGreaterThan(10);
    expect(listed).toEqual(testsUnder('what is refused'));
  });
});
