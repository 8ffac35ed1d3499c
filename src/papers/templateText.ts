/** Reads a template for the check of its tags: every paragraph of every section, head, foot and note. */
import type {
  Enclosure,
  TemplateParagraph,
  TemplateStory,
  TemplateText,
} from '../documents/templateText';
import type { NotADocx } from '../wording/notADocx';
import type { DocxFile } from './docxFile';
import { isOpened, openedTemplate } from './openedTemplate';
import { marginsOf, relationsOf } from './relations';
import { referencesIn, type MarkedSection } from './sections';
import { tagsIn, textIn } from './xmlScan';

/** @param template in base64 */
export function readTemplate(template: string): TemplateText | NotADocx {
  const opened = openedTemplate(template);
  if (!isOpened(opened)) return opened;
  const { docx, sections } = opened;
  return {
    papers: sections.flatMap(({ begins, paper }) => (begins && paper !== undefined ? [paper] : [])),
    stories: [
      ...sections.map((section) => bodyStory(section)),
      ...marginStories(docx, sections),
      ...noteStories(docx),
    ],
  };
}

export function isTemplateText(read: TemplateText | NotADocx): read is TemplateText {
  return 'stories' in read;
}

function bodyStory({ paper, blocks }: MarkedSection): TemplateStory {
  return {
    part: 'body',
    ...(paper === undefined ? {} : { paper }),
    paragraphs: paragraphsIn(blocks.map(({ xml }) => xml).join('')),
  };
}

/** A paragraph that is being read: one in a frame of text stands inside another. */
interface OpenParagraph {
  readonly inside: readonly Enclosure[];
  text: string;
}

/** In the order in which they begin, each without the text of the frames in it. */
function paragraphsIn(xml: string): readonly TemplateParagraph[] {
  const paragraphs: OpenParagraph[] = [];
  const open: OpenParagraph[] = [];
  let tables: readonly number[] = [];
  let inside: readonly Enclosure[] = [];
  for (const { name, kind, start, end } of tagsIn(xml)) {
    if (name === 'w:p' && kind !== 'end') {
      const paragraph = { inside, text: '' };
      paragraphs.push(paragraph);
      if (kind === 'begin') open.push(paragraph);
    }
    if (name === 'w:p' && kind === 'end') open.pop();
    if (name === 'w:tbl') tables = kind === 'begin' ? [...tables, start] : tables.slice(0, -1);
    if (name === 'w:tc' || name === 'w:txbxContent') {
      const table = name === 'w:tc' ? (tables[tables.length - 1] ?? start) : start;
      inside = kind === 'begin' ? [...inside, { table, cell: start }] : inside.slice(0, -1);
    }
    const current = open[open.length - 1];
    if (name === 'w:t' && kind === 'begin' && current !== undefined) {
      current.text += textIn(xml.slice(start, xml.indexOf('</w:t>', end) + '</w:t>'.length));
    }
  }
  return paragraphs;
}

function marginStories(
  docx: DocxFile,
  sections: readonly MarkedSection[],
): readonly TemplateStory[] {
  const targets = marginsOf(docx.text(relationsOf(docx.main)), docx.main);
  const seen = new Set<string>();
  return sections.flatMap(({ paper, properties }) =>
    referencesIn(properties).flatMap(({ kind, id }) => {
      const name = targets.get(id) ?? '';
      const key = `${paper ?? ''} ${name}`;
      if (seen.has(key)) return [];
      seen.add(key);
      const paragraphs = paragraphsIn(docx.text(name));
      return [{ part: kind, ...(paper === undefined ? {} : { paper }), paragraphs }];
    }),
  );
}

const NOTES = /\/(?:footnotes|endnotes|comments)\.xml$/u;

function noteStories(docx: DocxFile): readonly TemplateStory[] {
  return docx.names
    .filter((name) => NOTES.test(name))
    .map((name) => ({ part: 'note', paragraphs: paragraphsIn(docx.text(name)) }));
}
