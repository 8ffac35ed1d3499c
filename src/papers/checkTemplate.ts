/** A template before it is filled: whether it is a .docx, and whether its tags are those that a pack may use. */
import { templateFaults, type Nearest } from '../documents/checkTemplate';
import type { PackTags } from '../documents/tagTree';
import type { NotADocx } from '../wording/notADocx';
import type { TemplateFault } from '../wording/templateFaults';
import { isTemplateText, readTemplate } from './templateText';

/**
 * @param template in base64, whatever it is
 * @param papers   the names of those that are to be printed from it
 */
export function checkTemplate(
  template: string,
  tags: PackTags,
  papers: readonly string[],
  nearest: Nearest,
): readonly TemplateFault[] | NotADocx {
  const read = readTemplate(template);
  return isTemplateText(read) ? templateFaults(read, tags, papers, nearest) : read;
}
