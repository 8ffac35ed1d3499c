/** What a test looks at in a .docx: its paragraphs, its sections in order, its heads and feet. */
import PizZip from 'pizzip';

export interface ReadDocx {
  readonly names: readonly string[];
  readonly part: (name: string) => string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly ReadSection[];
}

export interface ReadSection {
  readonly isLandscape: boolean;
  readonly header: string;
  readonly footer: string;
  readonly paragraphs: readonly string[];
  readonly xml: string;
}

export function readDocx(base64: string): ReadDocx {
  const zip = new PizZip(base64, { base64: true });
  const part = (name: string): string => zip.file(name)?.asText() ?? '';
  const xml = part('word/document.xml');
  const body = /<w:body>(.*)<\/w:body>/su.exec(xml)?.[1] ?? '';
  const relations = new Map(
    [...part('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/gu)].map(([found]) => [
      /Id="([^"]*)"/u.exec(found)?.[1] ?? '',
      `word/${/Target="([^"]*)"/u.exec(found)?.[1] ?? ''}`,
    ]),
  );
  const marginOf = (properties: string, kind: string): string => {
    const reference = new RegExp(`<w:${kind}Reference[^>]*w:type="default"[^>]*>`, 'u').exec(
      properties,
    )?.[0];
    const id = /r:id="([^"]*)"/u.exec(reference ?? '')?.[1];
    return id === undefined ? '(none)' : paragraphsOf(part(relations.get(id) ?? '')).join('/');
  };
  const pieces = body.split(/(?<=<\/w:sectPr>)/u).filter((piece) => piece.includes('<w:sectPr'));
  return {
    names: Object.keys(zip.files),
    part,
    paragraphs: paragraphsOf(body),
    sections: pieces.map((piece) => {
      const properties = /<w:sectPr.*<\/w:sectPr>/su.exec(piece)?.[0] ?? '';
      return {
        isLandscape: properties.includes('w:orient="landscape"'),
        header: marginOf(properties, 'header'),
        footer: marginOf(properties, 'footer'),
        paragraphs: paragraphsOf(piece),
        xml: piece,
      };
    }),
  };
}

/** The texts of the paragraphs that hold any; a line break is 「⏎」. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >](?:(?!<\/w:p>).)*<\/w:p>/gsu)]
    .map(([found]) =>
      [...found.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
        .map(([mark, text]) => (mark === '<w:br/>' ? '⏎' : (text ?? '')))
        .join(''),
    )
    .filter((text) => text !== '');
}
