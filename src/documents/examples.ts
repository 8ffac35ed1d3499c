/** Content made of the examples of the tags: every condition holds, every list has two entries; or none. */
import type { PackContent, PackTags, TagTree, TagValue, TagValues } from './tagTree';

/** `full`: every condition holds, and lists have entries; `bare`: none does, none has. */
export type ExampleKind = 'full' | 'bare';

const ENTRIES = { full: 2, bare: 0 } as const;

/**
 * What a text tag would print.
 *
 * @param paper '' for a tag that is known in every paper
 * @param path  the tag behind the lists around it, e.g. 戦略別/取組数
 */
export type ExampleOf = (paper: string, path: string) => string;

export function exampleContent(
  { common, papers }: PackTags,
  exampleOf: ExampleOf,
  kind: ExampleKind = 'full',
): PackContent {
  return {
    common: examplesIn(common, kind, (path) => exampleOf('', path)),
    papers: Object.entries(papers).map(([name, tree]) => ({
      name,
      values: examplesIn(tree, kind, (path) => exampleOf(name, path)),
    })),
  };
}

function examplesIn(
  tree: TagTree,
  kind: ExampleKind,
  exampleOf: (path: string) => string,
  around = '',
): TagValues {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]): [string, TagValue] => {
      const path = `${around}${name}`;
      if (node.kind === 'text') return [name, exampleOf(path)];
      if (node.kind === 'condition') return [name, kind === 'full'];
      const entries = Array.from({ length: ENTRIES[kind] }, () =>
        examplesIn(node.of, kind, exampleOf, `${path}/`),
      );
      return [name, entries];
    }),
  );
}
