/** What is written in a .docx, as Docs tells it: paragraphs, and tables with their rows and cells. */
import type { DocsElement, DocsParagraph } from '../../google/surface/docs';

const TAG = /<(\/?)w:(tbl|tr|tc|p|t|br|tab|tabs)(?:\s[^<>]*?)?(\/?)>/gu;

interface Written {
  readonly paragraph?: DocsParagraph;
  readonly table?: { readonly tableRows: Row[] };
}

interface Row {
  readonly tableCells: { readonly content: Written[] }[];
}

export function writtenContent(xml: string): readonly DocsElement[] {
  const body: Written[] = [];
  const contents: Written[][] = [body];
  const tables: Row[][] = [];
  let text = '';
  let isInStyle = false;
  for (const found of xml.matchAll(TAG)) {
    const [whole, slash, name, empty] = found;
    const begins = slash === '' && empty !== '/';
    const ends = slash === '/';
    // Stops of tabs are no tabs.
    if (name === 'tabs') isInStyle = begins;
    if (name === 't' && begins) text += textFrom(xml, found.index + whole.length);
    if (name === 'br') text += '\v';
    if (name === 'tab' && !isInStyle) text += '\t';
    if (name === 'p' && !begins) {
      const elements = [{ textRun: { content: `${text}\n` } }];
      contents[contents.length - 1]?.push({ paragraph: { elements } });
      text = '';
    }
    if (name === 'tbl' && begins) {
      const tableRows: Row[] = [];
      tables.push(tableRows);
      contents[contents.length - 1]?.push({ table: { tableRows } });
    }
    if (name === 'tbl' && ends) tables.pop();
    if (name === 'tr' && begins) tables[tables.length - 1]?.push({ tableCells: [] });
    if (name === 'tc' && begins) {
      const content: Written[] = [];
      const rows = tables[tables.length - 1] ?? [];
      rows[rows.length - 1]?.tableCells.push({ content });
      contents.push(content);
    }
    if (name === 'tc' && ends) contents.pop();
  }
  return body;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function textFrom(xml: string, from: number): string {
  return xml
    .slice(from, xml.indexOf('<', from))
    .replace(/&\w+;/gu, (entity) => ENTITIES[entity] ?? entity);
}
