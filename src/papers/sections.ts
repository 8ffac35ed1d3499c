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
import {
  childOf,
  childrenOf,
  removeNode,
  textOf,
  within,
  wordElement,
  type XmlDocument,
  type XmlElement,
} from './xmlTree';

export interface Section {
  /** Paragraphs and tables. */
  readonly blocks: readonly XmlElement[];
  /** Size, margins, and every header and footer that is printed in it. */
  readonly properties: XmlElement;
  /** Format of the empty paragraph at its end, where the template has one. */
  readonly ending: XmlElement | undefined;
}

/** The document without the frames around parts of its text, and without what may not stand in it twice. */
export function blocksOf(document: XmlDocument): readonly XmlElement[] {
  for (const name of UNREPEATABLE) within(document, name).forEach(removeNode);
  const [body] = within(document, 'w:body');
  return body === undefined ? [] : childrenOf(body).flatMap(unframed);
}

const UNREPEATABLE = [
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
  'w:permStart',
  'w:permEnd',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:pPrChange',
  'w:sectPrChange',
];

/** A frame (a content control) around paragraphs gives way to the paragraphs. */
function unframed(block: XmlElement): readonly XmlElement[] {
  if (block.nodeName !== 'w:sdt') return [block];
  const content = childOf(block, 'w:sdtContent');
  return content === undefined ? [] : childrenOf(content).flatMap(unframed);
}

export function sectionsOf(document: XmlDocument): readonly Section[] {
  const sections: Section[] = [];
  let blocks: XmlElement[] = [];
  let before: readonly XmlElement[] = [];
  for (const block of blocksOf(document)) {
    const properties = block.nodeName === 'w:sectPr' ? block : breakOn(block);
    if (block !== properties) blocks.push(block);
    if (properties === undefined) continue;
    removeNode(properties);
    before = referencesAfter(before, properties);
    const ending = emptyEnd(blocks);
    sections.push({
      blocks: ending === undefined ? blocks : blocks.slice(0, -1),
      properties: withReferences(properties, before),
      ending: ending === undefined ? undefined : childOf(ending, 'w:pPr'),
    });
    blocks = [];
  }
  return sections;
}

function breakOn(block: XmlElement): XmlElement | undefined {
  const format = block.nodeName === 'w:p' ? childOf(block, 'w:pPr') : undefined;
  return format === undefined ? undefined : childOf(format, 'w:sectPr');
}

/** What a paragraph without text may hold all the same. */
const NOT_TEXT = ['w:br', 'w:drawing', 'w:pict', 'w:object', 'w:fldChar', 'w:fldSimple'];

/** The last paragraph, when nothing stands in it. */
function emptyEnd(blocks: readonly XmlElement[]): XmlElement | undefined {
  const last = blocks[blocks.length - 1];
  if (last?.nodeName !== 'w:p') return undefined;
  const holdsSomething = NOT_TEXT.some((name) => within(last, name).length > 0);
  return textOf(last) === '' && !holdsSomething ? last : undefined;
}

const REFERENCES = ['w:headerReference', 'w:footerReference'];

function kindOf(reference: XmlElement): string {
  return `${reference.nodeName} ${reference.getAttribute('w:type') ?? 'default'}`;
}

/** What is printed at head and foot once these properties hold, given what was printed before. */
function referencesAfter(
  before: readonly XmlElement[],
  properties: XmlElement,
): readonly XmlElement[] {
  const own = childrenOf(properties).filter(({ nodeName }) => REFERENCES.includes(nodeName));
  const kinds = own.map(kindOf);
  return [...before.filter((reference) => !kinds.includes(kindOf(reference))), ...own];
}

function withReferences(properties: XmlElement, references: readonly XmlElement[]): XmlElement {
  const complete = properties.cloneNode(true);
  for (const child of childrenOf(complete)) {
    if (REFERENCES.includes(child.nodeName)) removeNode(child);
    if (child.nodeName === 'w:pgNumType') child.removeAttribute('w:start');
  }
  for (const reference of references) {
    complete.insertBefore(reference.cloneNode(true), complete.firstChild);
  }
  return complete;
}

/** The paper that begins with this block. */
export function markedPaper(block: XmlElement | undefined): string | undefined {
  return block?.nodeName === 'w:p' ? MARKER.exec(textOf(block))?.[1] : undefined;
}

/** The sections of each paper, without its marker; what stands before the first marker is left out. */
export function papersOf(sections: readonly Section[]): ReadonlyMap<string, readonly Section[]> {
  const papers = new Map<string, Section[]>();
  let current: Section[] | undefined;
  for (const section of sections) {
    const place = section.blocks.findIndex((block) => !isBlank(block));
    const paper = markedPaper(section.blocks[place]);
    if (paper !== undefined) {
      const properties = onNewPage(section.properties);
      current = [{ ...section, properties, blocks: section.blocks.slice(place + 1) }];
      papers.set(paper, current);
    } else {
      current?.push(section);
    }
  }
  return papers;
}

/** A paper begins on a page of its own, whatever stands before it. */
function onNewPage(properties: XmlElement): XmlElement {
  const free = properties.cloneNode(true);
  const type = childOf(free, 'w:type');
  const onSamePage = ['continuous', 'nextColumn'].includes(type?.getAttribute('w:val') ?? '');
  if (type !== undefined && onSamePage) removeNode(type);
  return free;
}

export function isBlank(block: XmlElement): boolean {
  return block.nodeName === 'w:p' && textOf(block).trim() === '';
}

/** A section as it is filled: its text, then its break in a paragraph of its own. */
export function drawnSection(
  document: XmlDocument,
  { blocks, properties, ending }: Section,
): readonly XmlElement[] {
  const paragraph = wordElement(document, 'w:p');
  const format = ending?.cloneNode(true) ?? smallest(document);
  format.appendChild(properties.cloneNode(true));
  paragraph.appendChild(format);
  return [...blocks.map((block) => block.cloneNode(true)), paragraph];
}

/** One point high, so that a full page is not followed by an empty one. */
function smallest(document: XmlDocument): XmlElement {
  const format = wordElement(document, 'w:pPr');
  const spacing = wordElement(document, 'w:spacing');
  const exactly = { before: '0', after: '0', line: '20', lineRule: 'exact' };
  for (const [name, value] of Object.entries(exactly)) setWord(spacing, name, value);
  const run = wordElement(document, 'w:rPr');
  const size = wordElement(document, 'w:sz');
  setWord(size, 'val', '2');
  run.appendChild(size);
  format.appendChild(spacing);
  format.appendChild(run);
  return format;
}

function setWord(element: XmlElement, name: string, value: string): void {
  element.setAttribute(`w:${name}`, value);
}
