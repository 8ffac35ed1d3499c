/**
 * A row that a template keeps whole may be divided between pages once people wrote more into it than
 * these characters: kept whole it would leave most of a page empty before it, and a heading alone.
 * Below that a row stays whole as the template says.
 */
const mostCharacters = 600;

const KEPT_WHOLE = /<w:cantSplit(?: w:val="(?:true|1|on)")?\s*\/>/gu;
const TEXT_ENDS = '</w:t>';

/** @param xml filled text of a paper */
export function withLongRowsDivided(xml: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of xml.matchAll(KEPT_WHOLE)) {
    if (charactersUntil(xml, index, xml.indexOf('</w:tr>', index)) <= mostCharacters) continue;
    pieces.push(xml.slice(from, index));
    from = index + mark.length;
  }
  return pieces.length === 0 ? xml : [...pieces, xml.slice(from)].join('');
}

/** Only the texts are looked at: a large pack has forty million characters. */
function charactersUntil(xml: string, start: number, end: number): number {
  let characters = 0;
  let at = xml.indexOf(TEXT_ENDS, start);
  while (at >= 0 && at < end) {
    characters += at - xml.lastIndexOf('>', at) - 1;
    at = xml.indexOf(TEXT_ENDS, at + 1);
  }
  return characters;
}
