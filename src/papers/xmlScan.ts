/**
 * XML read from left to right, without a tree: the text of a template has some hundred thousand
 * characters, and a tree of them costs more time than the filling.
 */

export interface XmlTag {
  readonly name: string;
  readonly kind: 'begin' | 'end' | 'empty';
  readonly attributes: string;
  /** Where the tag begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

/** An element with all that stands in it. */
export interface XmlBlock {
  readonly name: string;
  readonly xml: string;
}

const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/gu;

export function* tagsIn(xml: string): Generator<XmlTag> {
  for (const found of xml.matchAll(TAG)) {
    const [whole, slash, name = '', attributes = '', empty] = found;
    const kind = slash === '/' ? 'end' : empty === '/' ? 'empty' : 'begin';
    yield { name, kind, attributes, start: found.index, end: found.index + whole.length };
  }
}

/** Whether every element that begins also ends, in order: a file that was cut off does not. */
export function isWhole(xml: string): boolean {
  const open: string[] = [];
  for (const { name, kind } of tagsIn(xml)) {
    if (kind === 'begin') open.push(name);
    if (kind === 'end' && open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** The elements of the outermost level, in order; text between them is left out. */
export function blocksIn(xml: string): readonly XmlBlock[] {
  const blocks: XmlBlock[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tagsIn(xml)) {
    if (depth === 0) start = tag.start;
    if (tag.kind === 'begin') depth += 1;
    if (tag.kind === 'end') depth -= 1;
    if (depth === 0) blocks.push({ name: tag.name, xml: xml.slice(start, tag.end) });
  }
  return blocks;
}

/** What stands between the first tag of an element and its last. */
export function insideOf(xml: string): string {
  const begin = xml.indexOf('>') + 1;
  const end = xml.lastIndexOf('</');
  return end < begin ? '' : xml.slice(begin, end);
}

export function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']([^"']*)["']`, 'u').exec(attributes)?.[1];
  return value === undefined ? undefined : plain(value);
}

const TEXT = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/gu;

/** What people read in an element. */
export function textIn(xml: string): string {
  return plain(Array.from(xml.matchAll(TEXT), ([, text = '']) => text).join(''));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** With its entities as the characters that they stand for. */
export function plain(text: string): string {
  return text.replace(/&(#\d+|#x[\dA-Fa-f]+|\w+);/gu, (all: string, entity: string) => {
    if (entity.startsWith('#x')) return String.fromCodePoint(Number.parseInt(entity.slice(2), 16));
    if (entity.startsWith('#')) return String.fromCodePoint(Number(entity.slice(1)));
    return ENTITIES[entity] ?? all;
  });
}
