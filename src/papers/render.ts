/**
 * One paper filled: its text, heads and feet, by docxtemplater, which is loaded here and nowhere
 * else.
 *
 * Every tag must have a value; a tag without one is a defect, never a blank. A brace in a text that
 * people typed is a brace: it is hidden from the last look, which finds tags that were left over.
 */
import type { TagValue, TagValues } from '../documents/tagTree';
import { zipOf, type Zip } from './docxFile';
import type { MarginCopy } from './margins';
import { plainTypes } from './relations';
import { withStaticText, type TemplatePart } from './staticText';
import { wholeXml } from './wholeXml';
import { writableText } from './xml';

export interface UnfilledPaper {
  readonly main: string;
  /** Text of the main part. */
  readonly body: string;
  readonly copies: readonly MarginCopy[];
}

/** A tag that could not be filled, or was left over. */
export class UnfilledTag extends Error {
  override readonly name: string = 'UnfilledTag';
}

interface Options {
  readonly paragraphLoop: true;
  readonly linebreaks: true;
  readonly stripInvalidXMLChars: true;
  readonly errorLogging: false;
  readonly fileTypeConfig: object;
  readonly parser: (tag: string) => { get(scope: unknown, at: { readonly num: number }): unknown };
  readonly nullGetter: (tag: { readonly value: string }) => string;
}

interface Filler {
  /** By the name of the part. */
  readonly compiled: Readonly<Record<string, { postparsed: readonly TemplatePart[] }>>;
  render(values: TagValues): void;
  getZip(): Zip;
}

declare const require: (name: 'docxtemplater') => {
  new (zip: Zip, options: Options): Filler;
  readonly FileTypeConfig: { docx(): object };
};

/** @returns the filled text of each part by its name */
export function renderedParts(
  paper: UnfilledPaper,
  values: TagValues,
): ReadonlyMap<string, string> {
  const zip = zipOf([
    ['[Content_Types].xml', plainTypes(paper.main, paper.copies)],
    [paper.main, paper.body],
    ...paper.copies.map(({ name, text }) => [name, text] as const),
  ]);
  const names = [paper.main, ...paper.copies.map(({ name }) => name)];
  const filled = renderedZip(zip, values);
  return new Map(
    names.map((name) => {
      const text = filled.file(name)?.asText() ?? '';
      refuseLeftOvers(text);
      return [name, wholeXml(shown(text))];
    }),
  );
}

function renderedZip(zip: Zip, values: TagValues): Zip {
  const Docxtemplater = require('docxtemplater');
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      // Its own look for empty cells takes pieces for granted that `withStaticText` has joined.
      fileTypeConfig: { ...Docxtemplater.FileTypeConfig.docx(), tagShouldContain: [] },
      parser: (tag) => ({ get: (scope, { num }) => valueIn(scope, tag, num === 0) }),
      nullGetter: ({ value }) => {
        throw new UnfilledTag(`no value for {${value}}`);
      },
    });
    for (const part of Object.values(document.compiled)) {
      part.postparsed = withStaticText(part.postparsed);
    }
    document.render(values);
    return document.getZip();
  } catch (error) {
    throw new UnfilledTag(reasonsOf(error));
  }
}

/** Looks in one scope; `undefined` sends docxtemplater to the scope around it. */
function valueIn(scope: unknown, tag: string, isOutermost: boolean): unknown {
  const known =
    typeof scope === 'object' && scope !== null && Object.prototype.hasOwnProperty.call(scope, tag);
  if (known) return printable(Reflect.get(scope, tag) as TagValue);
  if (isOutermost) throw new UnfilledTag(`no value for {${tag}}`);
  return undefined;
}

function printable(value: TagValue): TagValue {
  return typeof value === 'string' ? hidden(writableText(value).replace(/\r\n?/gu, '\n')) : value;
}

/** Two characters that Unicode keeps free: no text has them. */
const HIDDEN = { '{': '\uFDD0', '}': '\uFDD1' } as const;

function hidden(text: string): string {
  return text.replace(/[{}]/gu, (brace) => HIDDEN[brace as '{' | '}']);
}

function shown(xml: string): string {
  return xml.replace(/[\uFDD0\uFDD1]/gu, (mark) => (mark === HIDDEN['{'] ? '{' : '}'));
}

/** A brace that no person typed was a tag of the template. */
const LEFT_OVER = /<w:t(?: [^>]*)?>[^<]*[{}][^<]*/u;

function refuseLeftOvers(xml: string): void {
  const found = LEFT_OVER.exec(xml)?.[0];
  if (found !== undefined) throw new UnfilledTag(`left over: ${found.replace(/<[^>]*>/u, '')}`);
}

/** docxtemplater gathers its errors in a list. */
function reasonsOf(error: unknown): string {
  if (error instanceof UnfilledTag) return error.message;
  const { properties, message } = error as {
    readonly message?: string;
    readonly properties?: {
      readonly errors?: readonly { readonly message: string; readonly properties?: object }[];
    };
  };
  const all = properties?.errors ?? [];
  return all.length === 0 ? String(message) : all.map(reasonOf).join(' / ');
}

function reasonOf(error: { readonly message: string; readonly properties?: object }): string {
  const properties = error.properties as
    | { readonly explanation?: string; readonly rootError?: { readonly message: string } }
    | undefined;
  return properties?.rootError?.message ?? properties?.explanation ?? error.message;
}
