/**
 * A template taken apart: its parts, and its text in sections. The check and every document of a pack
 * ask for the same one, so the last one is remembered.
 */
import type { NotADocx } from '../wording/notADocx';
import { isDocx, openedDocx, type DocxFile } from './docxFile';
import { marked, sectionsOf, type MarkedSection } from './sections';
import { shellOf, type Shell } from './shell';

export interface OpenedTemplate {
  readonly docx: DocxFile;
  readonly shell: Shell;
  readonly sections: readonly MarkedSection[];
}

interface Remembered {
  readonly template: string;
  readonly opened: OpenedTemplate | NotADocx;
}

let last: Remembered | undefined;

/** @param template in base64, whatever it is */
export function openedTemplate(template: string): OpenedTemplate | NotADocx {
  if (last?.template !== template) last = { template, opened: takenApart(template) };
  return last.opened;
}

export function isOpened(opened: OpenedTemplate | NotADocx): opened is OpenedTemplate {
  return 'docx' in opened;
}

function takenApart(template: string): OpenedTemplate | NotADocx {
  const docx = openedDocx(template);
  if (!isDocx(docx)) return docx;
  const shell = shellOf(docx.text(docx.main));
  return shell === null
    ? { reason: 'not a docx', seems: 'unreadable' }
    : { docx, shell, sections: marked(sectionsOf(shell.body)) };
}
