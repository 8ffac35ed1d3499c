/** Where a tag is known: in which papers, inside which lists. */
import type { TagHome } from '../wording/templateFaults';
import type { PackTags, TagTree } from './tagTree';

export function homesOf({ common, papers }: PackTags, name: string): readonly TagHome[] {
  return [
    ...listsAround(common, name).map((lists) => ({ lists })),
    ...Object.entries(papers).flatMap(([paper, tree]) =>
      listsAround(tree, name).map((lists) => ({ paper, lists })),
    ),
  ];
}

/** One entry per place where the tree knows the name: the lists around it, from the outside. */
function listsAround(tree: TagTree, name: string): readonly (readonly string[])[] {
  return Object.entries(tree).flatMap(([tag, node]) => [
    ...(tag === name ? [[]] : []),
    ...(node.kind === 'list' ? listsAround(node.of, name).map((lists) => [tag, ...lists]) : []),
  ]);
}
