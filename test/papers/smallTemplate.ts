/** A small template of two papers, drawn as Word saves one: one landscape, one portrait with a page per action. */
import {
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ISectionOptions,
} from 'docx';
import {
  conditionTag,
  listTag,
  paperMarker,
  textTag,
  type PackContent,
  type PackTags,
} from '../../src/documents/tagTree';

export const SUMMARY = '評価結果の概要';
export const SHEETS = '取組別調書';

export const TAGS = {
  common: {
    会議名: textTag,
    年度: textTag,
    見本: conditionTag,
  },
  papers: {
    [SUMMARY]: {
      資料番号: textTag,
      戦略: listTag({
        名称: textTag,
        件数: textTag,
      }),
    },
    [SHEETS]: {
      資料番号: textTag,
      取組: listTag({
        番号: textTag,
        実績: textTag,
        意見あり: conditionTag,
        意見: listTag({ 要旨: textTag }),
      }),
    },
  },
} satisfies PackTags;

export const CONTENT: PackContent = {
  common: { 会議名: '経営戦略推進会議', 年度: '令和６年度', 見本: true },
  papers: [
    {
      name: SUMMARY,
      values: {
        資料番号: '資料１',
        戦略: [
          { 名称: '健康戦略', 件数: '3' },
          { 名称: '未来投資戦略', 件数: '6' },
        ],
      },
    },
    {
      name: SHEETS,
      values: {
        資料番号: '資料２',
        取組: [
          { 番号: '1-1-1', 実績: '講座を開催した。\n二度開いた。', 意見あり: false, 意見: [] },
          { 番号: '1-1-2', 実績: '会場を増やした。', 意見あり: true, 意見: [{ 要旨: '早く。' }] },
        ],
      },
    },
  ],
};

export function paragraph(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(text)] });
}

export function table(rows: readonly (readonly string[])[], width = 3000): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: (rows[0] ?? []).map(() => width),
    rows: rows.map(
      (cells, place) =>
        new TableRow({
          tableHeader: place === 0,
          cantSplit: true,
          children: cells.map(
            (text) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                children: text.split('\n').map((line) => paragraph(line)),
              }),
          ),
        }),
    ),
  });
}

const A4 = { width: 11906, height: 16838 };
export const LANDSCAPE = {
  type: SectionType.NEXT_PAGE,
  page: { size: { ...A4, orientation: PageOrientation.LANDSCAPE } },
};
export const PORTRAIT = { type: SectionType.NEXT_PAGE, page: { size: A4 } };

export const MARGINS = {
  headers: { default: new Header({ children: [paragraph('{会議名}　{資料番号}')] }) },
  footers: {
    default: new Footer({
      children: [
        new Paragraph({
          children: [
            new TextRun('－ '),
            new TextRun({ children: [PageNumber.CURRENT] }),
            new TextRun(' －'),
          ],
        }),
      ],
    }),
  },
};

export const summaryBody: ISectionOptions['children'] = [
  paragraph(paperMarker(SUMMARY)),
  paragraph('{年度}の評価結果{#見本}【見本】{/見本}'),
  table([
    ['戦略', '取組数'],
    ['{#戦略}{名称}', '{件数}{/戦略}'],
  ]),
  paragraph('{^戦略}該当なし{/戦略}'),
  paragraph(''),
];

export const sheetsBody: ISectionOptions['children'] = [
  paragraph(paperMarker(SHEETS)),
  paragraph('{#取組}'),
  paragraph('取組別調書　{番号}', { pageBreakBefore: true }),
  table([['実績'], ['{実績}']]),
  paragraph('{#意見あり}'),
  table([['意見'], ['{#意見}{要旨}{/意見}']]),
  paragraph('{/意見あり}'),
  paragraph('{/取組}'),
  paragraph(''),
];

export const SECTIONS: readonly ISectionOptions[] = [
  { properties: LANDSCAPE, ...MARGINS, children: summaryBody },
  { properties: PORTRAIT, ...MARGINS, children: sheetsBody },
];

/** @returns the template in base64 */
export async function template(sections: readonly ISectionOptions[] = SECTIONS): Promise<string> {
  return Packer.toBase64String(new Document({ sections }));
}
