/** タグの一覧: every tag that a template may use, made from the code, with what it prints and an example. */
import { accept, type Verdict } from '../domain/verdict';
import type { TagTree } from '../documents/tagTree';
import type { TagList } from '../wire/templates';
import type { TemplatesRefusal } from '../wording/templates';
import { readTagHelp, type TagHelpOf } from '../workbook/tagHelp';
import type { Ports } from './ports';
import { readTemplates } from './readTemplates';

type ListedTag = TagList['papers'][number]['tags'][number];

export function listTags(
  ports: Pick<Ports, 'workbook' | 'notes' | 'papers' | 'builtIn'>,
): Verdict<TagList, TemplatesRefusal> {
  const found = readTemplates(ports);
  if (!found.accepted) return found;
  const helpOf = readTagHelp(ports.builtIn.help());
  const { common, papers } = ports.papers.tags();
  const listed = (paper: string, tree: TagTree) => ({ paper, tags: tagsIn(tree, paper, helpOf) });
  return accept({
    papers: [
      listed('', common),
      ...Object.entries(papers).map(([paper, tree]) => listed(paper, tree)),
    ],
  });
}

function tagsIn(
  tree: TagTree,
  paper: string,
  helpOf: TagHelpOf,
  inside: readonly string[] = [],
): ListedTag[] {
  return Object.entries(tree).flatMap(([name, node]) => [
    { name, kind: node.kind, inside: [...inside], ...helpOf(paper, [...inside, name].join('/')) },
    ...(node.kind === 'list' ? tagsIn(node.of, paper, helpOf, [...inside, name]) : []),
  ]);
}
