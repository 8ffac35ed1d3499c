/**
 * The paragraphs of a filled document in reading order, those without words left out. Read from left to
 * right: a large pack has forty million characters.
 */
import { plain } from './xmlScan';

const MARKS = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|cr|tab)(?: [^>]*)?\/>|<\/w:p>/gu;

export function paragraphsOf(text: string): readonly string[] {
  const paragraphs: string[] = [];
  let words = '';
  for (const [mark, own] of text.matchAll(MARKS)) {
    if (own !== undefined) words += own;
    else if (mark !== '</w:p>') words += mark.startsWith('<w:tab') ? '\t' : '\n';
    else {
      if (words.trim() !== '') paragraphs.push(plain(words));
      words = '';
    }
  }
  return paragraphs;
}
