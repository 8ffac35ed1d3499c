/**
 * The text of a template cut into its sections, and the sections gathered into papers.
 *
 * In a .docx the properties of a section hang on its last paragraph, those of the last one on the
 * body. A section without a header or footer of its own has that of the section before; moved
 * elsewhere it would take on a stranger's. So every section gets all that it has said to it, and its
 * break a paragraph of its own: programs that save a .docx put it on the paragraph before, where a
 * closing tag would take it along.
 */
import { MARKER } from '../documents/templateText';
import { withMendedBreaks } from './mendedBreaks';
import { attributeOf, blocksIn, insideOf, tagsIn, textIn, type XmlBlock } from './xmlScan';

export interface Section {
  /** Paragraphs and tables. */
  readonly blocks: readonly XmlBlock[];
  /** Size, margins, and every header and footer that is printed in it: `<w:sectPr>…</w:sectPr>`. */
  readonly properties: string;
  /** Format of the empty paragraph at its end: what stands inside `<w:pPr>`. */
  readonly ending: string;
}

/** A header or footer that a section refers to. */
export interface Reference {
  readonly kind: 'header' | 'footer';
  readonly type: string;
  readonly id: string;
}

/** Marks that may not stand in a document twice, and traces of changes. */
const UNREPEATABLE =
  /<w:(?:bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd|commentReference|permStart|permEnd|proofErr|lastRenderedPageBreak)(?:\s[^>]*)?\/>|<w:(pPrChange|sectPrChange)[ >].*?<\/w:\1>/gsu;

/** @param body what stands inside `<w:body>` */
export function sectionsOf(body: string): readonly Section[] {
  const blocks = blocksIn(body.replace(UNREPEATABLE, '')).flatMap(unframed);
  const sections: Section[] = [];
  let gathered: XmlBlock[] = [];
  let before: readonly Reference[] = [];
  for (const block of withMendedBreaks(blocks)) {
    const properties = breakIn(block);
    const rest = block.name === 'w:sectPr' ? [] : [without(block, properties)];
    gathered.push(...rest);
    if (properties === undefined) continue;
    const own = referencesIn(properties);
    before = [...before.filter((reference) => !own.some(isLike(reference))), ...own];
    const last = gathered[gathered.length - 1];
    const isEnding = last !== undefined && isEmptyParagraph(last);
    sections.push({
      blocks: isEnding ? gathered.slice(0, -1) : gathered,
      properties: withReferences(countedOn(properties), before),
      ending: isEnding ? formatOf(last) : SMALLEST,
    });
    gathered = [];
  }
  return sections;
}

/** A frame (a content control) around paragraphs gives way to the paragraphs. */
function unframed(block: XmlBlock): readonly XmlBlock[] {
  if (block.name !== 'w:sdt') return [block];
  const content = blocksIn(insideOf(block.xml)).find(({ name }) => name === 'w:sdtContent');
  return content === undefined ? [] : blocksIn(insideOf(content.xml)).flatMap(unframed);
}

const BREAK = /<w:sectPr[ >/].*<\/w:sectPr>|<w:sectPr\s*\/>/su;

function breakIn(block: XmlBlock): string | undefined {
  if (block.name === 'w:sectPr') return block.xml;
  return block.name === 'w:p' ? BREAK.exec(block.xml)?.[0] : undefined;
}

function without(block: XmlBlock, properties: string | undefined): XmlBlock {
  return properties === undefined ? block : { ...block, xml: block.xml.replace(properties, '') };
}

/** Holds neither text nor anything else that is printed. */
function isEmptyParagraph({ name, xml }: XmlBlock): boolean {
  const isPrinted = /<w:(?:br|drawing|pict|object|fldChar|fldSimple)[ />]/u.test(xml);
  return name === 'w:p' && !isPrinted && textIn(xml) === '';
}

function formatOf({ xml }: XmlBlock): string {
  return /<w:pPr>(.*?)<\/w:pPr>/su.exec(xml)?.[1] ?? '';
}

/** One point high, so that a full page is not followed by an empty one. */
const SMALLEST =
  '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>';

