/**
 * One paper filled: its text, heads and feet, by docxtemplater, which is loaded here and nowhere
 * else. Every tag must have a value, and no tag may be left over.
 */
import type { TagValues } from '../documents/tagTree';
import { zipOf, type Zip } from './docxFile';
import { fillingModule, type FillingModule } from './filling';
import type { MarginCopy } from './margins';
import { shown, UnfilledTag, valueIn } from './printedValue';
import { plainTypes } from './relations';
import { withStaticText, type TemplatePart } from './staticText';
import { wholeXml } from './wholeXml';

export interface UnfilledPaper {
  readonly main: string;
  /** Text of the main part. */
  readonly body: string;
  readonly copies: readonly MarginCopy[];
}

interface Options {
  readonly paragraphLoop: true;
  readonly linebreaks: true;
  readonly stripInvalidXMLChars: true;
  readonly errorLogging: false;
  readonly fileTypeConfig: object;
  readonly modules: readonly FillingModule[];
  readonly parser: (tag: string) => { get(scope: unknown): unknown };
  readonly nullGetter: (tag: { readonly value: string }) => string;
}

interface Filler {
  /** By the name of the part. */
  readonly compiled: Readonly<Record<string, { postparsed: readonly TemplatePart[] }>>;
  render(values: TagValues): void;
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
  const filled = filledTexts(zip, values);
  return new Map(
    names.map((name) => {
      const text = filled.get(name) ?? '';
      refuseLeftOvers(text);
      return [name, wholeXml(shown(text))];
    }),
  );
}

function filledTexts(zip: Zip, values: TagValues): ReadonlyMap<string, string> {
  const Docxtemplater = require('docxtemplater');
  const texts = new Map<string, string>();
  try {
    const document = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      // Its own look for empty cells takes pieces for granted that `withStaticText` has joined.
      fileTypeConfig: { ...Docxtemplater.FileTypeConfig.docx(), tagShouldContain: [] },
      modules: [fillingModule(texts)],
      parser: (tag) => ({ get: (scope) => valueIn(scope, tag) }),
      nullGetter: ({ value }) => {
        throw new UnfilledTag(`no value for {${value}}`);
      },
    });
    for (const part of Object.values(document.compiled)) {
      part.postparsed = withStaticText(part.postparsed);
    }
    document.render(values);
    return texts;
  } catch (error) {
    throw new UnfilledTag(reasonsOf(error));
  }
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
