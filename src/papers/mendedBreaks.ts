/**
 * LibreOffice saves 「段落前で改ページ」 as a break at the end of the paragraph before. When that is the
 * paragraph of a loop's tag, which vanishes with its tag, the break would be printed once more or not
 * at all: it goes back to the paragraph that follows.
 */
import { textIn, type XmlBlock } from './xmlScan';

const ONLY_A_TAG = /^\s*\{\s*[#^/][^{}]*\}\s*$/u;
const PAGE_BREAK = /<w:br\s+w:type="page"\s*\/>/gu;
/** The first paragraph of a block, with what stands before `w:pageBreakBefore` in its format. */
const FIRST_PARAGRAPH =
  /<w:p(\s[^>]*?)?(?:\/>|>(?:<w:pPr>((?:<w:(?:pStyle|keepNext|keepLines)(?:\s[^>]*)?\/>)*)|))/u;

export function withMendedBreaks(blocks: readonly XmlBlock[]): readonly XmlBlock[] {
  const mended: XmlBlock[] = [];
  let isDue = false;
  for (const block of blocks) {
    const current: XmlBlock = isDue ? breakBefore(block) : block;
    const isTag = block.name === 'w:p' && ONLY_A_TAG.test(textIn(block.xml));
    const next: XmlBlock = isTag
      ? { ...current, xml: current.xml.replace(PAGE_BREAK, '') }
      : current;
    isDue = next.xml !== current.xml;
    mended.push(next);
  }
  return mended;
}

function breakBefore(block: XmlBlock): XmlBlock {
  const xml = block.xml.replace(FIRST_PARAGRAPH, (begin, attributes, earlier) => {
    const opened = `<w:p${attributes === undefined ? '' : String(attributes)}>`;
    if (begin.endsWith('/>') && earlier === undefined)
      return `${opened}<w:pPr><w:pageBreakBefore/></w:pPr></w:p>`;
    if (earlier === undefined) return `${opened}<w:pPr><w:pageBreakBefore/></w:pPr>`;
    return `${opened}<w:pPr>${String(earlier)}<w:pageBreakBefore/>`;
  });
  return { ...block, xml };
}