/** A section as it is filled: its text, then its break in a paragraph of its own. */
export function drawnSection({ blocks, properties, ending }: Section): string {
  const text = blocks.map(({ xml }) => xml).join('');
  return `${text}<w:p><w:pPr>${ending}${properties}</w:pPr></w:p>`;
}

export function referencesIn(properties: string): readonly Reference[] {
  return Array.from(tagsIn(properties)).flatMap(({ name, attributes }) => {
    const kind = /^w:(header|footer)Reference$/u.exec(name)?.[1];
    if (kind !== 'header' && kind !== 'footer') return [];
    const type = attributeOf(attributes, 'w:type') ?? 'default';
    return [{ kind, type, id: attributeOf(attributes, 'r:id') ?? '' }];
  });
}

function isLike(one: Reference): (other: Reference) => boolean {
  return ({ kind, type }) => kind === one.kind && type === one.type;
}

/** The properties with these references in place of their own. */
export function withReferences(properties: string, references: readonly Reference[]): string {
  const bare = properties
    .replace(/<w:(?:header|footer)Reference(?:\s[^>]*)?\/>/gu, '')
    .replace(/<w:(?:header|footer)Reference(?:\s[^>]*)?><\/w:(?:header|footer)Reference>/gu, '')
    .replace(/^<w:sectPr([^>]*?)\s*\/>$/u, '<w:sectPr$1></w:sectPr>');
  const drawn = references.map(
    ({ kind, type, id }) => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`,
  );
  return bare.replace(/^<w:sectPr[^>]*>/u, (begin) => begin + drawn.join(''));
}

/** Pages are counted on from the section before. */
function countedOn(properties: string): string {
  return properties.replace(/(<w:pgNumType[^>]*?)\s+w:start="[^"]*"/gu, '$1');
}

/** What the schema puts behind the numbering of pages, in its order. */
const BEHIND_NUMBERING =
  /<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings)[ >/]|<\/w:sectPr>/u;

/** The first page of the section is page 1. */
export function countedFromOne(properties: string): string {
  if (properties.includes('<w:pgNumType')) {
    return properties.replace('<w:pgNumType', '<w:pgNumType w:start="1"');
  }
  return properties.replace(BEHIND_NUMBERING, (next) => `<w:pgNumType w:start="1"/>${next}`);
}

/** The paper that begins with this block. */
export function markedPaper(block: XmlBlock | undefined): string | undefined {
  return block?.name === 'w:p' ? MARKER.exec(textIn(block.xml))?.[1] : undefined;
}

/** A section with the paper that it belongs to; absent before the first marker. */
export interface MarkedSection extends Section {
  readonly paper?: string;
  /** The paper begins with it; its marker is taken out. */
  readonly begins: boolean;
}

export function marked(sections: readonly Section[]): readonly MarkedSection[] {
  let paper: string | undefined;
  return sections.map((section) => {
    const first = section.blocks.findIndex((block) => !isBlank(block));
    const begun = markedPaper(section.blocks[first]);
    paper = begun ?? paper;
    return {
      ...section,
      ...(paper === undefined ? {} : { paper }),
      begins: begun !== undefined,
      blocks: begun === undefined ? section.blocks : section.blocks.slice(first + 1),
      properties: begun === undefined ? section.properties : onNewPage(section.properties),
    };
  });
}

function isBlank({ name, xml }: XmlBlock): boolean {
  return name === 'w:p' && textIn(xml).trim() === '';
}

/** A paper begins on a page of its own, whatever stands before it. */
function onNewPage(properties: string): string {
  return properties.replace(/<w:type\s+w:val="(?:continuous|nextColumn)"\s*\/>/gu, '');
}

/** The sections of each paper; what stands before the first marker is left out. */
export function papersOf(
  sections: readonly MarkedSection[],
): ReadonlyMap<string, readonly Section[]> {
  const papers = new Map<string, readonly Section[]>();
  for (const section of sections) {
    if (section.paper === undefined) continue;
    const earlier = section.begins ? [] : (papers.get(section.paper) ?? []);
    papers.set(section.paper, [...earlier, section]);
  }
  return papers;
}
