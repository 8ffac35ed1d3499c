/**
 * A .docx as its parts. What is not one is refused with what it seems to be; everything that is
 * written gets the same date, so that the same content gives the same bytes.
 */
import type { NotADocx } from '../wording/notADocx';
import { utf8 } from './utf8';
import { parsedXml, within } from './xmlTree';

const WORD_MAIN = 'wordprocessingml.document.main+xml';
const WORD_TEMPLATE = 'wordprocessingml.template.main+xml';
/** How these begin in base64: a compound file of the time before .docx, and a .pdf. */
const COMPOUND = '0M8R4KGx';
const PDF = 'JVBERi';

interface Part {
  readonly name: string;
  readonly dir: boolean;
  asText(): string;
  asUint8Array(): Uint8Array;
}

/** As much of pizzip as is used here; its own types bring those of Node along. */
export interface Zip {
  readonly files: Readonly<Record<string, Part>>;
  file(name: string): Part | null;
  file(pattern: RegExp): readonly Part[];
  file(name: string, content: string | Uint8Array, options: { readonly date: Date }): Zip;
  generate(options: {
    readonly type: 'base64';
    readonly compression: 'DEFLATE';
    readonly compressionOptions: { readonly level: number };
  }): string;
}

declare const require: (
  name: 'pizzip',
) => new (base64?: string, options?: { readonly base64: true }) => Zip;

export interface DocxFile {
  /** Name of the part that holds the text: usually `word/document.xml`. */
  readonly main: string;
  readonly names: readonly string[];
  /** Text of a part; '' where there is none. */
  readonly text: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
}

export function openedDocx(base64: string): DocxFile | NotADocx {
  if (base64.startsWith(COMPOUND)) return { reason: 'not a docx', seems: 'old or locked' };
  if (base64.startsWith(PDF)) return { reason: 'not a docx', seems: 'pdf' };
  const zip = unzipped(base64);
  if (zip === null) return { reason: 'not a docx', seems: 'unreadable' };
  const main = mainPart(zip);
  if (main === undefined) return { reason: 'not a docx', seems: 'something else' };
  const texts = new Map<string, string>();
  const textOf = (name: string): string => {
    const text = texts.get(name) ?? zip.file(name)?.asText() ?? '';
    texts.set(name, text);
    return text;
  };
  return {
    main,
    names: Object.values(zip.files)
      .filter(({ dir }) => !dir)
      .map(({ name }) => name),
    text: textOf,
    bytes: (name) => zip.file(name)?.asUint8Array() ?? new Uint8Array(),
  };
}

export function isDocx(opened: DocxFile | NotADocx): opened is DocxFile {
  return 'main' in opened;
}

function unzipped(base64: string): Zip | null {
  const PizZip = require('pizzip');
  try {
    return new PizZip(base64, { base64: true });
  } catch {
    return null;
  }
}

/** The part that [Content_Types].xml declares as the text of a document or of a template of Word. */
function mainPart(zip: Zip): string | undefined {
  const types = parsedXml(zip.file('[Content_Types].xml')?.asText() ?? '');
  if (types === null) return undefined;
  const name = within(types, 'Override')
    .find((override) => {
      const type = override.getAttribute('ContentType') ?? '';
      return type.endsWith(WORD_MAIN) || type.endsWith(WORD_TEMPLATE);
    })
    ?.getAttribute('PartName')
    ?.replace(/^\//u, '');
  return name !== undefined && zip.file(name) !== null ? name : undefined;
}

/** In this order, so that programs that look only at the beginning of a file know what it is. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/** Packs the parts; @returns the file in base64 */
export function packedDocx(parts: ReadonlyMap<string, string | Uint8Array>): string {
  const bytes = [...parts].map(
    ([name, content]) => [name, typeof content === 'string' ? utf8(content) : content] as const,
  );
  const zip = zipOf(bytes.sort(([a], [b]) => place(a) - place(b)));
  // Level 1 halves the time of a large pack; the file grows by a fifth.
  return zip.generate({
    type: 'base64',
    compression: 'DEFLATE',
    compressionOptions: { level: 1 },
  });
}

export function zipOf(parts: Iterable<readonly [string, string | Uint8Array]>): Zip {
  const PizZip = require('pizzip');
  const zip = new PizZip();
  const date = new Date(1980, 0, 1);
  for (const [name, content] of parts) zip.file(name, content, { date });
  return zip;
}

function place(name: string): number {
  const found = FIRST.indexOf(name);
  return found < 0 ? FIRST.length : found;
}
