/**
 * The first sentence of a text: up to the first 。 that does not stand in brackets; the first line
 * where there is none. A sentence is never cut in its middle, however long it is.
 */
export function firstSentence(text: string): string {
  let depth = 0;
  let end = 0;
  for (const letter of text.trim()) {
    end += letter.length;
    if ('（「『(【'.includes(letter)) depth += 1;
    else if ('）」』)】'.includes(letter)) depth -= 1;
    else if (letter === '\n' || (letter === '。' && depth <= 0)) break;
  }
  return text.trim().slice(0, end).trim();
}
