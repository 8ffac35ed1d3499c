/** Content made of the examples of the tags: every condition holds, every list has two entries. */
import type { PackContent, PackTags, TagTree, TagValue, TagValues } from './tagTree';

const ENTRIES = 2;

export function exampleContent({ common, papers }: PackTags): PackContent {
  return {
    common: examplesOf(common),
    papers: Object.entries(papers).map(([name, tree]) => ({ name, values: examplesOf(tree) })),
  };
}

function examplesOf(tree: TagTree): TagValues {
  return Object.fromEntries(
    Object.entries(tree).map(([name, node]): [string, TagValue] => {
      if (node.kind === 'text') return [name, node.example];
      if (node.kind === 'condition') return [name, true];
      return [name, Array.from({ length: ENTRIES }, () => examplesOf(node.of))];
    }),
  );
}
