import { describe, expect, it } from '@jest/globals';
import { Footer, Header, Paragraph, TextRun, type ISectionOptions } from 'docx';
import PizZip from 'pizzip';
import { templateFaults } from '../../src/documents/checkTemplate';
import { exampleContent } from '../../src/documents/examples';
import { isTemplateText, readTemplate } from '../../src/papers/templateText';
import { trialFailure } from '../../src/papers/trial';
import { notADocxMessage, templateFaultMessage } from '../../src/wording/templateFaults';
import { nearestOf } from '../../src/workbook/read/nearest';
import {
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
  TAGS,
  template,
} from './smallTemplate';

type Blocks = ISectionOptions['children'];

const summary = (children: Blocks): ISectionOptions => ({
  properties: LANDSCAPE,
  ...MARGINS,
  children,
});
const sheets = (children: Blocks): ISectionOptions => ({
  properties: PORTRAIT,
  ...MARGINS,
  children,
});

/** The summary with these blocks behind its title. */
const summaryWith = (...blocks: Blocks): readonly ISectionOptions[] => [
  summary([...summaryBody.slice(0, 2), ...blocks, paragraph('')]),
  sheets(sheetsBody),
];

function messages(bytes: string): readonly string[] {
  const read = readTemplate(bytes);
  if (!isTemplateText(read)) return [notADocxMessage(read)];
  return templateFaults(read, TAGS, [SUMMARY, SHEETS], nearestOf).map(templateFaultMessage);
}

interface Broken {
  readonly what: string;
  readonly sections: readonly ISectionOptions[];
  readonly said: readonly string[];
}

const IN_SUMMARY = `資料「${SUMMARY}」の本文`;

