/**
 * Compares the tags of a template with those that are known, before anything is made: an unknown tag
 * would be printed, a list that is not closed would swallow what follows.
 *
 * A tag is known where the paper knows it, or a list around it; elsewhere it is said where it is
 * known. A list opens and closes in one section, in one table or outside all tables.
 */
import type { TagFault, TagHome, TemplateFault, TemplatePlace } from '../wording/templateFaults';
import { homesOf } from './tagHomes';
import type { PackTags, TagNode, TagTree } from './tagTree';
import { tagsOf, type Found, type Tag } from './templateTags';
import {
  MARKER,
  type TemplateParagraph,
  type TemplateStory,
  type TemplateText,
} from './templateText';

/** Proposes the known name that somebody may have meant. */
export type Nearest = (found: string, names: readonly string[]) => string | undefined;

/** What a template is found to be before it is stored. */
export interface TemplateExamined {
  /** The papers that it prints, in its order. */
  readonly papers: readonly string[];
  /** Those that are known, and that it does not print. */
  readonly lacking: readonly string[];
  readonly faults: readonly TemplateFault[];
}

/** @param wanted the papers that are to be printed from it */
export function templateFaults(
  template: TemplateText,
  tags: PackTags,
  wanted: readonly string[],
  nearest: Nearest,
): readonly TemplateFault[] {
  const known = Object.keys(tags.papers);
  const twice = template.papers.filter((paper, place, all) => all.indexOf(paper) !== place);
  return [
    ...(template.papers.length === 0 && wanted.length === 0 ? [{ kind: 'no paper' } as const] : []),
    ...wanted
      .filter((paper) => !template.papers.includes(paper))
      .map((marked) => ({ kind: 'paper missing', marked }) as const),
    ...[...new Set(twice)].map((marked) => ({ kind: 'paper twice', marked }) as const),
    ...template.papers
      .filter((paper) => !known.includes(paper))
      .map((marked) => unknownPaper(marked, nearest(marked, known))),
    ...template.stories.flatMap((story) => faultsOf(story, tags, nearest)),
  ];
}

function unknownPaper(marked: string, nearest: string | undefined): TemplateFault {
  return {
    kind: 'at',
    place: { part: 'body', paper: marked, around: `{資料：${marked}}` },
    fault: { kind: 'paper unknown', marked, ...(nearest === undefined ? {} : { nearest }) },
  };
}

/** A list that is open where the reader stands. */
interface Open {
  readonly name: string;
  readonly mark: '#' | '^';
  readonly paragraph: TemplateParagraph;
  readonly place: TemplatePlace;
  /** What is known inside it beyond what is known around it. */
  readonly inside: TagTree;
}

function faultsOf(
  story: TemplateStory,
  tags: PackTags,
  nearest: Nearest,
): readonly TemplateFault[] {
  // A section before the first marker, or of a paper that nobody knows, is never printed.
  const own = story.paper === undefined ? undefined : tags.papers[story.paper];
  if (story.part !== 'note' && own === undefined) return [];
  const faults: TemplateFault[] = [];
  let known: TagTree = { ...tags.common, ...own };
  let open: readonly Open[] = [];
  let before = '';
  for (const paragraph of story.paragraphs) {
    const place = placeOf(story, paragraph, before);
    for (const found of tagsOf(paragraph.text)) {
      const next = read({ story, known, tags, nearest }, open, found, { paragraph, place });
      faults.push(...next.faults);
      open = next.open;
      // What follows a marker in the wrong place was meant for its paper.
      if (found.kind === 'marker') known = { ...tags.common, ...tags.papers[found.paper] };
    }
    if (plainText(paragraph.text) !== '') before = plainText(paragraph.text);
  }
  return [
    ...faults,
    ...open.map(({ name, mark, place }) => at(place, { kind: 'not closed', mark, tag: name })),
  ];
}

interface Reader {
  readonly story: TemplateStory;
  readonly known: TagTree;
  readonly tags: PackTags;
  readonly nearest: Nearest;
}

interface Where {
  readonly paragraph: TemplateParagraph;
  readonly place: TemplatePlace;
}

interface Read {
  readonly open: readonly Open[];
  readonly faults: readonly TemplateFault[];
}

