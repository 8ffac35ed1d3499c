/** docs/local-host.md says of the Sheets service what is so: every kind of request, every refusal. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { REQUEST_MESSAGES } from '../../../src/local/sheets/requests/requestMessages';
import { refusalLine } from './refusals/refusalTable';
import { REFUSALS } from './refusals/refusalCases';

const lines = readFileSync(join(__dirname, '../../../docs/local-host.md'), 'utf8').split('\n');

/** The lines of the table under a heading, without its two head lines and the padding of its cells. */
function tableUnder(heading: string): string[] {
  const start = lines.indexOf(`## ${heading}`);
  const section = lines.slice(start + 1);
  const end = section.findIndex((line) => line.startsWith('## '));
  return section
    .slice(0, end === -1 ? undefined : end)
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.replaceAll(/ {2,}/g, ' '));
}

describe('docs/local-host.md', () => {
  it('lists every refusal with its text and its test, and none that is not tested', () => {
    expect(tableUnder('Refusals of the Sheets service')).toEqual(REFUSALS.map(refusalLine));
  });

  it('lists every kind of request, and none that the host does not know', () => {
    const kinds = tableUnder('Kinds of request').map((line) => /^\| `(\w+)`/.exec(line)?.[1]);
    expect(kinds).toEqual(Object.keys(REQUEST_MESSAGES));
  });

  it('has a refusal for every kind of request', () => {
    const refusedKinds = new Set(REFUSALS.map(({ of }) => of));
    expect(Object.keys(REQUEST_MESSAGES).filter((kind) => !refusedKinds.has(kind))).toEqual([]);
  });

  it('gives no two refusals the same name', () => {
    const names = REFUSALS.map(({ of, name }) => `${of}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
