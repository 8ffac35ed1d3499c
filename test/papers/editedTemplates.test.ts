/**
 * The template that ships, as programs save it and people change it: without fault, and it prints what it
 * printed before, but for what was changed.
 */
import { describe, expect, it } from '@jest/globals';
import { exampleContent } from '../../src/documents/examples';
import { packTags } from '../../src/documents/packTags';
import type { PackContent } from '../../src/documents/tagTree';
import { examineTemplate } from '../../src/papers/drawing';
import { filledPack } from '../../src/papers/fill';
import { templateFaultMessage } from '../../src/wording/templateFaults';
import { nearestOf } from '../../src/workbook/read/nearest';
import { packTemplate } from '../app/officeInMemory';
import { tagHelpOf } from '../documents/tagHelp';
import { readDocx } from './docxRead';
import { edited, MAIN, papersIn, withColumns } from './editedTemplate';

const exampleOf = (paper: string, path: string): string => tagHelpOf(paper, path).example;
const EXAMPLES = exampleContent(packTags, exampleOf);

function examined(template: string) {
  const result = examineTemplate(template, nearestOf, exampleOf);
  if ('reason' in result) throw new Error(result.seems);
  return { ...result, said: result.faults.map(templateFaultMessage) };
}

/** Section by section: orientation, head, foot, paragraphs. */
function printed(template: string, content: PackContent = EXAMPLES) {
  return readDocx(filledPack(template, content).docx).sections.map(
    ({ isLandscape, header, footer, paragraphs }) => ({ isLandscape, header, footer, paragraphs }),
  );
}

const ORIGINAL = printed(packTemplate);

const inBody = (edit: (xml: string) => string): string => edited({ [MAIN]: edit });

/** In the body and in every head and foot. */
function everywhere(edit: (xml: string) => string): string {
  const margins = ['header', 'footer'].flatMap((kind) =>
    readDocx(packTemplate)
      .names.filter((name) => new RegExp(`^word/${kind}\\d+\\.xml$`, 'u').test(name))
      .map((name) => [name, edit] as const),
  );
  return edited({ [MAIN]: edit, ...Object.fromEntries(margins) });
}

const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/gsu;

/** Each run in as many pieces as it has characters, each as `draw` has it. */
const inPieces =
  (draw: (piece: string, format: string, place: number) => string) => (xml: string) =>
    xml.replace(RUN, (_, format: string | undefined, text: string) =>
      (text.match(/&\w+;|./gsu) ?? [])
        .map((piece, place) => draw(piece, format ?? '', place))
        .join(''),
    );

const run = (piece: string, format: string, attributes = ''): string =>
  `<w:r${attributes}>${format}<w:t xml:space="preserve">${piece}</w:t></w:r>`;

const PICTURE =
  '<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="1" name="町章"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"/></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const TEXT_BOX =
  '<w:p><w:r><w:pict><v:shape style="width:100pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{自治体名}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';