const BROKEN: readonly Broken[] = [
  {
    what: 'an unknown tag',
    sections: summaryWith(paragraph('予算の説明 {予算の総括}')),
    said: [
      `${IN_SUMMARY}：予算の説明 {予算の総括}\n「{予算の総括}」というタグはありません。使えるタグは、様式の画面の一覧で確かめてください。`,
    ],
  },
  {
    what: 'a misspelt tag',
    sections: summaryWith(paragraph('{会義名}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{会義名}\n「{会義名}」というタグはありません。「{会議名}」のことでしょうか。`,
    ],
  },
  {
    what: 'a misspelt list',
    sections: summaryWith(table([['名称'], ['{#戦路}{名称}{/戦路}']])),
    said: [
      `${IN_SUMMARY}、「名称」の次：{#戦路}{名称}{/戦路}\n「{#戦路}」というタグはありません。「{#戦略}」のことでしょうか。`,
      `${IN_SUMMARY}、「名称」の次：{#戦路}{名称}{/戦路}\n「{名称}」は、ここでは使えません。使えるのは、資料「${SUMMARY}」の「{#戦略}」から「{/戦略}」までの間です。`,
    ],
  },
  {
    what: 'a list that is not closed',
    sections: summaryWith(paragraph('{#戦略}'), paragraph('{名称}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{#戦略}\n「{#戦略}」に対する「{/戦略}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`,
    ],
  },
  {
    what: 'a list that is not opened',
    sections: summaryWith(paragraph('{/戦略}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{/戦略}\n「{/戦略}」に対する「{#戦略}」が、その前にありません。書き足すか、「{/戦略}」を消してください。`,
    ],
  },
  {
    what: 'two lists that cross',
    sections: [
      SECTIONS[0] ?? summary([]),
      sheets([
        paragraph(`{資料：${SHEETS}}`),
        paragraph('{#取組}'),
        paragraph('{#意見}'),
        paragraph('{要旨}'),
        paragraph('{/取組}'),
        paragraph('{/意見}'),
        paragraph(''),
      ]),
    ],
    said: [
      `資料「${SHEETS}」の本文：{/取組}\n「{/取組}」の前に、内側の「{#意見}」を「{/意見}」で閉じてください。`,
      `資料「${SHEETS}」の本文：{/意見}\n「{/意見}」に対する「{#意見}」が、その前にありません。書き足すか、「{/意見}」を消してください。`,
    ],
  },
  {
    what: 'full-width braces',
    sections: summaryWith(paragraph('今年は｛年度｝です。')),
    said: [
      `${IN_SUMMARY}：今年は｛年度｝です。\n全角の「｛」があります。タグのかっこは、半角の「{」と「}」で書いてください。`,
      `${IN_SUMMARY}：今年は｛年度｝です。\n全角の「｝」があります。タグのかっこは、半角の「{」と「}」で書いてください。`,
    ],
  },
  {
    what: 'a mark in full width',
    sections: summaryWith(paragraph('{＃戦略}{名称}{／戦略}')),
    said: [
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{＃戦略}{名称}{／戦略}\n「{＃戦略}」の記号が全角です。「{#戦略}」と半角で書いてください。`,
      `${IN_SUMMARY}、「の評価結果【見本】」の次：{＃戦略}{名称}{／戦略}\n「{／戦略}」の記号が全角です。「{/戦略}」と半角で書いてください。`,
    ],
  },
  {
    what: 'a brace that is not closed',
    sections: summaryWith(paragraph('評価する年度は{年度です。')),
    said: [
      `${IN_SUMMARY}：評価する年度は{年度です。\n「{」に対する「}」が、同じ段落の中にありません。「{年度}」のように閉じてください。`,
    ],
  },
  {
    what: 'a brace that is not opened',
    sections: summaryWith(paragraph('評価する年度は年度}です。')),
    said: [
      `${IN_SUMMARY}：評価する年度は年度}です。\n「}」に対する「{」が、同じ段落の中にありません。不要であれば「}」を消してください。`,
    ],
  },
  {
    what: 'a tag over two paragraphs',
    sections: summaryWith(paragraph('評価 {年'), paragraph('度}')),
    said: [
      `${IN_SUMMARY}：評価 {年\n「{」に対する「}」が、同じ段落の中にありません。「{年度}」のように閉じてください。`,
      `${IN_SUMMARY}：度}\n「}」に対する「{」が、同じ段落の中にありません。不要であれば「}」を消してください。`,
    ],
  },
  {
    what: 'an empty tag',
    sections: summaryWith(paragraph('評価{}')),
    said: [
      `${IN_SUMMARY}：評価{}\n「{ }」の中に名前がありません。タグの名前を書くか、かっこを消してください。`,
    ],
  },
  {
    what: 'a blank in a tag',
    sections: summaryWith(paragraph('評価{ 年度}')),
    said: [
      `${IN_SUMMARY}：評価{ 年度}\n「{ 年度}」に空白が入っています。「{年度}」と書いてください。`,
    ],
  },
  {
    what: 'a mark that would print markup of a text',
    sections: summaryWith(paragraph('評価{@年度}')),
    said: [
      `${IN_SUMMARY}：評価{@年度}\n「{@年度}」の最初の記号は使えません。使えるのは、繰返し「{#…}」、ないとき「{^…}」、終わり「{/…}」です。`,
    ],
  },
  {
    what: 'a tag of another paper',
    sections: summaryWith(paragraph('評価{実績}')),
    said: [
      `${IN_SUMMARY}：評価{実績}\n「{実績}」は、ここでは使えません。使えるのは、資料「${SHEETS}」の「{#取組}」から「{/取組}」までの間です。`,
    ],
  },
  {
    what: 'a list without its mark',
    sections: summaryWith(paragraph('評価{戦略}')),
    said: [
      `${IN_SUMMARY}：評価{戦略}\n「{戦略}」は繰返しのタグです。繰り返すところを「{#戦略}」と「{/戦略}」で挟んでください。`,
    ],
  },
  {
    what: 'a condition without its mark',
    sections: summaryWith(paragraph('評価{見本}')),
    said: [
      `${IN_SUMMARY}：評価{見本}\n「{見本}」は条件のタグです。条件に合うときに印刷するところを「{#見本}」と「{/見本}」で挟んでください。`,
    ],
  },
  {
    what: 'a list that begins in a table and ends outside',
    sections: summaryWith(table([['戦略'], ['{#戦略}{名称}']]), paragraph('{/戦略}')),
    said: [
      `${IN_SUMMARY}、「戦略」の次：{#戦略}{名称}\n「{#戦略}」と「{/戦略}」の一方が表の中、他方が表の外か別の表にあります。両方を同じ表の行の中か、両方を表の外に書いてください。`,
    ],
  },
  {
    what: 'a list that begins in one table and ends in another',
    sections: summaryWith(
      table([['戦略'], ['{#戦略}{名称}']]),
      paragraph('表二'),
      table([['件数'], ['{件数}{/戦略}']]),
    ),
    said: [
      `${IN_SUMMARY}、「戦略」の次：{#戦略}{名称}\n「{#戦略}」と「{/戦略}」の一方が表の中、他方が表の外か別の表にあります。両方を同じ表の行の中か、両方を表の外に書いてください。`,
    ],
  },
  {
    what: 'a list over paragraphs that say something else as well',
    sections: summaryWith(paragraph('戦略は{#戦略}'), paragraph('{名称}{/戦略}')),
    said: [
      `${IN_SUMMARY}：戦略は{#戦略}\n「{#戦略}」と「{/戦略}」が別の段落にあるときは、それぞれの段落にはそのタグだけを書いてください。`,
    ],
  },
  {
    what: 'a list over a section break',
    sections: [
      SECTIONS[0] ?? summary([]),
      sheets([paragraph(`{資料：${SHEETS}}`), paragraph('{#取組}'), paragraph('{番号}')]),
      sheets([paragraph('{実績}'), paragraph('{/取組}'), paragraph('')]),
    ],
    said: [
      `資料「${SHEETS}」の本文：{#取組}\n「{#取組}」に対する「{/取組}」がありません。同じ資料の、次の改ページ（セクション区切り）までの間に書いてください。`,
      `資料「${SHEETS}」の本文：{実績}\n「{実績}」は、ここでは使えません。使えるのは、資料「${SHEETS}」の「{#取組}」から「{/取組}」までの間です。`,
      `資料「${SHEETS}」の本文：{/取組}\n「{/取組}」に対する「{#取組}」が、その前にありません。書き足すか、「{/取組}」を消してください。`,
    ],
  },
  {
    what: 'a paper without a marker',
    sections: [summary(summaryBody)],
    said: [
      `資料「${SHEETS}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${SHEETS}}」とだけ書いてください。`,
    ],
  },
  {
    what: 'a paper that is marked twice',
    sections: [...SECTIONS, summary(summaryBody)],
    said: [`「{資料：${SUMMARY}}」が二つあります。どちらか一つを消してください。`],
  },
  {
    what: 'a paper that nobody knows',
    sections: [...SECTIONS, summary([paragraph('{資料：取組別調査}'), paragraph('')])],
    said: [
      `資料「取組別調査」の本文：{資料：取組別調査}\n「取組別調査」という資料はありません。「{資料：${SHEETS}}」のことでしょうか。`,
    ],
  },
  {
    what: 'a marker that is not the first of its section',
    sections: [summary([...summaryBody, ...sheetsBody])],
    said: [
      `資料「${SHEETS}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${SHEETS}}」とだけ書いてください。`,
      `${IN_SUMMARY}、「該当なし」の次：{資料：${SHEETS}}\n「{資料：${SHEETS}}」は、資料の最初のページの最初の段落に書いてください。前の資料との間には、セクション区切り（次のページから開始）が必要です。`,
    ],
  },
  {
    what: 'a marker with a title behind it',
    sections: [summary(summaryBody), sheets([paragraph(`{資料：${SHEETS}}調書`), paragraph('')])],
    said: [
      `資料「${SHEETS}」がどこから始まるかが分かりません。その資料の最初の段落に「{資料：${SHEETS}}」とだけ書いてください。`,
      `${IN_SUMMARY}：{資料：${SHEETS}}調書\n「{資料：${SHEETS}}」の段落には、ほかの文字を書かないでください。この段落は印刷されません。`,
    ],
  },
  {
    what: 'an unknown tag in a head and in a foot',
    sections: [
      {
        properties: LANDSCAPE,
        headers: { default: new Header({ children: [paragraph('{会義名}')] }) },
        footers: { default: new Footer({ children: [paragraph('作成 {番号}')] }) },
        children: summaryBody,
      },
      sheets(sheetsBody),
    ],
    said: [
      `資料「${SUMMARY}」のヘッダー：{会義名}\n「{会義名}」というタグはありません。「{会議名}」のことでしょうか。`,
      `資料「${SUMMARY}」のフッター：作成 {番号}\n「{番号}」は、ここでは使えません。使えるのは、資料「${SHEETS}」の「{#取組}」から「{/取組}」までの間です。`,
    ],
  },
];

describe('a broken template is refused', () => {
  it.each(BROKEN)('$what', async ({ sections, said }) => {
    expect(messages(await template(sections))).toEqual(said);
  });

  it('in more than fifteen ways', () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(15);
  });
});

describe('what is not a template is refused', () => {
  const OTHER = [
    {
      what: 'an old .doc',
      base64: '0M8R4KGxGuEAAAAAAAAAAAAAAAAAAAAA',
      said: /古い形式の Word の文書/u,
    },
    { what: 'a .pdf', base64: Buffer.from('%PDF-1.7 ...').toString('base64'), said: /PDF の文書/u },
    {
      what: 'half a file',
      base64: Buffer.from('PK\u0003\u0004 ...').toString('base64'),
      said: /途中で切れているか/u,
    },
    {
      what: 'a zip of something else',
      base64: new PizZip().file('a.txt', 'あ').generate({ type: 'base64' }),
      said: /Word の文書（.docx）ではない/u,
    },
    { what: 'nothing', base64: '', said: /Word の文書（.docx）ではない/u },
  ];

  it.each(OTHER)('$what', ({ base64, said }) => {
    expect(messages(base64)).toEqual([expect.stringMatching(said)]);
  });

  it('a .docx whose text is cut off', async () => {
    const zip = new PizZip(await template(), { base64: true });
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    zip.file('word/document.xml', xml.slice(0, xml.length / 2));
    const cut = zip.generate({ type: 'base64' });
    expect(messages(cut)).toEqual([expect.stringMatching(/途中で切れているか/u)]);
  });
});

describe('a tag outside text and margins', () => {
  it('in a footnote is refused: nothing is filled there', async () => {
    const zip = new PizZip(await template(), { base64: true });
    const notes = zip.file('word/footnotes.xml')?.asText() ?? '';
    const note = '<w:footnote w:id="9"><w:p><w:r><w:t>{年度}</w:t></w:r></w:p></w:footnote>';
    zip.file('word/footnotes.xml', notes.replace('</w:footnotes>', `${note}</w:footnotes>`));
    expect(messages(zip.generate({ type: 'base64' }))).toEqual([
      '脚注又はコメント：{年度}\n脚注、文末脚注及びコメントには、タグを差し込めません。本文に書いてください。',
    ]);
  });

  it('in a text box is read like any other', async () => {
    const zip = new PizZip(await template(), { base64: true });
    const xml = zip.file('word/document.xml')?.asText() ?? '';
    const box =
      '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{年渡}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>';
    zip.file('word/document.xml', xml.replace('<w:r><w:t xml:space="preserve">{年度}', `${box}$&`));
    expect(messages(zip.generate({ type: 'base64' }))).toEqual([
      expect.stringMatching(/「\{年渡\}」というタグはありません。「\{年度\}」のことでしょうか。/u),
    ]);
  });
});

const exampleOf = (_: string, path: string): string => `${path}の例`;

describe('a template without faults', () => {
  it('is accepted, and filled with the examples of its tags', async () => {
    const bytes = await template();
    expect(messages(bytes)).toEqual([]);
    expect(trialFailure(bytes, exampleContent(TAGS, exampleOf))).toBeUndefined();
  });

  it('may hold a tag in pieces, as Word saves it after a correction', async () => {
    const pieces = ['{会', '議', '名}'].map(
      (text) => new TextRun({ text, size: text === '議' ? 24 : 20 }),
    );
    const bytes = await template(summaryWith(new Paragraph({ children: pieces })));
    expect(messages(bytes)).toEqual([]);
    expect(trialFailure(bytes, exampleContent(TAGS, exampleOf))).toBeUndefined();
  });

  it('is one whose lists and tables stand inside each other', async () => {
    const bytes = await template([
      summary(summaryBody),
      sheets([
        paragraph(`{資料：${SHEETS}}`),
        table([
          ['番号', '意見'],
          ['{#取組}{番号}', '{#意見}\n{要旨}\n{/意見}\n{実績}{/取組}'],
        ]),
        paragraph(''),
      ]),
    ]);
    expect(messages(bytes)).toEqual([]);
    expect(trialFailure(bytes, exampleContent(TAGS, exampleOf))).toBeUndefined();
  });

  it('that cannot be filled all the same is said to be so', async () => {
    const bytes = await template();
    expect(
      trialFailure(bytes, { common: {}, papers: exampleContent(TAGS, exampleOf).papers }),
    ).toMatch(/no value for \{(年度|会議名)\}/u);
  });
});
