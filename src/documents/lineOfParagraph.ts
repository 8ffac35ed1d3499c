/**
 * Which printed line stands in a paragraph of the document. Most cells hold one text and nothing else.
 * Where the same text is printed at several places (「12」, 「A」), the line counts that is nearest to
 * the paragraphs around it whose text stands there once; where a paragraph has words of the template
 * beside it, the longest line that it contains.
 */
import { comparable, type KeptLine, type KeptPrint } from './keptPrint';

/** How far around a paragraph others are asked, and how many lines around them. */
const PARAGRAPHS = 300;
const LINES = 400;

/** A shorter text is found in nearly every sentence. */
const SHORTEST = 4;

export function lineOfParagraph({
  lines,
  paragraphs,
}: KeptPrint): (paragraph: number) => KeptLine | undefined {
  const texts = lines.map(({ text }) => comparable(text));
  const placesOf = new Map<string, number[]>();
  texts.forEach((text, at) => {
    const places = placesOf.get(text) ?? [];
    placesOf.set(text, places);
    places.push(at);
  });
  const placesAt = (paragraph: number): readonly number[] =>
    placesOf.get(comparable(paragraphs[paragraph] ?? '')) ?? [];
  return (paragraph) => {
    const near = placeNear(placesAt, paragraph);
    const exact = nearestTo(near, placesAt(paragraph));
    const found = exact ?? longestIn(comparable(paragraphs[paragraph] ?? ''), texts, near);
    return found === undefined ? undefined : lines[found];
  };
}

/** The line before which, or behind which, the paragraph should stand. */
function placeNear(placesAt: (paragraph: number) => readonly number[], paragraph: number): number {
  for (let distance = 1; distance <= PARAGRAPHS; distance += 1) {
    for (const at of [paragraph - distance, paragraph + distance]) {
      const [place, ...others] = placesAt(at);
      if (place !== undefined && others.length === 0) return place;
    }
  }
  return 0;
}

function nearestTo(near: number, places: readonly number[]): number | undefined {
  return [...places].sort((one, other) => Math.abs(one - near) - Math.abs(other - near))[0];
}

function longestIn(paragraph: string, texts: readonly string[], near: number): number | undefined {
  let found: number | undefined;
  for (let at = Math.max(0, near - LINES); at < Math.min(texts.length, near + LINES); at += 1) {
    const text = texts[at] ?? '';
    const longest = found === undefined ? SHORTEST - 1 : (texts[found]?.length ?? 0);
    if (text.length > longest && paragraph.includes(text)) found = at;
  }
  return found;
}
