/** What the documents point to must be there. */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linkTargets, namedScripts, ourDocuments, root, textFile, type TextFile } from './markdown';

function brokenLinks({ path, text }: TextFile): readonly string[] {
  return linkTargets(text)
    .filter((target) => !existsSync(join(root, dirname(path), target)))
    .map((target) => `${path} points to ${target}, which is not there`);
}

function scripts(): readonly string[] {
  const manifest: unknown = JSON.parse(textFile('package.json').text);
  const found: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'scripts') : null;
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

function unknownScripts({ path, text }: TextFile): readonly string[] {
  return namedScripts(text)
    .filter((name) => !scripts().includes(name))
    .map((name) => `${path} tells people to run the npm script ${name}, which is not there`);
}

describe('README and docs', () => {
  it('point only to files that exist', () => {
    expect(ourDocuments().flatMap(brokenLinks)).toEqual([]);
  });

  it('hold links at all', () => {
    expect(ourDocuments().flatMap(({ text }) => linkTargets(text)).length).toBeGreaterThan(40);
  });

  it('name only npm scripts that exist', () => {
    expect(ourDocuments().flatMap(unknownScripts)).toEqual([]);
  });

  it('name npm scripts at all', () => {
    expect(namedScripts(textFile('README.md').text)).toEqual(
      expect.arrayContaining(['demo', 'test', 'connect', 'deploy', 'bench']),
    );
  });
});

describe('the check of links', () => {
  it('finds a planted link to nowhere, also behind an anchor', () => {
    const planted = { path: 'docs/x.md', text: '[a](nowhere.md) [b](../gone.md#part) [c](#here)' };
    expect(brokenLinks(planted)).toHaveLength(2);
  });

  it('leaves the web and examples in code alone', () => {
    const text = '[a](https://example.jp) `[b](gone.md)`\n```\n[c](gone.md)\n```\n';
    expect(brokenLinks({ path: 'README.md', text })).toEqual([]);
  });

  it('finds a planted script that does not exist', () => {
    const planted = { path: 'README.md', text: 'first `npm run nonsense`, then `npm test`' };
    expect(unknownScripts(planted)).toEqual([expect.stringContaining('nonsense')]);
  });
});
