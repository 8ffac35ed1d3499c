/**
 * Fills a template: the sections of the papers wanted, in the order wanted, each with its values.
 *
 * Each paper is filled by itself, with heads and feet of its own, and the filled texts are joined.
 * So a tag means the same in the body, the head and the foot of a paper, a paper may stand in a pack
 * twice, and a head that two papers share in the template is printed for each of them.
 */
import type { DocumentShape } from '../documents/documentShape';
import type { PackContent, PaperValues, TagValues } from '../documents/tagTree';
import { isDocx, openedDocx, packedDocx, type DocxFile } from './docxFile';
import { drawnMargins, type Margins } from './margins';
import { mendBreaks } from './mendedBreaks';
import { relationsOf, marginsOf, withMargins, withMarginTypes } from './relations';
import { renderedParts } from './render';
import { shapeOf } from './shapeOf';
import { drawnSection, papersOf, sectionsOf, type Section } from './sections';
import {
  childrenOf,
  parsedXml,
  removeNode,
  serialised,
  within,
  wordElement,
  type XmlDocument,
} from './xmlTree';

/** A template and its values do not fit: a defect, since both were checked before. */
export class UnfillableTemplate extends Error {
  override readonly name: string = 'UnfillableTemplate';
}

export interface FilledPack {
  /** The .docx in base64. */
  readonly docx: string;
  readonly shape: DocumentShape;
}

/**
 * @param template a .docx in base64, free of faults
 * @param content  the papers to be printed; at least one
 */
export function filledPack(template: string, content: PackContent): FilledPack {
  const docx = openedDocx(template);
  const document = isDocx(docx) ? parsedXml(docx.text(docx.main)) : null;
  if (!isDocx(docx) || document === null) throw new UnfillableTemplate('not a .docx');
  mendBreaks(document);
  const papers = papersOf(sectionsOf(document));
  const targets = marginsOf(docx.text(relationsOf(docx.main)), docx.main);
  const shell = shellOf(document);
  const filled = content.papers.map((paper, place) => {
    const sections = papers.get(paper.name);
    if (sections === undefined) throw new UnfillableTemplate(`no paper ${paper.name}`);
    const margins = drawnMargins(document, sections, { docx, targets, place });
    return filledPaper({ docx, document, shell, margins }, paper, content.common);
  });
  const body = lastBreakOutside(filled.map((paper) => paper.body).join(''));
  const text = shell.before + body + shell.after;
  return { docx: packed(docx, text, filled), shape: shapeOf(text) };
}

interface Shell {
  readonly before: string;
  readonly after: string;
}

interface FilledPaper {
  readonly body: string;
  readonly margins: Margins;
  /** Text of each head and foot, by the name of its part. */
  readonly parts: ReadonlyMap<string, string>;
}

function filledPaper(
  from: {
    readonly docx: DocxFile;
    readonly document: XmlDocument;
    readonly shell: Shell;
    readonly margins: Margins;
  },
  paper: PaperValues,
  common: TagValues,
): FilledPaper {
  const { docx, document, shell, margins } = from;
  const body = shell.before + bodyOf(document, shell, margins.sections) + shell.after;
  const rendered = renderedParts(
    { main: docx.main, body, margins: margins.parts, texts: margins.texts },
    { ...common, ...paper.values },
  );
  const text = rendered.get(docx.main) ?? '';
  return {
    body: text.slice(shell.before.length, text.length - shell.after.length),
    margins,
    parts: rendered,
  };
}

/** The document around its text. */
function shellOf(document: XmlDocument): Shell {
  const [body] = within(document, 'w:body');
  if (body === undefined) throw new UnfillableTemplate('a document without a body');
  childrenOf(body).forEach(removeNode);
  while (body.firstChild !== null) removeNode(body.firstChild);
  body.appendChild(wordElement(document, 'w:p'));
  const [before = '', after = ''] = serialised(document).split('<w:p/>');
  return { before, after };
}

function bodyOf(document: XmlDocument, shell: Shell, sections: readonly Section[]): string {
  const [body] = within(document, 'w:body');
  while (body?.firstChild) removeNode(body.firstChild);
  for (const block of sections.flatMap((section) => drawnSection(document, section))) {
    body?.appendChild(block);
  }
  const xml = serialised(document);
  return xml.slice(shell.before.length, xml.length - shell.after.length);
}

const BREAK_BEGINS = '<w:sectPr';
const BREAK_ENDS = '</w:sectPr>';

/** The last section has its properties behind all paragraphs; the empty paragraph stays. */
function lastBreakOutside(body: string): string {
  const begin = body.lastIndexOf(BREAK_BEGINS);
  const end = body.lastIndexOf(BREAK_ENDS) + BREAK_ENDS.length;
  return body.slice(0, begin) + body.slice(end) + body.slice(begin, end);
}

function packed(docx: DocxFile, text: string, papers: readonly FilledPaper[]): string {
  const margins = papers.flatMap((paper) => paper.margins.parts);
  const relations = relationsOf(docx.main);
  const originals = [...marginsOf(docx.text(relations), docx.main).values()];
  const gone = new Set(originals.flatMap((name) => [name, relationsOf(name)]));
  const kept = docx.names.filter((name) => !gone.has(name));
  const parts = new Map<string, string | Uint8Array>(
    kept.map((name) => [name, docx.bytes(name)] as const),
  );
  parts.set('[Content_Types].xml', withMarginTypes(docx.text('[Content_Types].xml'), margins));
  parts.set(docx.main, text);
  parts.set(relations, withMargins(docx.text(relations), docx.main, margins));
  for (const paper of papers) {
    for (const { name } of paper.margins.parts) {
      parts.set(name, paper.parts.get(name) ?? '');
      const own = paper.margins.relations.get(name);
      if (own !== undefined) parts.set(relationsOf(name), own);
    }
  }
  return packedDocx(parts);
}
