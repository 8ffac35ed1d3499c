/** Reads a template for the check of its tags: every paragraph of every section, head, foot and note. */
import type {
  Enclosure,
  TemplateParagraph,
  TemplateStory,
  TemplateText,
} from '../documents/templateText';
import type { NotADocx } from '../wording/templateFaults';
import { isDocx, openedDocx, type DocxFile } from './docxFile';
import { marginsOf, relationsOf } from './relations';
import { isBlank, markedPaper, sectionsOf, type Section } from './sections';
import { isElement, parsedXml, within, type XmlElement, type XmlNode } from './xmlTree';

/** @param template in base64 */
export function readTemplate(template: string): TemplateText | NotADocx {
  const docx = openedDocx(template);
  if (!isDocx(docx)) return docx;
  const document = parsedXml(docx.text(docx.main));
  if (document === null) return { reason: 'not a docx', seems: 'unreadable' };
  const number = numbering();
  const margins = marginsOf(docx.text(relationsOf(docx.main)), docx.main);
  const sections = marked(sectionsOf(document));
  return {
    papers: sections.flatMap(({ begins, paper }) => (begins && paper !== undefined ? [paper] : [])),
    stories: [
      ...sections.map(({ paper, blocks }) => ({
        part: 'body' as const,
        ...(paper === undefined ? {} : { paper }),
        paragraphs: blocks.flatMap((block) => paragraphsOf(block, number)),
      })),
      ...marginStories(docx, sections, margins, number),
      ...noteStories(docx, number),
    ],
  };
}

export function isTemplateText(read: TemplateText | NotADocx): read is TemplateText {
  return 'stories' in read;
}

interface MarkedSection {
  readonly paper?: string;
  readonly begins: boolean;
  /** Without the marker. */
  readonly blocks: readonly XmlElement[];
  readonly properties: XmlElement;
}

function marked(sections: readonly Section[]): readonly MarkedSection[] {
  let paper: string | undefined;
  return sections.map(({ blocks, properties }) => {
    const first = blocks.findIndex((block) => !isBlank(block));
    const begun = markedPaper(blocks[first]);
    paper = begun ?? paper;
    return {
      ...(paper === undefined ? {} : { paper }),
      begins: begun !== undefined,
      blocks: begun === undefined ? blocks : blocks.slice(first + 1),
      properties,
    };
  });
}

/** Gives each table and cell a number. */
type Numbering = (element: XmlNode) => number;

function numbering(): Numbering {
  const numbers = new Map<XmlNode, number>();
  return (element) => {
    const known = numbers.get(element) ?? numbers.size;
    numbers.set(element, known);
    return known;
  };
}

function paragraphsOf(block: XmlElement, number: Numbering): readonly TemplateParagraph[] {
  const paragraphs = within(block, 'w:p');
  return (block.nodeName === 'w:p' ? [block, ...paragraphs] : paragraphs).map((paragraph) => ({
    text: ownText(paragraph),
    inside: enclosures(paragraph, number),
  }));
}

/** Without the text of frames that hang on the paragraph: those have paragraphs of their own. */
function ownText(paragraph: XmlElement): string {
  return within(paragraph, 'w:t')
    .filter((text) => ancestor(text, ['w:p']) === paragraph)
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

function ancestor(node: XmlNode, names: readonly string[]): XmlNode | undefined {
  for (let above = node.parentNode; above !== null; above = above.parentNode) {
    if (names.includes(above.nodeName)) return above;
  }
  return undefined;
}

function enclosures(node: XmlNode, number: Numbering): readonly Enclosure[] {
  const cell = ancestor(node, ['w:tc', 'w:txbxContent']);
  if (cell === undefined || !isElement(cell)) return [];
  const table = cell.nodeName === 'w:tc' ? (ancestor(cell, ['w:tbl']) ?? cell) : cell;
  return [...enclosures(table, number), { table: number(table), cell: number(cell) }];
}

function marginStories(
  docx: DocxFile,
  sections: readonly MarkedSection[],
  margins: ReadonlyMap<string, string>,
  number: Numbering,
): readonly TemplateStory[] {
  const seen = new Set<string>();
  return sections.flatMap(({ paper, properties }) =>
    (['header', 'footer'] as const).flatMap((part) =>
      within(properties, `w:${part}Reference`).flatMap((reference) => {
        const name = margins.get(reference.getAttribute('r:id') ?? '') ?? '';
        const key = `${paper ?? ''} ${name}`;
        if (seen.has(key)) return [];
        seen.add(key);
        const paragraphs = paragraphsIn(docx, name, number);
        return [{ part, ...(paper === undefined ? {} : { paper }), paragraphs }];
      }),
    ),
  );
}

const NOTES = /\/(?:footnotes|endnotes|comments)\.xml$/u;

function noteStories(docx: DocxFile, number: Numbering): readonly TemplateStory[] {
  return docx.names
    .filter((name) => NOTES.test(name))
    .map((name) => ({ part: 'note', paragraphs: paragraphsIn(docx, name, number) }));
}

function paragraphsIn(
  docx: DocxFile,
  name: string,
  number: Numbering,
): readonly TemplateParagraph[] {
  const document = parsedXml(docx.text(name));
  return document === null
    ? []
    : within(document, 'w:p').flatMap((paragraph) => [
        { text: ownText(paragraph), inside: enclosures(paragraph, number) },
      ]);
}
