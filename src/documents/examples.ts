/** Content made of the examples of the tags: every condition holds, every list has two entries. */
import type { PackContent, PackTags, TagTree, TagValue, TagValues } from './tagTree';

const ENTRIES = 2;

/**
 * What a text tag would print.
 *
 * @param paper '' for a tag that is known in every paper
 * @param path  the tag behind the lists around it, e.g. 戦略別/取組数
 */
export type ExampleOf = (paper: string, path: string) => string;

export function exampleContent({ common, papers }: PackTags, exampleOf: ExampleOf): PackContent {
  return {
    common: examplesIn(common, (path) => exampleOf('', path)),
    papers: Object.entries(papers).map(([name, tree]) => ({
      name,
      values: examplesIn(tree, (path) => exampleOf(name, path)),
    })),
  };
}

function examplesIn(tree: TagTree, exampleOf: (path: string) => string, around = ''): TagValues {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]): [string, TagValue] => {
      const path = `${around}${name}`;
      if (node.kind === 'text') return [name, exampleOf(path)];
      if (node.kind === 'condition') return [name, true];
      const entries = Array.from({ length: ENTRIES }, () =>
        examplesIn(node.of, exampleOf, `${path}/`),
      );
      return [name, entries];
    }),
  );
}
