/** Changes of the text of a .docx: each replaces a piece of it, none touches another's. */
import type { WordRow, WordSection } from './wordText';

export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function edited(xml: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.from - b.from);
  let at = 0;
  const pieces = inOrder.flatMap(({ from, to, text }) => {
    const piece = [xml.slice(at, from), text];
    at = to;
    return piece;
  });
  return [...pieces, xml.slice(at)].join('');
}

/** The row with these properties; the others that it has stay. */
export function rowEdit(xml: string, row: WordRow, isHead: boolean, isWhole: boolean): Edit {
  const [from, to] = row.properties ?? [row.inside, row.inside];
  const others = /<w:trPr[^>]*>(.*)<\/w:trPr>/su.exec(xml.slice(from, to))?.[1] ?? '';
  const kept = others.replace(/<w:(?:tblHeader|cantSplit)(?:\s[^>]*)?\/>/gu, '');
  const marks = `${isWhole ? '<w:cantSplit/>' : ''}${isHead ? '<w:tblHeader/>' : ''}`;
  return { from, to, text: `<w:trPr>${kept}${marks}</w:trPr>` };
}

export function sizeEdit({ size: [from, to] }: WordSection, width: number, height: number): Edit {
  const orient = width > height ? 'landscape' : 'portrait';
  return {
    from,
    to,
    text: `<w:pgSz w:w="${String(width)}" w:h="${String(height)}" w:orient="${orient}"/>`,
  };
}
