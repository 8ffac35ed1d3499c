/** The template that ships, edited part by part as programs and people do. */
import PizZip from 'pizzip';
import { packTemplate } from '../app/officeInMemory';

export const MAIN = 'word/document.xml';

/** A template with another text in each of these parts. */
export function edited(
  edits: Readonly<Record<string, (text: string) => string>>,
  template: string = packTemplate,
): string {
  const zip = new PizZip(template, { base64: true });
  for (const [name, edit] of Object.entries(edits)) {
    zip.file(name, edit(zip.file(name)?.asText() ?? ''));
  }
  return zip.generate({ type: 'base64', compression: 'DEFLATE' });
}

/** The template with a text of its body replaced where it first stands. */
export function withText(found: string, instead: string, template: string = packTemplate): string {
  return edited(
    {
      [MAIN]: (xml) => {
        if (!xml.includes(found)) throw new Error(`The template has no ${found}.`);
        return xml.replace(found, instead);
      },
    },
    template,
  );
}

/** The tables of a body in which `holding` stands, with their columns as `change` gives them. */
export function withColumns(
  holding: string,
  change: (cells: readonly string[]) => readonly string[],
): (xml: string) => string {
  const rebuilt = (text: string, pattern: RegExp): string => {
    const cells = text.match(pattern) ?? [];
    const begin = text.indexOf(cells[0] ?? '');
    const end = begin + cells.join('').length;
    return text.slice(0, begin) + change(cells).join('') + text.slice(end);
  };
  return (xml) =>
    xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, (table) =>
      table.includes(holding)
        ? table
            .replace(/<w:tblGrid>.*?<\/w:tblGrid>/su, (grid) => rebuilt(grid, /<w:gridCol[^>]*>/gu))
            .replace(/<w:tr[ >].*?<\/w:tr>/gsu, (row) => rebuilt(row, /<w:tc>.*?<\/w:tc>/gsu))
        : table,
    );
}

/** The body taken apart into its papers, in their order. */
export function papersIn(xml: string): {
  readonly before: string;
  readonly papers: readonly { readonly name: string; readonly xml: string }[];
  readonly after: string;
} {
  const begin = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('</w:body>');
  const marker = /(?=<w:p>(?:(?!<\/w:p>).)*\{資料：)/su;
  const last = /<w:sectPr(?:(?!<w:sectPr).)*<\/w:sectPr>$/su;
  const papers = xml
    .slice(begin, end)
    .split(marker)
    // The last section has its properties on the body: in a paragraph it may stand anywhere.
    .map((paper) => paper.replace(last, (properties) => broken(paper, properties)))
    .map((paper) => ({ name: /\{資料：([^}]*)\}/u.exec(paper)?.[1] ?? '', xml: paper }));
  return { before: xml.slice(0, begin), papers, after: xml.slice(end) };
}

function broken(paper: string, properties: string): string {
  const isInParagraph = paper.endsWith('</w:pPr></w:p>');
  return isInParagraph ? properties : `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
}
