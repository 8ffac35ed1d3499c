/**
 * A template filled with examples: whatever the check of its tags has not seen shows itself here. Once
 * with every condition and two entries in every list, once with none.
 */
import type { PackContent } from '../documents/tagTree';
import { isDocx, openedDocx } from './docxFile';
import { filledPack } from './fill';
import { isWhole } from './xmlScan';

/** @returns why it cannot be filled; `undefined` when it can */
export function trialFailure(template: string, examples: PackContent): string | undefined {
  try {
    const { docx } = filledPack(template, examples);
    return brokenPart(docx);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A part that no program could open. */
function brokenPart(docx: string): string | undefined {
  const opened = openedDocx(docx);
  if (!isDocx(opened)) return 'not a .docx';
  return opened.names
    .filter((name) => name === opened.main || /\/(?:header|footer)[^/]*\.xml$/u.test(name))
    .find((name) => !isWhole(opened.text(name)));
}