function read(reader: Reader, open: readonly Open[], found: Found, where: Where): Read {
  const wrong = (fault: TagFault): Read => ({ open, faults: [at(where.place, fault)] });
  if (reader.story.part === 'note') return wrong({ kind: 'tag in a note' });
  if (found.kind === 'fault') {
    const told = wrong(found.fault);
    if (found.meant === undefined) return told;
    const next = read(reader, open, found.meant, where);
    return { open: next.open, faults: [...told.faults, ...next.faults] };
  }
  if (found.kind === 'marker') {
    const isAlone = MARKER.test(where.paragraph.text);
    return wrong({ kind: isAlone ? 'marker not first' : 'marker not alone', marked: found.paper });
  }
  if (found.mark === '/') return closedBy(reader, open, found, where);
  const node = nodeOf(reader.known, open, found.name);
  const fault = node === undefined ? unknownTag(reader, open, found) : misused(node, found);
  const faults = fault === undefined ? [] : [at(where.place, fault)];
  if (found.mark === '') return { open, faults };
  const inside = found.mark === '#' && node?.kind === 'list' ? node.of : {};
  // An unknown list is opened all the same, so that its end is not called wrong as well.
  const { name, mark } = found;
  return { open: [...open, { name, mark, ...where, inside }], faults };
}

/** An end that nobody knows was probably meant for the list that is open. */
function closedBy(reader: Reader, open: readonly Open[], end: Tag, where: Where): Read {
  const { name } = end;
  const isKnown = nodeOf(reader.known, open, name) !== undefined;
  const meant = isKnown
    ? undefined
    : reader.nearest(
        name,
        open.map((each) => each.name),
      );
  if (meant === undefined || meant === name) return closed(open, end, where);
  const fault: TagFault = { kind: 'tag unknown', tag: `/${name}`, nearest: `/${meant}` };
  const next = closed(open, { ...end, name: meant }, where);
  return { open: next.open, faults: [at(where.place, fault), ...next.faults] };
}

function closed(open: readonly Open[], { name }: Tag, { paragraph, place }: Where): Read {
  const last = open[open.length - 1];
  const opened = open.map((each) => each.name).lastIndexOf(name);
  if (last === undefined || opened < 0) {
    return { open, faults: [at(place, { kind: 'not opened', tag: name })] };
  }
  const rest = open.slice(0, opened);
  if (last.name !== name) {
    return { open: rest, faults: [at(place, { kind: 'crossed', tag: name, open: last.name })] };
  }
  const fault = misplaced(last, name, paragraph);
  return { open: rest, faults: fault === undefined ? [] : [at(last.place, fault)] };
}

/** Where the two ends of a list stand to each other. */
function misplaced(begin: Open, name: string, end: TemplateParagraph): TagFault | undefined {
  const from = begin.paragraph.inside;
  const to = end.inside;
  const depth = from.length;
  const isSameCell = depth === to.length && from.every(({ cell }, at) => cell === to[at]?.cell);
  if (isSameCell) {
    const isAlone = begin.paragraph === end || (isOnlyTag(begin.paragraph) && isOnlyTag(end));
    return isAlone ? undefined : { kind: 'not alone', tag: name };
  }
  const isSameTable =
    depth > 0 &&
    depth === to.length &&
    from.slice(0, -1).every(({ cell }, at) => cell === to[at]?.cell) &&
    from[depth - 1]?.table === to[depth - 1]?.table;
  return isSameTable ? undefined : { kind: 'across tables', tag: name };
}

function isOnlyTag({ text }: TemplateParagraph): boolean {
  return /^\s*\{[^{}]*\}\s*$/u.test(text);
}

/** The innermost list knows best. */
function nodeOf(known: TagTree, open: readonly Open[], name: string): TagNode | undefined {
  const scopes = [known, ...open.map(({ inside }) => inside)].reverse();
  return scopes.find((scope) => Object.keys(scope).includes(name))?.[name];
}

function misused(node: TagNode, { mark, name }: Tag): TagFault | undefined {
  if (mark !== '' || node.kind === 'text') return undefined;
  return { kind: node.kind === 'list' ? 'list as text' : 'condition as text', tag: name };
}

function unknownTag(reader: Reader, open: readonly Open[], { mark, name }: Tag): TagFault {
  const homes: readonly TagHome[] = homesOf(reader.tags, name);
  if (homes.length > 0) return { kind: 'tag elsewhere', tag: `${mark}${name}`, homes };
  const here = [reader.known, ...open.map(({ inside }) => inside)].flatMap(Object.keys);
  const meant = reader.nearest(name, here);
  return {
    kind: 'tag unknown',
    tag: `${mark}${name}`,
    ...(meant === undefined ? {} : { nearest: `${mark}${meant}` }),
  };
}

function placeOf(
  { part, paper }: TemplateStory,
  { text }: TemplateParagraph,
  before: string,
): TemplatePlace {
  const isBare = plainText(text) === '';
  return {
    part,
    around: text.trim(),
    ...(paper === undefined ? {} : { paper }),
    ...(isBare && before !== '' ? { after: before } : {}),
  };
}

/** What a paragraph says beside its tags. */
function plainText(text: string): string {
  return text.replace(/\{[^{}]*\}/gu, '').trim();
}

function at(place: TemplatePlace, fault: TagFault): TemplateFault {
  return { kind: 'at', place, fault };
}
