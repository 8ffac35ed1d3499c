import { describe, expect, it } from '@jest/globals';
import { Header, Paragraph, TextRun, type Table } from 'docx';
import PizZip from 'pizzip';
import type { PackContent, PaperValues, TagValues } from '../../src/documents/tagTree';
import { filledPack } from '../../src/papers/fill';
import { shapeOf } from '../../src/papers/shapeOf';
import { wholeXml } from '../../src/papers/wholeXml';
import { readDocx, type ReadDocx } from './docxRead';
import {
  CONTENT,
  LANDSCAPE,
  MARGINS,
  paragraph,
  PORTRAIT,
  SECTIONS,
  SHEETS,
  sheetsBody,
  SUMMARY,
  summaryBody,
  table,
  template,
} from './smallTemplate';

function paper(name: string): PaperValues {
  const found = CONTENT.papers.find((known) => known.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

function only(...papers: readonly PaperValues[]): PackContent {
  return { common: CONTENT.common, papers };
}

/** The template as programs save it that write only what differs from the rule. */
function withoutNumbering(bytes: string): string {
  const zip = new PizZip(bytes, { base64: true });
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  zip.file('word/document.xml', xml.replace(/<w:pgNumType[^>]*>/gu, ''));
  return zip.generate({ type: 'base64' });
}

/** One action whose result text is this one. */
function reporting(text: string): PackContent {
  return only({
    name: SHEETS,
    values: {
      資料番号: '資料１',
      取組: [{ 番号: '1-1-1', 実績: text, 意見あり: false, 意見: [] }],
    },
  });
}

const lastProperties = (pack: ReadDocx): string =>
  /<w:sectPr(?:(?!<w:sectPr).)*<\/w:sectPr><\/w:body>/su.exec(
    pack.part('word/document.xml'),
  )?.[0] ?? '';

describe('a pack is filled', () => {
  it('paper by paper, in the order of the template', async () => {
    const pack = readDocx(filledPack(await template(), CONTENT).docx);
    expect(pack.sections.map(({ isLandscape }) => isLandscape)).toEqual([true, false]);
    expect(pack.sections[0]?.paragraphs).toEqual([
      '令和６年度の評価結果【見本】',
      '戦略',
      '取組数',
      '健康戦略',
      '3',
      '未来投資戦略',
      '6',
    ]);
    expect(pack.sections[1]?.paragraphs).toEqual([
      '取組別調書　1-1-1',
      '実績',
      '講座を開催した。⏎二度開いた。',
      '取組別調書　1-1-2',
      '実績',
      '会場を増やした。',
      '意見',
      '早く。',
    ]);
  });

  it('with a head of its own for each paper, though both have the same tags', async () => {
    const pack = readDocx(filledPack(await template(), CONTENT).docx);
    expect(pack.sections.map(({ header }) => header)).toEqual([
      '経営戦略推進会議　資料１',
      '経営戦略推進会議　資料２',
    ]);
  });

  it('in the order that is wanted: the last section gives its size to the end of the document', async () => {
    const turned = only(
      { ...paper(SHEETS), values: { ...paper(SHEETS).values, 資料番号: '資料１' } },
      { ...paper(SUMMARY), values: { ...paper(SUMMARY).values, 資料番号: '資料２' } },
    );
    const pack = readDocx(filledPack(await template(), turned).docx);
    expect(pack.sections.map(({ isLandscape }) => isLandscape)).toEqual([false, true]);
    expect(pack.sections.map(({ header }) => header)).toEqual([
      '経営戦略推進会議　資料１',
      '経営戦略推進会議　資料２',
    ]);
    expect(lastProperties(pack)).toContain('w:orient="landscape"');
  });

  it('with one paper only: the other leaves no page and no part behind', async () => {
    const pack = readDocx(filledPack(await template(), only(paper(SHEETS))).docx);
    expect(pack.sections).toHaveLength(1);
    expect(pack.sections[0]?.isLandscape).toBe(false);
    expect(pack.names.filter((name) => /header|footer/u.test(name))).toHaveLength(4);
  });

  it('with one paper several times, each time with its own values', async () => {
    const sheet = (number: string, action: string): PaperValues => ({
      name: SHEETS,
      values: {
        資料番号: number,
        取組: [{ 番号: action, 実績: '実施した。', 意見あり: false, 意見: [] }],
      },
    });
    const pack = readDocx(
      filledPack(await template(), only(sheet('資料１', '1-1-1'), sheet('資料２', '2-1-1'))).docx,
    );
    expect(pack.sections.map(({ header, paragraphs }) => [header, paragraphs[0]])).toEqual([
      ['経営戦略推進会議　資料１', '取組別調書　1-1-1'],
      ['経営戦略推進会議　資料２', '取組別調書　2-1-1'],
    ]);
  });

  it('with what is printed when a list is empty', async () => {
    const values = { 資料番号: '資料１', 戦略: [] };
    const pack = readDocx(filledPack(await template(), only({ name: SUMMARY, values })).docx);
    expect(pack.paragraphs).toContain('該当なし');
  });

  it('and every page of an action begins anew', async () => {
    const pack = readDocx(filledPack(await template(), CONTENT).docx);
    expect(pack.part('word/document.xml').match(/<w:pageBreakBefore/gu)).toHaveLength(2);
  });
});

describe('head and foot of a section', () => {
  it('without its own it has that of the section before in the template, wherever it is moved', async () => {
    const head = { headers: { default: new Header({ children: [paragraph('町の{会議名}')] }) } };
    const bytes = await template([
      { properties: LANDSCAPE, ...head, children: summaryBody },
      { properties: PORTRAIT, children: sheetsBody },
    ]);
    const turned = only(paper(SHEETS), paper(SUMMARY));
    const pack = readDocx(filledPack(bytes, turned).docx);
    expect(pack.sections.map(({ header }) => header)).toEqual([
      '町の経営戦略推進会議',
      '町の経営戦略推進会議',
    ]);
  });

  it('where nothing is printed in the template, nothing of another paper is printed', async () => {
    const bytes = await template([
      { properties: LANDSCAPE, children: summaryBody },
      { properties: PORTRAIT, ...MARGINS, children: sheetsBody },
    ]);
    const turned = only(paper(SHEETS), paper(SUMMARY));
    const pack = readDocx(filledPack(bytes, turned).docx);
    expect(pack.sections.map(({ header }) => header)).toEqual(['経営戦略推進会議　資料２', '']);
  });

  it('pages are counted on through the whole pack', async () => {
    const page = { ...PORTRAIT.page, pageNumbers: { start: 1 } };
    const bytes = await template([
      SECTIONS[0] ?? { children: [] },
      { properties: { ...PORTRAIT, page }, ...MARGINS, children: sheetsBody },
    ]);
    expect(readDocx(filledPack(bytes, CONTENT).docx).part('word/document.xml')).not.toContain(
      'w:start="1"',
    );
  });

  it('pages are counted from 1 in each paper that is handed out for itself', async () => {
    const apart = CONTENT.papers.map((one) => ({ ...one, fromPageOne: true }));
    const xml = readDocx(filledPack(await template(), only(...apart)).docx).part(
      'word/document.xml',
    );
    expect(xml.match(/<w:pgNumType w:start="1"\/>/gu)).toHaveLength(2);
  });

  it('pages are counted from 1 where the template says nothing of their numbers', async () => {
    const bare = withoutNumbering(await template());
    const apart = CONTENT.papers.map((one) => ({ ...one, fromPageOne: true }));
    const xml = readDocx(filledPack(bare, only(...apart)).docx).part('word/document.xml');
    expect(xml.match(/<w:pgNumType w:start="1"\/><w:(?:titlePg|docGrid)/gu)).toHaveLength(2);
  });
});

describe('a paper of two sections', () => {
  it('stays together', async () => {
    const bytes = await template([
      SECTIONS[0] ?? { children: [] },
      { properties: PORTRAIT, ...MARGINS, children: [paragraph('内訳 {年度}'), paragraph('')] },
      SECTIONS[1] ?? { children: [] },
    ]);
    const pack = readDocx(filledPack(bytes, only(paper(SHEETS), paper(SUMMARY))).docx);
    expect(pack.sections.map(({ paragraphs }) => paragraphs[0])).toEqual([
      '取組別調書　1-1-1',
      '令和６年度の評価結果【見本】',
      '内訳 令和６年度',
    ]);
  });
});

describe('a section break on the paragraph of a closing tag', () => {
  it('survives, though the paragraph of the tag vanishes', async () => {
    const bytes = await template([
      { properties: LANDSCAPE, ...MARGINS, children: summaryBody },
      // Without an empty paragraph at its end the break hangs on {/取組}.
      { properties: PORTRAIT, ...MARGINS, children: sheetsBody.slice(0, -1) },
      {
        properties: LANDSCAPE,
        ...MARGINS,
        children: [paragraph('{資料：付録}'), table([['{年度}']]), paragraph('')],
      },
    ]);
    const appendix = { name: '付録', values: { 資料番号: '資料３' } };
    const pack = readDocx(filledPack(bytes, only(...CONTENT.papers, appendix)).docx);
    expect(pack.sections.map(({ isLandscape }) => isLandscape)).toEqual([true, false, true]);
    expect(pack.sections.map(({ header }) => header.slice(-3))).toEqual([
      '資料１',
      '資料２',
      '資料３',
    ]);
  });
});

describe('a list that prints nothing', () => {
  const body = async (
    blocks: readonly (Paragraph | Table)[],
    values: TagValues,
  ): Promise<string> => {
    const bytes = await template([
      {
        properties: PORTRAIT,
        children: [paragraph('{資料：調書}'), ...blocks, paragraph('')],
      },
    ]);
    const pack = readDocx(filledPack(bytes, only({ name: '調書', values })).docx);
    return /<w:body>(.*)<\/w:body>/su.exec(pack.part('word/document.xml'))?.[1] ?? '';
  };

  it('in a cell leaves a paragraph, which Word demands', async () => {
    const xml = await body([table([['見出し'], ['{#意見}\n{要旨}\n{/意見}']])], { 意見: [] });
    expect(xml).toMatch(/<\/w:tcPr><w:p\/><\/w:tc>/u);
    expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>/u);
  });

  it('and was the only row takes the table along, which Word demands as well', async () => {
    const rows = table([['{#意見}{要旨}', '{/意見}']]);
    expect(await body([rows], { 意見: [] })).not.toContain('<w:tbl>');
    expect(await body([rows], { 意見: [{ 要旨: '早く。' }] })).toContain('<w:tbl>');
  });

  it('below a heading row leaves the heading', async () => {
    const rows = table([
      ['意見', '対応'],
      ['{#意見}{要旨}', '{/意見}'],
    ]);
    expect(await body([rows], { 意見: [] })).toContain('意見');
  });
});

describe('the format of a run', () => {
  it('is that of every line of a value', async () => {
    const bold = new TextRun({ text: '{実績}', size: 30 });
    const bytes = await template([
      {
        properties: PORTRAIT,
        children: [paragraph('{資料：調書}'), new Paragraph({ children: [bold] }), paragraph('')],
      },
    ]);
    const values = { 実績: '一\n二\n三' };
    const pack = readDocx(filledPack(bytes, only({ name: '調書', values })).docx);
    const xml = pack.part('word/document.xml');
    expect(pack.paragraphs).toEqual(['一⏎二⏎三']);
    expect(xml.match(/<w:sz w:val="30"\/><w:szCs w:val="30"\/><\/w:rPr><w:t/gu)).toHaveLength(3);
  });
});

describe('texts of people', () => {
  it.each([
    ['markup', '<w:p>&amp;"\'</w:p>', '&lt;w:p&gt;&amp;amp;&quot;&apos;&lt;/w:p&gt;'],
    ['braces', '{年度}と｛全角｝', '{年度}と｛全角｝'],
    ['a surrogate pair', '𠮷野家と髙橋①', '𠮷野家と髙橋①'],
    ['control characters', 'あ\u0000\u000B\uFFFEい', 'あい'],
    ['line ends of Windows', '一\r\n二\r三', '一⏎二⏎三'],
    ['the words of a mistake', 'undefined NaN', 'undefined NaN'],
  ])('%s is printed as it was typed', async (_what, typed, printed) => {
    const pack = readDocx(filledPack(await template(), reporting(typed)).docx);
    expect(pack.paragraphs[2]).toBe(printed);
  });

  it('of 5,000 characters is printed whole', async () => {
    const long = '講座を開催した。'.repeat(625);
    expect(readDocx(filledPack(await template(), reporting(long)).docx).paragraphs[2]).toBe(long);
  });
});

describe('what would be printed wrongly is a defect', () => {
  it('a tag without a value, at any depth', async () => {
    const bytes = await template();
    const lacking = only({ name: SUMMARY, values: { 資料番号: '資料１', 戦略: [{ 名称: 'い' }] } });
    expect(() => filledPack(bytes, lacking)).toThrow('no value for {件数}');
    const empty = only({ name: SUMMARY, values: { 資料番号: '資料１' } });
    expect(() => filledPack(bytes, empty)).toThrow('no value for {戦略}');
  });

  it('a paper that the template does not have', async () => {
    const wanted = only({ name: '会議次第', values: {} });
    const bytes = await template();
    expect(() => filledPack(bytes, wanted)).toThrow('no paper 会議次第');
  });

  it('the same content gives the same bytes', async () => {
    const bytes = await template();
    expect(filledPack(bytes, CONTENT).docx).toBe(filledPack(bytes, CONTENT).docx);
  });
});

describe('the shape of a filled pack', () => {
  it('tells the turned pages, the repeated heads and the rows that stay whole', async () => {
    const { shape } = filledPack(await template(), CONTENT);
    expect(shape).toEqual({
      hasPageNumbers: true,
      sections: [{ isLandscape: true }, { isLandscape: false }],
      tables: [
        { headRows: 1, rows: 3, wholeRows: [0, 1, 2] },
        { headRows: 1, rows: 2, wholeRows: [0, 1] },
        { headRows: 1, rows: 2, wholeRows: [0, 1] },
        { headRows: 1, rows: 2, wholeRows: [0, 1] },
      ],
    });
  });

  it('counts a table inside a cell neither as a table nor as rows', () => {
    const inner = '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr></w:tbl>';
    const outer = `<w:tbl><w:tr><w:trPr><w:cantSplit w:val="false"/></w:trPr><w:tc>${inner}</w:tc></w:tr></w:tbl>`;
    expect(shapeOf(outer)).toEqual({
      sections: [],
      tables: [{ headRows: 0, rows: 1, wholeRows: [] }],
    });
  });
});

describe('what Word demands', () => {
  const cell = (inside: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="9"/></w:tcPr>${inside}</w:tc>`;
  const inner = `<w:tbl><w:tblPr/><w:tr>${cell('<w:p/>')}</w:tr></w:tbl>`;

  it('a cell ends with a paragraph, also behind a table', () => {
    expect(wholeXml(cell(inner))).toBe(cell(`${inner}<w:p/>`));
  });

  it('what is whole stays as it is', () => {
    const whole = `<w:tbl><w:tblPr><w:jc w:val="left"/></w:tblPr><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr>${cell('<w:p/>')}</w:tr></w:tbl>`;
    expect(wholeXml(whole)).toBe(whole);
  });

  it('an empty table inside a cell gives way to a paragraph', () => {
    const empty = '<w:tbl><w:tblPr><w:jc w:val="left"/></w:tblPr><w:tblGrid/></w:tbl>';
    expect(wholeXml(cell(empty))).toBe(cell('<w:p/>'));
  });
});
