/**
 * Fills a template: the sections of the papers wanted, in the order wanted, each with its values.
 *
 * Each paper is filled by itself, with heads and feet of its own, and the filled texts are joined.
 * So a tag means the same in the body, the head and the foot of a paper, a paper may stand in a pack
 * twice, and a head that two papers share in the template is printed for each of them.
 */
import type { DocumentShape } from '../documents/documentShape';
import type { PackContent, PaperValues, TagValues } from '../documents/tagTree';
import { packedDocx, type DocxFile } from './docxFile';
import { withLongRowsDivided } from './longRows';
import { drawnMargins, type MarginCopy } from './margins';
import { isOpened, openedTemplate } from './openedTemplate';
import { paragraphsOf } from './paragraphs';
import { marginsOf, relationsOf, withMargins, withMarginTypes } from './relations';
import { renderedParts } from './render';
import { countedFromOne, drawnSection, papersOf, type Section } from './sections';
import { shapeOf } from './shapeOf';
import type { Shell } from './shell';

/** A template and its values do not fit: a defect, since both were checked before. */
export class UnfillableTemplate extends Error {
  override readonly name: string = 'UnfillableTemplate';
}

export interface FilledPack {
  /** The .docx in base64. */
  readonly docx: string;
  readonly shape: DocumentShape;
  /** Those that say something, in reading order. */
  readonly paragraphs: readonly string[];
}

/** A template from which papers are filled. */
interface Opened {
  readonly docx: DocxFile;
  readonly shell: Shell;
  readonly papers: ReadonlyMap<string, readonly Section[]>;
  /** The heads and feet of the template, by the ids under which its text knows them. */
  readonly targets: ReadonlyMap<string, string>;
}

/**
 * @param template a .docx in base64, free of faults
 * @param content  the papers to be printed; at least one
 */
export function filledPack(template: string, content: PackContent): FilledPack {
  const opened = fillable(template);
  const papers = content.papers.map((paper, place) =>
    filledPaper(opened, paper, content.common, place),
  );
  const body = lastBreakOutside(papers.map((paper) => paper.body).join(''));
  const text = opened.shell.before + body + opened.shell.after;
  return {
    docx: packed(opened, text, papers),
    shape: { ...shapeOf(text), hasPageNumbers: papers.some(numbersItsPages) },
    paragraphs: paragraphsOf(text),
  };
}

/** A foot with the field PAGE. */
function numbersItsPages({ copies, parts }: FilledPaper): boolean {
  return copies.some(
    ({ name, kind }) =>
      kind === 'footer' && /<w:instrText[^>]*>\s*PAGE\b/u.test(parts.get(name) ?? ''),
  );
}

function fillable(template: string): Opened {
  const opened = openedTemplate(template);
  if (!isOpened(opened)) throw new UnfillableTemplate('not a .docx');
  const { docx, shell, sections } = opened;
  return {
    docx,
    shell,
    papers: papersOf(sections),
    targets: marginsOf(docx.text(relationsOf(docx.main)), docx.main),
  };
}

interface FilledPaper {
  readonly body: string;
  readonly copies: readonly MarginCopy[];
  /** Text of each head and foot, by the name of its part. */
  readonly parts: ReadonlyMap<string, string>;
}

function filledPaper(
  { docx, shell, papers, targets }: Opened,
  paper: PaperValues,
  common: TagValues,
  place: number,
): FilledPaper {
  const sections = papers.get(paper.name);
  if (sections === undefined) throw new UnfillableTemplate(`no paper ${paper.name}`);
  const { sections: drawn, copies } = drawnMargins(
    docx,
    paper.fromPageOne ? fromPageOne(sections) : sections,
    targets,
    place,
  );
  const body = shell.before + drawn.map(drawnSection).join('') + shell.after;
  const parts = renderedParts({ main: docx.main, body, copies }, { ...common, ...paper.values });
  const text = withLongRowsDivided(parts.get(docx.main) ?? '');
  return {
    body: text.slice(shell.before.length, text.length - shell.after.length),
    copies,
    parts,
  };
}

function fromPageOne([first, ...others]: readonly Section[]): readonly Section[] {
  return first ? [{ ...first, properties: countedFromOne(first.properties) }, ...others] : [];
}

const BREAK_BEGINS = '<w:sectPr';
const BREAK_ENDS = '</w:sectPr>';

/** The last section has its properties behind all paragraphs; the empty paragraph stays. */
function lastBreakOutside(body: string): string {
  const begin = body.lastIndexOf(BREAK_BEGINS);
  const end = body.lastIndexOf(BREAK_ENDS) + BREAK_ENDS.length;
  return body.slice(0, begin) + body.slice(end) + body.slice(begin, end);
}

function packed({ docx, targets }: Opened, text: string, papers: readonly FilledPaper[]): string {
  const copies = papers.flatMap((paper) => paper.copies);
  const relations = relationsOf(docx.main);
  const gone = new Set([...targets.values()].flatMap((name) => [name, relationsOf(name)]));
  const kept = docx.names.filter((name) => !gone.has(name));
  const parts = new Map<string, string | Uint8Array>(
    kept.map((name) => [name, docx.bytes(name)] as const),
  );
  parts.set('[Content_Types].xml', withMarginTypes(docx.text('[Content_Types].xml'), copies));
  parts.set(docx.main, text);
  parts.set(relations, withMargins(docx.text(relations), docx.main, copies));
  for (const paper of papers) {
    for (const { name, relations: own } of paper.copies) {
      parts.set(name, paper.parts.get(name) ?? '');
      if (own !== '') parts.set(relationsOf(name), own);
    }
  }
  return packedDocx(parts);
}
