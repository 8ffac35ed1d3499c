/**
 * LibreOffice saves 「段落前で改ページ」 as a break at the end of the paragraph before. When that is the
 * paragraph of a loop's tag, which vanishes with its tag, the break would be printed once more or not
 * at all: it goes back to the paragraph that follows.
 */
import {
  childOf,
  childrenOf,
  isElement,
  removeNode,
  textOf,
  within,
  wordElement,
  type XmlDocument,
  type XmlElement,
  type XmlNode,
} from './xmlTree';

const ONLY_A_TAG = /^\s*\{\s*[#^/][^{}]*\}\s*$/u;
/** What stands before `w:pageBreakBefore` in the format of a paragraph. */
const EARLIER = ['w:pStyle', 'w:keepNext', 'w:keepLines'];

export function mendBreaks(document: XmlDocument): void {
  for (const paragraph of within(document, 'w:p')) {
    if (!ONLY_A_TAG.test(textOf(paragraph))) continue;
    const breaks = within(paragraph, 'w:br').filter(
      (element) => element.getAttribute('w:type') === 'page',
    );
    const next = paragraphAfter(paragraph);
    if (breaks.length === 0 || next === undefined) continue;
    breaks.forEach(removeNode);
    breakBefore(document, next);
  }
}

/** The paragraph that follows, or the first one in the table that follows. */
function paragraphAfter(paragraph: XmlElement): XmlElement | undefined {
  for (let next: XmlNode | null = paragraph.nextSibling; next !== null; next = next.nextSibling) {
    if (!isElement(next)) continue;
    if (next.nodeName === 'w:p') return next;
    if (next.nodeName === 'w:tbl') return within(next, 'w:p')[0];
  }
  return undefined;
}

function breakBefore(document: XmlDocument, paragraph: XmlElement): void {
  const format = childOf(paragraph, 'w:pPr') ?? wordElement(document, 'w:pPr');
  if (format.parentNode === null) paragraph.insertBefore(format, paragraph.firstChild);
  if (childOf(format, 'w:pageBreakBefore') !== undefined) return;
  const later = childrenOf(format).find(({ nodeName }) => !EARLIER.includes(nodeName));
  format.insertBefore(wordElement(document, 'w:pageBreakBefore'), later ?? null);
}
