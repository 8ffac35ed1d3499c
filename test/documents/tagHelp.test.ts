/** Every tag of a template is explained to the people who edit it, and no other. */
import { expect, it } from '@jest/globals';
import { packTags } from '../../src/documents/packTags';
import type { TagTree } from '../../src/documents/tagTree';
import { tagHelpOf, tagHelps } from './tagHelp';

interface Place {
  readonly paper: string;
  readonly path: string;
  readonly kind: string;
}

function placesIn(paper: string, tree: TagTree, around = ''): readonly Place[] {
  return Object.entries(tree).flatMap(([name, node]) => {
    const path = `${around}${name}`;
    const inside = node.kind === 'list' ? placesIn(paper, node.of, `${path}/`) : [];
    return [{ paper, path, kind: node.kind }, ...inside];
  });
}

const places = [
  ...placesIn('', packTags.common),
  ...Object.entries(packTags.papers).flatMap(([paper, tree]) => placesIn(paper, tree)),
];

it('each tag says what it prints', () => {
  expect(places.length).toBeGreaterThan(300);
  for (const { paper, path } of places) {
    expect(tagHelpOf(paper, path).help).toMatch(/^.+[^。]$/u);
  }
});

it('conditions and lists have no example: they print nothing themselves', () => {
  const others = places.filter(({ kind }) => kind !== 'text');
  expect(others.filter(({ paper, path }) => tagHelpOf(paper, path).example !== '')).toEqual([]);
});

it('nothing is explained twice, or that no template may use', () => {
  const used = new Set(places.map(({ paper, path }) => tagHelpOf(paper, path)));
  expect(tagHelps.filter((row) => !used.has(row))).toEqual([]);
});
