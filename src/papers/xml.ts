/** Text of people inside XML: never markup, and without what XML 1.0 cannot carry. */

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A parser turns a bare carriage return into a line feed.
  '\r': '&#13;',
};

/** Control characters, noncharacters, and halves of a pair that stand alone. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that a file of XML may not hold. */
export function writableText(text: string): string {
  return text.replace(UNWRITABLE, '');
}

export function escapedXml(text: string): string {
  return withoutMarkup(writableText(text));
}

/** @param text that a file of XML may hold */
export function withoutMarkup(text: string): string {
  return text.replace(/[&<>"'\r]/gu, (mark) => MARKS[mark] ?? mark);
}