const SAME = [
  {
    what: 'runs split by Word, with its marks of revisions and of spelling between them',
    template: everywhere(
      inPieces((piece, format, place) =>
        [
          place % 2 === 0 ? '<w:proofErr w:type="spellStart"/>' : '',
          place === 0 ? '<w:bookmarkStart w:id="7" w:name="_GoBack"/>' : '',
          run(piece, format, ` w:rsidRPr="00${String(place % 10)}A1B2C"`),
          place === 0 ? '<w:bookmarkEnd w:id="7"/>' : '',
          place % 2 === 0 ? '<w:proofErr w:type="spellEnd"/>' : '',
        ].join(''),
      ),
    ),
  },
  {
    what: 'runs as Google Docs exports them: direction on every run, fonts with hints',
    template: everywhere(
      inPieces((piece, format) =>
        run(
          piece,
          `${format.replace(/<\/?w:rPr>/gu, '').replace(/^/u, '<w:rPr><w:rFonts w:ascii="BIZ UDGothic" w:cs="BIZ UDGothic" w:eastAsia="BIZ UDGothic" w:hAnsi="BIZ UDGothic" w:hint="eastAsia"/>')}<w:rtl w:val="0"/></w:rPr>`,
          ' w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"',
        ),
      ),
    ),
  },
  {
    what: 'content controls of Google Docs around paragraphs, tables and runs',
    template: inBody((xml) =>
      xml
        .replace(/<w:tbl>.*?<\/w:tbl>/gsu, (table) => control(table, 'goog_rdk_0'))
        .replace(RUN, (found) => control(found, 'goog_rdk_1')),
    ),
  },
  {
    what: 'changes that Word still shows: a tag that was inserted, a word that was deleted',
    template: inBody((xml) =>
      xml
        .replace(RUN, '<w:ins w:id="3" w:author="総務" w:date="2025-08-01T09:00:00Z">$&</w:ins>')
        .replace(
          /<\/w:ins><\/w:p>/u,
          '</w:ins><w:del w:id="4" w:author="総務"><w:r><w:delText>{古いタグ}</w:delText></w:r></w:del></w:p>',
        ),
    ),
  },
  {
    what: 'other fonts, sizes and colours',
    template: everywhere((xml) =>
      xml
        .replace(/<w:rFonts[^>]*>/gu, '')
        .replace(/<w:sz w:val="\d+"\/>/gu, '<w:sz w:val="22"/>')
        .replace(
          /<w:r>(?:<w:rPr>)?/gu,
          (begin) =>
            `<w:r><w:rPr><w:rFonts w:ascii="Meiryo" w:eastAsia="Meiryo"/><w:color w:val="003366"/>${begin.endsWith('<w:rPr>') ? '' : '</w:rPr>'}`,
        ),
    ),
  },
  {
    what: 'other widths of columns',
    template: inBody((xml) =>
      xml.replace(/(<w:(?:gridCol|tcW)[^>]*w:w=")(\d+)"/gu, (_, begin: string, width: string) =>
        [begin, String(Math.round(Number(width) * 0.9)), '"'].join(''),
      ),
    ),
  },
  {
    what: 'tables without the list of their columns',
    template: inBody((xml) => xml.replace(/<w:tblGrid>.*?<\/w:tblGrid>/gsu, '<w:tblGrid/>')),
  },
  {
    what: 'attributes in another order, with line breaks between elements',
    template: inBody((xml) => xml.replace(/<\/w:p><w:p>/gu, '</w:p>\n  <w:p>')),
  },
] as const;

function control(xml: string, tag: string): string {
  return `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`;
}

describe('a template that another program saved prints the same', () => {
  it.each(SAME)('$what', ({ template }) => {
    expect(examined(template).said).toEqual([]);
    expect(printed(template)).toEqual(ORIGINAL);
  });
});

const MEMBERS = '{#委員}';

/** What the paper prints, without its place among the others. */
function ofPaper(template: string, name: string): readonly string[] {
  const { common, papers } = EXAMPLES;
  const own = papers.filter((paper) => paper.name === name);
  return printed(template, { common, papers: own }).flatMap(({ paragraphs }) => paragraphs);
}

describe('a template that people changed prints what they made of it', () => {
  it('a column that was deleted', () => {
    const template = inBody(
      withColumns(MEMBERS, ([first = '', , ...others]) => [first, ...others]),
    );
    expect(examined(template).said).toEqual([]);
    const before = ofPaper(packTemplate, '委員名簿');
    const after = ofPaper(template, '委員名簿');
    expect(before).toContain('区分');
    expect(after).not.toContain('区分');
    expect(after.length).toBe(before.length - 3);
  });

  it('a column that was moved', () => {
    const template = inBody(
      withColumns(MEMBERS, ([number = '', kind = '', ...others]) => {
        const [name = '', home = '', ...rest] = others;
        return [number, name, home, kind, ...rest];
      }),
    );
    expect(examined(template).said).toEqual([]);
    const headings = ofPaper(template, '委員名簿');
    const at = headings.indexOf('番号');
    expect(headings.slice(at, at + 5)).toEqual(['番号', '氏名', '所属・役職', '区分', '備考']);
    expect([...headings].sort()).toEqual([...ofPaper(packTemplate, '委員名簿')].sort());
  });

  it('a paragraph, a picture and a frame of text that were added', () => {
    const added = `<w:p><w:r><w:t>{自治体名}の資料です。</w:t></w:r></w:p>${PICTURE}${TEXT_BOX}`;
    const template = inBody((xml) =>
      xml.replace(/(\{資料：次第\}<\/w:t><\/w:r><\/w:p>)/u, (marker) => marker + added),
    );
    expect(examined(template).said).toEqual([]);
    const [first] = printed(template);
    expect(first?.paragraphs[0]).toBe(`${exampleOf('', '自治体名')}の資料です。`);
    const filled = readDocx(filledPack(template, EXAMPLES).docx).part(MAIN);
    expect(filled).toContain('name="町章"');
    expect(filled).toContain(
      `<w:txbxContent><w:p><w:r><w:t xml:space="preserve">${exampleOf('', '自治体名')}`,
    );
  });

  it('words in the head and in the foot', () => {
    const template = everywhere((xml) =>
      xml.includes('<w:hdr') || xml.includes('<w:ftr')
        ? xml.replace(/<w:p[ >]/u, '<w:p><w:r><w:t>{自治体名}　取扱注意</w:t></w:r></w:p>$&')
        : xml,
    );
    expect(examined(template).said).toEqual([]);
    for (const { header, footer } of printed(template)) {
      expect(header).toContain(`${exampleOf('', '自治体名')}　取扱注意`);
      expect(footer).toContain('取扱注意');
    }
  });

  it('papers in another order', () => {
    const template = inBody((xml) => {
      const { before, papers, after } = papersIn(xml);
      return (
        before +
        [...papers]
          .reverse()
          .map((paper) => paper.xml)
          .join('') +
        after
      );
    });
    expect(examined(template).said).toEqual([]);
    for (const name of ['委員名簿', '取組別調書', '提出状況一覧']) {
      expect(ofPaper(template, name)).toEqual(ofPaper(packTemplate, name));
    }
  });

  it('a paper that was taken out: it is named, and the others are printed as before', () => {
    const template = inBody((xml) => {
      const { before, papers, after } = papersIn(xml);
      const others = papers.filter(({ name }) => name !== '総合計画との対応表');
      return before + others.map((paper) => paper.xml).join('') + after;
    });
    const { said, lacking } = examined(template);
    expect(said).toEqual([]);
    expect(lacking).toEqual(['総合計画との対応表']);
    expect(ofPaper(template, '取組別調書')).toEqual(ofPaper(packTemplate, '取組別調書'));
  });

  it('a document that was saved as a template of Word', () => {
    const template = edited({
      '[Content_Types].xml': (xml) => xml.replace('document.main+xml', 'template.main+xml'),
    });
    expect(examined(template).said).toEqual([]);
    expect(printed(template)).toEqual(ORIGINAL);
  });

  it('a list of paragraphs in place of a table', () => {
    const template = inBody((xml) =>
      xml.replace(
        /<w:tbl>(?:(?!<\/w:tbl>).)*\{#委員\}.*?<\/w:tbl>/su,
        '<w:p><w:r><w:t>{#委員}</w:t></w:r></w:p><w:p><w:r><w:t>{番号} {氏名}（{所属}）</w:t></w:r></w:p><w:p><w:r><w:t>{/委員}</w:t></w:r></w:p>',
      ),
    );
    expect(examined(template).said).toEqual([]);
    const line = `${exampleOf('委員名簿', '委員/番号')} ${exampleOf('委員名簿', '委員/氏名')}`;
    expect(ofPaper(template, '委員名簿').filter((text) => text.startsWith(line))).toHaveLength(2);
  });
});
